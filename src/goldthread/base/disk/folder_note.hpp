#pragma once
// What a command notes in a folder that it wrote: that it did, and what. By it a later run knows that it may replace
// the folder, and that no one has put anything there, or changed anything, since.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// The note's file name.
inline constexpr std::string_view folder_note_name = "written_by_goldthread";

struct NotedFile {
    std::string name;  ///< From the folder on: "this/episodes.csv".
    std::uint64_t size = 0;
    std::uint64_t checksum = 0;
};

struct FolderNote {
    std::string written_by;  ///< "goldthread amend".
    std::vector<NotedFile> files;

    [[nodiscard]] std::string text() const;
    /// Nothing where this is no such note.
    [[nodiscard]] static std::optional<FolderNote> parse(std::string_view text);
};

/// The entry for a file of that content.
[[nodiscard]] NotedFile noted(std::string name, std::string_view bytes);

/// What stands in a folder besides the note, by names from the folder on.
struct FolderContent {
    std::vector<std::string> files;
    std::vector<std::string> folders;  ///< Each before those in it.
};

/// All that stands in a folder; nothing where it is empty or missing.
///
/// Fails where replacing the folder would lose something: it holds what the note does not list or lists otherwise, the
/// note is of another command, or there is none. The error names what stands there.
[[nodiscard]] Result<FolderContent> replaceable_content(const std::string& folder, std::string_view written_by);

}  // namespace goldthread
