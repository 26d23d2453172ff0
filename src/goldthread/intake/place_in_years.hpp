#pragma once
// The tables that were recognised, each put to its year.

#include <optional>
#include <string>
#include <vector>

#include "goldthread/intake/opened_file.hpp"

namespace goldthread {

struct PlacedYears {
    int return_year = 0;      ///< As in ReturnFiles,
    std::string year_ground;  ///< and so are these.
    std::string year_doubt;
};

/// Says of every used file which year it is of, on what ground, and remarks on dates that speak against it.
PlacedYears place_in_years(std::vector<OpenedFile>& files, const Collection& collection, std::optional<int> asked_year);

}  // namespace goldthread
