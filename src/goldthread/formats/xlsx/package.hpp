#pragma once
// How the parts of a workbook file find each other.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/archive/zip.hpp"

namespace goldthread::xlsx {

struct Relationship {
    std::string id;
    std::string kind;    ///< The last word of its type: "worksheet", "styles", "officeDocument".
    std::string target;  ///< Path of the part in the archive.
};

/// The relationships of a part ("" for the package itself). None if it has no such list.
[[nodiscard]] Result<std::vector<Relationship>> relationships_of(archive::Zip& zip, std::string_view part);

/// The first of that kind; null if there is none.
[[nodiscard]] const Relationship* find_kind(const std::vector<Relationship>& relationships, std::string_view kind);
[[nodiscard]] const Relationship* find_id(const std::vector<Relationship>& relationships, std::string_view id);

/// The bytes of a part; the error when the archive lacks it.
[[nodiscard]] Result<std::string> read_part(archive::Zip& zip, std::string_view part);

/// The path that `target` means when it stands in a part of `folder` ("xl/"): relative, or from the root with a slash.
[[nodiscard]] std::string resolve(std::string_view folder, std::string_view target);

}  // namespace goldthread::xlsx
