#include "goldthread/base/parallel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace goldthread {
namespace {

TEST(ParallelFor, CoversEveryItemOnce) {
    for (const unsigned jobs : {1U, 2U, 5U}) {
        std::vector<int> visits(1003);
        parallel_for(visits.size(), 10, jobs, [&](std::size_t begin, std::size_t end, unsigned job) {
            ASSERT_LT(job, jobs);
            ASSERT_LE(end - begin, 10U);
            for (std::size_t i = begin; i < end; ++i) ++visits[i];
        });
        EXPECT_TRUE(std::all_of(visits.begin(), visits.end(), [](int n) { return n == 1; }));
    }
}

TEST(ParallelFor, DoesNothingForNothing) {
    parallel_for(0, 10, 4, [](std::size_t, std::size_t, unsigned) { FAIL(); });
}

TEST(ParallelFor, PassesAnExceptionOn) {
    const auto work = [](std::size_t begin, std::size_t, unsigned) {
        if (begin >= 50) throw std::runtime_error("stop");
    };
    EXPECT_THROW(parallel_for(100, 1, 1, work), std::runtime_error);
    EXPECT_THROW(parallel_for(100, 1, 3, work), std::runtime_error);
}

}  // namespace
}  // namespace goldthread
