#include "goldthread/intake/propose_authority.hpp"

#include <gtest/gtest.h>

#include <array>

#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

PostcodeDirectory directory() {
    const std::array<PostcodeRow, 2> rows = {
        PostcodeRow{"SO23 8UJ", "E07000094", GridPoint{448000, 129000}, false},  // Winchester, in Hampshire
        PostcodeRow{"M2 5DB", "E08000003", GridPoint{383800, 398000}, false}};   // Manchester
    return PostcodeDirectory::of(rows);
}

std::optional<Authority> proposed(int in_hampshire, int in_manchester) {
    std::string text = "CHILD,DECOM,HOME_POST,PL_POST\n";
    for (int i = 0; i < in_hampshire; ++i) text += "A,01/04/2025,SO23 8UJ,ZZ9 9ZZ\n";
    for (int i = 0; i < in_manchester; ++i) text += "B,01/04/2025,m25db,\n";
    std::vector<InputFile> files;
    files.push_back({"episodes.csv", text, {}});
    return propose_authority(read_return(ssda903::collection(), std::move(files), 2026), directory(),
                             AuthorityTable::built_in(), Date::of(2026, 3, 31));
}

TEST(TheAuthority, IsProposedWhereMostPostcodesLieInOne) {
    const auto authority = proposed(12, 3);
    ASSERT_TRUE(authority);
    EXPECT_EQ(authority->code.text(), "E10000014");
}

TEST(TheAuthority, IsNotProposedWithoutAMajorityOrFromAHandful) {
    EXPECT_FALSE(proposed(10, 10));
    EXPECT_FALSE(proposed(9, 0));
    EXPECT_FALSE(proposed(0, 0));
}

}  // namespace
}  // namespace goldthread
