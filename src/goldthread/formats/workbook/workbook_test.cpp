#include "goldthread/formats/workbook/workbook.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

TEST(CellPlace, ColumnsAreNamedByLetters) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
    EXPECT_EQ(column_letters(most_columns - 1), "XFD");
}

TEST(CellPlace, PlacesAreReadWithinTheSizeOfASheet) {
    const auto place = parse_cell_place("$b$12");
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(place->column, 1U);
    EXPECT_EQ(place->row, 12U);
    EXPECT_EQ(parse_cell_place("XFD1048576")->column, most_columns - 1);
    for (const char* text :
         {"", "A", "1", "A0", "XFE1", "A1048577", "A99999999999", "ZZZZZZZZZZZ1", "A1B", "A-1", "1A"}) {
        EXPECT_FALSE(parse_cell_place(text)) << text;
    }
}

TEST(TextStore, TextsStayWhereTheyAre) {
    TextStore store;
    std::vector<std::string_view> views;
    for (int i = 0; i < 5000; ++i) views.push_back(store.keep("text number " + std::to_string(i)));
    const std::string_view large = store.keep(std::string(5'000'000, 'x'));
    EXPECT_EQ(views.front(), "text number 0");
    EXPECT_EQ(views.back(), "text number 4999");
    EXPECT_EQ(large.size(), 5'000'000U);
    EXPECT_EQ(store.keep(""), "");
    EXPECT_LT(store.buffers().size(), 20U);
}

}  // namespace
}  // namespace goldthread::workbook
