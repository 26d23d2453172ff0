#include "goldthread/formats/xlsx/sheet.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/workbook/decimal.hpp"
#include "goldthread/formats/workbook/xml_part.hpp"
#include "goldthread/formats/xlsx/pieces.hpp"
#include "goldthread/formats/xlsx/rich_text.hpp"

namespace goldthread::xlsx {

namespace {

using workbook::attribute_of;
using workbook::Cell;
using workbook::CellKind;
using workbook::child_of;
using workbook::Decimal;
using workbook::is_named;
using workbook::Meaning;

/// Reads rows and cells. What is wrong is kept as a sentence.
class CellReader {
  public:
    CellReader(const SharedParts& shared, workbook::Workbook& book, workbook::Sheet& sheet)
        : shared_(shared), book_(book), sheet_(sheet) {}

    bool take_row(pugi::xml_node node) {
        workbook::Row row;
        row.number = workbook::number_of(node, "r", last_row_ + 1);
        row.hidden = workbook::is_on(node, "hidden");
        row.first_cell = static_cast<std::uint32_t>(sheet_.cells.size());
        if (row.number <= last_row_ || row.number > workbook::most_rows) {
            return broken(fmt::format("Row {} stands behind row {}", row.number, last_row_));
        }
        last_row_ = row.number;
        next_column_ = 0;
        for (const pugi::xml_node cell : node.children()) {
            if (is_named(cell, "c") && !take_cell(cell, row)) return false;
        }
        row.cell_count = static_cast<std::uint32_t>(sheet_.cells.size()) - row.first_cell;
        if (row.cell_count > 0) sheet_.rows.push_back(row);
        return true;
    }

    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    bool broken(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    // Cells that name no place follow the one before them.
    bool take_cell(pugi::xml_node node, const workbook::Row& row) {
        Cell cell;
        cell.column = next_column_;
        if (const std::string_view place = attribute_of(node, "r"); !place.empty()) {
            const auto read = workbook::parse_cell_place(place);
            if (!read || read->row != row.number || read->column < next_column_) {
                return broken(
                    fmt::format("In row {}, '{}' is not the place of a cell", row.number, workbook::valid_text(place)));
            }
            cell.column = read->column;
        }
        if (cell.column >= workbook::most_columns) return broken(fmt::format("Row {} has too many cells", row.number));
        next_column_ = cell.column + 1;
        if (!node.first_child()) return true;  // only a style
        if (!take_content(node, cell)) {
            return broken(fmt::format("Cell {}{} refers to a text that is not there",
                                      workbook::column_letters(cell.column), row.number));
        }
        const bool blank = cell.text.empty() && cell.superscript == 0 && cell.kind == CellKind::text;
        if (blank) return true;
        if (++book_.cell_count > workbook::most_cells) {
            return broken(
                fmt::format("From row {} on it has more than {} million cells, which is all that can be read "
                            "of one workbook",
                            row.number, workbook::most_cells / 1'000'000));
        }
        sheet_.cells.push_back(cell);
        return true;
    }

    // Whether what the cell refers to is there.
    bool take_content(pugi::xml_node node, Cell& cell) {
        const std::string_view type = attribute_of(node, "t");
        if (type == "inlineStr") {
            take_rich(read_rich_text(child_of(node, "is")), cell);
            return true;
        }
        const pugi::xml_node value = child_of(node, "v");
        if (is_uncalculated(node, type, value)) {
            cell.kind = CellKind::uncalculated;
            return true;
        }
        if (!value) return true;
        if (type == "s") return take_shared(trim(value.child_value()), cell);
        if (type == "str") {
            take_rich({text_in(value), {}}, cell);
        } else if (type == "b") {
            cell.kind = CellKind::boolean;
            const std::string_view text = trim(value.child_value());
            cell.text = text == "1" || text == "true" ? "TRUE" : "FALSE";
        } else if (type == "e") {
            take_rich({text_in(value), {}}, cell);
            cell.kind = CellKind::error;
        } else if (type == "d") {
            take_iso(text_in(value), cell);
        } else {
            take_number(text_in(value), attribute_of(node, "s"), cell);
        }
        return true;
    }

    // Of a formula that gives an empty text, Excel keeps an empty result of type "str".
    [[nodiscard]] bool is_uncalculated(pugi::xml_node node, std::string_view type, pugi::xml_node value) const {
        if (!child_of(node, "f")) return false;
        if (!value) return true;
        const std::string text = text_in(value);
        return (text.empty() && type != "str") || (text == "0" && type.empty() && shared_.results_are_stand_ins);
    }

    void take_rich(RichText rich, Cell& cell) {
        cell.text = book_.texts.keep(rich.text);
        cell.superscript = keep_superscript(std::move(rich.superscript), book_);
    }

    bool take_shared(std::string_view index_text, Cell& cell) {
        const auto number = Decimal::parse(index_text);
        const auto index = number ? number->whole() : std::nullopt;
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= shared_.strings.size()) return false;
        const SharedString& string = shared_.strings[static_cast<std::size_t>(*index)];
        cell.text = string.text;
        cell.superscript = string.superscript;
        return true;
    }

    void take_iso(const std::string& text, Cell& cell) {
        cell.text = book_.texts.keep(text);
        if (const auto moment = workbook::parse_iso_moment(trim(text))) {
            cell.kind = CellKind::date;
            cell.day = moment->day;
            cell.second = moment->second;
        }
    }

    void take_number(const std::string& raw, std::string_view style, Cell& cell) {
        const std::string_view text = trim(raw);
        cell.text = book_.texts.keep(text);
        cell.format = format_of(style);
        const bool whole = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
        const Meaning meaning = book_.formats[cell.format].meaning;
        if (whole && meaning == Meaning::number) {
            cell.kind = CellKind::number;
            return;
        }
        const auto number = Decimal::parse(text);
        if (!number) return;  // "INF" and its like: text
        cell.kind = CellKind::number;
        if (meaning != Meaning::number) take_day_number(*number, meaning, cell);
    }

    void take_day_number(const Decimal& number, Meaning meaning, Cell& cell) {
        const bool under_a_day = !number.negative && number.exponent <= 0 && !number.digits.empty();
        if (under_a_day || (meaning == Meaning::time && number.digits.empty())) {
            cell.kind = CellKind::time;
            cell.second = number.seconds_of_fraction();
        } else if (const auto moment = workbook::moment_of(number, shared_.epoch)) {
            cell.kind = CellKind::date;
            cell.day = moment->day;
            cell.second = moment->second;
        } else if (const auto shown = workbook::unreal_day(number, shared_.epoch)) {
            cell.kind = CellKind::text;
            cell.text = book_.texts.keep(*shown);
        }
    }

    [[nodiscard]] std::uint16_t format_of(std::string_view style) const {
        if (style.empty()) return 0;
        const auto number = Decimal::parse(style);
        const auto index = number ? number->whole() : std::nullopt;
        const bool known = index && *index >= 0 && static_cast<std::size_t>(*index) < shared_.styles.size();
        return known ? shared_.styles[static_cast<std::size_t>(*index)] : std::uint16_t{0};
    }

    const SharedParts& shared_;
    workbook::Workbook& book_;
    workbook::Sheet& sheet_;
    std::uint32_t last_row_ = 0;
    std::uint32_t next_column_ = 0;
    std::string problem_;
};

void take_hidden_columns(pugi::xml_node root, workbook::Sheet& sheet) {
    for (const pugi::xml_node column : child_of(root, "cols").children()) {
        const std::uint32_t first = workbook::number_of(column, "min", 0);
        const std::uint32_t last = workbook::number_of(column, "max", 0);
        const bool hidden = is_named(column, "col") && workbook::is_on(column, "hidden");
        if (hidden && first > 0 && first <= last) sheet.hidden_columns.push_back({first - 1, last - 1});
    }
}

void take_merged(pugi::xml_node root, workbook::Sheet& sheet) {
    for (const pugi::xml_node node : child_of(root, "mergeCells").children()) {
        const std::string_view range = attribute_of(node, "ref");
        const std::size_t colon = range.find(':');
        if (colon == std::string_view::npos) continue;
        const auto first = workbook::parse_cell_place(range.substr(0, colon));
        const auto last = workbook::parse_cell_place(range.substr(colon + 1));
        if (first && last) sheet.merged.push_back({first->row, last->row, first->column, last->column});
    }
}

}  // namespace

Result<void> read_sheet(std::string text, std::string_view part, const SharedParts& shared, workbook::Workbook& book,
                        workbook::Sheet& sheet) {
    if (auto readable = workbook::check_xml_text(text, part); !readable) return readable;
    Pieces pieces(text, "sheetData");
    CellReader cells(shared, book, sheet);
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        const std::string_view markup(piece->data(), piece->size());
        if (auto bounded = workbook::check_node_count(markup, part); !bounded) return tl::unexpected(bounded.error());
        const auto parsed = document.load_buffer_inplace(
            piece->data(), piece->size(), workbook::xml_options | pugi::parse_fragment, pugi::encoding_utf8);
        if (!parsed) return tl::unexpected(workbook::broken_part(part, parsed.description()));
        for (const pugi::xml_node row : document.children()) {
            if (is_named(row, "row") && !cells.take_row(row)) {
                return tl::unexpected(workbook::broken_part(part, cells.problem()));
            }
        }
    }
    if (pieces.broken()) return tl::unexpected(workbook::broken_part(part, "It ends too early."));
    const auto rest = workbook::XmlPart::parse(pieces.without_children(), part);
    if (!rest) return tl::unexpected(rest.error());
    take_hidden_columns(rest->root(), sheet);
    take_merged(rest->root(), sheet);
    return {};
}

}  // namespace goldthread::xlsx
