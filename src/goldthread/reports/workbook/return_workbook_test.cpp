#include "goldthread/reports/workbook/return_workbook.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/reports/workbook/workbook_case.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::uint8_t header = 0;
constexpr std::uint8_t episodes = 1;
constexpr auto this_year = YearSlot::this_year;

CheckedReturn checked(std::vector<InputFile> files) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read = read_return(*ssda903::rules().collection, std::move(files), 2026);
    return {ssda903::rules(), std::move(read), setting, {{"141"}, 1}};
}

std::vector<InputFile> files_of_this_year() {
    return {{"this/episodes.csv", "CHILD,DECOM,RNE,LS\n007,01/05/2025,S,C2\n=1+1,1/5/25,S,C2\n008,02/05/2025,S,C2\n",
             this_year},
            {"this/header.csv", "CHILD,SEX,DOB,ETHNIC,UPN\n007,1,03/04/2015,WBRI,\n", this_year}};
}

class ReadBack : public WorkbookReadBack {
  public:
    explicit ReadBack(const CheckedReturn& from, const std::vector<Amendment>& amendments = {},
                      std::size_t rows_per_sheet = 1000)
        : WorkbookReadBack(return_workbook(from, {Date::of(2026, 5, 1), amendments, rows_per_sheet})) {}
};

TEST(AReturnWorkbook, HasASheetForEachModuleAndTheChangeLogLast) {
    const ReadBack back(checked(files_of_this_year()));
    EXPECT_THAT(back.sheet_names(), ElementsAre("Header", "Episodes", "Change log"));
    EXPECT_THAT(back.rows_of("Change log"), ElementsAre(HasSubstr("Number|"), "Nothing was changed.|"));
}

TEST(AReturnWorkbook, SaysTheYearsWhereBothAreGiven) {
    auto files = files_of_this_year();
    files.push_back({"last/episodes.csv", "CHILD,DECOM,RNE,LS\n007,01/05/2024,S,C2\n", YearSlot::last_year});
    EXPECT_THAT(ReadBack(checked(files)).sheet_names(),
                ElementsAre("Header 2025-26", "Episodes 2025-26", "Episodes 2024-25", "Change log"));
}

TEST(AReturnWorkbook, KeepsTextAsItStandsInTheFiles) {
    const auto rows = ReadBack(checked(files_of_this_year())).rows_of("Episodes");
    EXPECT_THAT(rows,
                ElementsAre("What changed|File|Line|CHILD|DECOM|RNE|LS|", "this/episodes.csv|2|007|01/05/2025|S|C2|",
                            "this/episodes.csv|3|=1+1|1/5/25|S|C2|", "this/episodes.csv|4|008|02/05/2025|S|C2|"));
}

void change(AmendmentLog& log, const CellEdit& cell) {
    const std::vector<CellEdit> cells{cell};
    ASSERT_TRUE(log.set_cells(cells, {}));
}

TEST(AReturnWorkbook, TellsWhatWasChangedAddedAndDeleted) {
    CheckedReturn from = checked(files_of_this_year());
    AmendmentLog log(from);
    change(log, {{0, episodes, this_year}, 1, "03/05/2025"});
    ASSERT_TRUE(log.delete_row({1, episodes, this_year}, {}));
    ASSERT_TRUE(log.add_row(episodes, this_year, {{"CHILD", "010"}, {"DECOM", "04/05/2025"}}, {}));
    const ReadBack back(from, log.amendments());
    EXPECT_THAT(back.rows_of("Episodes"),
                ElementsAre(HasSubstr("What changed|"), "DECOM was 01/05/2025|this/episodes.csv|2|007|03/05/2025|S|C2|",
                            "this/episodes.csv|4|008|02/05/2025|S|C2|",
                            HasSubstr("row added|this/episodes.csv|010|04/05/2025|"),
                            "row deleted|this/episodes.csv|3|=1+1|1/5/25|S|C2|"));
    EXPECT_THAT(back.part("xl/comments1.xml"), HasSubstr("was 01/05/2025"));
    EXPECT_THAT(back.part("xl/comments1.xml"), HasSubstr("ref=\"E2\""));
    EXPECT_EQ(back.rows_of("Change log").size(), 4U);
    EXPECT_EQ(back.rows_of("Header").size(), 2U) << "nothing was changed there, and it is there";
}

TEST(AReturnWorkbook, DoesNotCallChangedWhatIsAgainAsItWas) {
    CheckedReturn from = checked(files_of_this_year());
    AmendmentLog log(from);
    change(log, {{0, header, this_year}, 1, "2"});
    change(log, {{0, header, this_year}, 1, "1"});
    const ReadBack back(from, log.amendments());
    EXPECT_EQ(back.rows_of("Header").at(1), "this/header.csv|2|007|1|03/04/2015|WBRI|");
    EXPECT_EQ(back.part("xl/comments1.xml"), "");
}

TEST(AReturnWorkbook, CarriesOnALongTableInAFurtherSheet) {
    std::string rows = "CHILD,SEX,DOB,ETHNIC,UPN\n";
    for (int i = 0; i < 20; ++i) rows += "A,1,03/04/2015,WBRI,\n";
    const ReadBack back(checked({{"this/header.csv", rows, this_year}}), {}, 12);
    EXPECT_THAT(back.sheet_names(), ElementsAre("Header", "Header (2)", "Change log"));
}

TEST(AReturnWorkbook, IsTheSameEachTimeAndNamesNobody) {
    const CheckedReturn from = checked(files_of_this_year());
    EXPECT_EQ(ReadBack(from).bytes, ReadBack(from).bytes);
    EXPECT_THAT(ReadBack(from).part("docProps/core.xml"), Not(HasSubstr("root")));
}

}  // namespace
}  // namespace goldthread
