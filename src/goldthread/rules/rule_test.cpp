#include "goldthread/rules/rule.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

TEST(RulesOfAYear, AreKnownFromTheFirstYearOn) {
    const Collection& library = library::collection();  // 2022 to 2024
    EXPECT_EQ(why_no_rules(library, 2021, ""), "Definitions here begin with 2021/22: there are none of 2020/21.");
    EXPECT_EQ(why_no_rules(library, 2021, "from the dates"),
              "This is a return of 2020/21 (from the dates). Definitions here begin with 2021/22.");
    EXPECT_EQ(why_no_rules(library, 2022, ""), "");
    EXPECT_EQ(why_no_rules(library, 2030, ""), "") << "those of the latest year are used";
}

}  // namespace
}  // namespace goldthread
