#pragma once
// From the rows of a return's tables back to the readings of the files they came from, and remarks on them.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// The readings of the files that were joined to the table of one module and year, in the order of Table::files().
[[nodiscard]] inline std::vector<FileReading*> readings_of(ReturnFiles& files, YearSlot year, std::size_t module) {
    std::vector<FileReading*> readings;
    for (FileReading& reading : files.files) {
        const bool used = reading.outcome == FileReading::Outcome::used;
        if (used && reading.year == year && reading.module == module) readings.push_back(&reading);
    }
    return readings;
}

/// How often something was seen in the rows of one file, and in which row of the table first.
struct SeenInFile {
    std::size_t count = 0;
    std::size_t first_row = 0;

    void add(std::size_t row) noexcept {
        if (count++ == 0) first_row = row;
    }
};

/// Adds a problem to a reading, before what is none. `line` 0: of the file as a whole.
inline void add_problem(FileReading& reading, std::uint32_t line, std::string_view field, std::string what,
                        std::size_t count) {
    reading.remarks.push_back(
        {Remark::Kind::problem, {reading.name, {}, line, std::string(field)}, std::move(what), count});
    decisive_first(reading.remarks);
}

}  // namespace goldthread
