#include "goldthread/synthetic/random.hpp"

#include <gtest/gtest.h>

namespace goldthread::synthetic {
namespace {

TEST(Random, FirstNumbersAreFixedForEver) {
    // Published examples and seeded tests elsewhere depend on these: a change here is a change of every made-up return.
    Random random(1);
    EXPECT_EQ(random.next(), 0x5F47167DAB1E6F33ULL);
    EXPECT_EQ(random.next(), 0x5ADE0988162DFDC3ULL);
    EXPECT_EQ(Random(1, 2, 3).next(), 0xBDDF9008DB94B320ULL);
}

TEST(Random, StreamsAndPurposesDiffer) {
    EXPECT_NE(Random(1, 1).next(), Random(1, 2).next());
    EXPECT_NE(Random(1, 1).next(), Random(2, 1).next());
    EXPECT_NE(Random(1, 1, 1).next(), Random(1, 1, 2).next());
}

TEST(Random, BetweenReachesBothEndsAndNoFurther) {
    Random random(7);
    bool low = false;
    bool high = false;
    for (int i = 0; i < 1000; ++i) {
        const int drawn = random.between(3, 6);
        ASSERT_GE(drawn, 3);
        ASSERT_LE(drawn, 6);
        low = low || drawn == 3;
        high = high || drawn == 6;
    }
    EXPECT_TRUE(low);
    EXPECT_TRUE(high);
    EXPECT_EQ(random.between(5, 4), 5);
}

TEST(Random, WaitingTimesHaveAboutTheMeanAskedFor) {
    Random random(7);
    long sum = 0;
    for (int i = 0; i < 20000; ++i) {
        const int drawn = random.waiting_time(200);
        ASSERT_GE(drawn, 1);
        ASSERT_LE(drawn, 1000);
        sum += drawn;
    }
    EXPECT_NEAR(static_cast<double>(sum) / 20000, 200.0, 10.0);
}

TEST(Random, ChoiceFollowsTheWeights) {
    Random random(7);
    constexpr Weighted<char> table[] = {{'a', 1}, {'b', 3}, {'c', 0}};
    int b = 0;
    for (int i = 0; i < 4000; ++i) {
        const char drawn = choose(random, table);
        ASSERT_NE(drawn, 'c');
        if (drawn == 'b') ++b;
    }
    EXPECT_NEAR(b, 3000, 150);
}

}  // namespace
}  // namespace goldthread::synthetic
