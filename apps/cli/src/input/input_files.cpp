#include "input_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "goldthread/base/disk/folder_note.hpp"
#include "goldthread/base/disk/unfinished.hpp"
#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/intake/file_kind.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t smallest_piece = 1 << 16;

std::string words_of(int failure) {
    return std::generic_category().message(failure);
}

/// A file that is read piece by piece, since a pipe does not tell how long it will be, and a file can grow.
class OpenFile {
  public:
    static Result<OpenFile> open(const std::string& path) {
        OpenFile file(path);
        std::error_code failure;
        const fs::file_status status = fs::status(path, failure);
        if (fs::is_character_file(status) || fs::is_block_file(status)) {
            return fail("This is a device, not a file.", "Name a file.", file.place());
        }
        if (fs::is_regular_file(status)) file.expected_ = fs::file_size(path, failure);
        if (failure) file.expected_ = 0;
        if (file.expected_ > most_file_bytes) return file.too_large();
        file.in_.reset(std::fopen(path.c_str(), "rb"));
        if (!file.in_) {
            return fail(fmt::format("The file cannot be opened ({}).", words_of(errno)),
                        "Check the name, and that you may read it.", file.place());
        }
        return file;
    }

    /// Reads on until `bytes` holds as many as asked for, or the file ends.
    Result<void> read_to(std::size_t wanted, std::string& bytes) {
        while (bytes.size() < wanted && std::feof(in_.get()) == 0) {
            const std::size_t filled = bytes.size();
            const std::size_t piece = std::min(wanted - filled, std::max(filled, smallest_piece));  // twice each time
            bytes.resize(filled + piece);
            bytes.resize(filled + std::fread(bytes.data() + filled, 1, piece, in_.get()));
            if (std::ferror(in_.get()) != 0) {
                return fail(fmt::format("The file cannot be read to its end ({}).", words_of(errno)),
                            "Copy it to this machine and try again.", place());
            }
        }
        return {};
    }

    /// Reads on to the end.
    Result<void> read_all(std::string& bytes) {
        bytes.reserve(static_cast<std::size_t>(expected_) + 1);
        if (auto done = read_to(static_cast<std::size_t>(most_file_bytes) + 1, bytes); !done) return done;
        if (bytes.size() > most_file_bytes) return too_large();
        return {};
    }

  private:
    explicit OpenFile(std::string path) : path_(std::move(path)), in_(nullptr, &std::fclose) {}

    [[nodiscard]] Place place() const { return {path_, {}, 0, {}}; }
    [[nodiscard]] tl::unexpected<Error> too_large() const {
        Error error = too_large_to_read(std::max(expected_, most_file_bytes + 1)).why;
        error.place = place();
        return tl::unexpected(std::move(error));
    }

    std::string path_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> in_;
    std::uint64_t expected_ = 0;
};

// Of a file of a foreign kind only the beginning is read.
Result<InputFile> read_input(const std::string& path, std::optional<YearSlot> year) {
    auto file = OpenFile::open(path);
    if (!file) return tl::unexpected(file.error());
    InputFile input{csv::valid_utf8(fs::path(path).generic_string()), {}, year};
    if (auto done = file->read_to(enough_to_tell, input.bytes); !done) return tl::unexpected(done.error());
    if (input.bytes.size() == enough_to_tell && !needs_all_to_tell(input.bytes)) {
        input.unread = told_by_beginning(input.name, input.bytes);
    }
    if (input.unread) {
        input.bytes.clear();
    } else if (auto done = file->read_all(input.bytes); !done) {
        return tl::unexpected(done.error());
    }
    if (input.bytes.size() < smallest_piece) input.bytes.shrink_to_fit();  // there may be thousands
    return input;
}

Result<void> add_file(const std::string& path, std::optional<YearSlot> year, std::vector<InputFile>& into) {
    auto input = read_input(path, year);
    if (!input) return tl::unexpected(input.error());
    into.push_back(*std::move(input));
    return {};
}

/// What lies in a folder and the folders in it.
class Folder {
  public:
    Folder(std::optional<YearSlot> year, std::vector<InputFile>& into) : year_(year), into_(into) {}

    Result<void> add(const fs::path& folder) {
        std::vector<fs::directory_entry> entries;
        std::error_code failure;
        for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
            entries.push_back(*at);
        }
        if (failure) {
            return fail(fmt::format("The folder cannot be read ({}).", failure.message()),
                        "Check that you may open it.", {folder.generic_string(), {}, 0, {}});
        }
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry& entry : entries) add_entry(entry);
        return {};
    }

  private:
    void add_unread(const std::string& name, Unread unread) {
        into_.push_back({csv::valid_utf8(name), {}, year_});
        into_.back().unread = std::move(unread);
    }
    void pass_over(const std::string& name, std::string what) { add_unread(name, {{std::move(what), {}, {}}, true}); }
    void refuse(const std::string& name, Error error) {
        error.place = {};
        add_unread(name, {std::move(error), false});
    }

    void add_entry(const fs::directory_entry& entry) {
        std::error_code failure;
        const std::string name = entry.path().generic_string();
        const bool is_link = entry.is_symlink(failure);
        const fs::file_status status = fs::status(entry.path(), failure);
        const bool is_folder = fs::is_directory(status);
        const std::string last = entry.path().filename().string();
        if (last.starts_with(unfinished_beginning)) {
            pass_over(name, "Left by a command of this program that was stopped while writing: delete it.");
        } else if (last == folder_note_name) {
            pass_over(name, "The note of what this program wrote into the folder.");
        } else if (auto unread = told_by_name(is_folder ? name + "/" : name)) {
            add_unread(name, *std::move(unread));
        } else if (is_folder && is_link) {
            pass_over(name, "A link to another folder, which is not followed. Name that folder to have it read.");
        } else if (is_folder) {
            if (auto added = add(entry.path()); !added) refuse(name, added.error());
        } else if (fs::is_regular_file(status)) {
            if (auto added = add_file(name, year_, into_); !added) refuse(name, added.error());
        } else if (is_link) {
            pass_over(name, "A link that leads to no file.");
        } else {
            pass_over(name, "A pipe or device, which is not opened.");
        }
    }

    std::optional<YearSlot> year_;
    std::vector<InputFile>& into_;
};

}  // namespace

Result<std::string> read_file(const std::string& path) {
    auto file = OpenFile::open(path);
    if (!file) return tl::unexpected(file.error());
    std::string bytes;
    if (auto done = file->read_all(bytes); !done) return tl::unexpected(done.error());
    return bytes;
}

Result<void> gather(const std::vector<std::string>& paths, std::optional<YearSlot> year, std::vector<InputFile>& into) {
    for (const std::string& path : paths) {
        std::error_code failure;
        const fs::file_status status = fs::status(path, failure);
        if (!fs::exists(status)) {
            return fail("There is no such file or folder.", "Check the spelling; put a path with spaces in quotes.",
                        {path, {}, 0, {}});
        }
        auto added = fs::is_directory(status) ? Folder(year, into).add(path) : add_file(path, year, into);
        if (!added) return added;
    }
    return {};
}

}  // namespace goldthread::cli
