#include "goldthread/base/edit_distance.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(EditDistance, CountsLettersChangedAddedAndLost) {
    EXPECT_EQ(edit_distance("cumbria", "cumbria"), 0U);
    EXPECT_EQ(edit_distance("142", "143"), 1U);
    EXPECT_EQ(edit_distance("142", "1423"), 1U);
    EXPECT_EQ(edit_distance("cumbira", "cumbria"), 2U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("abc", ""), 3U);
}

}  // namespace
}  // namespace goldthread
