#include "goldthread/base/error.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(AnErrorsMessage, NamesThePlaceThenWhatThenTheRemedy) {
    const Error error{"DECOM '31/06/2025' is not a real date.", "Correct it.", {"a.csv", "One", 3, "DECOM"}};
    EXPECT_EQ(error.message(), "a.csv, sheet One, line 3, DECOM: DECOM '31/06/2025' is not a real date. Correct it.");
    EXPECT_EQ(Error({"Something.", {}, {}}).message(), "Something.");
}

TEST(AnErrorsMessage, GivesEachDetailALine) {
    const Error error{"Nothing was read.", "Name the files.", {}, {"a.csv: It is empty.", "b.csv: It is empty."}};
    EXPECT_EQ(error.message(), "Nothing was read.\n  a.csv: It is empty.\n  b.csv: It is empty.\nName the files.");
}

TEST(AnErrorsMessage, CannotBeForgedByNamesAndValues) {
    const Error error{"'\x1b[2J' is no code.", {}, {"a\n  No findings.csv", {}, 2, "X\x1b]0;x\a"}, {"b\nc"}};
    EXPECT_EQ(error.message(), "a\\n  No findings.csv, line 2, X\\x1b]0;x\\x07: '\\x1b[2J' is no code.\n  b\\nc");
}

}  // namespace
}  // namespace goldthread
