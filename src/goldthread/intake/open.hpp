#pragma once
// From the bytes of any file a council has to the tables in it: the one of a CSV file, one for each sheet of a
// workbook, those of every file in a zip. What a file is, its content tells; endings are often wrong.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/workbook/sheet_table.hpp"
#include "goldthread/intake/file_kind.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/is_header.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// A file as given: its bytes, and the name by which the user knows it, folders included ("last/episodes.csv").
struct InputFile {
    std::string name;
    std::string bytes;
    std::optional<YearSlot> year;  ///< Which year the user says it is of.
    /// The same of single tables in it, by OpenedTable::title(): these before that.
    std::vector<std::pair<std::string, YearSlot>> years_of_tables = {};
    /// Why `bytes` are not its content, for a file that was not read.
    std::optional<Unread> unread = {};
    std::uint32_t occasion = 0;  ///< Equal for files given in one go; higher for those given later.
    /// The user says that its rows are to be used beside those of other files, though they repeat them.
    bool beside_others = false;
    /// Single tables in it that the user has put aside for newer ones, by OpenedTable::title(), each with the name of
    /// the file that is used in its place.
    std::vector<std::pair<std::string, std::string>> replaced_tables = {};
};

/// One table of a file, or why there is none.
struct OpenedTable {
    std::string name;   ///< The file, with the zip it lay in: "returns.zip/this/episodes.csv".
    std::string sheet;  ///< The sheet of a workbook; else empty, also where an XML file holds several tables.
    ReturnForm form = ReturnForm::csv;  ///< A workbook counts as CSV: it has the same columns.
    Table table;                        ///< One file is registered: title().
    Remarks remarks;
    std::size_t rows_set_aside = 0;  ///< Rows of the file that could not be read into the table.
    std::optional<Error> error;      ///< Then the table has no columns.
    bool passed_over = false;        ///< With an error: it is of another kind, see Unread::passed_over.
    std::vector<workbook::UncalculatedColumn> uncalculated;  ///< See set_uncalculated_apart().
    std::uint64_t fingerprint = 0;  ///< Equal for tables read from the same bytes. Set by open_tables.

    /// "book.xlsx, sheet Episodes"; without a sheet, the name.
    [[nodiscard]] std::string title() const;
};

/// Opens one file; never returns nothing: a file that cannot be read gives one entry with its error, and so does an
/// empty sheet. A file of another kind is named for what it is, in one entry. A zip is opened, a zip within it is not.
/// `is_header` finds the column names in CSV files and sheets where titles stand above them, as in csv::read() and
/// workbook::table_of(). The fingerprint tells two copies of a file or sheet, wherever they lie. `xml_form`: that of
/// the return in hand; without one, every XML file is refused.
[[nodiscard]] std::vector<OpenedTable> open_tables(InputFile file, const IsHeader& is_header = {},
                                                   const XmlForm* xml_form = nullptr);

}  // namespace goldthread
