#include "goldthread/reference/provider_cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::array<Code, 32> placement_codes{"A3", "A4", "A5", "A6", "H5", "K1", "K2",  "K3",  "P1",  "P2", "P3",
                                               "R1", "R2", "R3", "R5", "S1", "T0", "T1",  "T2",  "T3",  "T4", "U1",
                                               "U2", "U3", "U4", "U5", "U6", "Z1", "Z11", "Z12", "Z13", "Z14"};
constexpr std::array<Code, 6> provider_codes{"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"};

template <std::size_t N>
bool is_one_of(const std::array<Code, N>& known, Code code) {
    return !code.empty() && std::find(known.begin(), known.end(), code) != known.end();
}

void add_once(std::vector<Code>& codes, Code code) {
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

constexpr std::string_view separators = ",/;\r\n";

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

std::optional<Date> read_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(5, 2));
    const auto day = whole_number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return Date::from_parts(*year, *month, *day);
}

// Days since 30 December 1899, within the years a registration can have.
std::optional<Date> read_day_number(std::string_view text) {
    constexpr int first = 18264;  // 1 January 1950
    constexpr int last = 73050;   // 31 December 2099
    constexpr int day_of_1970 = 25569;
    const auto number = whole_number(text.substr(0, text.find('.')));
    if (!number || *number < first || *number > last) return std::nullopt;
    return Date::from_day_number(*number - day_of_1970);
}

}  // namespace

ProviderCodes read_provider_codes(std::string_view cell) {
    ProviderCodes found;
    std::string room;
    std::string_view rest = meant_text(cell, room);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(separators), rest.size());
        const Code code = Code::packed(trim(rest.substr(0, end)));
        if (is_one_of(provider_codes, code)) {
            add_once(found.providers, code);
        } else if (is_one_of(placement_codes, code)) {
            add_once(found.placements, code);
        } else if (!code.empty()) {
            found.any_unknown = true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

Code read_urn(std::string_view cell) {
    std::string room;
    std::string urn = without_spaces(meant_text(cell, room));
    if (urn.ends_with(".0") && std::all_of(urn.begin(), urn.end() - 2, is_digit)) urn.resize(urn.size() - 2);
    return Code::packed(urn);
}

DateCell read_provider_date(std::string_view cell) {
    std::string room;
    const std::string_view text = meant_text(cell, room);
    if (text.empty()) return {};
    const std::string_view day = text.substr(0, text.find_first_of(" T"));
    if (const auto date = Date::parse(day)) return *date;
    if (const auto date = read_iso(day)) return *date;
    if (const auto date = read_day_number(day)) return *date;
    return DateCell::unreadable_text();
}

}  // namespace goldthread
