#include "goldthread/base/date_words.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(ADateInWords, NamesItsMonth) {
    EXPECT_EQ(date_in_words(Date::of(2025, 5, 3)), "3 May 2025");
    EXPECT_EQ(name_of_month(1), "January");
    EXPECT_EQ(name_of_month(12), "December");
}

}  // namespace
}  // namespace goldthread
