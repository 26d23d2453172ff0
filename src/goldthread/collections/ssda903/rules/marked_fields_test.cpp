// A rule does not run without the fields that it reads. So a field that it only marks, and does not judge by, must not
// be among them (may_flag). This holds every rule to that: whatever else a column holds, or if it is not there, what
// some rule that reads it finds must change.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "goldthread/collections/ssda903/rules/random_return.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/rules/check.hpp"

namespace goldthread::ssda903 {
namespace {

using RowsByRule = std::map<std::uint16_t, std::vector<RowRef>>;

CheckSetting setting_of(int year) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(year);
    setting.form = ReturnForm::csv;
    return setting;
}

// The rules that need no reference data, made to run without the fields that they read.
RuleSet rules_that_always_run() {
    RuleSet set = rules();
    for (Rule& rule : set.rules) {
        rule.reads.clear();
        rule.cannot_run = nullptr;
    }
    return set;
}

bool is_derived(FieldRef ref) {
    return collection().modules[ref.module].fields[ref.field].derived;
}

// Rules of derived fields judge nothing here, where there is nothing to derive them from.
bool can_be_tried(const Rule& rule, int year) {
    return rule.needs == 0 && in_force(rule, collection(), year) &&
           std::none_of(rule.reads.begin(), rule.reads.end(), is_derived);
}

// The rules that must see the field and mark it.
std::vector<std::string> rules_marking(FieldRef field, int year) {
    std::vector<std::string> codes;
    for (const Rule& rule : rules().rules) {
        const auto names = [&](const std::vector<FieldRef>& list) {
            return std::find(list.begin(), list.end(), field) != list.end();
        };
        if (can_be_tried(rule, year) && names(rule.flags) && names(rule.reads)) codes.emplace_back(rule.code);
    }
    return codes;
}

RowsByRule findings_of(const RuleSet& set, const ReturnFiles& files, int year, const std::vector<std::string>& codes) {
    Threads threads(collection(), files.table_pointers());
    set.derive(threads, setting_of(year), 1);
    const Findings found = Check(set, threads, setting_of(year), codes).run();
    RowsByRule by_rule;
    for (const Finding& finding : found.findings) {
        const auto rows = found.rows_of(finding);
        auto& all = by_rule[finding.rule];
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return by_rule;
}

void take_away(Table& table, std::size_t column) {
    table.rename_column(column, "taken away");
}

void mix(Table& table, std::size_t column) {
    const Table before = table;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        table.set_cell(row, column, before.cell((row * 7 + 3) % before.row_count(), column));
    }
}

// Those of the rules that find the same whatever the column of the field holds.
std::vector<std::string> indifferent(const std::vector<std::string>& codes, FieldRef field, ReturnFiles& files,
                                     int year) {
    static const RuleSet set = rules_that_always_run();
    std::set<std::string> left(codes.begin(), codes.end());
    const RowsByRule whole = findings_of(set, files, year, codes);
    Table& table = *files.tables[static_cast<std::size_t>(field.year)][field.module];
    const Table kept = table;
    const std::size_t column = *table.find_column(collection().modules[field.module].fields[field.field].name);
    for (const auto change : {&take_away, &mix}) {
        if (left.empty()) break;
        change(table, column);
        const RowsByRule changed = findings_of(set, files, year, codes);
        for (std::size_t r = 0; r < set.rules.size(); ++r) {
            const auto rule = static_cast<std::uint16_t>(r);
            const bool same = whole.count(rule) == changed.count(rule) &&
                              (whole.count(rule) == 0 || whole.at(rule) == changed.at(rule));
            if (!same) left.erase(std::string(set.rules[r].code));
        }
        table = kept;
    }
    return {left.begin(), left.end()};
}

class MarkedFieldsOfYear : public ::testing::TestWithParam<int> {
  protected:
    // Rules that need much to come together are given more returns to find it in.
    std::vector<std::string> indifferent_in_all(FieldRef field) {
        constexpr std::size_t most_returns = 40;
        std::vector<std::string> left = rules_marking(field, GetParam());
        for (std::size_t i = 0; i < most_returns && !left.empty(); ++i) {
            if (i == returns_.size()) returns_.push_back(random_return(GetParam(), 400, i + 1));
            left = indifferent(left, field, returns_[i], GetParam());
        }
        return left;
    }

  private:
    std::vector<ReturnFiles> returns_;
};

TEST_P(MarkedFieldsOfYear, AreReadOnlyByRulesThatJudgeByThem) {
    for (std::size_t m = 0; m < collection().modules.size(); ++m) {
        const Module& module = collection().modules[m];
        if (module.since > GetParam()) continue;
        for (std::size_t f = 0; f < module.fields.size(); ++f) {
            if (module.fields[f].derived || f == module.child_field) continue;
            for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
                const FieldRef field{static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(f), year};
                for (const std::string& rule : indifferent_in_all(field)) {
                    ADD_FAILURE() << rule << " marks " << module.name << " " << module.fields[f].name
                                  << " and does not judge by it: say may_flag";
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Years, MarkedFieldsOfYear, ::testing::Values(2024, 2027));

}  // namespace
}  // namespace goldthread::ssda903
