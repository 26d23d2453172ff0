#include "goldthread/reports/rule_reference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;

const Rule& definition(std::string_view code, int since) {
    for (const Rule& rule : ssda903::rules().rules) {
        if (rule.code == code && rule.since == since) return rule;
    }
    throw std::logic_error("no such definition");
}

TEST(TheRuleReference, SaysInWhichYearsADefinitionHolds) {
    const Collection& collection = *ssda903::rules().collection;
    EXPECT_EQ(years_in_words(definition("142", 0), collection), "from 2022/23");
    EXPECT_EQ(years_in_words(definition("146", 0), collection), "2022/23 to 2023/24");
    EXPECT_EQ(years_in_words(definition("146", 2025), collection), "2024/25");
    EXPECT_EQ(years_in_words(definition("146", 2026), collection), "from 2025/26");
}

TEST(TheRuleReference, NamesHighlightedFieldsByTable) {
    EXPECT_EQ(flagged_in_words(definition("302", 0), *ssda903::rules().collection), "Episodes DECOM; Header DOB");
}

TEST(TheRuleReference, HasARowForEachDefinition) {
    const std::string page = rule_reference_markdown(ssda903::rules());
    EXPECT_THAT(page, HasSubstr("| 142 | Earlier episode left open | from 2022/23 | Episodes DEC, REC | "));
    EXPECT_EQ(static_cast<std::size_t>(std::count(page.begin(), page.end(), '\n')), ssda903::rules().rules.size() + 7);
}

}  // namespace
}  // namespace goldthread
