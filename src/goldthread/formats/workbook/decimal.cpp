#include "goldthread/formats/workbook/decimal.hpp"

#include <algorithm>
#include <charconv>

#include "goldthread/base/text.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::size_t meaningful_digits = 15;
constexpr int most_exponent = 330;  // binary numbers of 64 bits end at 308
constexpr std::size_t most_digits_read = 700;
constexpr int most_places = 30;

std::optional<int> exponent_of(std::string_view text) {
    if (text.empty()) return 0;
    text.remove_prefix(1);  // the E
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

// Takes zeros off both ends.
void normalise(Decimal& number) {
    const std::size_t first = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, first);
    number.exponent -= static_cast<int>(first);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    if (number.digits.empty()) number = {};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    Decimal number;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        number.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const std::size_t mantissa_end = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, mantissa_end);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    number.digits = mantissa.substr(0, point);
    if (point < mantissa.size()) number.digits += mantissa.substr(point + 1);
    if (number.digits.empty() || !std::all_of(number.digits.begin(), number.digits.end(), is_digit))
        return std::nullopt;
    const auto power = exponent_of(text.substr(mantissa_end));
    if (!power || *power > most_exponent || *power < -most_exponent || number.digits.size() > most_digits_read) {
        return std::nullopt;
    }
    number.exponent = static_cast<int>(point) + *power;
    normalise(number);
    return number;
}

Decimal Decimal::rounded() const {
    Decimal result = *this;
    if (digits.size() <= meaningful_digits) return result;
    result.digits.resize(meaningful_digits);
    if (digits[meaningful_digits] >= '5') {
        std::size_t at = meaningful_digits;
        while (at > 0 && result.digits[at - 1] == '9') result.digits[--at] = '0';
        if (at > 0) {
            ++result.digits[at - 1];
        } else {
            result.digits.insert(0, 1, '1');
            ++result.exponent;
        }
    }
    normalise(result);
    return result;
}

bool Decimal::beyond_precision() const noexcept {
    return exponent > static_cast<int>(meaningful_digits);
}

std::string Decimal::text() const {
    if (digits.empty()) return "0";
    const std::string sign = negative ? "-" : "";
    const int places = static_cast<int>(digits.size());
    if (exponent > most_places || exponent < -most_places) {
        const std::string rest = digits.size() > 1 ? "." + digits.substr(1) : "";
        return sign + digits.substr(0, 1) + rest + "E" + std::to_string(exponent - 1);
    }
    if (exponent <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent), '0') + digits;
    if (exponent >= places) return sign + digits + std::string(static_cast<std::size_t>(exponent - places), '0');
    return sign + digits.substr(0, static_cast<std::size_t>(exponent)) + "." +
           digits.substr(static_cast<std::size_t>(exponent));
}

std::optional<std::int32_t> Decimal::whole() const noexcept {
    constexpr int most_whole_digits = 9;
    if (exponent > most_whole_digits) return std::nullopt;
    std::int32_t value = 0;
    for (int i = 0; i < exponent; ++i) {
        const auto at = static_cast<std::size_t>(i);
        value = value * 10 + (at < digits.size() ? digits[at] - '0' : 0);
    }
    return negative ? -value : value;
}

std::int32_t Decimal::seconds_of_fraction() const noexcept {
    constexpr int places = 12;
    constexpr std::int64_t day = 86400;
    std::int64_t fraction = 0;  // in units of 10^-places
    std::int64_t unit = 1;
    for (int place = 0; place < places; ++place) {
        const int at = exponent + place;
        const bool present = at >= 0 && at < static_cast<int>(digits.size());
        fraction = fraction * 10 + (present ? digits[static_cast<std::size_t>(at)] - '0' : 0);
        unit *= 10;
    }
    return static_cast<std::int32_t>((fraction * day + unit / 2) / unit);
}

}  // namespace goldthread::workbook
