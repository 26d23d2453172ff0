#include "goldthread/collections/ssda903/advice/grouped_types.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goldthread::ssda903 {
namespace {

using ::testing::ElementsAre;

const std::vector<Code> adoption{"A3", "A4", "A5", "A6"};
const std::vector<Code> fostering{"U1", "U2", "U3", "U4", "U5", "U6"};

Episode episode(Code ls, Code rne, Code place = {}) {
    Episode e;
    e.decom = Date::of(2025, 5, 1);
    e.ls = ls;
    e.rne = rne;
    e.place = place;
    return e;
}

TEST(GroupedTypes, AdoptionUnderAPlacementOrderNeedsOne) {
    const Episode carers = episode("E1", "S", "U6");
    EXPECT_THAT(open_types(adoption, episode("E1", "T"), &carers).left,
                ElementsAre(Code("A3"), Code("A4"), Code("A5"), Code("A6")));
    const OpenTypes without = open_types(adoption, episode("V2", "T"), &carers);
    EXPECT_THAT(without.left, ElementsAre(Code("A3"), Code("A4")));
    EXPECT_THAT(without.struck,
                ElementsAre("A5 needs a placement order (LS E1)", "A6 needs a placement order (LS E1)"));
}

TEST(GroupedTypes, AdoptionByFosterCarersFollowsFosteringByThem) {
    const Episode home = episode("E1", "S", "K2");
    EXPECT_THAT(open_types(adoption, episode("E1", "T"), &home).left, ElementsAre(Code("A4"), Code("A6")));
    const Episode carers = episode("E1", "S", "U6");
    EXPECT_THAT(open_types(adoption, episode("E1", "P"), &carers).left, ElementsAre(Code("A4"), Code("A6")));
    EXPECT_THAT(open_types(adoption, episode("V2", "P"), &home).left, ElementsAre(Code("A4")));
}

TEST(GroupedTypes, ShortBreaksAreNotLongTerm) {
    EXPECT_THAT(open_types(fostering, episode("V3", "S"), nullptr).left,
                ElementsAre(Code("U2"), Code("U3"), Code("U5"), Code("U6")));
    EXPECT_EQ(open_types(fostering, episode("C2", "S"), nullptr).left.size(), 6U);
}

TEST(GroupedTypes, WhatIsNotKnownExcludesNothing) {
    EXPECT_EQ(open_types(adoption, Episode(), nullptr).left.size(), 4U);
}

TEST(GroupedTypes, AreNamedInAList) {
    EXPECT_EQ(one_of({"U1"}), "U1");
    EXPECT_EQ(one_of({"U1", "U3", "U6"}), "U1, U3 or U6");
}

}  // namespace
}  // namespace goldthread::ssda903
