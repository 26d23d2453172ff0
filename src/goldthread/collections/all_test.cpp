#include "goldthread/collections/all.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/rules/rule_codes.hpp"

namespace goldthread {
namespace {

TEST(AllCollections, AreFoundByTheirNameHoweverItIsTyped) {
    for (const CollectionParts* parts : all_collections()) {
        const std::string name(parts->collection->name);
        EXPECT_EQ(find_collection(name), parts);
        EXPECT_EQ(find_collection(" " + folded(name) + " "), parts);
        EXPECT_EQ(find_collection(name + "x"), nullptr);
    }
    EXPECT_EQ(find_collection(""), nullptr);
}

TEST(AllCollections, AreWholeInThemselves) {
    for (const CollectionParts* parts : all_collections()) {
        ASSERT_NE(parts->collection, nullptr);
        if (parts->rules != nullptr) EXPECT_EQ(parts->rules->collection, parts->collection);
        EXPECT_EQ(parts->make_example != nullptr, parts->make_return != nullptr);
    }
}

// A promise of choose_rules: no two rules are told apart by letter case.
TEST(AllCollections, HaveRulesWhoseCodesDifferInMoreThanLetterCase) {
    for (const CollectionParts* parts : all_collections()) {
        const RuleSet* set = parts->rules;
        if (set == nullptr) continue;
        std::map<std::string, std::string_view> codes;
        for (const Rule& rule : set->rules) {
            const auto [known, first] = codes.emplace(without_spaces(rule.code), rule.code);
            EXPECT_EQ(known->second, rule.code);
            EXPECT_THAT(choose_rules(*set, std::vector<std::string>{known->first})->codes,
                        testing::ElementsAre(rule.code));
        }
    }
}

}  // namespace
}  // namespace goldthread
