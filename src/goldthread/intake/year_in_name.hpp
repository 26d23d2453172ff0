#pragma once
// Which return year the name of a file, a sheet or a folder speaks of: "header 2024-25.csv", "FY25", "last year".
//
//     year_in_name("episodes_v12 24_25")      2025
//     year_in_name("903 last")                last year's
//     year_in_name("export 2026-05-01")       nothing: the day of an export is no return year

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "goldthread/schema/record.hpp"

namespace goldthread {

/// What a name says, if anything.
struct YearSign {
    /// "last year", "prev", "LY"; "this", "current year".
    std::optional<YearSlot> slot;
    /// The year in which the return year ends: 2025 of "2024-25", "2425", "FY25" and "2025".
    std::optional<int> year;
    /// The year stands alone ("2025"): some write so the year in which the return year begins.
    bool stands_alone = false;

    [[nodiscard]] bool says_something() const noexcept { return slot || year; }
};

/// Reads a name without its ending. Words are taken as a whole: "Blast" and "elastic" say nothing, nor does "last
/// updated 3 May", where another word than "year" follows. Numbers of versions, days and times are no years; two
/// different years are no sign. `own_names`: names that the table has anyhow ("previous_permanence"), whose words
/// say nothing of a year.
[[nodiscard]] YearSign year_in_name(std::string_view name, const std::vector<std::string_view>& own_names = {});

/// Of the folders that a path names, the innermost of the last three that says something.
[[nodiscard]] YearSign year_in_folders(std::string_view path);

/// The last part of a path, without its ending: "header 2025" of "x/header 2025.csv".
[[nodiscard]] std::string_view name_in_path(std::string_view path) noexcept;

/// What stands before it: "x" of "x/header 2025.csv"; empty for a name alone.
[[nodiscard]] std::string_view folder_in_path(std::string_view path) noexcept;

}  // namespace goldthread
