#include "goldthread/collections/ssda903/synthetic/example.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/modules.hpp"
#include "goldthread/collections/ssda903/synthetic/provider_list.hpp"

namespace goldthread::synthetic {
namespace {

constexpr double errors_per_child = 0.3;
constexpr std::uint64_t seed = 903;
constexpr std::size_t placements_between_slips = 7;

/// The cells of a row that a slip may touch.
struct PlacementCells {
    std::string& urn;
    std::string& provider;
    std::string& postcode;
};

void leave_urn_out(PlacementCells cells) {
    cells.urn.clear();
}

void lose_letters(PlacementCells cells) {
    if (cells.urn.starts_with("SC")) cells.urn.erase(0, 2);
}

void swap_digits(PlacementCells cells) {
    if (cells.urn.size() < 7) return;
    std::swap(cells.urn[cells.urn.size() - 1], cells.urn[cells.urn.size() - 2]);
}

void name_another_sector(PlacementCells cells) {
    cells.provider = cells.provider == "PR4" ? "PR5" : "PR4";
}

// Letters that look like digits, in the part that begins with a digit.
void mistype_postcode(PlacementCells cells) {
    const std::size_t space = cells.postcode.find(' ');
    if (space == std::string::npos || space + 1 >= cells.postcode.size()) return;
    char& digit = cells.postcode[space + 1];
    if (digit == '0') digit = 'O';
    if (digit == '1') digit = 'I';
    if (digit == '5') digit = 'S';
}

void say_not_inspected(PlacementCells cells) {
    cells.urn = "XXXXXXX";
}

using Slip = void (*)(PlacementCells);
constexpr std::array<Slip, 6> slips = {leave_urn_out,       lose_letters,     swap_digits,
                                       name_another_sector, mistype_postcode, say_not_inspected};

std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == ',') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

void append_line(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : ",") + cells[i];
    text += '\n';
}

// No cell of a generated file is quoted.
std::string with_slips(const std::string& episodes) {
    const std::size_t urn = column_of(Module::episodes, "URN");
    const std::size_t provider = column_of(Module::episodes, "PLACE_PROVIDER");
    const std::size_t postcode = column_of(Module::episodes, "PL_POST");
    std::string text;
    std::size_t placements = 0;
    for (std::size_t at = 0; at < episodes.size();) {
        const std::size_t end = episodes.find('\n', at);
        std::vector<std::string> cells = split(std::string_view(episodes).substr(at, end - at));
        at = end + 1;
        const std::string& number = cells[urn];
        if (number.size() == 8 || number.starts_with("90")) {
            if (++placements % placements_between_slips == 0) {
                slips[placements / placements_between_slips % slips.size()](
                    {cells[urn], cells[provider], cells[postcode]});
            }
        }
        append_line(text, cells);
    }
    return text;
}

}  // namespace

Example make_ssda903_example(std::uint32_t children) {
    Options options;
    options.children = children;
    options.seed = seed;
    options.dirty_rate = errors_per_child;
    Example example{generate_ssda903(options), {"", "example_providers.csv", provider_list_csv()}};
    for (GeneratedFile& file : example.made.this_year) {
        if (file.module == "Episodes") file.text = with_slips(file.text);
    }
    return example;
}

}  // namespace goldthread::synthetic
