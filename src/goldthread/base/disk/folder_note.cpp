#include "goldthread/base/disk/folder_note.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <system_error>

#include "goldthread/base/printable.hpp"

namespace goldthread {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = "Written by '";
constexpr std::size_t most_named = 3;

constexpr std::uint64_t checksum_of(std::string_view bytes) noexcept {
    std::uint64_t sum = 0xCBF29CE484222325U;  // FNV-1a: against slips, not against malice.
    for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return sum;
}

bool is_escaped(char c) noexcept {
    return static_cast<unsigned char>(c) < ' ' || c == '%' || c == '\x7F';
}

// A name may hold a line end.
std::string escaped(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (is_escaped(c)) {
            out += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

template <class Number>
bool take_number(std::string_view& text, int base, Number& number) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (failure != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view digits = text.substr(at + 1, 2);
        unsigned code = 0;
        if (text[at] == '%' && digits.size() == 2 && take_number(digits, 16, code)) {
            out += static_cast<char>(code);
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::optional<NotedFile> parse_line(std::string_view line) {
    NotedFile file;
    if (!take_number(line, 10, file.size) || !line.starts_with(' ')) return std::nullopt;
    line.remove_prefix(1);
    if (!take_number(line, 16, file.checksum) || !line.starts_with(' ')) return std::nullopt;
    file.name = unescaped(line.substr(1));
    return file;
}

std::optional<std::string> content_of(const fs::path& path) {
    std::error_code failure;
    if (!fs::is_regular_file(fs::symlink_status(path, failure))) return std::nullopt;  // Reading a pipe may never end.
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// What is found in a folder, held against its note.
class Comparison {
  public:
    explicit Comparison(const FolderNote& note) {
        for (const NotedFile& file : note.files) {
            noted_[file.name] = &file;
            for (fs::path folder = fs::path(file.name).parent_path(); !folder.empty(); folder = folder.parent_path()) {
                folders_.insert(folder.generic_string());
            }
        }
    }

    void look_at(const fs::directory_entry& entry, const std::string& name) {
        std::error_code failure;
        const fs::file_status status = entry.symlink_status(failure);
        if (fs::is_directory(status)) {
            if (folders_.contains(name)) {
                present_.folders.push_back(name);
            } else {
                foreign_.push_back(name + "/");
            }
            return;
        }
        if (name == folder_note_name) return;
        const auto known = noted_.find(name);
        if (known == noted_.end() || !fs::is_regular_file(status)) {
            foreign_.push_back(name);
        } else if (!is_as_noted(entry.path(), *known->second)) {
            changed_.push_back(name);
        } else {
            present_.files.push_back(name);
        }
    }

    /// A folder is named only where nothing in it is.
    [[nodiscard]] std::vector<std::string> foreign() const {
        std::vector<std::string> names = sorted(foreign_);
        for (std::size_t i = 0; i + 1 < names.size();) {
            if (names[i].ends_with('/') && names[i + 1].starts_with(names[i])) {
                names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                ++i;
            }
        }
        return names;
    }
    [[nodiscard]] std::vector<std::string> changed() const { return sorted(changed_); }
    [[nodiscard]] FolderContent present() const { return {present_.files, sorted(present_.folders)}; }

  private:
    static std::vector<std::string> sorted(std::vector<std::string> names) {
        std::sort(names.begin(), names.end());
        return names;
    }
    static bool is_as_noted(const fs::path& path, const NotedFile& file) {
        std::error_code failure;
        if (fs::file_size(path, failure) != file.size) return false;
        const auto content = content_of(path);
        return content && checksum_of(*content) == file.checksum;
    }

    std::map<std::string, const NotedFile*> noted_;
    std::set<std::string> folders_;
    std::vector<std::string> foreign_;
    std::vector<std::string> changed_;
    FolderContent present_;
};

// "a.csv, b.csv, c.csv and 4 more"
std::string some_of(const std::vector<std::string>& names) {
    std::string words;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
        words += (i == 0 ? "" : ", ") + printable(names[i]);
    }
    if (names.size() > most_named) words += fmt::format(" and {} more", names.size() - most_named);
    return words;
}

Result<void> judge(const std::string& folder, const Comparison& found) {
    const Place place{folder, {}, 0, {}};
    if (const auto names = found.foreign(); !names.empty()) {
        return fail(fmt::format("The folder holds what this command did not write there: {}.", some_of(names)),
                    "Nothing was written: name a folder that is empty or does not exist yet.", place);
    }
    if (const auto names = found.changed(); !names.empty()) {
        return fail(fmt::format("Files in the folder were changed since they were written: {}.", some_of(names)),
                    "Nothing was written: name another folder, or move these files to another place.", place);
    }
    return {};
}

}  // namespace

std::string FolderNote::text() const {
    std::string out = fmt::format(
        "{}{}'.\n"
        "The same command replaces this folder as a whole, unless a file was changed or another was put here.\n"
        "Of each file: its size, a checksum, its name.\n\n",
        beginning, written_by);
    for (const NotedFile& file : files) {
        out += fmt::format("{} {:016x} {}\n", file.size, file.checksum, escaped(file.name));
    }
    return out;
}

std::optional<FolderNote> FolderNote::parse(std::string_view text) {
    FolderNote note;
    const std::string_view first = take_line(text);
    if (!first.starts_with(beginning) || !first.ends_with("'.")) return std::nullopt;
    note.written_by = first.substr(beginning.size(), first.size() - beginning.size() - 2);
    while (!text.empty() && !take_line(text).empty()) continue;
    while (!text.empty()) {
        auto file = parse_line(take_line(text));
        if (!file) return std::nullopt;
        note.files.push_back(*std::move(file));
    }
    return note;
}

NotedFile noted(std::string name, std::string_view bytes) {
    return {std::move(name), bytes.size(), checksum_of(bytes)};
}

Result<FolderContent> replaceable_content(const std::string& folder, std::string_view written_by) {
    std::error_code failure;
    const fs::file_status status = fs::status(folder, failure);
    if (!fs::exists(status)) return FolderContent{};
    const Place place{folder, {}, 0, {}};
    if (!fs::is_directory(status)) {
        return fail("A folder is to be written here, and there is a file.", "Name another folder.", place);
    }
    const auto text = content_of(fs::path(folder) / folder_note_name);
    const FolderNote note = (text ? FolderNote::parse(*text) : std::nullopt).value_or(FolderNote());
    if (!note.written_by.empty() && note.written_by != written_by) {
        return fail(fmt::format("The folder was written by '{}', not by '{}'.", printable(note.written_by), written_by),
                    "Nothing was written: name another folder.", place);
    }
    Comparison found(note);
    const fs::path root(folder);
    for (fs::recursive_directory_iterator at(root, failure), end; !failure && at != end; at.increment(failure)) {
        found.look_at(*at, at->path().lexically_relative(root).generic_string());
    }
    if (failure) {
        return fail(fmt::format("The folder cannot be read ({}).", failure.message()), "Name another folder.", place);
    }
    if (auto good = judge(folder, found); !good) return tl::unexpected(good.error());
    return found.present();
}

}  // namespace goldthread
