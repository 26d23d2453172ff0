#include "goldthread/reference/bit_stream.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(BitStream, GivesBackWhatWasWritten) {
    BitWriter out;
    for (int width = 0; width <= 32; ++width) {
        out.write(0, width);
        out.write(0xFFFFFFFFU, width);
        out.write(0x9E3779B9U, width);
    }
    BitReader in(out.bytes());
    for (int width = 0; width <= 32; ++width) {
        const auto mask = static_cast<std::uint32_t>((std::uint64_t{1} << width) - 1);
        EXPECT_EQ(in.read(width), 0U);
        EXPECT_EQ(in.read(width), mask) << width;
        EXPECT_EQ(in.read(width), 0x9E3779B9U & mask) << width;
    }
    EXPECT_FALSE(in.failed());
}

TEST(BitStream, PastItsEndGivesZerosAndSaysSo) {
    const std::string bytes = "\xFF\xFF";
    BitReader in(bytes);
    in.skip(12);
    EXPECT_EQ(in.read(4), 15U);
    EXPECT_FALSE(in.failed());
    EXPECT_EQ(in.read(32), 0U);
    EXPECT_TRUE(in.failed());
    in.skip(1'000'000);
    EXPECT_EQ(in.read(32), 0U);
    EXPECT_EQ(BitReader("").read(1), 0U);
}

}  // namespace
}  // namespace goldthread
