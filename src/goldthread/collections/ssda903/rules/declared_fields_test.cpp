// A rule is run when the fields that it says it reads are there. This holds every rule to its word: taking away a field
// that a rule does not name must not change what it finds.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread::ssda903 {
namespace {

ReturnFiles dirty_return(int year) {
    const auto made = synthetic::generate_ssda903({150, 7, year, 2.0});
    std::vector<InputFile> files;
    for (const auto& file : made.this_year) files.push_back({"this/" + file.file_name, file.text, {}});
    for (const auto& file : made.last_year) files.push_back({"last/" + file.file_name, file.text, {}});
    return read_return(collection(), std::move(files), year);
}

CheckSetting setting_of(int year) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(year);
    setting.form = ReturnForm::csv;
    return setting;
}

using Flagged = std::set<std::string>;

// What each rule finds, as texts that can be compared.
std::map<std::uint16_t, Flagged> findings_of(const ReturnFiles& files, const CheckSetting& setting) {
    const Threads threads(collection(), files.table_pointers());
    const Check check(rules(), threads, setting);
    const Findings found = check.run();
    std::map<std::uint16_t, Flagged> by_rule;
    for (const std::uint16_t rule : check.rules_run()) by_rule[rule];
    for (const Finding& finding : found.findings) {
        for (const RowRef row : found.rows_of(finding)) {
            by_rule[finding.rule].insert(std::to_string(row.module) + "/" + std::to_string(static_cast<int>(row.year)) +
                                         "/" + std::to_string(row.row));
        }
    }
    return by_rule;
}

bool declares(const Rule& rule, FieldRef field) {
    return std::find(rule.reads.begin(), rule.reads.end(), field) != rule.reads.end() ||
           std::find(rule.may_read.begin(), rule.may_read.end(), field) != rule.may_read.end();
}

class DeclaredFields : public ::testing::TestWithParam<int> {};

TEST_P(DeclaredFields, NoRuleLooksAtAFieldThatItDoesNotName) {
    ReturnFiles files = dirty_return(GetParam());
    const CheckSetting setting = setting_of(GetParam());
    const auto whole = findings_of(files, setting);
    ASSERT_GT(whole.size(), 200U);
    for (std::size_t year = 0; year < year_slots; ++year) {
        for (std::size_t m = 0; m < collection().modules.size(); ++m) {
            const Module& module = collection().modules[m];
            for (std::size_t f = 0; f < module.fields.size(); ++f) {
                auto& table = files.tables[year][m];
                const auto column = table ? table->find_column(module.fields[f].name) : std::nullopt;
                if (!column || f == module.child_field) continue;
                table->rename_column(*column, "taken away");
                const FieldRef field{static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(f),
                                     static_cast<YearSlot>(year)};
                for (const auto& [rule, flagged] : findings_of(files, setting)) {
                    if (declares(rules().rules[rule], field)) continue;
                    EXPECT_EQ(flagged, whole.at(rule)) << rules().rules[rule].code << " looks at " << module.name << " "
                                                       << module.fields[f].name << (year == 0 ? "" : " of last year");
                }
                table->rename_column(*column, std::string(module.fields[f].name));
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Years, DeclaredFields, ::testing::Values(2024, 2026, 2027));

}  // namespace
}  // namespace goldthread::ssda903
