#pragma once
// A workbook as its readers leave it: sheets of rows of cells, with what a spreadsheet program would show or hide.
// Blank cells are not kept, however they are formatted: a sheet costs what is in it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/formats/workbook/number_format.hpp"
#include "goldthread/formats/workbook/text_store.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread::workbook {

/// The size of a sheet in today's programs; nothing lies beyond.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;
/// What is read of one workbook, all its sheets together: cells that are not blank, and characters of a sheet's name.
/// A small file can hold far more, and each takes memory.
inline constexpr std::size_t most_cells = 4'000'000;
inline constexpr std::size_t longest_sheet_name = 255;

enum class CellKind : std::uint8_t {
    text,
    number,
    date,         ///< `day` and `second` are set.
    time,         ///< A time of day: `second` is set.
    boolean,      ///< Text TRUE or FALSE.
    error,        ///< Text "#N/A" and its like.
    uncalculated  ///< A formula whose result the file does not hold; no text.
};

/// One cell that is not blank.
struct Cell {
    std::string_view text;          ///< As in the file: of numbers all their digits. Without superscript.
    std::uint32_t column = 0;       ///< From 0.
    std::uint32_t superscript = 0;  ///< 0, or one more than the index into Workbook::superscripts.
    std::int32_t second = 0;
    Date day;
    std::uint16_t format = 0;  ///< Index into Workbook::formats.
    CellKind kind = CellKind::text;
};

/// A row with cells: from sheet.cells[first_cell] on, by column.
struct Row {
    std::uint32_t number = 0;  ///< As the program shows it: the first row is 1.
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;
    bool hidden = false;
};

/// A range of merged cells. The first cell has the value. Rows count from 1, columns from 0, ends included.
struct MergedRange {
    std::uint32_t first_row = 0;
    std::uint32_t last_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
};

/// Columns from 0, ends included.
struct ColumnRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<Row> rows;  ///< By number. Rows without any cell are not there.
    std::vector<Cell> cells;
    std::vector<MergedRange> merged;
    std::vector<ColumnRange> hidden_columns;

    [[nodiscard]] std::span<const Cell> cells_of(const Row& row) const noexcept {
        return std::span(cells).subspan(row.first_cell, row.cell_count);
    }
};

/// The texts of cells point into `texts`; copies of a workbook share them.
struct Workbook {
    std::vector<Sheet> sheets;
    std::vector<NumberFormat> formats = {NumberFormat{}};  ///< The first is General.
    std::vector<std::string> superscripts;
    TextStore texts;
    std::size_t cell_count = 0;  ///< Of all sheets: readers count up to most_cells.
    Remarks remarks;  ///< About the workbook as a whole; their place is left empty for the caller, who knows its name.
};

/// "A", "Z", "AA": a column as programs name it; columns count from 0.
[[nodiscard]] std::string column_letters(std::uint32_t column);

/// Where a cell stands: "B12" is column 1, row 12.
struct CellPlace {
    std::uint32_t column = 0;
    std::uint32_t row = 0;
};

/// Reads "B12" or "$B$12". Nothing for what lies beyond the size of a sheet.
[[nodiscard]] std::optional<CellPlace> parse_cell_place(std::string_view text) noexcept;

}  // namespace goldthread::workbook
