#include "goldthread/collections/ssda903/synthetic/period.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/synthetic/placements.hpp"

namespace goldthread::synthetic {
namespace {

Date day(int number) {
    return Date::parse("01/06/2025")->plus_days(number);
}

const Placement carer{"U6", "PR1", "SC900001", "SO50 4BN"};
const Placement home{"K2", "PR4", "SC900002", "BH1 1BD"};

Period period(std::vector<LegalStep> legal, std::vector<PlacementStep> placements) {
    Period made;
    made.start = day(0);
    made.need = "N1";
    made.legal = std::move(legal);
    made.placements = std::move(placements);
    return made;
}

TEST(Ssda903Period, OnePlacementUnderOneStatusIsOneOpenEpisode) {
    Life life;
    append_episodes(life, period({{day(0), "V2"}}, {{day(0), carer, {}, false}}));
    ASSERT_EQ(life.episodes.size(), 1U);
    EXPECT_EQ(life.episodes[0].reason_new, Code("S"));
    EXPECT_FALSE(life.episodes[0].to);
    EXPECT_TRUE(life.episodes[0].reason_ended.empty());
}

TEST(Ssda903Period, ReasonForANewEpisodeSaysWhatChanged) {
    Placement lasting = carer;
    lasting.place = "U4";
    Life life;
    append_episodes(
        life, period({{day(0), "V2"}, {day(10), "C1"}, {day(30), "C2"}},
                     {{day(0), carer, {}, false}, {day(20), lasting, "PLACE", true}, {day(30), home, "CARPL", false}}));
    ASSERT_EQ(life.episodes.size(), 4U);
    EXPECT_EQ(life.episodes[1].reason_new, Code("L"));
    EXPECT_EQ(life.episodes[2].reason_new, Code("T"));
    EXPECT_EQ(life.episodes[3].reason_new, Code("B"));
    EXPECT_TRUE(life.episodes[0].reason_change.empty());
    EXPECT_EQ(life.episodes[1].reason_change, Code("PLACE"));
    EXPECT_EQ(life.episodes[2].reason_change, Code("CARPL"));
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(life.episodes[i].reason_ended, Code("X1"));
        EXPECT_EQ(life.episodes[i].to, life.episodes[i + 1].from);
    }
}

TEST(Ssda903Period, AfterATemporaryStayTheChildComesBackToTheSamePlacement) {
    int stays = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        Period walked = period({{day(0), "C2"}}, {});
        walk_placements(random, walked, {day(0), day(1500), day(-3500), false, false, 100});
        for (std::size_t i = 1; i + 1 < walked.placements.size(); ++i) {
            if (!is_temporary(walked.placements[i].placement.place)) continue;
            ++stays;
            EXPECT_EQ(walked.placements[i + 1].placement, walked.placements[i - 1].placement);
        }
        EXPECT_FALSE(is_temporary(walked.placements.back().placement.place));
        EXPECT_LT(walked.placements.back().from, day(1500));
    }
    EXPECT_GT(stays, 50);
}

TEST(Ssda903Period, SupportedAccommodationBeforeRegistrationHasNoUrnAndEnds) {
    Random random(1);
    const Date before = *Date::parse("31/03/2023");
    const Placement old = provided_placement(random, "K3", before, {});
    EXPECT_TRUE(old.urn.empty());
    EXPECT_EQ(must_end_by(old, before), Date::parse("28/10/2023"));
    const Placement registered = provided_placement(random, "K3", before.plus_days(1), {});
    EXPECT_FALSE(registered.urn.empty());
    EXPECT_FALSE(must_end_by(registered, before.plus_days(1)));
}

}  // namespace
}  // namespace goldthread::synthetic
