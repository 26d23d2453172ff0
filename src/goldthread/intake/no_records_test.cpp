#include "goldthread/intake/no_records.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;
using Rows = std::vector<std::size_t>;
using Texts = std::vector<std::string_view>;

const Module& module_called(std::string_view name) {
    return ssda903::collection().modules[ssda903::collection().find_module(name).value()];
}

/// Tables of a return, to be judged together.
class Return {
  public:
    Return& table(std::string_view module, std::vector<std::string> columns, const std::vector<Texts>& rows) {
        Table& made = tables_.emplace_back(std::move(columns));
        const std::uint32_t file = made.add_file("file.csv");
        std::uint32_t line = 2;
        for (const Texts& row : rows) made.add_row(row, {file, line++});
        modules_.push_back(&module_called(module));
        suspects_.push_back(find_suspect_rows(made, *modules_.back()));
        return *this;
    }

    [[nodiscard]] const SuspectRows& suspects(std::size_t table) const { return suspects_[table]; }

    [[nodiscard]] std::vector<Rows> no_records() const {
        std::vector<SuspectTable> given;
        for (std::size_t i = 0; i < tables_.size(); ++i) given.push_back({&tables_[i], modules_[i], &suspects_[i]});
        return rows_without_record(given);
    }

    [[nodiscard]] Remarks remarks(std::size_t table) const {
        return remarks_on_no_records(tables_[table], suspects_[table], no_records()[table]);
    }

  private:
    std::deque<Table> tables_;
    std::vector<const Module*> modules_;
    std::deque<SuspectRows> suspects_;
};

const std::vector<std::string> review_columns = {"CHILD", "DOB", "REVIEW", "REVIEW_CODE"};
const Texts a_review = {"C1001", "01/02/2012", "01/05/2025", "PN1"};

/// Whether a row under two reviews is one.
bool is_record(const Texts& row) {
    Return made;
    made.table("Reviews", review_columns, {a_review, a_review, row});
    return made.no_records()[0].empty() && made.suspects(0).rules.empty() && made.suspects(0).marks.empty();
}

TEST(NoRecord, IsATotalANoteOrATitle) {
    EXPECT_FALSE(is_record({"Total", "67", "", ""}));
    EXPECT_FALSE(is_record({"Grand total:", "", "", "67"}));
    EXPECT_FALSE(is_record({"TOTAL", "2", "2", "2"}));
    EXPECT_FALSE(is_record({"(67 rows)", "", "", ""}));
    EXPECT_FALSE(is_record({"(8 rows affected)", "", "", ""}));
    EXPECT_FALSE(is_record({"Source: case system", " extracted by A", "", ""}));
    EXPECT_FALSE(is_record({"", "Total", "67", ""}));
    EXPECT_FALSE(is_record({"67", "", "", ""}));
    EXPECT_FALSE(is_record({"End of report", "", "", ""}));
}

TEST(NoRecord, IsALineOfDashesOrAMarkWithoutText) {
    Return made;
    made.table(
        "Reviews", review_columns,
        {{"-----", "----------", "----------", "-----------"}, a_review, {"=====", "", "", ""}, {"\x1A", "", "", ""}});
    EXPECT_EQ(made.suspects(0).rules, (Rows{0, 2}));
    EXPECT_EQ(made.suspects(0).marks, Rows{3});
    EXPECT_EQ(made.no_records()[0], Rows{});
    EXPECT_FALSE(is_record({"\xEF\xBB\xBF", "", "\xE2\x80\x8B", ""}));
}

TEST(NoRecord, IsNoRowThatCouldBeAChild) {
    EXPECT_TRUE(is_record({"Smith", "", "01/05/2025", ""})) << "a date";
    EXPECT_TRUE(is_record({"Smith", "2012-02-01", "", ""})) << "a date in another form";
    EXPECT_TRUE(is_record({"Smith", "31/02/2012", "", ""})) << "a date that there is not";
    EXPECT_TRUE(is_record({"Smith", "", "", "PN1"})) << "a code of the list";
    EXPECT_TRUE(is_record({"Smith", "", "", "=\"PN1\""})) << "a code, however it is wrapped";
    EXPECT_TRUE(is_record({"Total", "", "", "pn1"})) << "a code, whatever stands for the child";
    EXPECT_TRUE(is_record({"", "", "01/05/2025", ""})) << "a date without a child";
    EXPECT_TRUE(is_record({"C1009", "", "", ""})) << "an identifier as others are";
    EXPECT_TRUE(is_record({"C1009", "unknown", "", ""}));
    EXPECT_TRUE(is_record({"X1", "unknown", "unknown", "unknown"})) << "too much for a note";
    EXPECT_TRUE(is_record({"", "", "", ""})) << "a row that someone has cleared";
}

TEST(NoRecord, IsNoRowOfAChildThatAnotherTableHas) {
    Return made;
    made.table("Reviews", review_columns, {{"1001", "", "", ""}, {"Jo", "", "", ""}});
    made.table("Header", {"CHILD", "SEX", "DOB"}, {{"1001", "1", "01/02/2012"}});
    EXPECT_EQ(made.no_records()[0], Rows{1});
}

TEST(NoRecord, IsATotalThatStandsUnderEveryTable) {
    Return made;
    made.table("Reviews", review_columns, {a_review, {"Total", "1", "", ""}});
    made.table("Header", {"CHILD", "SEX", "DOB"}, {{"C1001", "1", "01/02/2012"}, {"Total", "1", ""}});
    EXPECT_EQ(made.no_records()[0], Rows{1});
    EXPECT_EQ(made.no_records()[1], Rows{1}) << "1 is a code of SEX, but here it counts rows";
}

TEST(NoRecord, IsNotAnIdentifierOnTwoTablesHoweverBlank) {
    Return made;
    made.table("Reviews", review_columns, {a_review, {"99", "", "", ""}});
    made.table("Header", {"CHILD", "SEX", "DOB"}, {{"C1001", "1", "01/02/2012"}, {"99", "", ""}});
    EXPECT_EQ(made.no_records(), (std::vector<Rows>{{}, {}}));
}

TEST(NoRecord, IsWhatStandsUnderNamesAlone) {
    Return made;
    made.table("Reviews", review_columns,
               {{"(0 rows affected)", "", "", ""},
                {"A", "", "", ""},
                {"1002", "", "", ""},
                {"Jo", "x", "", ""},
                {"", "x", "", ""}});
    EXPECT_EQ(made.no_records()[0], Rows{0}) << "whatever might be a record is kept where nothing else is to go by";
}

TEST(NoRecord, IsShownWithItsLine) {
    Return made;
    made.table("Reviews", review_columns,
               {a_review, {"Total", "3", "", ""}, {"---", "", "", ""}, {"\x1A", "", "", ""}, {"\x1A", "", "", ""}});
    const Remarks remarks = made.remarks(0);
    ASSERT_EQ(remarks.size(), 3U);
    EXPECT_EQ(remarks[0].place.line, 3U);
    EXPECT_THAT(remarks[0].what, HasSubstr("looks like no record"));
    EXPECT_THAT(remarks[0].what, HasSubstr("'Total, 3'"));
    EXPECT_EQ(remarks[1].place.line, 4U);
    EXPECT_EQ(remarks[2].place.line, 5U);
    EXPECT_EQ(remarks[2].count, 2U);
    for (const Remark& remark : remarks) EXPECT_EQ(remark.kind, Remark::Kind::set_aside);
}

}  // namespace
}  // namespace goldthread
