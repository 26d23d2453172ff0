#include "goldthread/amendments/amendment.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

constexpr auto suggestion = Basis::Kind::suggestion;

TEST(TheReasonOfAChange, SaysThatItWasChosenFromSeveralSuggestions) {
    EXPECT_EQ(reason_in_words({suggestion, "the only home at that postcode", 4}),
              "chosen from 4 suggestions: the only home at that postcode");
    EXPECT_EQ(reason_in_words({suggestion, "", 2}), "chosen from 2 suggestions");
    EXPECT_EQ(reason_in_words({suggestion, "it agrees", 1}), "it agrees");
    EXPECT_EQ(reason_in_words({suggestion, "it agrees", 0}), "it agrees");
    EXPECT_EQ(reason_in_words({Basis::Kind::typed, "asked", 4}), "asked");
}

TEST(TheReasonOfAChange, IsReadBackAsItWas) {
    for (const Basis& basis :
         {Basis{suggestion, "URN and postcode agree", 4}, Basis{suggestion, "", 12},
          Basis{suggestion, "chosen from the list", 0}, Basis{suggestion, ": x", 3},
          Basis{Basis::Kind::typed, "chosen from 4 suggestions: by hand", 0},
          Basis{suggestion, "chosen from 1 suggestions: x", 0}, Basis{suggestion, "chosen from 4 suggestionsx", 0}}) {
        const Basis read = basis_in_words(basis.kind, reason_in_words(basis));
        EXPECT_EQ(read.text, basis.text);
        EXPECT_EQ(read.among, basis.among) << basis.text;
        EXPECT_EQ(reason_in_words(read), reason_in_words(basis));
    }
}

}  // namespace
}  // namespace goldthread
