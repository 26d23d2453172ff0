#include "goldthread/advice/written_alike.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/records.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::identical;
using ssda903::Episode;
using ssda903::Oc2;

// The first finding of that rule.
const Finding& finding_of(const CheckedReturn& checked, std::string_view code) {
    const auto& all = checked.findings().findings;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Finding& finding) { return checked.rule_of(finding).code == code; });
    if (found == all.end()) throw std::logic_error("rule " + std::string(code) + " finds nothing");
    return *found;
}

// Whether one text may be written into that field of the first row of the first finding of the rule, and of those
// alike.
bool may_write(CheckedReturn& checked, std::string_view code, std::uint8_t module, std::string_view name) {
    const Finding finding = finding_of(checked, code);
    const std::size_t field = checked.rules().collection->modules[module].find_field(name).value();
    const RowRef row = checked.findings().rows_of(finding).front();
    EXPECT_EQ(row.module, module);
    return may_write_alike(checked, finding, row, field);
}

CheckedReturn episodes(std::string_view rows) {
    return check_files({{"episodes.csv", std::string(rows), {}}});
}

TEST(WritingAlike, IsOfferedWhereACodeOfTheListMends) {
    CheckedReturn checked =
        episodes("CHILD,DECOM,RNE,LS,CIN\nA,02/05/2025,S,C2,N9\nB,02/05/2025,S,C2,N9\nC,02/05/2025,S,C2,N1\n");
    EXPECT_TRUE(may_write(checked, "145", Episode::module, "CIN"));
}

TEST(WritingAlike, IsNotOfferedWhereTheRuleIsMendedElsewhere) {
    CheckedReturn checked =
        check_files({{"episodes.csv", "CHILD,DECOM,RNE,LS\nA,02/05/2025,S,C2\nB,02/05/2025,S,C2\n", {}},
                     {"previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n", {}}});
    EXPECT_FALSE(may_write(checked, "630", Episode::module, "RNE"));
}

TEST(WritingAlike, IsNotOfferedInAFieldTheRuleDoesNotMark) {
    CheckedReturn checked = episodes("CHILD,DECOM,RNE,LS,CIN\nA,02/05/2025,S,C2,N9\n");
    EXPECT_FALSE(may_write(checked, "145", Episode::module, "LS"));
}

// One answer is wrong; the seven that are right are marked with it.
TEST(WritingAlike, IsNotOfferedInACellThatNoCodeMends) {
    CheckedReturn checked = check_files(
        {{"oc2.csv",
          "CHILD,DOB,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,"
          "INTERVENTION_RECEIVED,INTERVENTION_OFFERED\nA,01/01/2012,7,,1,1,1,1,1,\nB,01/01/2012,7,,1,1,1,1,1,\n",
          {}}});
    EXPECT_FALSE(may_write(checked, "181", Oc2::module, "TEETH_CHECK"));
    EXPECT_TRUE(may_write(checked, "181", Oc2::module, "CONVICTED"));
}

TEST(WritingAlike, NeverFillsInWhatIsTheRecordsOwn) {
    CheckedReturn checked = episodes(
        "CHILD,DECOM,RNE,LS,PLACE,DEC,URN,PL_LA\nA,02/05/2025,S,C2,U4,,,E06000001\nB,02/05/2025,S,C2,U4,,,E06000001\n");
    EXPECT_FALSE(may_write(checked, "218", Episode::module, "URN"));
}

TEST(WritingAlike, WritesOverTheRecordsOwnOnlyWhereAllFindingsAgree) {
    CheckedReturn agreeing =
        episodes("CHILD,DECOM,RNE,LS,DEC\nA,02/05/2025,S,C2,01/05/2025\nB,03/05/2025,S,C2,01/05/2025\n");
    EXPECT_TRUE(may_write(agreeing, "356", Episode::module, "DEC"));
    EXPECT_FALSE(may_write(agreeing, "356", Episode::module, "DECOM"));
}

TEST(WritingAlike, LeavesTheReturnAsItWas) {
    CheckedReturn checked = episodes("CHILD,DECOM,RNE,LS,CIN\nA,02/05/2025,S,C2,N9\nB,02/05/2025,S,C2,N9\n");
    const Findings before = checked.findings();
    EXPECT_TRUE(may_write(checked, "145", Episode::module, "CIN"));
    EXPECT_TRUE(identical(checked.findings(), before));
    EXPECT_EQ(checked.table_of({0, Episode::module, YearSlot::this_year}).cell(0, 4), "N9");
}

}  // namespace
}  // namespace goldthread
