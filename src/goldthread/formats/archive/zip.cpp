#include "goldthread/formats/archive/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/archive/directory.hpp"
#include "goldthread/formats/archive/inflate.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::archive {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t local_header_size = 30;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;

constexpr const char* of_unknown_origin = "Do not use this file unless you know where it comes from.";

std::string in_mebibytes(std::uint64_t bytes) {
    return fmt::format("{} MiB", bytes / Limits::mebibyte);
}

Error damaged_entry(const Entry& entry) {
    return damaged(fmt::format("'{}' in the archive is damaged.", display_name(entry.name)));
}

}  // namespace

Result<Zip> Zip::open(std::string bytes, const Limits& limits) {
    auto directory = read_directory(bytes, limits.most_entries);
    if (!directory) return tl::unexpected(std::move(directory.error()));
    Zip zip;
    zip.bytes_ = std::move(bytes);
    zip.limits_ = limits;
    zip.offset_ = directory->offset;
    zip.entries_ = std::move(directory->entries);
    for (std::size_t i = 0; i < zip.entries_.size(); ++i) zip.by_name_.try_emplace(folded(zip.entries_[i].name), i);
    if (auto apart = zip.without_overlap(); !apart) return tl::unexpected(std::move(apart.error()));
    if (auto fits = zip.within_limits(); !fits) return tl::unexpected(std::move(fits.error()));
    return zip;
}

const Entry* Zip::find(std::string_view name) const {
    const auto found = by_name_.find(folded(name));
    return found == by_name_.end() ? nullptr : &entries_[found->second];
}

// Where the packed bytes of an entry end; where its header begins, for one that is damaged.
std::uint64_t Zip::end_of(const Entry& entry) const {
    const auto data = packed(entry);
    if (!data) return entry.header_at + offset_;
    return static_cast<std::uint64_t>(data->data() - bytes_.data()) + data->size();
}

// Files that share packed bytes let a small archive unpack to any size.
Result<void> Zip::without_overlap() const {
    std::vector<const Entry*> by_place;
    by_place.reserve(entries_.size());
    for (const Entry& entry : entries_) by_place.push_back(&entry);
    std::stable_sort(by_place.begin(), by_place.end(),
                     [](const Entry* a, const Entry* b) { return a->header_at < b->header_at; });
    for (std::size_t i = 1; i < by_place.size(); ++i) {
        const Entry& before = *by_place[i - 1];
        const Entry& entry = *by_place[i];
        if (end_of(before) <= entry.header_at + offset_) continue;
        return fail(fmt::format("'{}' and '{}' in the archive overlap: both are made of the same bytes, which no "
                                "program that packs files does.",
                                display_name(before.name), display_name(entry.name)),
                    of_unknown_origin);
    }
    return {};
}

Result<void> Zip::within_limits() const {
    std::uint64_t total = 0;
    for (const Entry& entry : entries_) total += std::min(entry.bytes, limits_.most_total_bytes + 1);
    const std::uint64_t ratio = total / std::max<std::uint64_t>(bytes_.size(), 1);
    if (total > limits_.small_bytes && ratio > limits_.most_ratio) {
        return fail(fmt::format("The archive would unpack to {} times its size; no real one does.", ratio),
                    of_unknown_origin);
    }
    if (total <= limits_.most_total_bytes) return {};
    return fail(
        fmt::format("The archive would unpack to more than can be read ({}).", in_mebibytes(limits_.most_total_bytes)),
        "Give only the files of the return, unpacked.");
}

Result<void> Zip::within_limits(const Entry& entry) const {
    const bool too_large = entry.bytes > limits_.most_entry_bytes || entry.packed_bytes > limits_.most_entry_bytes;
    if (!too_large && entry.bytes <= limits_.most_total_bytes - read_so_far_) return {};
    return fail(fmt::format("'{}' in the archive unpacks to {}, which is more than can be read ({} for one file, {} "
                            "for all).",
                            display_name(entry.name), in_mebibytes(entry.bytes), in_mebibytes(limits_.most_entry_bytes),
                            in_mebibytes(limits_.most_total_bytes)),
                "Give its content as CSV, in parts.");
}

Result<std::string_view> Zip::packed(const Entry& entry) const {
    const std::uint64_t at = entry.header_at + offset_;
    const std::string_view bytes = bytes_;
    if (at < entry.header_at || !holds(bytes, at, local_header_size)) return tl::unexpected(damaged_entry(entry));
    const auto header = static_cast<std::size_t>(at);
    if (bytes.substr(header, 4) != "PK\x03\x04"sv) return tl::unexpected(damaged_entry(entry));
    const std::uint64_t begin =
        at + local_header_size + number_at(bytes, header + 26, 2) + number_at(bytes, header + 28, 2);
    if (!holds(bytes, begin, entry.packed_bytes)) return tl::unexpected(damaged_entry(entry));
    return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(entry.packed_bytes));
}

Result<std::string> Zip::read(const Entry& entry) {
    if (entry.encrypted) {
        return fail(fmt::format("'{}' in the archive is protected with a password.", display_name(entry.name)),
                    "Unpack it with the password, and give the file itself.");
    }
    if (entry.method != stored && entry.method != deflated) {
        return fail(fmt::format("'{}' in the archive is packed in an uncommon way (method {}).",
                                display_name(entry.name), entry.method),
                    "Unpack the archive, and give the files themselves.");
    }
    if (auto fits = within_limits(entry); !fits) return tl::unexpected(std::move(fits.error()));
    const auto data = packed(entry);
    if (!data) return tl::unexpected(data.error());

    std::optional<std::string> out;
    if (entry.method == deflated) {
        out = inflate_to(*data, static_cast<std::size_t>(entry.bytes));
    } else if (entry.packed_bytes == entry.bytes) {
        out = std::string(*data);
    }
    if (!out || checksum_of(*out) != entry.checksum) return tl::unexpected(damaged_entry(entry));
    read_so_far_ += entry.bytes;
    return *std::move(out);
}

std::string Zip::beginning_of(const Entry& entry, std::size_t most) const {
    const auto data = packed(entry);
    if (!data || entry.encrypted) return {};
    if (entry.method == stored) return std::string(data->substr(0, most));
    return entry.method == deflated ? inflate_beginning(*data, most) : std::string();
}

bool looks_like_zip(std::string_view bytes) noexcept {
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

std::string display_name(std::string_view name) {
    std::string shown;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t character = csv::take_utf8(name, at);
        if (character == '\\') {
            shown += '/';
        } else if (character < ' ' || (character >= 0x7F && character < 0xA0)) {
            shown += '?';
        } else {
            csv::append_utf8(shown, character);
        }
    }
    return shown;
}

}  // namespace goldthread::archive
