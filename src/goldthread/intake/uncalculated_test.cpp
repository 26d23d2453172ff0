#include "goldthread/intake/uncalculated.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;

const std::string formula = "=";

/// A row of texts; "=" is a formula without a result.
std::string row(const std::vector<std::string>& texts) {
    std::string cells;
    for (const std::string& text : texts) {
        cells += text == formula ? "<c><f>A1</f></c>" : "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }
    return "<row>" + cells + "</row>";
}

InputFile book(const std::string& name, const std::string& rows) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Reviews", rows, {}, {}, {}}};
    return {name, made.bytes(), {}};
}

ReturnFiles read(std::vector<InputFile> files) {
    return read_return(ssda903::collection(), std::move(files), 2026);
}

const Table& reviews(const ReturnFiles& files) {
    return files.tables[0][*ssda903::collection().find_module("Reviews")].value();
}

TEST(Uncalculated, TheColumnCountsAsNotGivenAndItsOtherCellsAreKept) {
    const auto files =
        read({book("r.xlsx", row({"CHILD", "REVIEW", "REVIEW_CODE", "Age"}) + row({"A", "01/05/2025", "PN1", "="}) +
                                 row({"B", "=", "PN2", "7"}) + row({"C", "=", "PN3", "8"}))});
    const Table& table = reviews(files);
    EXPECT_THAT(table.column_names(),
                ElementsAre("CHILD", "REVIEW (not calculated)", "REVIEW_CODE", "Age (not calculated)"));
    EXPECT_EQ(table.cell(0, 1), "01/05/2025");
    const Remark& first = files.files[0].remarks.front();
    EXPECT_EQ(first.kind, Remark::Kind::problem);
    EXPECT_EQ(first.place.field, "REVIEW");
    EXPECT_EQ(first.place.line, 3U);
    EXPECT_EQ(first.count, 2U);
    EXPECT_EQ(
        first.what,
        "The cell holds a formula whose result is not stored in the file, so the column counts as not given: rules "
        "that need it do not run. Open the workbook in Excel, save it, and give it again.");
    EXPECT_EQ(files.problems(), 1U) << "a column that is of no module is no problem";
}

TEST(Uncalculated, WithoutIdentifiersOfChildrenTheSheetIsNotUsed) {
    const auto files = read({book("r.xlsx", row({"CHILD", "REVIEW"}) + row({"=", "01/05/2025"}))});
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::refused);
    EXPECT_EQ(files.problems(), 1U);
    EXPECT_FALSE(files.has_this_year());
}

TEST(Uncalculated, JoinedWithAFileThatHasTheColumnItCountsAsNotGivenToo) {
    const InputFile broken = book("r.xlsx", row({"CHILD", "REVIEW", "REVIEW_CODE"}) + row({"A", "01/05/2025", "="}));
    const InputFile sound{"r.csv", "CHILD,REVIEW,REVIEW_CODE\nB,02/05/2025,PN1\n", {}};
    for (const auto& files : {read({broken, sound}), read({sound, broken})}) {
        const Table& table = reviews(files);
        EXPECT_THAT(table.column_names(), ElementsAre("CHILD", "REVIEW", "REVIEW_CODE (not calculated)"));
        EXPECT_EQ(table.row_count(), 2U);
    }
}

}  // namespace
}  // namespace goldthread
