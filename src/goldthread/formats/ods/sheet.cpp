#include "goldthread/formats/ods/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/workbook/decimal.hpp"
#include "goldthread/formats/workbook/serial_date.hpp"
#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::ods {

namespace {

using workbook::attribute_of;
using workbook::Cell;
using workbook::CellKind;
using workbook::is_named;
using workbook::number_of;

constexpr unsigned deepest_group = 32;

bool is_hidden(pugi::xml_node node) {
    const std::string_view visibility = attribute_of(node, "visibility");
    return visibility == "collapse" || visibility == "filter";
}

// "PT09H30M00S" in seconds, if within a day.
std::optional<std::int32_t> time_of(std::string_view text) {
    constexpr std::int32_t day = 86400;
    if (!text.starts_with("PT")) return std::nullopt;
    text.remove_prefix(2);
    std::int32_t seconds = 0;
    for (const auto& [unit, length] : {std::pair{'H', 3600}, std::pair{'M', 60}, std::pair{'S', 1}}) {
        std::int32_t number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto stop = std::min(text.find_first_not_of("0123456789.,"), text.size());
        if (failure != std::errc() || number < 0 || number > day || stop == text.size() || text[stop] != unit) continue;
        if (end != text.data() + stop && unit != 'S') return std::nullopt;
        seconds += number * length;
        if (seconds >= day) return std::nullopt;
        text.remove_prefix(stop + 1);
    }
    return text.empty() ? std::optional(seconds) : std::nullopt;
}

class SheetReader {
  public:
    SheetReader(SharedStyles& shared, workbook::Workbook& book, workbook::Sheet& sheet)
        : shared_(shared), book_(book), sheet_(sheet) {}

    // Rows and columns stand in groups and headers, nested as the outline of the sheet.
    bool take_children(pugi::xml_node node, unsigned depth) {
        if (depth > deepest_group) return broken("Its groups are nested too deeply.");
        for (const pugi::xml_node child : node.children()) {
            const std::string_view name = workbook::local_name(child);
            const bool group = name == "table-row-group" || name == "table-header-rows" || name == "table-rows" ||
                               name == "table-column-group" || name == "table-header-columns" ||
                               name == "table-columns";
            const bool fine = name == "table-row"      ? take_row(child)
                              : name == "table-column" ? take_column(child)
                              : group                  ? take_children(child, depth + 1)
                                                       : true;
            if (!fine) return false;
        }
        return true;
    }

    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    bool broken(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    bool take_column(pugi::xml_node node) {
        const std::uint32_t count = std::min(number_of(node, "number-columns-repeated", 1), workbook::most_columns);
        if (is_hidden(node) && count > 0) sheet_.hidden_columns.push_back({next_column_, next_column_ + count - 1});
        next_column_ = std::min(next_column_ + count, workbook::most_columns);
        return true;
    }

    bool take_row(pugi::xml_node node) {
        const std::uint32_t repeat = std::max(number_of(node, "number-rows-repeated", 1), 1U);
        workbook::Row row;
        row.number = next_row_;
        row.hidden = is_hidden(node);
        row.first_cell = static_cast<std::uint32_t>(sheet_.cells.size());
        std::uint32_t column = 0;
        for (const pugi::xml_node cell : node.children()) {
            const bool covered = is_named(cell, "covered-table-cell");
            if ((covered || is_named(cell, "table-cell")) && !take_cell(cell, column)) return false;
        }
        row.cell_count = static_cast<std::uint32_t>(sheet_.cells.size()) - row.first_cell;
        const std::uint32_t room = workbook::most_rows + 1 - next_row_;
        if (row.cell_count > 0) {
            if (repeat > room) return broken("It has too many rows.");
            if (!add_row(row, repeat)) return false;
        }
        next_row_ += std::min(repeat, room);
        return true;
    }

    bool add_row(workbook::Row row, std::uint32_t repeat) {
        sheet_.rows.push_back(row);
        if (repeat == 1) return true;
        if (!count(row.cell_count, repeat - 1)) return false;
        const std::vector<Cell> cells(sheet_.cells.begin() + row.first_cell, sheet_.cells.end());
        for (std::uint32_t i = 1; i < repeat; ++i) {
            ++row.number;
            row.first_cell = static_cast<std::uint32_t>(sheet_.cells.size());
            sheet_.cells.insert(sheet_.cells.end(), cells.begin(), cells.end());
            sheet_.rows.push_back(row);
        }
        return true;
    }

    // Repeated ones too: a few bytes can ask for millions.
    bool count(std::size_t cells, std::size_t times) {
        if (times > workbook::most_cells || cells > (workbook::most_cells - book_.cell_count) / times) {
            return broken(
                fmt::format("From row {} on it has more than {} million cells, which is all that can be read "
                            "of one workbook.",
                            next_row_, workbook::most_cells / 1'000'000));
        }
        book_.cell_count += cells * times;
        return true;
    }

    bool take_cell(pugi::xml_node node, std::uint32_t& column) {
        const std::uint32_t repeat = std::max(number_of(node, "number-columns-repeated", 1), 1U);
        note_merged(node, column);
        Cell cell;
        take_content(node, cell);
        const bool blank = cell.text.empty() && cell.superscript == 0 && cell.kind == CellKind::text;
        if (!blank) {
            if (repeat > workbook::most_columns - std::min(column, workbook::most_columns)) {
                return broken(fmt::format("Row {} has too many cells.", next_row_));
            }
            if (!count(1, repeat)) return false;
            for (std::uint32_t i = 0; i < repeat; ++i) {
                cell.column = column + i;
                sheet_.cells.push_back(cell);
            }
        }
        column = std::min(column + std::min(repeat, workbook::most_columns), workbook::most_columns);
        return true;
    }

    void note_merged(pugi::xml_node node, std::uint32_t column) {
        const std::uint32_t columns = std::max(number_of(node, "number-columns-spanned", 1), 1U);
        const std::uint32_t rows = std::max(number_of(node, "number-rows-spanned", 1), 1U);
        if (columns == 1 && rows == 1) return;
        sheet_.merged.push_back({next_row_, next_row_ + rows - 1, column, column + columns - 1});
    }

    void take_content(pugi::xml_node node, Cell& cell) {
        if (!node.first_child() && !node.first_attribute()) return;
        const std::string_view type = attribute_of(node, "value-type");
        CellText shown = read_paragraphs(node, shared_.superscript);
        if (is_error(node, shown.text)) {
            cell.kind = CellKind::error;
            cell.text = book_.texts.keep(shown.text);
        } else if (type.empty() || type == "string") {
            take_text(node, std::move(shown), cell);
        } else {
            take_value(node, type, shown.text, cell);
        }
    }

    static bool is_formula(pugi::xml_node node) { return !attribute_of(node, "formula").empty(); }

    static bool has_attribute(pugi::xml_node node, std::string_view name) {
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const std::string_view whole = attribute.name();
            if (whole.substr(whole.find(':') + 1) == name) return true;  // npos + 1 is 0
        }
        return false;
    }

    // Errors are written as texts or as numbers, by which program whatever; what is shown gives them away.
    static bool is_error(pugi::xml_node node, std::string_view shown) {
        constexpr std::array<std::string_view, 7> errors = {"#N/A",   "#DIV/0!", "#VALUE!", "#REF!",
                                                            "#NAME?", "#NUM!",   "#NULL!"};
        if (!is_formula(node)) return false;
        return shown.starts_with("Err:") || std::find(errors.begin(), errors.end(), shown) != errors.end();
    }

    void take_text(pugi::xml_node node, CellText shown, Cell& cell) {
        if (shown.text.empty() && shown.superscript.empty()) {
            // A text may stand in an attribute alone; a formula without either has not been calculated. An empty result
            // has one of them all the same, though empty.
            shown.text = workbook::valid_text(attribute_of(node, "string-value"));
            const bool typed = !attribute_of(node, "value-type").empty();
            const bool has_result = typed && (has_attribute(node, "string-value") || workbook::child_of(node, "p"));
            if (shown.text.empty() && is_formula(node) && !has_result) cell.kind = CellKind::uncalculated;
        }
        cell.text = book_.texts.keep(shown.text);
        if (shown.superscript.empty()) return;
        book_.superscripts.push_back(std::move(shown.superscript));
        cell.superscript = static_cast<std::uint32_t>(book_.superscripts.size());
    }

    // Where the result of that type stands.
    static std::string_view value_attribute(std::string_view type) noexcept {
        if (type == "boolean") return "boolean-value";
        if (type == "date") return "date-value";
        if (type == "time") return "time-value";
        return "value";
    }

    void take_value(pugi::xml_node node, std::string_view type, std::string_view shown, Cell& cell) {
        if (shown.empty() && is_formula(node) && attribute_of(node, value_attribute(type)).empty()) {
            cell.kind = CellKind::uncalculated;
            return;
        }
        if (type == "boolean") {
            cell.kind = CellKind::boolean;
            cell.text = attribute_of(node, "boolean-value") == "true" ? "TRUE" : "FALSE";
            return;
        }
        if (type == "date") {
            const std::string_view value = trim(attribute_of(node, "date-value"));
            if (const auto moment = workbook::parse_iso_moment(value)) {
                cell.kind = CellKind::date;
                cell.day = moment->day;
                cell.second = moment->second;
                cell.text = book_.texts.keep(value);
                return;
            }
        } else if (type == "time") {
            if (const auto second = time_of(trim(attribute_of(node, "time-value")))) {
                cell.kind = CellKind::time;
                cell.second = *second;
            }
        } else if (const std::string_view value = trim(attribute_of(node, "value")); workbook::Decimal::parse(value)) {
            cell.kind = CellKind::number;
            if (type == "percentage") cell.format = shared_.percentage;
            cell.text = book_.texts.keep(value);
            return;
        }
        cell.text = book_.texts.keep(shown);
    }

    SharedStyles& shared_;
    workbook::Workbook& book_;
    workbook::Sheet& sheet_;
    std::uint32_t next_row_ = 1;
    std::uint32_t next_column_ = 0;
    std::string problem_;
};

}  // namespace

Result<void> read_sheet(pugi::xml_node table, SharedStyles& shared, workbook::Workbook& book, workbook::Sheet& sheet) {
    SheetReader reader(shared, book, sheet);
    if (reader.take_children(table, 0)) return {};
    return tl::unexpected(
        workbook::broken_part("content.xml", fmt::format("In sheet {}: {}", sheet.name, reader.problem())));
}

}  // namespace goldthread::ods
