#include "goldthread/schema/typed_year.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;

bool is_return_year(int year) {
    return earliest_year <= year && year <= latest_year;
}

// The runs of digits in a text: 2025 and 26 of "2025/26".
std::vector<std::string_view> numbers_in(std::string_view text) {
    std::vector<std::string_view> numbers;
    while (true) {
        text.remove_prefix(static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_digit) - text.begin()));
        if (text.empty()) return numbers;
        const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
        numbers.push_back(text.substr(0, static_cast<std::size_t>(end - text.begin())));
        text.remove_prefix(numbers.back().size());
    }
}

// 2026 of "2026" and of "26".
std::optional<int> year_of(std::string_view digits) {
    if (digits.size() != 2 && digits.size() != 4) return std::nullopt;
    int year = digits.size() == 2 ? earliest_year : 0;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    year += value;
    return is_return_year(year) ? std::optional(year) : std::nullopt;
}

// The year that ends where the other begins: 2026 of 2025 and 26.
std::optional<int> end_of(std::string_view first, std::string_view second) {
    const auto from = year_of(first);
    const auto to = year_of(second);
    return from && to && *to == *from + 1 ? to : std::nullopt;
}

std::optional<int> year_made_out(std::string_view text) {
    const std::vector<std::string_view> numbers = numbers_in(text);
    if (numbers.size() == 2) return end_of(numbers[0], numbers[1]);
    if (numbers.size() != 1) return std::nullopt;
    const std::string_view digits = numbers.front();
    if (const auto year = year_of(digits)) return year;
    // Nothing parts them: 2526, 202526, 20252026.
    const std::size_t middle = digits.size() == 4 ? 2 : 4;
    return digits.size() > middle ? end_of(digits.substr(0, middle), digits.substr(middle)) : std::nullopt;
}

}  // namespace

Result<int> read_return_year(std::string_view text) {
    const auto year = year_made_out(text);
    if (year && trim(text) == std::to_string(*year)) return *year;
    const std::string quoted = "'" + std::string(text) + "'";
    if (!year) {
        return fail(quoted + " is not a return year.",
                    "Write the year in which it ends: 2026 for the year ending 31 March 2026.");
    }
    const std::string meant = std::to_string(*year);
    return fail(quoted + " is not how a return year is written here.",
                "For the year ending 31 March " + meant + " write " + meant + ".");
}

}  // namespace goldthread
