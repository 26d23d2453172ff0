#include "goldthread/reference/returning_authority.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;

Collection lending_of(Nation nation) {
    Collection collection = library::collection();
    collection.nation = nation;
    return collection;
}

std::string taken(std::string_view named, int year, Nation nation = Nation::england) {
    const auto found =
        returning_authority(named, lending_of(nation), ReturnYear::ending(year), AuthorityTable::built_in());
    return found ? found->in_words() : found.error().message();
}

TEST(ReturningAuthority, IsTheOneNamed) {
    EXPECT_EQ(taken("Leeds City Council", 2026), "Leeds (E08000035, 383), as you said");
    EXPECT_EQ(taken(" e08000035 ", 2026), "Leeds (E08000035, 383), as you said");
    EXPECT_EQ(taken("383", 2026), "Leeds (E08000035, 383), as you said");
    EXPECT_THAT(taken("Narnia", 2026), HasSubstr("no local authority that is known here"));
    EXPECT_EQ(taken("", 2026), "No local authority is given. Give its name, three-digit number or code.");
}

TEST(ReturningAuthority, MayBeNamedByTheBeginningOfItsName) {
    EXPECT_EQ(taken("Southend", 2026), "Southend-on-Sea (E06000033, 882), as you said");
    EXPECT_EQ(taken("Redcar council", 2026), "Redcar and Cleveland (E06000003, 807), as you said");
    EXPECT_EQ(taken("Brighton", 2026), "Brighton and Hove (E06000043, 846), as you said");
    EXPECT_THAT(taken("Kingston", 2026), HasSubstr("Near to it: Kingston upon Hull, City of; Kingston upon Thames"));
    EXPECT_THAT(taken("Bedfordshire", 2026), HasSubstr("no local authority")) << "a later word is no beginning";
    EXPECT_THAT(taken("South", 2026), HasSubstr("no local authority")) << "several begin so";
    EXPECT_THAT(taken("Bri", 2026), HasSubstr("no local authority"));
}

TEST(ReturningAuthority, IsTakenForTheYearsInWhichItStood) {
    EXPECT_EQ(taken("Cumbria", 2023), "Cumbria (E10000006, 909), as you said");
    EXPECT_EQ(taken("North Yorkshire", 2023), "North Yorkshire (E10000023, 815), as you said");
    EXPECT_EQ(taken("North Yorkshire", 2026), "North Yorkshire (E06000065, 815), as you said");
}

TEST(ReturningAuthority, ThatWasReplacedIsReplacedHereOrItsSuccessorsAreNamed) {
    EXPECT_EQ(taken("Cumbria", 2026),
              "Cumbria (E10000006) was replaced on 01/04/2023 by Cumberland (E06000063) and Westmorland and Furness "
              "(E06000064). Name the one whose return of 2025/26 it is.");
    EXPECT_THAT(
        taken("Northamptonshire", 2026),
        HasSubstr("on 01/04/2021 by North Northamptonshire (E06000061) and West Northamptonshire (E06000062)."));
    EXPECT_EQ(taken("Bournemouth", 2026),
              "Bournemouth, Christchurch and Poole (E06000058, 839), which replaced Bournemouth (E06000028) on "
              "01/04/2019");
    EXPECT_EQ(taken("E08000016", 2026), "Barnsley (E08000038, 370), which replaced Barnsley (E08000016) on 01/04/2025");
}

TEST(ReturningAuthority, ThatHadNotBegunIsTakenForTheOneBefore) {
    EXPECT_EQ(taken("Cumberland", 2023),
              "Cumbria (E10000006, 909), which Cumberland (E06000063) replaced on 01/04/2023");
    EXPECT_THAT(
        taken("Bournemouth, Christchurch and Poole", 2019),
        HasSubstr("began on 01/04/2019, after the return year 2018/19: it replaced Bournemouth (E06000028); Poole"));
}

// Whatever the table holds, none is taken in silence for a year in which it did not stand.
TEST(ReturningAuthority, StandsInItsYearWhateverWasNamed) {
    const Collection collection = lending_of(Nation::england);
    for (const Authority& authority : AuthorityTable::built_in().all()) {
        for (int number = 2019; number <= 2027; ++number) {
            const ReturnYear year = ReturnYear::ending(number);
            const auto found = returning_authority(authority.code.text(), collection, year, AuthorityTable::built_in());
            if (!found) {
                EXPECT_FALSE(authority.in_force(year.end) && nation_of(authority.code) == Nation::england);
                continue;
            }
            EXPECT_TRUE(found->authority.in_force(year.end)) << authority.name << number;
            EXPECT_EQ(found->ground == "as you said", found->authority.code == authority.code) << authority.name;
        }
    }
}

TEST(ReturningAuthority, IsOfTheNationWhoseReturnItIs) {
    EXPECT_EQ(taken("Cardiff", 2026),
              "Cardiff (W06000015) is an authority of Wales, and Lending library is a return of England. Name the "
              "authority in England whose return it is.");
    EXPECT_THAT(taken("S12000033", 2026), HasSubstr("S12000033 is an authority of Scotland"));
    EXPECT_THAT(taken("n09000003", 2026), HasSubstr("is an authority of Northern Ireland"));
    EXPECT_EQ(taken("Cardiff", 2026, Nation::any), "Cardiff (W06000015), as you said");
    EXPECT_THAT(taken("Leeds", 2026, Nation::wales), HasSubstr("is a return of Wales"));
}

}  // namespace
}  // namespace goldthread
