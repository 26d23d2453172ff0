#include "goldthread/views/child_records.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const PostcodeDirectory& directory() {
    static const std::vector<PostcodeRow> rows = {{"SO23 8UJ", "E07000094", GridPoint{448000, 129000}, false},
                                                  {"PO1 2AL", "E06000044", std::nullopt, false}};
    static const PostcodeDirectory made = PostcodeDirectory::of(rows);
    return made;
}

CheckedReturn checked(std::vector<InputFile> files, bool with_postcodes = false) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    if (with_postcodes) setting.postcodes = &directory();
    return {ssda903::rules(), read_return(*ssda903::rules().collection, std::move(files), 2026), setting, {}};
}

std::vector<InputFile> two_years() {
    return {
        {"this/header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n a1 ,M,01/02/2012,WBRI,,,\nB,1,soon,,,,\n", {}},
        {"this/episodes.csv",
         "CHILD,Colour,DECOM,RNE,HOME_POST,PL_POST\nB,red,02/05/2025,S,SO23 8UJ,so238uj\n"
         "A1,blue,02/05/2025,?,,PO1 2AL\n,green,02/05/2025,S,SO23 8UJ,ZZ9 9ZZ\n",
         {}},
        {"last/header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC,M,01/02/2012,WBRI,,,\n", {}}};
}

const ShownCell& cell(const ShownTable& table, std::string_view column, std::size_t row = 0) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].name == column) return table.rows.at(row).cells.at(c);
    }
    throw std::out_of_range("no such column");
}

TEST(ChildRecords, ShowEveryTableWithTheRowsOfThatChild) {
    const CheckedReturn found = checked(two_years());
    const auto tables = tables_of_child(found, 0, {});
    ASSERT_EQ(tables.size(), 3U);
    EXPECT_EQ(tables[2].year, YearSlot::last_year);
    EXPECT_TRUE(tables[2].rows.empty());
    ASSERT_EQ(tables[1].rows.size(), 1U);
    EXPECT_EQ(tables[1].rows[0].where.row, 1U);
    EXPECT_EQ(tables[1].rows[0].line, 3U);
    EXPECT_EQ(tables[1].rows[0].file, "this/episodes.csv");
}

TEST(ChildRecords, TellHowEachCellIsUnderstood) {
    const CheckedReturn found = checked(two_years());
    const auto tables = tables_of_child(found, 1, {});
    EXPECT_EQ(cell(tables[0], "SEX").state, CellState::unknown_code);  // a code of years past
    EXPECT_EQ(cell(tables[0], "DOB").state, CellState::unreadable);
    EXPECT_EQ(cell(tables[0], "UPN").state, CellState::blank);
    EXPECT_EQ(cell(tables[1], "DECOM").date, "2025-05-02");
    EXPECT_EQ(cell(tables[1], "Colour").text, "red");
}

TEST(ChildRecords, UnknownAndDerivedColumnsAreNotToBeEdited) {
    const CheckedReturn found = checked(two_years());
    const auto tables = tables_of_child(found, 0, {});
    for (const ShownColumn& column : tables[1].columns) {
        const bool own = column.name != "Colour" && column.name.substr(0, 3) != "PL_";
        EXPECT_EQ(column.editable, own || column.name == "PL_POST") << column.name;
        EXPECT_EQ(column.field.has_value(), column.name != "Colour");
    }
}

TEST(ChildRecords, ADerivedCellThatIsBlankSaysWhy) {
    const CheckedReturn without = checked(two_years());
    const auto plain = tables_of_child(without, 0, {});
    EXPECT_EQ(cell(plain[1], "PL_LA").state, CellState::absent);
    EXPECT_EQ(cell(plain[1], "PL_LA").reason, "Cannot be worked out without a postcode directory.");

    const CheckedReturn with = checked(two_years(), true);
    const auto tables = tables_of_child(with, 0, {});
    EXPECT_THAT(cell(tables[1], "PL_DISTANCE").reason, HasSubstr("HOME_POST is blank."));
    EXPECT_THAT(cell(tables[1], "PL_DISTANCE").reason, HasSubstr("does not say where PL_POST 'PO1 2AL' is."));
    const auto nobody = tables_of_child(with, 2, {});
    EXPECT_EQ(cell(nobody[1], "PL_LA").reason, "PL_POST 'ZZ9 9ZZ' is not in the postcode directory.");
    EXPECT_EQ(cell(tables_of_child(with, 1, {})[1], "PL_LA").reason, "");
}

TEST(ChildRecords, AChangedCellHasItsOriginalUntilItIsAsItWas) {
    CheckedReturn found = checked(two_years());
    AmendmentLog log(found);
    const std::size_t sex = 1;
    ASSERT_TRUE(log.set_cell({1, 0, YearSlot::this_year}, sex, "F", {}));
    ASSERT_TRUE(log.set_cell({1, 0, YearSlot::this_year}, sex, "M", {}));
    EXPECT_EQ(cell(tables_of_child(found, 1, log.amendments())[0], "SEX").original, "1");
    ASSERT_TRUE(log.set_cell({1, 0, YearSlot::this_year}, sex, "1", {}));
    EXPECT_EQ(cell(tables_of_child(found, 1, log.amendments())[0], "SEX").original, std::nullopt);
    // In an added row nothing differs from the file.
    ASSERT_TRUE(log.add_row(0, YearSlot::this_year, {{"CHILD", "B"}}, {}));
    ASSERT_TRUE(log.set_cell({2, 0, YearSlot::this_year}, sex, "F", {}));
    const auto tables = tables_of_child(found, 1, log.amendments());
    EXPECT_EQ(tables[0].rows.at(1).line, 0U);
    EXPECT_EQ(cell(tables[0], "SEX", 1).original, std::nullopt);
}

TEST(ChildRecords, ChildrenAreNamedAsInTheFiles) {
    CheckedReturn found = checked(two_years());
    EXPECT_THAT(names_of_children(found), ElementsAre("a1", "B", "", "C"));
    EXPECT_THAT(records_of_children(found, YearSlot::this_year), ElementsAre(2U, 2U, 1U, 0U));
    EXPECT_THAT(records_of_children(found, YearSlot::last_year), ElementsAre(0U, 0U, 0U, 1U));
}

}  // namespace
}  // namespace goldthread
