#include "goldthread/intake/repeated_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;
using Rows = std::vector<std::size_t>;

RowsOfNames found_in(const Table& table) {
    const Collection& collection = library::collection();
    return find_repeated_names(table, collection, recognise(collection, table.column_names()).value());
}

TEST(RepeatedNames, AreLeftOutWithTheirLines) {
    const Table table = library::table_of({"CARD", "BOOK", "LENT"}, {{"1", "a", "01/05/2023"},
                                                                     {"CARD", "BOOK", "LENT"},
                                                                     {"2", "b", "02/05/2023"},
                                                                     {" card", "\"Book\"", "lent"},
                                                                     {"\xEF\xBB\xBF"
                                                                      "CARD",
                                                                      "BOOK", "LENT"}});
    const RowsOfNames found = found_in(table);
    EXPECT_EQ(found.rows, (Rows{1, 3, 4}));
    ASSERT_EQ(found.remarks.size(), 1U);
    EXPECT_EQ(found.remarks[0].kind, Remark::Kind::set_aside);
    EXPECT_EQ(found.remarks[0].count, 3U);
    EXPECT_EQ(found.remarks[0].place.line, 3U);
    EXPECT_THAT(found.remarks[0].what, HasSubstr("in lines 3, 5, 6"));
}

TEST(RepeatedNames, MayBeShorterThanTheFirstOrNameAnExtraColumnOtherwise) {
    const Table table = library::table_of({"CARD", "BOOK", "Team"},
                                          {{"1", "a", "x"}, {"CARD", "BOOK", ""}, {"CARD", "BOOK", "Office"}});
    EXPECT_EQ(found_in(table).rows, (Rows{1, 2}));
}

TEST(RepeatedNames, InAnotherOrderEndWhatTheFirstOnesCanRead) {
    const Table table = library::table_of({"CARD", "BOOK", "LENT"}, {{"1", "a", "01/05/2023"},
                                                                     {"CARD", "LENT", "BOOK"},
                                                                     {"2", "02/05/2023", "b"},
                                                                     {"3", "03/05/2023", "c"},
                                                                     {"CARD", "BOOK", "LENT"},
                                                                     {"4", "d", "04/05/2023"}});
    const RowsOfNames found = found_in(table);
    EXPECT_EQ(found.rows, (Rows{1, 2, 3, 4}));
    ASSERT_EQ(found.remarks.size(), 2U);
    EXPECT_EQ(found.remarks[0].kind, Remark::Kind::problem);
    EXPECT_EQ(found.remarks[0].place.line, 3U);
    EXPECT_EQ(found.remarks[0].count, 2U);
    EXPECT_THAT(found.remarks[0].what, HasSubstr("column names in another order"));
}

TEST(RepeatedNames, OfAnotherModuleEndIt) {
    const Table table = library::table_of(
        {"CARD", "BOOK", "LENT"}, {{"1", "a", "01/05/2023"}, {"CARD", "BORN", "KIND"}, {"2", "02/05/1990", "C"}});
    const RowsOfNames found = found_in(table);
    EXPECT_EQ(found.rows, (Rows{1, 2}));
    EXPECT_THAT(found.remarks.at(0).what, HasSubstr("the column names of Readers"));
}

TEST(RepeatedNames, AreMoreThanOneWord) {
    const Table table = library::table_of({"CARD", "BOOK", "LENT"},
                                          {{"CARD", "a", "01/05/2023"}, {"BOOK", "", ""}, {"x", "LENT", "01/05/2023"}});
    EXPECT_EQ(found_in(table).rows, Rows{});
}

}  // namespace
}  // namespace goldthread
