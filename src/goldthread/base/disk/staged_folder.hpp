#pragma once
// Writing a folder that is whole, of one run, or not there.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/disk/descriptor.hpp"
#include "goldthread/base/disk/folder_note.hpp"
#include "goldthread/base/disk/unfinished.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread {

/// A folder written beside its place. Put there, it replaces an earlier one of the same command as a whole; when it
/// does not get there, nothing is left of it. Folders and files are readable by their user alone, those that were there
/// before keep their modes.
class StagedFolder {
  public:
    /// `written_by`: "goldthread amend". Fails as replaceable_content does, and where nothing can be written beside
    /// `path`. Folders above it are made where they are missing.
    [[nodiscard]] static Result<StagedFolder> create(const std::string& path, std::string_view written_by);

    StagedFolder(StagedFolder&&) = default;
    StagedFolder& operator=(StagedFolder&&) = delete;
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;
    ~StagedFolder();

    /// Writes a file of that name, "this/episodes.csv", and flushes it to the disk. Must be called once for a name.
    [[nodiscard]] Result<void> write(const std::string& name, std::string_view bytes);

    /// Adds the note and renames. Killed at any moment, the old folder or the new one stands whole. On failure, what
    /// stood there before is as it was, unless the error says otherwise.
    [[nodiscard]] Result<void> put_in_place() &&;

  private:
    StagedFolder() = default;

    [[nodiscard]] Result<void> make_room_above();
    [[nodiscard]] Result<void> make_folder(const std::string& name);
    [[nodiscard]] Result<void> make_folders_of(const std::string& name);
    [[nodiscard]] std::string exchange();
    [[nodiscard]] Result<void> remove_old() const;
    [[nodiscard]] tl::unexpected<Error> failed(const std::string& name) const;

    std::string path_;       // as given, for messages
    std::string target_;     // links followed
    std::string temporary_;  // beside it
    FolderContent before_;   // what it replaces
    FolderNote note_;
    std::set<std::string> folders_;
    std::vector<Unfinished> unfinished_;       // folders before what is in them
    std::optional<Descriptor> being_written_;  // hold_as_being_written()
};

}  // namespace goldthread
