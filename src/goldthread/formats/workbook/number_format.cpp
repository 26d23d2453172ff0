#include "goldthread/formats/workbook/number_format.hpp"

#include <algorithm>
#include <array>

#include "goldthread/base/text.hpp"

namespace goldthread::workbook {

namespace {

struct BuiltIn {
    std::uint32_t id;
    std::string_view code;
};

constexpr std::array<BuiltIn, 27> built_in_formats = {{
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# ?/?"},
    {14, "dd/mm/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "dd/mm/yyyy h:mm"},
    {37, "#,##0 ;(#,##0)"},
    {38, "#,##0 ;[Red](#,##0)"},
    {39, "#,##0.00;(#,##0.00)"},
    {40, "#,##0.00;[Red](#,##0.00)"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mmss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
}};

// Dates of the East Asian locales stand under these numbers, their codes differing by the language of Excel.
constexpr bool is_east_asian_date(std::uint32_t id) {
    return (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58;
}

constexpr bool is_elapsed(std::string_view bracket) {
    if (bracket.empty()) return false;
    const char first = to_lower(bracket.front());
    if (first != 'h' && first != 'm' && first != 's') return false;
    return std::all_of(bracket.begin(), bracket.end(), [first](char c) { return to_lower(c) == first; });
}

struct Letters {
    std::string text;  // lower case, of the first section, without what is shown as it stands
    bool elapsed = false;
};

Letters letters_of(std::string_view code) {
    Letters letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', at), code.size());
            letters.elapsed = letters.elapsed || is_elapsed(code.substr(at + 1, end - at - 1));
            at = end;
        } else {
            letters.text += to_lower(c);
        }
    }
    return letters;
}

void erase_all(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
}

Meaning meaning_of(std::string_view code) {
    Letters letters = letters_of(code);
    erase_all(letters.text, "general");
    erase_all(letters.text, "am/pm");
    erase_all(letters.text, "a/p");
    const auto has = [&](std::string_view any) { return letters.text.find_first_of(any) != std::string::npos; };
    if (letters.elapsed || has("#?@")) return Meaning::number;
    if (has("yd")) return Meaning::date;
    if (has("hs")) return Meaning::time;
    return has("m") ? Meaning::date : Meaning::number;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
    NumberFormat format;
    if (same_ignoring_case(code, "general")) return format;
    format.code = code;
    format.meaning = meaning_of(code);
    constexpr std::size_t widest = 15;
    const bool zeros =
        code.size() > 1 && code.size() <= widest && code.find_first_not_of('0') == std::string_view::npos;
    if (zeros) format.zero_padded_to = static_cast<std::uint8_t>(code.size());
    return format;
}

NumberFormat built_in_format(std::uint32_t id) {
    for (const BuiltIn& format : built_in_formats) {
        if (format.id == id) return number_format(format.code);
    }
    return is_east_asian_date(id) ? number_format("yyyy/m/d") : NumberFormat{};
}

}  // namespace goldthread::workbook
