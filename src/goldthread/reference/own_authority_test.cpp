#include "goldthread/reference/own_authority.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

Id code(const char* text) {
    return Id::packed(text);
}

TEST(OwnAuthority, IncludesThoseBeforeAndAfterIt) {
    const OwnAuthority cumbria = OwnAuthority::of(code("E10000006"), AuthorityTable::built_in());
    EXPECT_EQ(cumbria.codes().front(), code("E10000006"));
    EXPECT_TRUE(cumbria.includes(code("E06000063")));
    EXPECT_TRUE(cumbria.includes(code("E06000064")));
    EXPECT_FALSE(cumbria.includes(code("E06000001")));
}

TEST(OwnAuthority, CodeThatNoTableHasStandsForItself) {
    const OwnAuthority own = OwnAuthority::of(code("AUTH"), AuthorityTable::built_in());
    EXPECT_TRUE(own.includes(code("auth")));
    EXPECT_EQ(own.codes().size(), 1U);
}

TEST(OwnAuthority, BlankIsNobodys) {
    EXPECT_FALSE(OwnAuthority({code("E06000063"), Id()}).includes(Id()));
}

}  // namespace
}  // namespace goldthread
