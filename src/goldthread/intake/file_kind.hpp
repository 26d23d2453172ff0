#pragma once
// What a file is that is no table, told by its name or its first bytes: old Excel, a web page, a picture, what a system
// keeps for itself. Each is named for what it is, with what to do about it.
//
//     if (auto unread = told_by_beginning(name, bytes)) ...   // not opened; unread->why says why
//
// What an XML file, a workbook or a table is, its content tells: known_tables.hpp, open.hpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// Why a file is not read.
struct Unread {
    Error why;  ///< What it is, and what to do. Its place is left empty for the caller, who knows the file.
    /// Whether it is of another kind and nothing need be put right. Else it may be part of the return.
    bool passed_over = false;
};

/// A file with more bytes is refused before it is read.
inline constexpr std::uint64_t most_file_bytes = std::uint64_t{1} << 31U;
[[nodiscard]] Unread too_large_to_read(std::uint64_t bytes);

/// What of a file told_by_beginning() looks at.
inline constexpr std::size_t enough_to_tell = 65'536;

/// What lies in a folder or zip and is never opened: hidden files, locks of open workbooks, what systems keep for
/// themselves. A path that ends with a slash is a folder's. Nothing for any other name.
[[nodiscard]] std::optional<Unread> told_by_name(std::string_view path);

/// What a file is that begins with these bytes. It is passed over, unless it is of a kind that holds tables, or its
/// name has the ending of one that does ("episodes.csv" that is a picture). Nothing for text, XML, zip files, packed
/// postcodes, and no bytes at all.
[[nodiscard]] std::optional<Unread> told_by_beginning(std::string_view path, std::string_view bytes);

/// Whether told_by_beginning() must see all of a file that begins so: old Office files name their parts anywhere.
[[nodiscard]] bool needs_all_to_tell(std::string_view bytes) noexcept;

/// Whether the bytes begin as a packed postcode directory does.
[[nodiscard]] bool looks_like_postcodes(std::string_view bytes) noexcept;

/// Whether a file of that name is meant to hold tables: its ending is that of CSV, XML, a workbook, a zip.
[[nodiscard]] bool is_named_as_tables(std::string_view path);
/// Whether it may: its ending is one for text of any kind, or it has none.
[[nodiscard]] bool is_named_as_text(std::string_view path);

}  // namespace goldthread
