#include "goldthread/table/long_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/table/shown_text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t columns_named = 3;

// Bytes that continue a character of UTF-8.
bool continues_character(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// "in column DOB", "in columns DOB, SEX, MOTHER and 4 more"
std::string in_columns(const Table& table, const std::vector<std::size_t>& columns) {
    std::string words = columns.size() == 1 ? "in column " : "in columns ";
    for (std::size_t i = 0; i < columns.size() && i < columns_named; ++i) {
        words += (i == 0 ? "" : ", ") + shown_text(table.column_names()[columns[i]]);
    }
    if (columns.size() > columns_named) words += fmt::format(" and {} more", columns.size() - columns_named);
    return words;
}

/// How much of a text is kept. One text may stand in millions of cells: its characters are counted once.
class KeptLengths {
  public:
    [[nodiscard]] std::size_t of(std::string_view text) {
        if (text.size() <= longest_cell) return text.size();
        const auto [known, is_new] = known_.try_emplace(text.data(), Known{});
        if (is_new || known->second.size != text.size()) {
            known->second = {text.size(), first_characters(text, longest_cell).size()};
        }
        return known->second.kept;
    }

  private:
    struct Known {
        std::size_t size = 0;
        std::size_t kept = 0;
    };
    std::unordered_map<const char*, Known> known_;
};

/// The long cells of a table.
struct LongCells {
    std::size_t count = 0;
    std::size_t first_row = 0;
    std::vector<std::size_t> columns;  ///< That have any.
};

LongCells find_long_cells(const Table& table, KeptLengths& kept) {
    LongCells found;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        const auto cells = table.column(c);
        for (std::size_t row = 0; row < cells.size(); ++row) {
            if (kept.of(cells[row]) == cells[row].size()) continue;
            found.first_row = found.count == 0 ? row : std::min(found.first_row, row);
            ++found.count;
            if (found.columns.empty() || found.columns.back() != c) found.columns.push_back(c);
        }
    }
    return found;
}

void cut_cells(Table& table, KeptLengths& kept) {
    std::vector<std::vector<std::string_view>> columns;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        const auto cells = table.column(c);
        columns.emplace_back(cells.begin(), cells.end());
        for (std::string_view& cell : columns.back()) cell = cell.substr(0, kept.of(cell));
    }
    std::vector<RowPlace> places;
    for (std::size_t row = 0; row < table.row_count(); ++row) places.push_back(table.place(row));
    table.set_rows(std::move(columns), std::move(places));
}

std::size_t cut_names(Table& table) {
    std::size_t count = 0;
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        const std::string& name = table.column_names()[column];
        if (name.size() <= longest_column_name) continue;
        const std::string_view kept = first_characters(name, longest_column_name);
        if (kept.size() == name.size()) continue;
        table.rename_column(column, std::string(kept));
        ++count;
    }
    return count;
}

}  // namespace

std::string_view first_characters(std::string_view text, std::size_t most) noexcept {
    if (text.size() <= most) return text;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && continues_character(text[at])) continue;
        if (characters++ == most) return text.substr(0, at);
    }
    return text;
}

std::string quoted_text(std::string_view text) {
    const std::string_view kept = first_characters(text, longest_shown);
    return std::string(kept) + (kept.size() < text.size() ? "…" : "");
}

Remarks cut_long_cells(Table& table, const std::string& file, const std::string& sheet) {
    Remarks remarks;
    if (const std::size_t names = cut_names(table); names > 0) {
        remarks.push_back({Remark::Kind::set_aside,
                           {file, sheet, 0, {}},
                           fmt::format("The name of a column has more than {} characters; it is cut there.",
                                       grouped(longest_column_name)),
                           names});
    }
    KeptLengths kept;
    const LongCells found = find_long_cells(table, kept);
    if (found.count == 0) return remarks;
    cut_cells(table, kept);
    remarks.push_back({Remark::Kind::set_aside,
                       {file, sheet, table.place(found.first_row).line, {}},
                       fmt::format("Texts {} have more than {} characters, which is all that a cell of a workbook "
                                   "holds. The rest of them is not used, and is kept only in a CSV file that is "
                                   "amended.",
                                   in_columns(table, found.columns), grouped(longest_cell)),
                       found.count});
    return remarks;
}

}  // namespace goldthread
