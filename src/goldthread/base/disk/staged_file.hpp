#pragma once
// Writing a file so that it is whole or not there, and harms nothing that stands beside it.
//
//     auto staged = StagedFile::create("findings.csv", bytes);   // all on the disk, under a name of its own
//     if (staged) auto done = std::move(*staged).put_in_place(); // in the place of what was there before

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>

#include "goldthread/base/disk/descriptor.hpp"
#include "goldthread/base/disk/unfinished.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread {

/// Where writing to a path ends up.
struct WritingTarget {
    enum class Kind {
        absent,  ///< Nothing is there yet.
        file,    ///< An ordinary file.
        stream   ///< A pipe, a terminal, /dev/null: written to, never replaced.
    };
    Kind kind = Kind::absent;
    std::string path;     ///< Links in its last part followed.
    int descriptor = -1;  ///< Of this program, where the path names one: /dev/stdout.
    mode_t mode = 0600;   ///< The file's own; for one that is new, its user's alone.
};

/// Fails where nothing can be written: a folder, a disk, a file that is write-protected.
[[nodiscard]] Result<WritingTarget> writing_target(const std::string& path);

/// Whether it is a stream that leads to a terminal.
[[nodiscard]] bool is_terminal(const WritingTarget& target) noexcept;

/// A file written in full and flushed to the disk, in the folder it is for but not yet in its place. When it does not
/// get there, nothing is left of it.
class StagedFile {
  public:
    /// A new file is readable by its user alone, one that replaces another keeps that one's mode; a link is followed.
    /// `bytes` must live until the file is in its place. Fails as writing_target does, and where writing does.
    [[nodiscard]] static Result<StagedFile> create(const std::string& path, std::string_view bytes);

    /// Renames it; to a stream, writes only now. On failure, what stood there before is as it was, unless the error
    /// says otherwise.
    [[nodiscard]] Result<void> put_in_place() &&;

  private:
    StagedFile(std::string path, WritingTarget target, std::string_view bytes)
        : path_(std::move(path)), target_(std::move(target)), bytes_(bytes) {}

    std::string path_;  // as given, for messages
    WritingTarget target_;
    std::string_view bytes_;
    std::string temporary_;
    std::optional<Unfinished> unfinished_;
    std::optional<Descriptor> being_written_;  // hold_as_being_written()
};

/// Both steps at once.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// An error that names the file and why it cannot be written: "No space left on device".
[[nodiscard]] tl::unexpected<Error> cannot_write(const std::string& path, const std::string& why);

/// An error for what is whole and in its place, of which the disk does not confirm that it will stay.
[[nodiscard]] tl::unexpected<Error> may_not_stay(const std::string& path, const std::string& why);

}  // namespace goldthread
