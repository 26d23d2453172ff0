#pragma once
// Which rule fails at which record: what every list of findings begins its lines with.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/checking/checked_return.hpp"
#include "goldthread/reports/csv_line.hpp"

namespace goldthread {

/// One record of one finding, by name. Views point into the checked return.
struct FindingPlace {
    std::string_view code;
    std::string_view title;
    std::string child;  ///< As in the file.
    std::string_view module;
    int year = 0;  ///< Return year of the record: last year's rows have the year before.
    std::string_view file;
    std::uint32_t line = 0;  ///< In the file; the first line is 1. 0 for a row added since.
    std::size_t row = 0;     ///< Data rows of the file, from 0; of a row added since, of those.
};

[[nodiscard]] FindingPlace place_of(const CheckedReturn& checked, const Finding& finding, RowRef where);

/// The columns of a place, for the header of a CSV file, and their cells.
inline constexpr std::string_view place_columns = "code,title,child,module,year,file,line,row";
void append_place(const FindingPlace& place, CsvLine& line);

}  // namespace goldthread
