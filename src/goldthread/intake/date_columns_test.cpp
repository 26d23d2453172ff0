#include "goldthread/intake/date_columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

DateOrder order_of(const std::vector<std::string_view>& cells) {
    return date_column(cells, 0, cells.size()).order();
}

TEST(AColumnOfDates, IsMonthFirstWhereSomeDatesCanBeNothingElse) {
    EXPECT_EQ(order_of({"4/20/2025", "10/4/2025"}), DateOrder::month_first);
    EXPECT_EQ(order_of({"4-20-2025", "10-4-2025"}), DateOrder::month_first);
    EXPECT_EQ(order_of({"4/20/2025 12:00:00 AM", "", "NULL"}), DateOrder::month_first);
    EXPECT_EQ(order_of({"4/20/25", "10/10/25"}), DateOrder::month_first);
}

TEST(AColumnOfDates, IsDayFirstOrMixedOrCannotTell) {
    EXPECT_EQ(order_of({"20/4/2025", "10/4/2025"}), DateOrder::day_first);
    EXPECT_EQ(order_of({"20/4/2025", "4/20/2025"}), DateOrder::mixed);
    EXPECT_EQ(order_of({"10/4/2025", "04/05/2025"}), DateOrder::not_told);
    EXPECT_EQ(order_of({"2025-04-20", "45966", "20 Apr 2025", "soon", ""}), DateOrder::not_told);
}

TEST(AColumnOfDates, CountsWhatTells) {
    const std::vector<std::string_view> cells{"4/20/2025", "10/4/2025", "", "5/25/2025", "12/12/2025", "31/02/2025"};
    const DateColumn column = date_column(cells, 0, cells.size());
    EXPECT_EQ(column.only_month_first.count, 2U);
    EXPECT_EQ(column.either.count, 2U);
    EXPECT_EQ(column.either.second, 4U);
    EXPECT_EQ(column.dates(), 4U);
    EXPECT_EQ(date_column(cells, 1, 3).order(), DateOrder::not_told) << "only the rows asked for";
}

/// A table of one file with these two columns, both of dates.
std::vector<std::string> remarks_on(const std::vector<std::pair<std::string_view, std::string_view>>& rows) {
    Module module;
    Field start;
    start.name = "START";
    start.kind = FieldKind::date;
    Field end = start;
    end.name = "END";
    module.fields = {start, end};
    Table table({"START", "END"});
    table.add_file("dates.csv");
    for (const auto& [first, second] : rows) {
        table.add_row(std::vector<std::string_view>{first, second},
                      {0, static_cast<std::uint32_t>(table.row_count()) + 2, 0});
    }
    std::vector<std::string> words;
    for (const Remark& remark : survey_dates(table, module)) {
        EXPECT_EQ(remark.kind, Remark::Kind::problem);
        EXPECT_EQ(remark.place.file, "dates.csv");
        words.push_back(remark.place.field + "|" + std::to_string(remark.place.line) + "|" +
                        std::to_string(remark.count) + "|" + remark.what);
    }
    return words;
}

TEST(DatesOfAFile, WrittenAsExpectedNeedNoWord) {
    EXPECT_THAT(remarks_on({{"20/04/2025", ""}, {"1/5/2025", "NULL"}, {"soon", " 20/04/2025 "}}), IsEmpty());
}

TEST(DatesOfAFile, AreRemarkedOnByColumnAndForm) {
    EXPECT_THAT(remarks_on({{"20-Apr-25", ""}, {"20250420", ""}, {"21-Apr-25", ""}, {"########", "31/02/2025"}}),
                ElementsAre("START|2|2|'20-Apr-25' is not accepted as a date, being written with the month's name. "
                            "Probably 20/04/2025: correct it. Likewise '21-Apr-25' 21/04/2025.",
                            "START|3|1|'20250420' is not accepted as a date, being written in digits only. Probably "
                            "20/04/2025: correct it.",
                            "START|5|1|'########' is no date: the column was too narrow to show it when the sheet was "
                            "saved as text, and the date is lost. Widen the column and export again.",
                            "END|5|1|'31/02/2025' is not accepted as a date: there is no such day in the calendar. "
                            "Correct it."));
}

TEST(DatesOfAFile, ThatCanBeReadTwoWaysAreNotGuessed) {
    EXPECT_THAT(remarks_on({{"05-11-24", ""}}),
                ElementsAre("START|2|1|'05-11-24' is not accepted as a date, being written with a two-digit year. "
                            "It may be 05/11/2024 or 24/11/2005; which, cannot be told: correct it."));
}

TEST(DatesOfAFile, WrittenMonthFirstAreToldAsOneColumn) {
    EXPECT_THAT(
        remarks_on({{"4/20/2025", "20/04/2025"}, {"10/4/2025", ""}, {"10/10/2025", ""}, {"5/20/2025", ""}}),
        ElementsAre("START|2|2|Of 4 dates, 2 are only possible month first ('4/20/2025'), none is only "
                    "possible day first; the other 2, '10/4/2025' and '10/10/2025', were read as dd/mm and may "
                    "be swapped. Nothing was changed. Proposed: read the column month first, offered as one change for "
                    "all; or export it again as dd/mm/yyyy."));
}

TEST(DatesOfAFile, InAMonthFirstColumnAreReadThatWayInOtherFormsToo) {
    EXPECT_THAT(remarks_on({{"4/20/2025", ""}, {"10/4/2025 00:00", ""}}),
                ElementsAre(HasSubstr("only possible month first"), HasSubstr("Probably 04/10/2025")));
}

TEST(DatesOfAFile, OfBothOrdersAreMixed) {
    EXPECT_THAT(remarks_on({{"4/20/2025", ""}, {"20/4/2025", ""}, {"1/2/2025", ""}}),
                ElementsAre("START|2|1|Of 3 dates, 1 is only possible month first ('4/20/2025'), 1 only day first "
                            "('20/4/2025'): the column is mixed; the other 1, '1/2/2025', was read as dd/mm, and may "
                            "be either. Look up where the dates come from and correct those that are month first."));
}

TEST(DatesOfAFile, ThatCannotTellThemselvesMayBeToldByTheOtherColumns) {
    const auto remarks = remarks_on({{"4/20/2025", "10/4/2025"}, {"5/20/2025", "11/4/2025"}});
    ASSERT_THAT(remarks, SizeIs(2));
    EXPECT_THAT(remarks[1], HasSubstr("END|2|2|START of the same file seems to be written month first, and so may this "
                                      "column"));
    EXPECT_THAT(remarks_on({{"4/20/2025", "20/4/2025"}}), SizeIs(1)) << "END is day first";
}

TEST(DatesOfAFile, ThatMayBePartlyUnknownAreAcceptedSo) {
    Field field;
    field.kind = FieldKind::partial_date;
    EXPECT_FALSE(unaccepted_date(field, "ZZ/05/2021"));
    EXPECT_TRUE(unaccepted_date(field, "31/02/2021"));
    field.kind = FieldKind::date;
    EXPECT_FALSE(unaccepted_date(field, "N/A"));
}

}  // namespace
}  // namespace goldthread
