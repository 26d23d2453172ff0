#include "goldthread/reports/workbook/amended_data_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/reports/workbook/long_table.hpp"

namespace goldthread::excel {

namespace {

constexpr std::size_t first_data_column = 3;

/// A row as the files had it: file and line.
using RowKey = std::pair<std::string_view, std::uint32_t>;
/// The cells changed in it: the field, and the text that stood there first.
using ChangedCells = std::vector<std::pair<std::string_view, std::string_view>>;
using ChangedRows = std::map<RowKey, ChangedCells>;

bool is_of(const Amendment& amendment, const Module& module, int year) {
    return amendment.row.module == module.name && amendment.row.year == year;
}

bool is_of(const Amendment& amendment, const AmendedTable& amended) {
    return is_of(amendment, amended.module, amended.year);
}

// Rows that were added have no line: all of them are new.
ChangedRows changed_rows(const AmendedTable& amended) {
    ChangedRows rows;
    for (const Amendment& amendment : amended.amendments) {
        if (amendment.kind != AmendmentKind::set_cell || amendment.row.line == 0) continue;
        if (!is_of(amendment, amended)) continue;
        ChangedCells& cells = rows[{amendment.row.file, amendment.row.line}];
        const bool changed_before = any_of(cells, [&](const auto& cell) { return cell.first == amendment.field; });
        if (!changed_before) cells.emplace_back(amendment.field, amendment.old_text);
    }
    return rows;
}

std::string_view shown(std::string_view before) {
    return before.empty() ? "blank" : before;
}

// "DECOM was 01/04/25, DEC was blank"
std::string in_words(const ChangedCells& cells) {
    std::string words;
    for (const auto& [field, before] : cells) {
        words += words.empty() ? "" : ", ";
        words += field;
        words += " was ";
        words += shown(before);
    }
    return words;
}

// As wide as the longest of what stands there, within reason.
double width_of(const Table& table, std::size_t column) {
    constexpr std::size_t narrowest = 6;
    constexpr std::size_t widest = 40;
    const std::string& name = table.column_names()[column];
    std::size_t characters = std::max(narrowest, name.size() + name.size() / 3);  // headings are bold capitals
    for (const std::string_view cell : table.column(column)) characters = std::max(characters, cell.size() + 2);
    return static_cast<double>(std::min(characters, widest));
}

std::vector<Column> columns_of(const Table& table) {
    std::vector<Column> columns = {{"What changed", 30}, {"File", 24}, {"Line", 9, Style::number_heading}};
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        columns.push_back({table.column_names()[column], width_of(table, column)});
    }
    return columns;
}

/// Writes the rows of one table.
class Writing {
  public:
    Writing(Book& book, const std::string& name, const AmendedTable& amended, std::size_t rows_per_sheet)
        : amended_(amended),
          changed_rows_(changed_rows(amended)),
          columns_(columns_of(amended.table)),
          lines_(book, name, columns_, rows_per_sheet) {}

    void write() {
        for (std::size_t row = 0; row < amended_.table.row_count(); ++row) write_row(row);
        for (const Amendment& amendment : amended_.amendments) {
            if (amendment.kind != AmendmentKind::delete_row || amendment.row.line == 0) continue;
            if (is_of(amendment, amended_)) write_deleted(amendment);
        }
        lines_.finish("No row is left.");
    }

  private:
    void write_row(std::size_t row) {
        lines_.next_line();
        Sheet& sheet = lines_.sheet();
        const std::uint32_t line = amended_.table.place(row).line;
        sheet.text(lines_.row(), 1, amended_.table.file_of(row), Style::wrapped);
        if (line == 0) {
            sheet.text(lines_.row(), 0, "row added", Style::good);
            write_cells(row, Style::good, {});
            return;
        }
        sheet.count(lines_.row(), 2, line, Style::plain_number);
        const auto found = changed_rows_.find({amended_.table.file_of(row), line});
        const ChangedCells changed = found == changed_rows_.end() ? ChangedCells{} : still_changed(row, found->second);
        if (!changed.empty()) sheet.text(lines_.row(), 0, in_words(changed), Style::wrapped);
        write_cells(row, Style::text, changed);
    }

    // Without cells that hold again what they held at first.
    [[nodiscard]] ChangedCells still_changed(std::size_t row, const ChangedCells& cells) const {
        ChangedCells changed;
        for (const auto& cell : cells) {
            const auto column = amended_.table.find_column(cell.first);
            if (column && amended_.table.cell(row, *column) != cell.second) changed.push_back(cell);
        }
        return changed;
    }

    void write_cells(std::size_t row, Style style, const ChangedCells& changed) {
        for (std::size_t column = 0; column < amended_.table.column_count(); ++column) {
            const auto cell = std::find_if(changed.begin(), changed.end(), [&](const auto& one) {
                return one.first == amended_.table.column_names()[column];
            });
            const bool is_changed = cell != changed.end();
            const std::size_t at = first_data_column + column;
            lines_.sheet().text(lines_.row(), at, amended_.table.cell(row, column),
                                is_changed ? Style::warning : style);
            if (is_changed && ++notes_ <= notes_per_table) {
                lines_.sheet().note(lines_.row(), at, fmt::format("was {}", shown(cell->second)));
            }
        }
    }

    void write_deleted(const Amendment& amendment) {
        lines_.next_line();
        Sheet& sheet = lines_.sheet();
        sheet.text(lines_.row(), 0, "row deleted", Style::bad);
        sheet.text(lines_.row(), 1, amendment.row.file, Style::wrapped);
        sheet.count(lines_.row(), 2, amendment.row.line, Style::plain_number);
        for (const CellText& cell : amendment.cells) {
            const auto column = amended_.table.find_column(cell.column);
            if (column) sheet.text(lines_.row(), first_data_column + *column, cell.text, Style::bad);
        }
    }

    const AmendedTable& amended_;
    ChangedRows changed_rows_;
    std::vector<Column> columns_;
    LongTable lines_;
    std::size_t notes_ = 0;
};

std::string name_of_sheet(const Module& module, YearSlot year) {
    return name_on_sheet(module) + (year == YearSlot::last_year ? " last year" : " amended");
}

void add_sheet_of(Book& book, const ReportFacts& facts, const Module& module, const Table& table, YearSlot year) {
    const int number = facts.run.return_year - (year == YearSlot::last_year ? 1 : 0);
    const auto& amendments = facts.options.amendments;
    if (!any_of(amendments, [&](const Amendment& amendment) { return is_of(amendment, module, number); })) return;
    add_sheet_of_table(book, name_of_sheet(module, year), {module, table, number, amendments},
                       facts.options.rows_per_sheet);
}

}  // namespace

std::string name_on_sheet(const Module& module) {
    constexpr std::size_t room = 16;
    return std::string(module.name.substr(0, room));
}

void add_sheet_of_table(Book& book, const std::string& name, const AmendedTable& amended, std::size_t rows_per_sheet) {
    Writing(book, name, amended, rows_per_sheet).write();
}

void add_amended_data_sheets(Book& book, const ReportFacts& facts) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = facts.checked.files().tables[static_cast<std::size_t>(year)];
        for (std::size_t module = 0; module < tables.size(); ++module) {
            if (tables[module]) add_sheet_of(book, facts, facts.collection().modules[module], *tables[module], year);
        }
    }
}

}  // namespace goldthread::excel
