#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule131, MissingOrUnknownCodeFails) {
    EXPECT_EQ(mismatch("131", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH
        A      YES
        B      rhom
        C      NO
        D      Y     <-
        E      .     <-
    )"),
              "");
}

TEST(Rule132, MissingOrUnknownCodeFails) {
    EXPECT_EQ(mismatch("132", 2026, R"(
        [OC3]
        CHILD  ACTIV
        A      F4
        B      g6
        C      0
        D      0.0
        E      F3  <- a code of earlier years
        F      .   <-
    )"),
              "");
}

TEST(Rule133, MissingOrUnknownCodeFails) {
    EXPECT_EQ(mismatch("133", 2026, R"(
        [OC3]
        CHILD  ACCOM
        A      B1
        B      S2
        C      T1
        D      0
        E      S1  <- no fixed abode is never suitable
        F      X1  <- nor is custody
        G      T   <-
        H      .   <-
    )"),
              "");
}

TEST(Rule153, PartlyCompletedRecordFails) {
    EXPECT_EQ(mismatch("153", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       F1     .      <-
        B      .         0      .      <-
        C      ???       ?      ?
        D      .         .      .
    )"),
              "");
}

TEST(Rule215, CareLeaverWithOutcomesFails) {
    EXPECT_EQ(mismatch("215", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <-
        A      .         .      .
        B      .         .      0      <-
        C      .         .      .
        D      YES       .      .
        E      YES       .      .
        [OC2]
        CHILD  CONVICTED  HEALTH_CHECK  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED  SDQ_SCORE
        A      0          .             .              .            .                  .                 .                      .                     .    <-
        A      .          .             .              .            .                  .                 .                      .                     12
        B      .          .             .              .            .                  .                 .                      1                     .    <-
        C      1          .             .              .            .                  .                 .                      .                     .
        D      .          .             .              .            .                  .                 .                      .                     12
    )"),
              "");
}

TEST(Rule344, AnythingButZeroFailsForTheDeadAndTheReturned) {
    EXPECT_EQ(mismatch("344", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      DIED      F1     0      <-
        B      RHOM      0      B1     <-
        C      DIED      .      .      <- blank is not zero
        D      DIED      0      0
        E      RHOM      0.0    0
        F      YES       F1     B1
        G      .         F1     B1
    )"),
              "");
}

TEST(Rule345, ZeroFailsForThoseInTouch) {
    EXPECT_EQ(mismatch("345", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       0      B1     <-
        B      YES       F1     0      <-
        C      YES       .      .
        D      YES       F1     B1
        E      NO        0      0
    )"),
              "");
}

TEST(Rule347, FoyerUnder18Fails) {
    EXPECT_EQ(mismatch("347", 2026, R"(
        [OC3]
        CHILD  ACCOM  DOB
        A      T1     02/04/2007  <-
        B      T2     02/04/2007  <-
        C      T      02/04/2007  <- the letter alone means a foyer too
        D      T1     01/04/2007
        E      U1     02/04/2007
        F      T1     .
        G      T1     31/04/2007
    )"),
              "");
    EXPECT_EQ(mismatch("347", 2023, "[OC3]\nCHILD ACCOM DOB\n"), "no definition of 347 is in force");
}

TEST(Rule348, ComingBackFromTheDeadFails) {
    EXPECT_EQ(mismatch("348", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH
        A      YES   <-
        B      .     <-
        C      DIED
        D      YES
        E      YES
        [OC3 last year]
        CHILD  IN_TOUCH
        A      DIED
        B      DIED
        C      DIED
        D      NO
        F      DIED
    )"),
              "");
}

TEST(Rule391, DetailsOfAChildUnder17Fail) {
    EXPECT_EQ(mismatch("391", 2026, R"(
        [OC3]
        CHILD  DOB         IN_TOUCH  ACTIV  ACCOM
        A      01/04/2009  YES       .      .      <-
        B      01/04/2009  .         .      ?      <-
        C      31/03/2009  YES       .      .
        D      01/04/2009  .         .      .
        E      .           YES       .      .
        F      31/04/2009  YES       .      .
    )"),
              "");
}

TEST(Rule3001, WithFormerFosterCarerInTheYearOfThe17thBirthdayFails) {
    EXPECT_EQ(mismatch("3001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/04/2008
        B      31/03/2009
        C      31/03/2008
        D      01/04/2009
        E      01/04/2008
        F      .
        G      .
        G      01/06/2008
        [OC3]
        CHILD  ACCOM
        A      Z1  <-
        B      Z2  <-
        C      Z1
        D      Z1
        E      U1
        F      Z1
        G      Z1  <- by the second row
        H      Z1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
