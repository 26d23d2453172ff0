#include "given_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "refusal.hpp"

namespace goldthread::page {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> names_of(const GivenFiles& given) {
    std::vector<std::string> names;
    for (const GivenFile& file : given.all()) names.push_back(file.file.name);
    return names;
}

TEST(GivenFiles, EachHasANameOfItsOwn) {
    GivenFiles given;
    EXPECT_EQ(given.add(1, {"this/episodes.csv", "a", {}}), "this/episodes.csv");
    EXPECT_EQ(given.add(2, {"this/episodes.csv", "b", {}}), "this/episodes (2).csv");
    EXPECT_EQ(given.add(3, {"this.year/episodes", "c", {}}), "this.year/episodes");
    EXPECT_EQ(given.add(4, {"this.year/episodes", "d", {}}), "this.year/episodes (2)");
}

TEST(GivenFiles, WhatIsGivenLaterIsOfALaterOccasion) {
    GivenFiles given;
    given.begin_occasion();
    given.add(1, {"a.csv", "", {}});
    given.add(2, {"b.csv", "", {}});
    given.begin_occasion();
    given.add(3, {"c.csv", "", {}});
    EXPECT_EQ(given.all()[0].file.occasion, given.all()[1].file.occasion);
    EXPECT_LT(given.all()[1].file.occasion, given.all()[2].file.occasion);
}

TEST(GivenFiles, ANewerFileTakesThePlaceFolderAndYearOfTheOlder) {
    GivenFiles given;
    given.add(1, {"this/episodes.csv", "old", YearSlot::last_year});
    given.add(2, {"this/header.csv", "", {}});
    given.add(3, {"episodes.csv", "new", {}});
    given.replace(1, 3, {{"this/episodes.csv", "episodes.csv", YearSlot::last_year}});
    EXPECT_THAT(names_of(given), ElementsAre("this/episodes.csv", "this/header.csv"));
    EXPECT_EQ(given.all()[0].id, 3);
    EXPECT_EQ(given.all()[0].file.bytes, "new");
    EXPECT_EQ(given.all()[0].file.year, YearSlot::last_year);
}

TEST(GivenFiles, OneThatIsNotThereIsRefused) {
    GivenFiles given;
    given.add(1, {"a.csv", "", {}});
    EXPECT_THROW(given.replace(1, 2, {}), Refusal);
    EXPECT_THROW(given.replace(2, 1, {}), Refusal);
    EXPECT_THROW(given.keep_beside_others(2), Refusal);
    EXPECT_THROW(given.move_to_year("b.csv", YearSlot::last_year), Refusal);
    EXPECT_THAT(names_of(given), ElementsAre("a.csv"));
}

TEST(GivenFiles, ATableOfAWorkbookIsPutToAYearWithoutTheOthers) {
    GivenFiles given;
    given.add(1, {"book.xlsx", "", {}});
    given.move_to_year("book.xlsx, sheet Episodes", YearSlot::last_year);
    EXPECT_FALSE(given.all()[0].file.year);
    ASSERT_EQ(given.all()[0].file.years_of_tables.size(), 1U);
    given.move_to_year("book.xlsx, sheet Episodes", YearSlot::this_year);
    ASSERT_EQ(given.all()[0].file.years_of_tables.size(), 1U);
    EXPECT_EQ(given.all()[0].file.years_of_tables[0].second, YearSlot::this_year);
}

TEST(GivenFiles, ASessionGoesWithAllThatCameInIt) {
    GivenFiles given;
    given.add(1, {"a.csv", "a", {}});
    given.add_of_session(2, 0, {"b.csv", "b", {}});
    given.add_of_session(2, 1, {"c.csv", "c", {}});
    given.take_away(2);
    EXPECT_THAT(names_of(given), ElementsAre("a.csv"));
}

TEST(GivenFiles, AFileOfASessionIsFoundByItsContentBeforeItsName) {
    GivenFiles given;
    given.add(1, {"a.csv", "one", {}});
    given.add(2, {"b.csv", "two", {}});
    std::vector<std::string> taken;
    EXPECT_EQ(given.find_or_add(9, 0, {"b.csv", "one", {}}, taken), "a.csv");
    EXPECT_EQ(given.find_or_add(9, 1, {"b.csv", "three", {}}, taken), "b.csv");
    EXPECT_EQ(given.find_or_add(9, 2, {"b.csv", "four", {}}, taken), "b (2).csv");
    EXPECT_TRUE(given.has_content(mark_of("four")));
    EXPECT_FALSE(given.has_content(mark_of("three")));
}

}  // namespace
}  // namespace goldthread::page
