#include "goldthread/formats/workbook/workbook.hpp"

#include "goldthread/base/text.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::uint32_t letters = 26;

}  // namespace

std::string column_letters(std::uint32_t column) {
    std::string text;
    for (std::uint32_t left = column + 1; left > 0; left = (left - 1) / letters) {
        text.insert(text.begin(), static_cast<char>('A' + (left - 1) % letters));
    }
    return text;
}

std::optional<CellPlace> parse_cell_place(std::string_view text) noexcept {
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    std::uint32_t column = 0;
    skip_dollar();
    for (; at < text.size() && is_letter(text[at]); ++at) {
        column = column * letters + static_cast<std::uint32_t>(to_upper(text[at]) - 'A' + 1);
        if (column > most_columns) return std::nullopt;
    }
    skip_dollar();
    std::uint32_t row = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
        row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
        if (row > most_rows) return std::nullopt;
    }
    if (at != text.size() || column == 0 || row == 0) return std::nullopt;
    return CellPlace{column - 1, row};
}

}  // namespace goldthread::workbook
