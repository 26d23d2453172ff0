#include "goldthread/formats/workbook/header_row.hpp"

#include <algorithm>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::size_t rows_searched = 50;

// As much of each as a name can have: one long text may stand in all of them.
std::vector<std::string_view> cells_of(const Sheet& sheet, const Row& row) {
    const auto cells = sheet.cells_of(row);
    std::vector<std::string_view> texts(cells.empty() ? 0 : cells.back().column + 1);
    for (const Cell& cell : cells) texts[cell.column] = first_characters(cell.text, longest_column_name);
    return texts;
}

std::size_t texts_in(const Sheet& sheet, const Row& row) {
    const auto cells = sheet.cells_of(row);
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const Cell& cell) {
        return cell.kind == CellKind::text && !trim(cell.text).empty();
    }));
}

}  // namespace

std::size_t find_header(const Sheet& sheet, const IsHeader& is_header) {
    const std::size_t searched = std::min(sheet.rows.size(), rows_searched);
    std::size_t widest = 0;
    for (std::size_t i = 0; i < searched; ++i) {
        if (is_header && is_header(cells_of(sheet, sheet.rows[i]))) return i;
        widest = std::max<std::size_t>(widest, sheet.rows[i].cell_count);
    }
    for (std::size_t i = 0; i < searched; ++i) {
        if (const std::size_t texts = texts_in(sheet, sheet.rows[i]); texts > 0 && texts * 2 >= widest) return i;
    }
    return 0;
}

}  // namespace goldthread::workbook
