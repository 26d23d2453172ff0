#include "goldthread/intake/given_together.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using Sets = std::vector<std::size_t>;

GivenTable table(std::string_view path, std::size_t module, std::uint32_t occasion = 0, std::string_view series = {}) {
    return {path, occasion, series, {module}, false};
}

// Sets by the first table of each: {0, 0, 2} says that the first two are one.
Sets firsts(const std::vector<GivenTable>& tables) {
    const Sets sets = sets_of(tables);
    Sets first;
    for (const std::size_t set : sets) {
        first.push_back(static_cast<std::size_t>(std::find(sets.begin(), sets.end(), set) - sets.begin()));
    }
    return first;
}

TEST(TablesGivenTogether, AreOneSet) {
    EXPECT_THAT(firsts({table("header.csv", 0), table("episodes.csv", 1), table("oc3.csv", 2)}), ElementsAre(0, 0, 0));
}

TEST(TablesGivenTogether, ButNotOnTwoOccasions) {
    EXPECT_THAT(firsts({table("header.csv", 0, 1), table("episodes.csv", 1, 1), table("header (2).csv", 0, 2),
                        table("episodes (2).csv", 1, 2)}),
                ElementsAre(0, 0, 2, 2));
}

TEST(TablesGivenTogether, InTwoFoldersAreTwoSets) {
    EXPECT_THAT(firsts({table("a/header.csv", 0), table("b/header.csv", 0), table("a/oc3.csv", 1)}),
                ElementsAre(0, 1, 0));
}

TEST(TablesGivenTogether, WithAModuleTwiceAreToldApartByTheRestOfTheirNames) {
    EXPECT_THAT(firsts({table("header.csv", 0), table("header (1).csv", 0, 0, "1"), table("oc3.csv", 1),
                        table("oc3 (1).csv", 1, 0, "1")}),
                ElementsAre(0, 1, 0, 1));
    EXPECT_THAT(firsts({table("a.csv", 0, 0, "x"), table("b.csv", 0, 0, "x"), table("c.csv", 1, 0, "x")}),
                ElementsAre(0, 1, 2))
        << "where the names do not tell, each is by itself";
}

TEST(TablesGivenTogether, InOneFileStayTogetherWhateverTheyAreCalled) {
    EXPECT_THAT(firsts({table("one.xlsx", 0, 0, "one"), table("one.xlsx", 1, 0, "one x"),
                        table("two.xlsx", 0, 0, "two"), table("two.xlsx", 1, 0, "two x")}),
                ElementsAre(0, 0, 2, 2));
}

TEST(TablesGivenTogether, WhatTellsItsYearFollowsNone) {
    GivenTable named = table("header 2024-25.csv", 0);
    named.tells = true;
    EXPECT_THAT(firsts({table("header.csv", 0), named, table("oc3.csv", 1)}), ElementsAre(0, 1, 0));
}

TEST(TheSeriesOfAName, IsWhatIsNotTheModules) {
    EXPECT_EQ(series_of("placed_for_adoption", {"PlacedAdoption", "placed_for_adoption"}), "");
    EXPECT_EQ(series_of("Episodes (2)", {"Episodes", "episodes"}), "2");
    EXPECT_EQ(series_of("NORTH-header_May", {"Header", "header"}), "north may");
    EXPECT_EQ(series_of("", {"Header"}), "");
}

}  // namespace
}  // namespace goldthread
