#include "goldthread/base/counted.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(Counted, GroupsThousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(12345), "12,345");
    EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Counted, NamesOneAndMany) {
    EXPECT_EQ(counted(0, "child", "children"), "0 children");
    EXPECT_EQ(counted(1, "child", "children"), "1 child");
    EXPECT_EQ(counted(2000, "child", "children"), "2,000 children");
}

}  // namespace
}  // namespace goldthread
