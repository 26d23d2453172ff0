#include "goldthread/collections/rule_sets.hpp"

#include <gtest/gtest.h>

#include "goldthread/base/text.hpp"

namespace goldthread {
namespace {

TEST(RuleSets, AreFoundByTheNameOfTheCollectionHoweverItIsTyped) {
    for (const RuleSet* set : rule_sets()) {
        const std::string name(set->collection->name);
        EXPECT_EQ(find_rule_set(name), set);
        EXPECT_EQ(find_rule_set(" " + folded(name) + " "), set);
        EXPECT_EQ(find_rule_set(name + "x"), nullptr);
    }
    EXPECT_EQ(find_rule_set(""), nullptr);
}

}  // namespace
}  // namespace goldthread
