#include "goldthread/amendments/rows_by_record.hpp"

#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;

const Module& episodes() {
    return ssda903::collection().modules[1];
}

TEST(RowsByRecord, FindsRowsByChildAndTheDayTheyBegan) {
    const CheckedReturn checked = check_files(
        {{"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\na , 02/04/2025 ,S\nA,02/04/2025,P\nB,,S\n", {}}});
    const Table& table = *checked.files().tables[0][1];
    const RowsByRecord rows(table, episodes());
    ASSERT_EQ(rows.find("a", "01/04/2025").size(), 1U);
    EXPECT_EQ(rows.find("a", "01/04/2025").front().line, 2U);
    EXPECT_EQ(rows.find("A", "02/04/2025").size(), 2U);
    EXPECT_TRUE(rows.find("B", "").empty()) << "a blank day tells nothing";
    EXPECT_TRUE(rows.find("", "01/04/2025").empty());
    EXPECT_EQ(record_of(table, episodes(), 1), "02/04/2025");
}

TEST(RowsByRecord, NeedsNoRecordWhereAChildHasOneRow) {
    const CheckedReturn checked =
        check_files({{"header.csv", "CHILD,SEX,DOB,ETHNIC\nA,M,01/02/2012,WBRI\nB,F,01/02/2013,WBRI\n", {}}});
    const Table& table = *checked.files().tables[0][0];
    const Module& header = ssda903::collection().modules[0];
    EXPECT_EQ(record_of(table, header, 0), "");
    EXPECT_EQ(RowsByRecord(table, header).find("B", "").front().line, 3U);
}

TEST(RowsByRecord, ARowYetToBeAddedHasTheRecordOfItsCells) {
    EXPECT_EQ(record_of({{"CHILD", "A"}, {"DECOM", " 01/04/2025"}}, episodes()), "01/04/2025");
    EXPECT_EQ(record_of({{"CHILD", "A"}}, episodes()), "");
}

TEST(RowAt, FindsAPlaceThatHasMoved) {
    CheckedReturn checked = check_files({{"episodes.csv", "CHILD,DECOM\nA,1\nB,2\nC,3\n", {}}});
    const RowPlace last = checked.files().tables[0][1]->place(2);
    const RowPlace first = checked.files().tables[0][1]->place(0);
    checked.erase_row({0, 1, YearSlot::this_year});
    const Table& table = *checked.files().tables[0][1];
    EXPECT_EQ(row_at(table, last), 1U);
    EXPECT_EQ(row_at(table, first), table.row_count());
}

}  // namespace
}  // namespace goldthread
