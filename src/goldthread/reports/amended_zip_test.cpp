#include "goldthread/reports/amended_zip.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/archive/zip.hpp"

namespace goldthread {
namespace {

TEST(AmendedZip, HoldsEachYearsFilesAndTheChangeLog) {
    AmendedFiles amended;
    amended.files = {{"in/this/episodes.csv", YearSlot::this_year, "a", true},
                     {"more\\episodes.csv", YearSlot::this_year, "b", false},
                     {"episodes.csv", YearSlot::last_year, "c", false},
                     {"book.xlsx, sheet A: B.csv", YearSlot::this_year, "d", true},
                     {"noending", YearSlot::this_year, "e", true},
                     {"noending", YearSlot::this_year, "f", true}};
    auto zip = archive::Zip::open(amended_zip(amended, "log").value());
    ASSERT_TRUE(zip);
    const auto text = [&](const char* name) {
        const archive::Entry* entry = zip->find(name);
        return entry == nullptr ? std::string("none") : zip->read(*entry).value();
    };
    EXPECT_EQ(zip->entries().size(), 7U);
    EXPECT_EQ(text("this/episodes.csv"), "a");
    EXPECT_EQ(text("this/episodes (2).csv"), "b");
    EXPECT_EQ(text("last/episodes.csv"), "c");
    EXPECT_EQ(text("this/book.xlsx, sheet A_ B.csv"), "d");
    EXPECT_EQ(text("this/noending"), "e");
    EXPECT_EQ(text("this/noending (2)"), "f");
    EXPECT_EQ(text("changes.csv"), "log");
}

TEST(AmendedZip, NamesThatLeadNowhereAreReplaced) {
    AmendedFiles amended;
    amended.files = {{"a/..", YearSlot::this_year, "x", true}, {"a/", YearSlot::this_year, "y", true}};
    EXPECT_TRUE(amended_zip(amended, ""));
}

}  // namespace
}  // namespace goldthread
