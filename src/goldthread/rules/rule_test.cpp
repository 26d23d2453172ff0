#include "goldthread/rules/rule.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/library.hpp"

namespace goldthread {
namespace {

TEST(RulesOfAYear, AreKnownFromTheFirstYearOn) {
    const Collection& library = library::collection();  // 2022 to 2024
    EXPECT_EQ(why_no_rules(library, 2021, ""), "The return year is 2021, and rules are known from 2022 on.");
    EXPECT_EQ(why_no_rules(library, 2021, "from the dates"),
              "The return year is 2021 (from the dates), and rules are known from 2022 on.");
    EXPECT_EQ(why_no_rules(library, 2022, ""), "");
    EXPECT_EQ(why_no_rules(library, 2030, ""), "") << "those of the latest year are used";
}

}  // namespace
}  // namespace goldthread
