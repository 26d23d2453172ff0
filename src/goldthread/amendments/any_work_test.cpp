#include "goldthread/amendments/any_work_case.hpp"

#include <gtest/gtest.h>

#include <string>

#include "goldthread/amendments/change_log.hpp"

namespace goldthread {
namespace {

using namespace goldthread::testing;

TEST(AnyWork, IsTheSameAfterACheckWithAllThatUndoAndRedoLeadTo) {
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        Work work(episodes_of(rows_of_many));
        work_for_a_while(work, seed);
        const auto before = seen(work);
        work.give(episodes_of(rows_of_many));
        EXPECT_EQ(difference(seen(work), before), "") << "seed " << seed;
    }
}

TEST(AnyWork, StandsAsItStoodWhateverWasTakenBackAndUndone) {
    const auto in_force = [](const Work& work) { return change_log_csv(work.log->amendments()); };
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        Work work(episodes_of(rows_of_many));
        work_for_a_while(work, seed);
        const std::string before = in_force(work);
        work.give(episodes_of(rows_of_many), 2024);
        EXPECT_TRUE(work.log->amendments().empty());
        work.give(episodes_of("A,01/04/2025,S,\n"));
        work.give(episodes_of(rows_of_many));
        EXPECT_EQ(in_force(work), before) << "seed " << seed;
    }
}

}  // namespace
}  // namespace goldthread
