#pragma once
// Which tables came as one set and so are of one year: those of one folder that were given in one go. What says nothing
// of its year itself, as a list of children without a date, is of the year of its set.
//
//     header.csv episodes.csv, then header.csv episodes.csv    two sets: two occasions
//     header.csv episodes.csv header (2).csv episodes (2).csv  two sets: two names beside the module's own

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

/// One table, or all of an XML file, as it was given.
struct GivenTable {
    std::string_view path;             ///< Folders included.
    std::uint32_t occasion = 0;        ///< Equal for what was given in one go.
    std::string_view series;           ///< series_of() its name.
    std::vector<std::size_t> modules;  ///< Those of which it has rows.
    bool tells = false;                ///< Its year is said by the user or by its name: it follows no other.
};

/// For each table the number of its set. A set has no module twice. What `tells` is a set of its own, and so is what
/// fits no set.
[[nodiscard]] std::vector<std::size_t> sets_of(const std::vector<GivenTable>& tables);

/// What stands in a file's name beside the words of the module: "(2)" of "episodes (2)", "north" of "header_north". In
/// lower case, one space between words.
[[nodiscard]] std::string series_of(std::string_view name, const std::vector<std::string_view>& own_names);

}  // namespace goldthread
