#include "goldthread/thread/in_order.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread {
namespace {

struct Stay {
    char name;
    DateCell start;
    DateCell end;
};

DateCell start_of(const Stay& stay) {
    return stay.start;
}
DateCell end_of(const Stay& stay) {
    return stay.end;
}

Stay stay(char name, const char* start, const char* end = "") {
    return {name, DateCell::parse(start), DateCell::parse(end)};
}

std::string names_of(const InOrder<Stay>& stays) {
    std::string names;
    for (const Stay& s : stays) names += s.name;
    return names;
}

TEST(Ordering, ByDateWithTiesInFileOrderAndUnknownLast) {
    const std::vector<Stay> stays = {stay('a', "31/04/2025"), stay('b', "02/05/2025"), stay('c', "01/05/2025"),
                                     stay('d', ""),           stay('e', "02/05/2025"), stay('f', "01/05/2025")};
    Ordering<Stay> order;
    order.order_by(std::span(stays), start_of);
    EXPECT_EQ(names_of(order.all()), "cfbead");
    EXPECT_EQ(names_of(order.dated()), "cfbe");
}

TEST(Ordering, TheNextDateDecidesWhereTheFirstIsTheSame) {
    const std::vector<Stay> stays = {stay('a', "01/05/2025", ""), stay('b', "01/05/2025", "03/05/2025"),
                                     stay('c', "", "03/05/2025"), stay('d', "01/05/2025", "02/05/2025"),
                                     stay('e', "", "02/05/2025"), stay('f', "30/04/2025", "04/05/2025")};
    Ordering<Stay> order;
    order.order_by(std::span(stays), start_of, end_of);
    EXPECT_EQ(names_of(order.all()), "fdbaec");
    EXPECT_EQ(names_of(order.dated()), "fdba");
}

TEST(Ordering, IsMadeAnewForEveryChild) {
    const std::vector<Stay> first = {stay('a', "01/05/2025"), stay('b', "02/05/2025")};
    const std::vector<Stay> second = {stay('c', "")};
    Ordering<Stay> order;
    order.order_by(std::span(first), start_of);
    order.order_by(std::span(second), start_of);
    EXPECT_EQ(names_of(order.all()), "c");
    EXPECT_TRUE(order.dated().empty());
}

TEST(InOrder, SuccessiveRecordsAreVisitedInPairs) {
    const std::vector<Stay> stays = {stay('a', "03/05/2025"), stay('b', "01/05/2025"), stay('c', "02/05/2025")};
    Ordering<Stay> order;
    order.order_by(std::span(stays), start_of);
    std::string pairs;
    for_each_successive(order.all(), [&](const Stay& previous, const Stay& s) {
        pairs += previous.name;
        pairs += s.name;
    });
    EXPECT_EQ(pairs, "bcca");
}

TEST(InOrder, FirstForWhichSomethingHolds) {
    const std::vector<Stay> stays = {stay('a', "03/05/2025", "04/05/2025"), stay('b', "01/05/2025"),
                                     stay('c', "02/05/2025", "04/05/2025")};
    Ordering<Stay> order;
    order.order_by(std::span(stays), start_of);
    const Stay* const ended = first_where(order.all(), [](const Stay& s) { return s.end.known(); });
    ASSERT_NE(ended, nullptr);
    EXPECT_EQ(ended->name, 'c');
    EXPECT_EQ(first_where(order.all(), [](const Stay& s) { return s.end.unreadable(); }), nullptr);
}

TEST(Latest, OfSeveralOnOneDayTheFirstInTheFile) {
    const std::vector<Stay> stays = {stay('a', ""), stay('b', "01/05/2025"), stay('c', "02/05/2025"),
                                     stay('d', "02/05/2025"), stay('e', "31/06/2025")};
    EXPECT_EQ(latest(std::span(stays), start_of)->name, 'c');
    EXPECT_EQ(latest_or_first(std::span(stays), start_of)->name, 'c');
}

TEST(Earliest, OfSeveralOnOneDayTheFirstInTheFile) {
    const std::vector<Stay> stays = {stay('a', ""), stay('b', "02/05/2025"), stay('c', "01/05/2025"),
                                     stay('d', "01/05/2025")};
    EXPECT_EQ(earliest(std::span(stays), start_of)->name, 'c');
}

TEST(Latest, OfNoneDatedIsNoneOrTheFirstAsAskedFor) {
    const std::vector<Stay> stays = {stay('a', ""), stay('b', "31/06/2025")};
    EXPECT_EQ(latest(std::span(stays), start_of), nullptr);
    EXPECT_EQ(earliest(std::span(stays), start_of), nullptr);
    EXPECT_EQ(latest_or_first(std::span(stays), start_of)->name, 'a');
    EXPECT_EQ(latest_or_first(std::span<const Stay>(), start_of), nullptr);
}

}  // namespace
}  // namespace goldthread
