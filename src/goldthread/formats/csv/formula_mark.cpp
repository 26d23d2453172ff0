#include "goldthread/formats/csv/formula_mark.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread::csv {

namespace {

constexpr char mark = '\'';
constexpr std::string_view begins_formula = "=+-@\t\r\n";

// "12", "-3.5": a sign, digits, a point with digits behind it.
bool is_plain_number(std::string_view text) noexcept {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto all_digits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    };
    if (point == std::string_view::npos) return all_digits(text);
    return all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

}  // namespace

bool may_be_run(std::string_view text) noexcept {
    return !text.empty() && begins_formula.find(text.front()) != std::string_view::npos && !is_plain_number(text);
}

bool needs_formula_mark(std::string_view text) noexcept {
    // Each apostrophe may be the mark of an earlier writing, or the text's own.
    return may_be_run(text.substr(std::min(text.find_first_not_of(mark), text.size())));
}

std::string with_formula_mark(std::string_view text) {
    std::string marked;
    if (needs_formula_mark(text)) marked += mark;
    marked += text;
    return marked;
}

std::string_view without_formula_mark(std::string_view text) noexcept {
    if (text.starts_with(mark) && needs_formula_mark(text)) text.remove_prefix(1);
    return text;
}

}  // namespace goldthread::csv
