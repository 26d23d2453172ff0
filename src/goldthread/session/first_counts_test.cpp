#include "goldthread/session/first_counts.hpp"

#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;

CheckedReturn with_header(bool also_header) {
    std::vector<InputFile> files = {
        {"episodes.csv", "CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\n", {}}};
    if (also_header) files.push_back({"header.csv", "CHILD,SEX,DOB,ETHNIC\nA,X,01/02/2012,WBRI\n", {}});
    return check_files(std::move(files));
}

FirstCounts::OfRule of(const FirstCounts& counts, const CheckedReturn& checked, std::string_view code) {
    for (const auto& each : counts.of(checked.rules(), 2026)) {
        if (checked.rules().rules[each.rule].code == code) return each;
    }
    throw std::out_of_range("that rule was never counted");
}

TEST(FirstCounts, StayThoseOfTheFirstCheck) {
    CheckedReturn first = with_header(false);
    FirstCounts counts;
    counts.take(first);
    EXPECT_EQ(of(counts, first, "356").count, 1U);
    EXPECT_FALSE(of(counts, first, "356").later);
    const auto dec = first.rules().collection->modules[1].find_field("DEC");
    first.set_cell({0, 1, YearSlot::this_year}, dec.value(), "03/05/2025");
    counts.take(first);
    EXPECT_EQ(of(counts, first, "356").count, 1U);
}

TEST(FirstCounts, ARuleThatBeginsToRunLaterIsCountedThenAndSaysSo) {
    FirstCounts counts;
    const CheckedReturn without = with_header(false);
    counts.take(without);
    EXPECT_THROW((void)of(counts, without, "101"), std::out_of_range);
    const CheckedReturn with = with_header(true);
    counts.take(with);
    EXPECT_EQ(of(counts, with, "101").count, 1U);
    EXPECT_TRUE(of(counts, with, "101").later);
    EXPECT_TRUE(counts.of(with.rules(), 2025).empty()) << "each year has its own";
}

TEST(FirstCounts, OfASessionCountWhereTheYearHasNone) {
    FirstCounts counts;
    counts.take({{2026, "356", 2015, 7, false}});
    counts.take({{2026, "356", 2015, 9, false}, {2025, "356", 2015, 3, false}});
    EXPECT_EQ(counts.all(), (std::vector<FirstCount>{{2026, "356", 2015, 7, false}, {2025, "356", 2015, 3, false}}));
}

}  // namespace
}  // namespace goldthread
