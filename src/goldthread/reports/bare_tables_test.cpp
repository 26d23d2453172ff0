#include "goldthread/reports/bare_tables.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using library::table_of;

TEST(BareTables, ChangeNothingWhereNothingStandsAroundValues) {
    const Table readers = table_of({"CARD", "KIND", "Notes"}, {{" R1", "NULL", "'quoted"}, {"O'Brien", "=", "=\"x\""}});
    const BareTables bare(library::collection(), {&readers, nullptr});
    EXPECT_EQ(bare.tables()[0], &readers) << "a column that is none of the module's stays as it is";
    EXPECT_EQ(bare.tables()[1], nullptr);
    EXPECT_TRUE(bare.remarks().empty());
}

TEST(BareTables, LeaveOutWrappingsAndWhatNobodySeesAndSaySo) {
    const Table readers = table_of({"CARD", "POST"}, {{"001", "M1 1AE"},
                                                      {"=\"002\"",
                                                       "M2\xC2\xA0"
                                                       "5PD"},
                                                      {" '003 ", "M3 5PD"}});
    const BareTables bare(library::collection(), {&readers, nullptr});
    const Table& made = *bare.tables()[0];
    EXPECT_EQ(made.cell(0, 0), "001");
    EXPECT_EQ(made.cell(1, 0), "002");
    EXPECT_EQ(made.cell(2, 0), "003");
    EXPECT_EQ(made.cell(1, 1), "M2 5PD");
    EXPECT_EQ(readers.cell(1, 0), "=\"002\"");
    ASSERT_EQ(bare.remarks().size(), 2U);
    EXPECT_EQ(bare.remarks()[0].what, "'=\"002\"' is written as '002', without what makes Excel keep it as text.");
    EXPECT_EQ(bare.remarks()[0].count, 2U);
    EXPECT_EQ(bare.remarks()[0].place.line, 3U);
    EXPECT_EQ(bare.remarks()[0].place.field, "CARD");
    EXPECT_EQ(bare.remarks()[1].what, "What nobody sees is left out of the value: U+00A0 no-break space.");
}

}  // namespace
}  // namespace goldthread
