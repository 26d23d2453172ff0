#pragma once
// A year of a return as CSV files, one for each module, whatever form it came in.

#include <string>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

struct CsvFile {
    std::string name;  ///< The module's usual one: "episodes.csv".
    std::string bytes;
};

struct WrittenCsv {
    std::vector<CsvFile> files;
    Remarks remarks;  ///< What is written otherwise than it stands, and what the CSV form has no place for.
};

/// Writes every module that was given; files of one module are one now. The columns are those of the table; a derived
/// field that only the XML form has is left out, and remarked on where that loses something. Values are bare
/// (reports/bare_tables.hpp).
[[nodiscard]] WrittenCsv write_csv(const ReturnFiles& files, YearSlot year);

}  // namespace goldthread
