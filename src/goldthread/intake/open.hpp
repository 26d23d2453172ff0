#pragma once
// From the bytes of any file a council has to the tables in it: the one of a CSV file, one for each sheet of a workbook,
// those of every file in a zip. What a file is, its content tells; endings are often wrong.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/collections/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// A file as given: its bytes, and the name by which the user knows it, folders included ("last/episodes.csv").
struct InputFile {
    std::string name;
    std::string bytes;
    std::optional<YearSlot> year;  ///< Which year the user says it is of.
};

/// One table of a file, or why there is none.
struct OpenedTable {
    std::string name;   ///< The file, with the zip it lay in: "returns.zip/this/episodes.csv".
    std::string sheet;  ///< The sheet of a workbook, or what else parts a file's tables; empty where there is one only.
    Table table;        ///< One file is registered: title().
    Remarks remarks;
    std::optional<Error> error;     ///< Then the table has no columns.
    std::uint64_t fingerprint = 0;  ///< Equal for tables read from the same bytes. Set by open_tables.

    /// "book.xlsx, sheet Episodes"; without a sheet, the name.
    [[nodiscard]] std::string title() const;
};

/// Whether a row holds the column names that are sought. Asked of the first rows of a sheet, where titles and notes may
/// stand above them.
using IsHeader = std::function<bool(std::span<const std::string_view> cells)>;

/// Opens one file; never returns nothing: a file that cannot be read gives one entry with its error, an empty sheet or
/// one that holds no table likewise. A zip is opened, a zip within it is not. Where `is_header` is not given or accepts
/// no row of a sheet, the likeliest row is taken. CSV and XML say themselves where their names are.
[[nodiscard]] std::vector<OpenedTable> open_tables(InputFile file, const IsHeader& is_header = {});

}  // namespace goldthread
