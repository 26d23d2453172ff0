#include "goldthread/table/cell.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread {
namespace {

TEST(ADateCell, TellsBlankUnreadableAndAbsentApart) {
    const DateCell blank = DateCell::parse("  ");
    const DateCell unreadable = DateCell::parse("31/04/2025");
    const DateCell absent = DateCell::missing_column();
    EXPECT_TRUE(blank.blank() && !blank.provided() && !blank.unreadable() && !blank.absent());
    EXPECT_TRUE(!unreadable.blank() && unreadable.provided() && unreadable.unreadable() && !unreadable.known());
    EXPECT_TRUE(absent.blank() && absent.absent() && !absent.unreadable());
    EXPECT_TRUE(DateCell::parse(" 1/4/2025 ").known());
}

TEST(ADateCell, ComparesOnlyKnownDays) {
    const DateCell day = Date::of(2025, 4, 1);
    const DateCell later = Date::of(2025, 4, 2);
    EXPECT_TRUE(day < later && day <= later && later > day && later >= day && day == day && day <= day);
    for (const DateCell unknown : {DateCell(), DateCell::unreadable_text(), DateCell::missing_column()}) {
        EXPECT_FALSE(unknown < day || unknown <= day || unknown > day || unknown >= day || unknown == day);
        EXPECT_FALSE(day < unknown || day <= unknown || day > unknown || day >= unknown);
        EXPECT_FALSE(unknown == unknown);
    }
}

TEST(ADateCell, DiffersFromUnknownWhenKnown) {
    const DateCell day = Date::of(2025, 4, 1);
    EXPECT_TRUE(differs(day, DateCell()));
    EXPECT_TRUE(differs(DateCell::unreadable_text(), day));
    EXPECT_FALSE(differs(DateCell(), DateCell::unreadable_text()));
    EXPECT_FALSE(differs(day, day));
}

TEST(ADateCell, StandsInForBlankOrForUnknown) {
    const Date end = Date::of(2026, 3, 31);
    EXPECT_TRUE(DateCell().or_if_blank(end) == DateCell(end));
    EXPECT_TRUE(DateCell::unreadable_text().or_if_blank(end).unreadable());
    EXPECT_TRUE(DateCell::unreadable_text().or_if_unknown(end) == DateCell(end));
}

TEST(ADisguisedBlank, IsKnownInAnyCaseAndIsNeverATrueCode) {
    for (const char* text :
         {"NULL",   "null",   "N/A", "NA",      "None",    "-", "nan", "NaT", "<NA>",         "<null>",      "#N/A",
          "(null)", "[NULL]", "\\N", "(blank)", "(Blank)", ".", "--",  "---", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        EXPECT_TRUE(is_disguised_blank(text)) << text;
        EXPECT_TRUE(may_be_disguised_blank(text)) << text;
    }
    for (const char* text : {"", "NO", "N1", "NIR", "NONE1", "0", "-1", "..", "N", "blank", "#REF!", "(", "<>", "\\",
                             "\xE2\x80\x93x", "\xC3\xA9"}) {
        EXPECT_FALSE(is_disguised_blank(text)) << text;
    }
}

TEST(ALostValue, IsWhatASpreadsheetShowsInItsPlace) {
    for (const char* text : {"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ref!",
                             "#GETTING_DATA", "Err:502"}) {
        EXPECT_EQ(lost_value(text), LostValue::error) << text;
        EXPECT_FALSE(is_disguised_blank(text)) << text;
    }
    for (const char* text : {"##", "########"}) EXPECT_EQ(lost_value(text), LostValue::narrow) << text;
    for (const char* text : {"", "#", "#!", "#1", "#N/A", "REF!", "#REF", "Err:", "Err:x", "#a b!"}) {
        EXPECT_EQ(lost_value(text), LostValue::none) << text;
    }
}

TEST(EveryCell, ReadsTheBareText) {
    const std::string unseen = "\xE2\x80\x8B";
    const std::string space = "\xC2\xA0";
    struct Around {
        std::string before;
        std::string within;
        std::string after;
    };
    for (const Around& around : {Around{"=\"", "", "\""},
                                 {"'", "", ""},
                                 {unseen, "", ""},
                                 {space, "", space},
                                 {unseen, unseen, unseen},
                                 {"=\"" + unseen, unseen, " \" "}}) {
        const auto written = [&](std::string_view begin, std::string_view end) {
            return around.before + std::string(begin) + around.within + std::string(end) + around.after;
        };
        EXPECT_EQ(IdCell::parse(written("001", "123")).id(), Id::packed("001123"));
        EXPECT_TRUE(CodeCell::parse(written("p", "r4")) == "PR4");
        EXPECT_TRUE(FlagCell::parse(written("1", ".0")) == "1");
        EXPECT_TRUE(DateCell::parse(written("01/04", "/2025")) == Date::of(2025, 4, 1));
        EXPECT_TRUE(PartialDateCell::parse(written("ZZ/04", "/2025")).earliest() == Date::of(2025, 4, 1));
        EXPECT_TRUE(PostcodeCell::parse(written("so14 ", "0yg")) == "SO140YG");
        EXPECT_TRUE(NumberCell::parse(written("2", ".5")) == 2.5);
        std::string room;
        EXPECT_EQ(meant_text(written("NU", "LL"), room), "");
    }
    EXPECT_TRUE(PostcodeCell::parse("SO14" + space + "0YG") == "SO140YG");
    EXPECT_TRUE(CodeCell::parse("A" + space + "B") == CodeCell::parse("A B"));
    EXPECT_TRUE(DateCell::parse(unseen).blank() && CodeCell::parse("=\"\"").blank() &&
                NumberCell::parse(space).blank());
}

TEST(ACodeCell, IsTrimmedAndUppercased) {
    EXPECT_TRUE(CodeCell::parse(" yes ") == "YES");
    EXPECT_TRUE(CodeCell::parse(" \t").blank());
}

TEST(ACodeCell, BlankIsInNoListAndEqualsBlank) {
    EXPECT_FALSE(CodeCell().in({"A", "B"}));
    EXPECT_TRUE(CodeCell() == CodeCell());
    EXPECT_TRUE(CodeCell() == CodeCell::missing_column());
    EXPECT_TRUE(CodeCell::missing_column().absent() && CodeCell::missing_column().blank());
    EXPECT_FALSE(CodeCell().absent());
}

TEST(AFlagCell, ReadsSpreadsheetNumberForms) {
    EXPECT_TRUE(FlagCell::parse("1.0") == "1");
    EXPECT_TRUE(FlagCell::parse("0.00") == "0");
    EXPECT_TRUE(FlagCell::parse("01") == "1");
    EXPECT_TRUE(FlagCell::parse("1.5") == "1.5");
    EXPECT_TRUE(FlagCell::parse("yes") == "YES");
    EXPECT_TRUE(FlagCell::parse(" ").blank());
}

TEST(APostcodeCell, IgnoresSpacesAndCase) {
    EXPECT_TRUE(PostcodeCell::parse("so14 0yg") == PostcodeCell::parse("SO140YG "));
    EXPECT_FALSE(PostcodeCell::parse("SO14 0YG") == PostcodeCell::parse("SO14 0YH"));
}

TEST(ANumberCell, ReadsDecimals) {
    EXPECT_TRUE(NumberCell::parse("20.0") == 20.0);
    EXPECT_TRUE(NumberCell::parse("-0.5") < 0.0);
    EXPECT_TRUE(NumberCell::parse("999.9") == 999.9);
    for (const char* text : {"XX", "1,000", "1e3", ".", "+", "1.2.3", "1 2"}) {
        EXPECT_TRUE(NumberCell::parse(text).unreadable()) << text;
    }
    EXPECT_FALSE(NumberCell() < 1.0);
    EXPECT_FALSE(NumberCell::parse("XX") > 1.0);
}

TEST(APartialDateCell, AcceptsUnknownParts) {
    for (const char* text : {"ZZ/ZZ/ZZZZ", "01/01/ZZZZ", "ZZ/05/2021", "zz/05/2021", "29/02/ZZZZ"}) {
        EXPECT_FALSE(PartialDateCell::parse(text).unreadable()) << text;
        EXPECT_TRUE(PartialDateCell::parse(text).provided()) << text;
        EXPECT_TRUE(PartialDateCell::parse(text).exact().unreadable()) << text;
    }
    for (const char* text : {"zz", "ZZ/01/ZZ", "ZZZZ/01/2020", "31/02/2021", "01-02-2020", "ZZ/13/2020", "ZZ/ZZ/"}) {
        EXPECT_TRUE(PartialDateCell::parse(text).unreadable()) << text;
    }
}

TEST(APartialDateCell, KnowsItsEarliestDay) {
    EXPECT_TRUE(PartialDateCell::parse("ZZ/05/2021").earliest() == DateCell(Date::of(2021, 5, 1)));
    EXPECT_TRUE(PartialDateCell::parse("ZZ/ZZ/2021").earliest() == DateCell(Date::of(2021, 1, 1)));
    EXPECT_FALSE(PartialDateCell::parse("01/01/ZZZZ").earliest().known());
    EXPECT_TRUE(PartialDateCell::parse("03/05/2021").exact() == DateCell(Date::of(2021, 5, 3)));
    EXPECT_TRUE(PartialDateCell().blank());
}

}  // namespace
}  // namespace goldthread
