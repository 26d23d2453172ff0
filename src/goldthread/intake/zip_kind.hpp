#pragma once
// What a zip is that is a document of its own and no workbook read here: of Word, of PowerPoint, a binary workbook,
// work saved on the page.

#include <optional>
#include <string_view>

#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/intake/file_kind.hpp"

namespace goldthread {

/// Tells by the names of its parts. Nothing for workbooks that can be read, and for zips of files.
[[nodiscard]] std::optional<Unread> told_by_parts_of_zip(std::string_view path, archive::Zip& zip);

/// Whether it is an OpenDocument file that has lost what names its kind, as by unpacking and packing it again: its
/// content begins as that of one.
[[nodiscard]] bool holds_open_document(const archive::Zip& zip);

}  // namespace goldthread
