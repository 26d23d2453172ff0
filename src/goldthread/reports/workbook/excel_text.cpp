#include "goldthread/reports/workbook/excel_text.hpp"

#include <fmt/format.h>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::excel {

namespace {

constexpr std::size_t room_for_notice = 100;
constexpr std::size_t longest_note = 500;

bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// _x and four hexadecimal digits and _, which Excel takes for one character.
bool is_escape(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() < length || text[0] != '_' || text[1] != 'x' || text[length - 1] != '_') return false;
    for (std::size_t i = 2; i < length - 1; ++i) {
        if (!is_hex_digit(text[i])) return false;
    }
    return true;
}

// Whether nothing in the text needs looking at: short, and printable ASCII without an underscore.
bool is_plain(std::string_view text) {
    if (text.size() > longest_cell) return false;
    for (const char c : text) {
        if (c < ' ' || c > '~' || c == '_') return false;
    }
    return true;
}

// Characters that XML does not allow, whatever the encoding.
bool is_no_character(char32_t character) {
    return character == 0 || character == 0xFFFE || character == 0xFFFF;
}

std::size_t utf16_units(char32_t character) {
    return character > 0xFFFF ? 2 : 1;
}

// In widths of a digit, in the font that Excel uses where a file names none. The bytes behind the first of a character
// in UTF-8 take no room.
double width_of(char c) {
    constexpr std::string_view narrow = "ijlftr .,;:|'()[]!/-";
    if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 1.6;
    if (narrow.find(c) != std::string_view::npos) return 0.65;
    if (c >= 'A' && c <= 'Z') return 1.2;
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
}

}  // namespace

TextChanges make_cell_text(std::string_view text, std::string& cell) {
    TextChanges changes;
    if (is_plain(text)) {
        cell.assign(text);
        return changes;
    }
    cell.clear();
    std::size_t units = 0;
    std::size_t end_if_cut = 0;  // of what is kept when the notice has to fit behind it
    std::size_t taken_if_cut = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        char32_t character = csv::take_utf8(text, at);
        if (character == csv::replacement_character || is_no_character(character)) {
            changes.replaced |= text.substr(start, at - start) != "\xEF\xBF\xBD";
            character = csv::replacement_character;
        }
        if (is_escape(text.substr(start))) {
            cell += "_x005F";
            units += 6;
        }
        csv::append_utf8(cell, character);
        units += utf16_units(character);
        if (units <= longest_cell - room_for_notice) {
            end_if_cut = cell.size();
            taken_if_cut = at;
        }
        if (units > longest_cell) {
            changes.cut = true;
            break;
        }
    }
    if (changes.cut) {
        cell.resize(end_if_cut);
        cell += fmt::format("… [too long for Excel: {} more bytes are in the file]", text.size() - taken_if_cut);
    }
    return changes;
}

std::string note_text(std::string_view text) {
    std::string note;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        if (characters == longest_note) return note + "…";
        const char32_t character = csv::take_utf8(text, at);
        // The library writes control characters of notes as they are, which XML does not allow.
        const bool control = character < U' ' && character != U'\n' && character != U'\t';
        csv::append_utf8(note, control || is_no_character(character) ? csv::replacement_character : character);
    }
    return note;
}

std::size_t lines_when_wrapped(std::string_view text, double width) noexcept {
    std::size_t lines = 1;
    double on_line = 0;
    double word = 0;
    for (const char c : text) {
        if (c == '\n') {
            ++lines;
            on_line = 0;
            word = 0;
            continue;
        }
        word = c == ' ' ? 0 : word + width_of(c);
        on_line += width_of(c);
        if (on_line <= width) continue;
        ++lines;
        on_line = word < width ? word : width_of(c);  // the word moves down, unless it alone is too long
        word = on_line;
    }
    return lines;
}

}  // namespace goldthread::excel
