#include "goldthread/reports/left_out.hpp"

#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/reports/amended_files.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;

const std::vector<InputFile> given = {
    {"r.csv",
     "Reviews 2025;\r\n\r\nCHILD;DOB;REVIEW\r\nA1;01/02/2012;01/05/2025\r\nCHILD;DOB;REVIEW\r\n"
     "A2;01/02/2012;02/05/2025\r\nTotal;2;\r\n\x1A",
     {}}};

TEST(LeftOut, RowsAreNamedByTheirLines) {
    const CheckedReturn checked = check_files(given);
    const Remarks remarks = remarks_on_left_out(checked.files(), YearSlot::this_year);
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].count, 3U);
    EXPECT_EQ(remarks[0].what.substr(0, 70), "Left out when the file was read, and so not written: lines 5, 7, 8. Th");
    EXPECT_TRUE(remarks_on_left_out(checked.files(), YearSlot::last_year).empty());
}

TEST(LeftOut, RowsStayWhereTheyAreInAnAmendedFile) {
    CheckedReturn checked = check_files(given);
    const auto bytes = [&] { return amended_files(checked.files(), given).value().files.at(0).bytes; };
    EXPECT_EQ(bytes(), given[0].bytes);
    AmendmentLog log(checked);
    const auto reviews = static_cast<std::uint8_t>(*checked.rules().collection->find_module("Reviews"));
    ASSERT_TRUE(log.set_cell({1, reviews, YearSlot::this_year}, 2, "03/05/2025", {}));
    EXPECT_EQ(bytes(),
              "Reviews 2025;\r\n\r\nCHILD;DOB;REVIEW\r\nA1;01/02/2012;01/05/2025\r\nCHILD;DOB;REVIEW\r\n"
              "A2;01/02/2012;03/05/2025\r\nTotal;2;\r\n\x1A");
    ASSERT_TRUE(log.delete_row({0, reviews, YearSlot::this_year}, {}));
    EXPECT_EQ(bytes(),
              "Reviews 2025;\r\n\r\nCHILD;DOB;REVIEW\r\nCHILD;DOB;REVIEW\r\n"
              "A2;01/02/2012;03/05/2025\r\nTotal;2;\r\n\x1A");
}

}  // namespace
}  // namespace goldthread
