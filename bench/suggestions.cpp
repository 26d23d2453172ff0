#include "suggestions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/advice/suggester.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/synthetic/random.hpp"
#include "made_up.hpp"
#include "placement_world.hpp"

namespace {

using goldthread::Advice;
using goldthread::CheckedReturn;
using goldthread::Confidence;
using goldthread::Finding;
using goldthread::RowRef;
using goldthread::Table;
using goldthread::synthetic::Random;

using Spoilt = std::optional<std::string>;

std::string any_of_column(Random& random, const Table& table, const char* field) {
    const std::size_t column = table.find_column(field).value();
    const auto row = random.below(static_cast<std::uint32_t>(table.row_count()));
    return std::string(table.cell(row, column));
}

/// A way to spoil a cell; nothing where the cell does not lend itself.
struct Kind {
    const char* field;
    const char* name;
    Spoilt (*spoil)(const std::string& before, Random& random, const Table& table);
};

Spoilt unless_same(const std::string& before, std::string after) {
    return before.empty() || after.empty() || after == before ? Spoilt() : Spoilt(std::move(after));
}

Spoilt blank(const std::string& before, Random&, const Table&) {
    return before.empty() ? Spoilt() : Spoilt("");
}

Spoilt digit_wrong(const std::string& before, Random& random, const Table&) {
    if (before.size() < 7) return {};
    std::string after = before;
    after[2 + random.below(static_cast<std::uint32_t>(after.size() - 2))] = static_cast<char>('0' + random.below(10));
    return unless_same(before, after);
}

Spoilt digits_swapped(const std::string& before, Random& random, const Table&) {
    if (before.size() < 7) return {};
    std::string after = before;
    const std::size_t at = 2 + random.below(static_cast<std::uint32_t>(after.size() - 3));
    std::swap(after[at], after[at + 1]);
    return unless_same(before, after);
}

Spoilt without_sc(const std::string& before, Random&, const Table&) {
    return before.starts_with("SC") ? Spoilt(before.substr(2)) : Spoilt();
}

Spoilt letter_for_digit(const std::string& before, Random&, const Table&) {
    std::string after = before;
    const std::size_t at = after.find_first_of("015", 2);
    if (at == std::string::npos) return {};
    after[at] = after[at] == '0' ? 'O' : after[at] == '1' ? 'I' : 'S';
    return after;
}

Spoilt character_missing(const std::string& before, Random&, const Table&) {
    return before.size() < 6 ? Spoilt() : Spoilt(before.substr(0, before.size() - 2) + before.back());
}

template <const auto& field>
Spoilt anothers(const std::string& before, Random& random, const Table& table) {
    return unless_same(before, any_of_column(random, table, field));
}

template <const auto& text>
Spoilt always(const std::string& before, Random&, const Table&) {
    return unless_same(before, text);
}

constexpr char urn[] = "URN";
constexpr char place[] = "PLACE";
constexpr char kind_of_provider[] = "PLACE_PROVIDER";
constexpr char postcode[] = "PL_POST";
constexpr char no_urn[] = "SC000001";
constexpr char no_place[] = "X9";
constexpr char no_kind[] = "PR9";
constexpr char no_postcode[] = "ZZ99 9ZZ";

constexpr Kind kinds[] = {
    {urn, "left blank", blank},
    {urn, "on no list", always<no_urn>},
    {urn, "one digit wrong", digit_wrong},
    {urn, "two digits swapped", digits_swapped},
    {urn, "SC left out", without_sc},
    {urn, "another provider's", anothers<urn>},
    {place, "left blank", blank},
    {place, "no such type", always<no_place>},
    {place, "another type", anothers<place>},
    {kind_of_provider, "left blank", blank},
    {kind_of_provider, "no such code", always<no_kind>},
    {kind_of_provider, "another code", anothers<kind_of_provider>},
    {postcode, "left blank", blank},
    {postcode, "does not exist", always<no_postcode>},
    {postcode, "letter for digit", letter_for_digit},
    {postcode, "character missing", character_missing},
    {postcode, "another's", anothers<postcode>},
};

struct SpoiltCell {
    const Kind* kind;
    std::size_t row;
    std::string truth;
};

// One cell of every third child, so that no error hides another.
std::vector<SpoiltCell> spoil(Table& episodes) {
    std::vector<SpoiltCell> spoilt;
    Random random(903, 2, 3);
    const std::size_t child = episodes.find_column("CHILD").value();
    const std::size_t urn_column = episodes.find_column(urn).value();
    std::map<std::string, std::vector<std::size_t>> rows_of_child;
    for (std::size_t row = 0; row < episodes.row_count(); ++row) {
        const auto number = episodes.cell(row, urn_column);
        if (number.empty() || number == "XXXXXXX") continue;
        rows_of_child[std::string(episodes.cell(row, child))].push_back(row);
    }
    std::size_t next_kind = 0;
    std::size_t nth = 0;
    for (const auto& [id, rows] : rows_of_child) {
        if (++nth % 3 != 0) continue;
        const std::size_t row = rows[random.below(static_cast<std::uint32_t>(rows.size()))];
        const Kind& kind = kinds[next_kind++ % std::size(kinds)];
        const std::size_t column = episodes.find_column(kind.field).value();
        std::string truth(episodes.cell(row, column));
        const Spoilt text = kind.spoil(truth, random, episodes);
        if (!text) continue;
        episodes.set_cell(row, column, *text);
        spoilt.push_back({&kind, row, std::move(truth)});
    }
    return spoilt;
}

struct Counts {
    int planted = 0;
    int found = 0;
    int sure_right = 0;
    int sure_wrong = 0;
    int likely_right = 0;
    int likely_wrong = 0;
    int at_odds = 0;  // answers of several findings contradict one another, one being right
    int among_choices = 0;
    int only_others = 0;  // choices without the truth
    int none = 0;

    void add(const Counts& other) {
        for (const auto member :
             {&Counts::planted, &Counts::found, &Counts::sure_right, &Counts::sure_wrong, &Counts::likely_right,
              &Counts::likely_wrong, &Counts::at_odds, &Counts::among_choices, &Counts::only_others, &Counts::none}) {
            this->*member += other.*member;
        }
    }
};

bool restores(const goldthread::Suggestion& suggestion, const CheckedReturn& checked, const SpoiltCell& cell) {
    return std::any_of(suggestion.cells.begin(), suggestion.cells.end(), [&](const auto& one) {
        const auto& module = checked.rules().collection->modules[one.where.module];
        return one.where.row == cell.row && one.where.year == goldthread::YearSlot::this_year &&
               module.fields[one.field].name == cell.kind->field &&
               goldthread::without_spaces(one.text) == goldthread::without_spaces(cell.truth);
    });
}

void judge(const std::vector<Advice>& advice, const CheckedReturn& checked, const SpoiltCell& cell, Counts& counts) {
    ++counts.planted;
    if (advice.empty()) return;
    ++counts.found;
    Confidence surest = Confidence::none;
    bool right = false;
    bool wrong = false;
    bool among = false;
    for (const Advice& one : advice) {
        for (const auto& suggestion : one.suggestions) among = among || restores(suggestion, checked, cell);
        surest = std::max(surest, one.confidence());
        if (one.confidence() < Confidence::likely) continue;
        (restores(one.suggestions.front(), checked, cell) ? right : wrong) = true;
    }
    if (right && wrong) {
        ++counts.at_odds;
    } else if (surest == Confidence::sure) {
        ++(right ? counts.sure_right : counts.sure_wrong);
    } else if (surest == Confidence::likely) {
        ++(right ? counts.likely_right : counts.likely_wrong);
    } else if (surest == Confidence::choose) {
        ++(among ? counts.among_choices : counts.only_others);
    } else {
        ++counts.none;
    }
}

void print(const char* field, const char* name, const Counts& c) {
    fmt::print("{:<15} {:<20} {:>7} {:>7} | {:>6} {:>6} | {:>6} {:>6} | {:>6} | {:>6} {:>6} {:>6}\n", field, name,
               c.planted, c.found, c.sure_right, c.sure_wrong, c.likely_right, c.likely_wrong, c.at_odds,
               c.among_choices, c.only_others, c.none);
}

}  // namespace

void print_suggestions(std::uint32_t children) {
    PlacementWorld world = make_placement_world(children);
    const std::size_t episodes = world.files.collection->find_module("Episodes").value();
    const std::vector<SpoiltCell> spoilt = spoil(*world.files.tables[0][episodes]);
    goldthread::CheckSetting setting = setting_2026();
    setting.postcodes = &world.postcodes;
    setting.providers = &world.providers;
    setting.authority = &world.own;
    CheckedReturn checked(goldthread::ssda903::rules(), std::move(world.files), setting, {});

    std::map<std::size_t, std::vector<Advice>> advice_by_row;
    std::size_t advised = 0;
    const double seconds = seconds_of([&] {
        const auto suggester = goldthread::make_suggester(checked, goldthread::ssda903::make_suggester);
        for (const Finding& finding : checked.findings().findings) {
            if (!suggester->advises_on(finding)) continue;
            ++advised;
            const Advice advice = suggester->advise(finding);
            for (const RowRef row : checked.findings().rows_of(finding)) {
                if (row.module == episodes) advice_by_row[row.row].push_back(advice);
            }
        }
    });

    fmt::print(
        "\nSuggestions for {} children, {} providers: {} findings advised on in {:.1f} ms, {:.0f} microseconds each.\n"
        "One cell of a placement spoilt in every third child; counts of spoilt cells.\n\n",
        children, world.providers.rows().size(), advised, seconds * 1e3,
        seconds * 1e6 / static_cast<double>(std::max<std::size_t>(1, advised)));
    fmt::print("{:<36} {:>7} {:>7} | {:^13} | {:^13} | {:>6} | {:^13} {:>6}\n", "", "planted", "found", "sure",
               "likely", "at", "to choose", "");
    fmt::print("{:<36} {:>7} {:>7} | {:>6} {:>6} | {:>6} {:>6} | {:>6} | {:>6} {:>6} {:>6}\n", "field and error", "",
               "", "right", "wrong", "right", "wrong", "odds", "in it", "not", "none");
    std::map<const Kind*, Counts> by_kind;
    for (const SpoiltCell& cell : spoilt) judge(advice_by_row[cell.row], checked, cell, by_kind[cell.kind]);
    Counts all;
    for (const Kind& kind : kinds) {
        print(kind.field, kind.name, by_kind[&kind]);
        all.add(by_kind[&kind]);
    }
    print("all", "", all);
    const int certain = all.sure_right + all.sure_wrong + all.likely_right + all.likely_wrong + all.at_odds;
    fmt::print(
        "\nOf {} found, {:.1f} % have one certain answer; {:.1f} % of the certain answers are right, {:.1f} % of the "
        "sure "
        "ones.\n",
        all.found, 100.0 * certain / std::max(1, all.found),
        100.0 * (all.sure_right + all.likely_right) / std::max(1, certain),
        100.0 * all.sure_right / std::max(1, all.sure_right + all.sure_wrong));
}
