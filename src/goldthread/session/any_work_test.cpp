#include "goldthread/session/session_changes.hpp"

#include <gtest/gtest.h>

#include <string>

#include "goldthread/amendments/any_work_case.hpp"
#include "goldthread/session/session_file.hpp"

namespace goldthread {
namespace {

using namespace goldthread::testing;

TEST(AnyWork, IsTheSameInASessionWithAllThatUndoAndRedoLeadTo) {
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        Work work(episodes_of(rows_of_many));
        work_for_a_while(work, seed);
        Session session;
        session.collection = "ssda903";
        put_changes(session, work.kept.history());
        const auto read = read_session("s.zip", write_session(session).value());
        ASSERT_TRUE(read) << read.error().message();
        Work again(episodes_of(rows_of_many));
        again.kept.put_aside(*again.log, marks_of(episodes_of(rows_of_many)));
        again.log.reset();
        again.kept.join(changes_of(*read, marks_of(episodes_of(rows_of_many))));
        again.give(episodes_of(rows_of_many));
        EXPECT_EQ(difference(seen(again), seen(work)), "") << "seed " << seed;
        EXPECT_EQ(print_of(again.kept.all(), {}), print_of(work.kept.all(), {}));
    }
}

}  // namespace
}  // namespace goldthread
