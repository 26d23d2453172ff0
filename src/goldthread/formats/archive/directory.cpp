#include "goldthread/formats/archive/directory.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "goldthread/base/printable.hpp"
#include "goldthread/formats/csv/unicode.hpp"

// Layout: PKWARE's APPNOTE.TXT, sections 4.3.12 to 4.3.16.

namespace goldthread::archive {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_size = 22;
constexpr std::size_t end64_size = 56;
constexpr std::size_t locator_size = 20;
constexpr std::size_t entry_size = 46;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint64_t see_zip64 = 0xFFFFFFFF;
constexpr std::string_view signature_mark = "PK\x05\x05"sv;
constexpr std::size_t longest_name = 4096;  // in bytes; what systems take as a path
constexpr std::size_t shown_of_long = 60;   // characters of a longer one that a message shows
constexpr std::size_t longest_part = 255;   // in characters; what they take between two slashes

// Where the directory lies, as the record at the end of the file says.
struct End {
    std::size_t at = 0;
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
    bool several_disks = false;
};

std::optional<std::size_t> find_end(std::string_view bytes) {
    const std::size_t earliest =
        bytes.size() > end_size + longest_comment ? bytes.size() - end_size - longest_comment : 0;
    std::size_t from = std::string_view::npos;
    for (;;) {
        const std::size_t at = bytes.rfind("PK\x05\x06"sv, from);
        if (at == std::string_view::npos || at < earliest) return std::nullopt;
        if (holds(bytes, at, end_size) && holds(bytes, at + end_size, number_at(bytes, at + 20, 2))) return at;
        if (at == 0) return std::nullopt;
        from = at - 1;
    }
}

std::optional<std::size_t> find_end64(std::string_view bytes, std::size_t end) {
    if (end < locator_size || bytes.substr(end - locator_size, 4) != "PK\x06\x07"sv) return std::nullopt;
    const std::uint64_t told = number_at(bytes, end - locator_size + 8, 8);
    const auto is_record = [&](std::uint64_t at) {
        return holds(bytes, at, end64_size) && bytes.substr(static_cast<std::size_t>(at), 4) == "PK\x06\x06"sv;
    };
    if (is_record(told)) return static_cast<std::size_t>(told);
    // With bytes before the archive proper, the record still stands right before its locator.
    if (end >= locator_size + end64_size && is_record(end - locator_size - end64_size)) {
        return end - locator_size - end64_size;
    }
    return std::nullopt;
}

End read_end(std::string_view bytes, std::size_t at) {
    End end;
    end.at = at;
    end.several_disks = number_at(bytes, at + 4, 2) != number_at(bytes, at + 6, 2);
    end.entries = number_at(bytes, at + 10, 2);
    end.size = number_at(bytes, at + 12, 4);
    end.offset = number_at(bytes, at + 16, 4);
    if (const auto at64 = find_end64(bytes, at)) {
        end.at = *at64;
        end.several_disks = number_at(bytes, *at64 + 16, 4) != number_at(bytes, *at64 + 20, 4);
        end.entries = number_at(bytes, *at64 + 32, 8);
        end.size = number_at(bytes, *at64 + 40, 8);
        end.offset = number_at(bytes, *at64 + 48, 8);
    }
    return end;
}

// Sizes that do not fit 32 bits stand in an extra field, in this order, those only that are needed.
bool take_zip64(std::string_view extra, Entry& entry) {
    while (extra.size() >= 4) {
        const std::uint64_t kind = number_at(extra, 0, 2);
        const std::uint64_t size = number_at(extra, 2, 2);
        if (!holds(extra, 4, size)) return false;
        std::string_view field = extra.substr(4, static_cast<std::size_t>(size));
        extra.remove_prefix(4 + static_cast<std::size_t>(size));
        if (kind != 1) continue;
        for (std::uint64_t* value : {&entry.bytes, &entry.packed_bytes, &entry.header_at}) {
            if (*value != see_zip64) continue;
            if (field.size() < 8) return false;
            *value = number_at(field, 0, 8);
            field.remove_prefix(8);
        }
        return true;
    }
    return true;
}

// Reads the entry at `at` and moves past it.
bool take_entry(std::string_view bytes, std::size_t& at, Entry& entry) {
    if (!holds(bytes, at, entry_size) || bytes.substr(at, 4) != "PK\x01\x02"sv) return false;
    const auto name = static_cast<std::size_t>(number_at(bytes, at + 28, 2));
    const auto extra = static_cast<std::size_t>(number_at(bytes, at + 30, 2));
    const auto comment = static_cast<std::size_t>(number_at(bytes, at + 32, 2));
    if (!holds(bytes, at + entry_size, name + extra + comment)) return false;
    entry.encrypted = (number_at(bytes, at + 8, 2) & 1U) != 0;
    entry.method = static_cast<std::uint16_t>(number_at(bytes, at + 10, 2));
    entry.checksum = static_cast<std::uint32_t>(number_at(bytes, at + 16, 4));
    entry.packed_bytes = number_at(bytes, at + 20, 4);
    entry.bytes = number_at(bytes, at + 24, 4);
    entry.header_at = number_at(bytes, at + 42, 4);
    entry.name = bytes.substr(at + entry_size, name);
    if (!take_zip64(bytes.substr(at + entry_size + name, extra), entry)) return false;
    at += entry_size + name + extra + comment;
    return true;
}

// A name stands in all that is said of a file, so one that no real file can have is not let in.
bool has_long_name(const Entry& entry) {
    if (entry.name.size() > longest_name) return true;
    std::size_t part = 0;
    for (std::size_t at = 0; at < entry.name.size();) {
        const char32_t character = csv::take_utf8(entry.name, at);
        part = character == '/' || character == '\\' ? 0 : part + 1;
        if (part > longest_part) return true;
    }
    return false;
}

tl::unexpected<Error> long_name(const Entry& entry) {
    return fail(
        fmt::format("The zip file holds a name that is longer than any system takes ({} bytes), which begins "
                    "with '{}'.",
                    entry.name.size(),
                    printable(display_name(std::string_view(entry.name).substr(0, longest_part)), shown_of_long)),
        "Do not use this file unless you know where it comes from.");
}

}  // namespace

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) noexcept {
    std::uint64_t number = 0;
    for (std::size_t i = width; i > 0; --i) number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

Error damaged(std::string what) {
    return {std::move(what), "Copy or export the file again; it was probably damaged or cut off on its way.", {}};
}

Result<Directory> read_directory(std::string_view bytes, std::size_t most_entries) {
    const auto at = find_end(bytes);
    if (!at) return tl::unexpected(damaged("The directory at the end of this zip file is missing."));
    const End end = read_end(bytes, *at);
    if (end.several_disks) {
        return fail("This is one part of a zip file that was split into several.",
                    "Join the parts, then give the file.");
    }
    if (end.entries > most_entries) {
        return fail(fmt::format("The zip file holds {} files; at most {} can be read.", end.entries, most_entries),
                    "Give only the files of the return.");
    }
    if (end.size > end.at || end.offset > end.at - end.size) {
        return tl::unexpected(damaged("The directory of this zip file lies outside it."));
    }
    Directory directory;
    directory.offset = end.at - static_cast<std::size_t>(end.size) - static_cast<std::size_t>(end.offset);
    std::size_t next = end.at - static_cast<std::size_t>(end.size);
    for (std::uint64_t i = 0; i < end.entries; ++i) {
        Entry entry;
        if (!take_entry(bytes.substr(0, end.at), next, entry)) {
            return tl::unexpected(damaged("The directory of this zip file cannot be read."));
        }
        if (has_long_name(entry)) return long_name(entry);
        directory.entries.push_back(std::move(entry));
    }
    // Entries beyond those counted are files that nobody would miss. Only a signature may follow.
    if (next != end.at && bytes.substr(next, signature_mark.size()) != signature_mark) {
        return tl::unexpected(damaged("The directory of this zip file is longer than the number of files it tells."));
    }
    return directory;
}

}  // namespace goldthread::archive
