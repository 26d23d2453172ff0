#include <fmt/format.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule217, PlacementForAdoptionWithFosterCarersMustNotChangeCarer) {
    EXPECT_EQ(mismatch("217", 2026, R"(
        [Episodes]
        PLACE  DECOM       RNE
        A3     01/04/2015  P    <- a change of carer
        A5     01/05/2025  .    <- no reason
        A5     01/05/2025  S
        A5     01/05/2025  T
        A5     01/05/2025  U
        A3     31/03/2015  P
        A3     .           P
        A3     31/02/2025  P
        A4     01/05/2025  P
    )"),
              "");
}

TEST(Rule217t, IndependentLivingMustEndBy28October2023) {
    EXPECT_EQ(mismatch("217t", 2024, R"(
        [Episodes]
        PLACE  DEC
        P2     29/10/2023  <- a day too long
        P2     .           <- open
        P2     31/02/2024  <- not a date
        P2     28/10/2023
        H5     .
    )"),
              "");
}

TEST(Rule217t, HoldsInReturn2024Only) {
    EXPECT_EQ(mismatch("217t", 2025, "[Episodes]\n PLACE DEC\n P2 ."), "no definition of 217t is in force");
}

TEST(Rule233, OpenEpisodeHasNoReasonForChangeYet) {
    EXPECT_EQ(mismatch("233", 2026, R"(
        [Episodes]
        DEC         REASON_PLACE_CHANGE
        .           CARPL     <- open
        .           .
        01/05/2025  CARPL
        31/02/2025  CARPL
    )"),
              "");
}

TEST(Rule234, AgeIsTakenWhenTheNextEpisodeBegins) {
    EXPECT_EQ(mismatch("234", 2026, R"(
        [Header]
        CHILD  DOB
        A      02/06/2015  <- moved a day before the birthday
        B      01/06/2015
        C      31/02/2015
        [Episodes]
        CHILD  DECOM       REASON_PLACE_CHANGE
        A      01/04/2025  CUSTOD              <- nine at the move
        A      01/06/2025  .
        B      01/04/2025  CUSTOD
        B      01/06/2025  .
        C      01/04/2025  CUSTOD
        C      01/06/2025  .
        D      01/04/2025  CUSTOD
        D      01/06/2025  .
    )"),
              "");
}

TEST(Rule234, OnlyTheEpisodeBeforeTheMoveFails) {
    EXPECT_EQ(mismatch("234", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/01/2020  <- five
        B      01/01/2020
        [Episodes]
        CHILD  DECOM       REASON_PLACE_CHANGE
        A      01/06/2025  .
        A      01/04/2025  CUSTOD               <- before the one above
        B      01/06/2025  CUSTOD
        B      .           .
        B      01/04/2025  CARPL
    )"),
              "");
}

TEST(Rule336, AdoptionByFosterCarersFollowsFosteringOrAdoption) {
    EXPECT_EQ(mismatch("336", 2026, R"(
        [Episodes]
        CHILD  DECOM       PLACE
        A      01/04/2025  K2
        A      01/05/2025  A3    <- after a children's home
        A      01/06/2025  A5
        B      01/04/2025  U3
        B      01/05/2025  A5
        C      01/04/2025  .
        C      01/05/2025  A5    <- after a placement not given
        D      01/05/2025  A5
    )"),
              "");
}

TEST(Rule336, UndatedEpisodeComesLastAndA4IsNotJudged) {
    EXPECT_EQ(mismatch("336", 2026, R"(
        [Episodes]
        CHILD  DECOM       PLACE
        A      .           A3    <- after the children's home
        A      01/04/2025  K2
        B      01/04/2025  K2
        B      01/05/2025  A4
    )"),
              "");
}

struct LongestStay {
    const char* code;
    const char* place;
    const char* last_day;  ///< Of a stay that began on 1 April 2025 and is just short enough.
    const char* day_after;
    const char* open_for_too_long;  ///< A start after which an episode open to the year's end is a day too long.
};

TEST(TemporaryStays, FailADayAfterTheLongestAllowed) {
    const LongestStay stays[] = {
        {"375", "T1", "13/05/2025", "14/05/2025", "16/02/2026"},
        {"376", "T3", "22/04/2025", "23/04/2025", "09/03/2026"},
        {"379", "T4", "08/04/2025", "09/04/2025", "23/03/2026"},
    };
    for (const LongestStay& stay : stays) {
        const std::string picture =
            fmt::format(R"(
            [Episodes]
            PLACE    DECOM       DEC
            {place}  01/04/2025  {last_day}
            {place}  01/04/2025  {day_after}  <- a day too long
            {place}  {open_start}  .          <- open at the year's end
            {place}  31/03/2026  .
            {place}  01/04/2025  31/06/2025
            {place}  .           01/12/2025
            U1       01/04/2025  01/12/2025
        )",
                        fmt::arg("place", stay.place), fmt::arg("last_day", stay.last_day),
                        fmt::arg("day_after", stay.day_after), fmt::arg("open_start", stay.open_for_too_long));
        EXPECT_EQ(mismatch(stay.code, 2026, picture), "") << stay.code;
    }
}

TEST(Rule377, ThirdPlacementOverCarersHolidayFailsThemAll) {
    EXPECT_EQ(mismatch("377", 2026, R"(
        [Episodes]
        CHILD  PLACE
        A      T3    <- one
        A      T3    <- two
        A      U1
        A      T3    <- three
        B      T3
        B      T3
        .      T3
        .      T3
        .      T3
    )"),
              "");
}

TEST(Rule380, TemporaryPlacementBeginsWithAChangeOfPlacement) {
    EXPECT_EQ(mismatch("380", 2026, R"(
        [Episodes]
        PLACE  RNE
        T0     S    <- start of care
        T4     L    <- legal status only
        T1     .    <- no reason
        T2     P
        T3     B
        U1     S
    )"),
              "");
}

TEST(Rule381, CareDoesNotEndInATemporaryPlacement) {
    EXPECT_EQ(mismatch("381", 2026, R"(
        [Episodes]
        PLACE  REC
        T0     E4A  <- returned home
        T4     ZZ   <- no such code
        T1     X1
        T1     .
        U1     E4A
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
