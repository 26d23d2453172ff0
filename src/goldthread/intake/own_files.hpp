#pragma once
// What this program writes itself and its user may keep beside the return: findings, suggestions, change logs, saved
// runs and sessions. None of it is part of a return, though a report may hold a copy of all its tables.

#include <optional>
#include <span>
#include <string_view>

#include "goldthread/formats/archive/zip.hpp"

namespace goldthread {

/// What a table with these columns is, as a sentence, if it is one of ours; their order does not matter.
[[nodiscard]] std::optional<std::string_view> own_table(std::span<const std::string_view> columns);

/// The same of JSON by its beginning, and of a zip.
[[nodiscard]] std::optional<std::string_view> own_json(std::string_view beginning);
/// Whether it is JSON of a saved run.
[[nodiscard]] bool is_saved_run(std::string_view beginning);
[[nodiscard]] std::optional<std::string_view> own_zip(const archive::Zip& zip);

/// Whether a zip holds the files of a return after amendments, with the change log beside them, as this program writes
/// it. Its files are read as a return like any others; whoever meant a session shall be told so.
[[nodiscard]] bool holds_amended_return(archive::Zip& zip);

}  // namespace goldthread
