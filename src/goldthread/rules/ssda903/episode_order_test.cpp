#include <gtest/gtest.h>

#include "goldthread/rules/ssda903/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule142, EarlierEpisodeWithoutEndOrReasonFails) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  .           X1    <- no end
        A      01/05/2025  01/06/2025  .     <- no reason
        A      01/06/2025  .           .
        B      01/04/2025  .           .
        B      .           .           .
    )"), "");
}

TEST(Rule142, UnreadableEndCountsAsNone) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  31/04/2025  X1    <- not a date
        A      01/05/2025  .           .
    )"), "");
}

TEST(Rule142, EpisodesAreOrderedByStartAndTiesByTheFile) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC  REC
        A      01/06/2025  .    .
        A      01/05/2025  .    .    <- the earlier one
        B      01/05/2025  .    .    <- first in the file
        B      01/05/2025  .    .
    )"), "");
}

}  // namespace
}  // namespace goldthread::ssda903
