#include "goldthread/amendments/change_log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goldthread {
namespace {

using ::testing::HasSubstr;

Amendment amendment(AmendmentKind kind, RowName row) {
    Amendment a;
    a.number = 1;
    a.kind = kind;
    a.row = std::move(row);
    a.child = "A";
    return a;
}

std::vector<Amendment> one_of_each() {
    Amendment set = amendment(AmendmentKind::set_cell, {"Episodes", 2026, "this/episodes.csv", 12, 10, "01/05/2025"});
    set.field = "DEC";
    set.old_text = " 1,\"x\"";
    set.new_text = "";
    set.occasion = {"2026-05-01 10:00", "Ann", {Basis::Kind::suggestion, "the next one\nbegins then"}};
    Amendment add = amendment(AmendmentKind::add_row, {"OC3", 2025, "oc3.csv", 0, 2});
    add.cells = {{"CHILD", "A"}, {"IN_TOUCH", "Y\"ES"}};
    add.occasion.basis.kind = Basis::Kind::bulk;
    Amendment drop = amendment(AmendmentKind::delete_row, {"OC3", 2025, "oc3.csv", 0, 2});
    drop.cells = add.cells;
    std::vector<Amendment> all{set, add, drop};
    for (std::size_t i = 0; i < all.size(); ++i) all[i].number = static_cast<std::uint32_t>(i) + 1;
    return all;
}

std::string refusal(const std::string& text) {
    const auto log = read_change_log("changes.csv", text);
    return log ? "" : log.error().message();
}

constexpr auto header = "change,module,year,file,line,row,field,old,new,basis\n";

TEST(ChangeLog, IsAFileThatPeopleCanRead) {
    EXPECT_EQ(
        change_log_csv(one_of_each()),
        "\xEF\xBB\xBFnumber,when,who,change,module,year,file,line,row,child,field,old,new,basis,reason,record\r\n"
        "1,2026-05-01 10:00,Ann,set cell,Episodes,2026,this/episodes.csv,12,10,A,DEC,\" 1,\"\"x\"\"\",,suggestion,"
        "\"the next one\nbegins then\",01/05/2025\r\n"
        "2,,,add row,OC3,2025,oc3.csv,,+2,A,,,\"{\"\"CHILD\"\":\"\"A\"\",\"\"IN_TOUCH\"\":\"\"Y\\\"\"ES\"\"}\",bulk,,"
        "\r\n"
        "3,,,delete row,OC3,2025,oc3.csv,,+2,A,,\"{\"\"CHILD\"\":\"\"A\"\",\"\"IN_TOUCH\"\":\"\"Y\\\"\"ES\"\"}\",,"
        "typed,,\r\n");
}

TEST(ChangeLog, ReadsBackHoweverLongItsTextsAre) {
    std::vector<Amendment> changes = one_of_each();
    changes[0].old_text = "=" + std::string(32'766, 'x');  // as long as a cell may be, and marked
    changes[0].new_text = std::string(100'000, '"');
    changes[1].cells[1].text = std::string(50'000, '\\');
    changes[2].cells[0].text = std::string(32'767, 'y');
    const auto log = read_change_log("changes.csv", change_log_csv(changes));
    ASSERT_TRUE(log) << log.error().message();
    ASSERT_EQ(log->size(), 3U);
    EXPECT_EQ((*log)[0].amendment.old_text, changes[0].old_text);
    EXPECT_EQ((*log)[0].amendment.new_text, changes[0].new_text);
    EXPECT_EQ((*log)[1].amendment.cells[1].text, changes[1].cells[1].text);
    EXPECT_EQ((*log)[2].amendment.cells[0].text, changes[2].cells[0].text);
}

TEST(ChangeLog, ReadsBackAsItWasWritten) {
    const auto log = read_change_log("changes.csv", change_log_csv(one_of_each()));
    ASSERT_TRUE(log) << log.error().message();
    ASSERT_EQ(log->size(), 3U);
    std::vector<Amendment> back;
    for (const LoggedAmendment& logged : *log) back.push_back(logged.amendment);
    EXPECT_EQ(change_log_csv(back), change_log_csv(one_of_each()));
    EXPECT_EQ((*log)[1].place.line, 4U);  // a reason of two lines stands before it
}

TEST(ChangeLog, StaysReadableWhateverANameOrAReasonHolds) {
    std::vector<Amendment> all = one_of_each();
    all[0].occasion.who = std::string("Ann\0", 4);
    all[0].occasion.basis.text = "half a character: \xED\xA0\xBD";
    all[1].row.file = std::string("a\0b.csv", 7);
    all[2].child = "Zo\xC3\xAB";
    const auto log = read_change_log("changes.csv", change_log_csv(all));
    ASSERT_TRUE(log) << log.error().message();
    EXPECT_EQ((*log)[0].amendment.occasion.who, "Ann\xEF\xBF\xBD");
    EXPECT_EQ((*log)[1].amendment.row.file,
              "a\xEF\xBF\xBD"
              "b.csv");
    EXPECT_EQ((*log)[2].amendment.child, "Zo\xC3\xAB");
}

TEST(ChangeLog, HoldsTextsOfSeveralLinesThatLookLikeRows) {
    const std::string lines = "1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9,\"10\",11\r\n,,,,,,,,,,,,,,,\n\n1,2";
    std::vector<Amendment> all = one_of_each();
    all[0].new_text = lines;
    all[0].old_text = "\n" + lines;
    all[0].occasion = {"", lines, {Basis::Kind::typed, lines + "\n"}};
    all[1].cells[1].text = lines;
    const std::string bytes = change_log_csv(all);
    const auto log = read_change_log("changes.csv", bytes);
    ASSERT_TRUE(log) << log.error().message();
    ASSERT_EQ(log->size(), all.size());
    std::vector<Amendment> back;
    for (const LoggedAmendment& logged : *log) back.push_back(logged.amendment);
    EXPECT_EQ(back[0].new_text, lines);
    EXPECT_EQ(change_log_csv(back), bytes);
}

TEST(ChangeLog, IsRefusedWhereAQuoteHasSwallowedARow) {
    const std::string line = "set cell,Header,2026,h.csv,2,0,SEX,1,";
    EXPECT_THAT(refusal(header + line + "\"2,typed\n" + line + "\"2\",typed\n"), HasSubstr("line 2"));
    EXPECT_THAT(refusal(header + line + "\"2,typed\n" + line + "2,typed\n"), HasSubstr("line 2"));
}

// A change of each text into the next, by a child of that name.
std::vector<Amendment> of_texts(const std::vector<std::string>& texts) {
    std::vector<Amendment> all;
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
        Amendment set = amendment(AmendmentKind::set_cell, {"Header", 2026, "header.csv", 2, 0});
        set.number = static_cast<std::uint32_t>(i) + 1;
        set.child = texts[i];
        set.field = "SEX";
        set.old_text = texts[i];
        set.new_text = texts[i + 1];
        set.occasion = {"", "", {Basis::Kind::typed, texts[i]}};
        all.push_back(set);
    }
    return all;
}

constexpr auto formula = "=cmd|'/c calc'!A1";

const std::vector<std::string> odd_texts = {formula, "'=1", "''=1", "'",  "-5", "+1-1", "\t=1",   "@A",
                                            "\r",    "\n",  "-",    "'-", "",   "a",    "=\"01\""};

void expect_same_texts(const std::string& bytes, const std::vector<Amendment>& wanted) {
    const auto log = read_change_log("changes.csv", bytes);
    ASSERT_TRUE(log) << log.error().message();
    ASSERT_EQ(log->size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Amendment& back = (*log)[i].amendment;
        EXPECT_EQ(back.child, wanted[i].child);
        EXPECT_EQ(back.old_text, wanted[i].old_text);
        EXPECT_EQ(back.new_text, wanted[i].new_text);
        EXPECT_EQ(back.occasion.basis.text, wanted[i].occasion.basis.text);
    }
}

TEST(ChangeLog, MarksWhatASpreadsheetWouldRunAndReadsItBackAsItWas) {
    const std::string bytes = change_log_csv(of_texts({formula, "1"}));
    EXPECT_THAT(bytes, HasSubstr(",'=cmd|'/c calc'!A1,SEX,'=cmd|'/c calc'!A1,1,"));
    expect_same_texts(change_log_csv(of_texts(odd_texts)), of_texts(odd_texts));
}

TEST(ChangeLog, IsReadRightThoughASpreadsheetSavedItWithoutItsByteOrderMark) {
    expect_same_texts(change_log_csv(of_texts(odd_texts)).substr(3), of_texts(odd_texts));
}

TEST(ChangeLog, WrittenBeforeThereWereMarksSaysWhatStandsThere) {
    const std::string line = "set cell,Header,2026,header.csv,2,0,SEX,";
    const auto log = read_change_log("changes.csv", header + line + "=1,'=2,\n" + line + "'=\"\"3\"\",-4,\n");
    ASSERT_TRUE(log) << log.error().message();
    EXPECT_EQ((*log)[0].amendment.old_text, "=1");
    EXPECT_EQ((*log)[0].amendment.new_text, "'=2");
    EXPECT_EQ((*log)[1].amendment.new_text, "-4");
}

TEST(ChangeLog, CanBeWrittenByHandInAnyOrderAndWithFewColumns) {
    const auto log = read_change_log(
        "changes.csv", "New;Old;Field;Line;File;Year;Module;Change\n1;0;mother;7;header.csv;2026;Header;Set Cell\n");
    ASSERT_TRUE(log) << log.error().message();
    const LoggedAmendment& logged = log->front();
    EXPECT_EQ(logged.amendment.number, 1U);
    EXPECT_FALSE(logged.row_given);
    EXPECT_EQ(logged.amendment.row.line, 7U);
    EXPECT_EQ(logged.amendment.occasion.basis.kind, Basis::Kind::typed);
}

TEST(ChangeLog, SaysWhichLineCannotBeUnderstood) {
    const std::string good = "set cell,Header,2026,header.csv,2,0,SEX,1,2,typed\n";
    const auto bad = [&](const std::string& line) { return refusal(header + good + line); };
    EXPECT_EQ(refusal(header + good), "");
    EXPECT_THAT(bad("swap,Header,2026,h.csv,2,0,SEX,1,2,\n"), HasSubstr("changes.csv, line 3, change: 'swap' is not"));
    EXPECT_THAT(bad("set cell,Header,next,h.csv,2,0,SEX,1,2,\n"), HasSubstr("line 3, year"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,x,0,SEX,1,2,\n"), HasSubstr("line 3, line"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,2,-1,SEX,1,2,\n"), HasSubstr("line 3, row"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,2,+1,SEX,1,2,\n"), HasSubstr("line 3, row"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,,1,SEX,1,2,\n"), HasSubstr("line 3, row"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,2,0,,1,2,\n"), HasSubstr("line 3, field"));
    EXPECT_THAT(bad("set cell,Header,2026,h.csv,2,0,SEX,1,2,guess\n"), HasSubstr("line 3, basis"));
    EXPECT_THAT(bad("add row,Header,2026,h.csv,,+2,,,{],\n"), HasSubstr("line 3, new"));
    EXPECT_THAT(bad("add row,Header,2026,h.csv,,+2,,,\"{\"\"SEX\"\":1}\",\n"), HasSubstr("line 3, new"));
    EXPECT_THAT(bad("delete row,Header,2026,h.csv,2,0,,x,,\n"), HasSubstr("line 3, old"));
    const std::string row = "\"{\"\"CHILD\"\":\"\"Z1\"\",\"\"SEX\"\":\"\"1\"\",\"\"CHILD\"\":\"\"Z2\"\"}\"";
    EXPECT_THAT(bad("add row,Header,2026,h.csv,,+2,,," + row + ",\n"),
                HasSubstr("line 3, new: The row names CHILD twice."));
    EXPECT_THAT(bad("delete row,Header,2026,h.csv,2,0,," + row + ",,\n"),
                HasSubstr("line 3, old: The row names CHILD twice."));
}

TEST(ChangeLog, WhatIsNoLogIsRefused) {
    EXPECT_NE(refusal(""), "");
    EXPECT_THAT(refusal("CHILD,DOB\nA,B\n"), HasSubstr("has no column 'change'"));
    EXPECT_THAT(refusal(std::string(header) + "set cell,Header,2026,h.csv,2,0,SEX,1,\"2\n"), HasSubstr("line 2"));
    EXPECT_THAT(refusal(std::string(header) + "set cell,Header,2026,h.csv,2,0,SEX,1,2,typed,more\n"),
                HasSubstr("lost"));
    EXPECT_EQ(refusal(header), "");
}

TEST(ChangeLog, AWorkbookIsToBeSavedAsCsv) {
    for (const char* bytes : {"PK\x03\x04 rest", "\xD0\xCF\x11\xE0 rest"}) {
        EXPECT_THAT(refusal(bytes), HasSubstr("a change log is read as CSV. Open it in Excel and save the sheet"));
    }
}

}  // namespace
}  // namespace goldthread
