#include "goldthread/advice/suggestion.hpp"

#include <gtest/gtest.h>

#include "goldthread/advice/trials.hpp"
#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/advice/suggester.hpp"

namespace goldthread {
namespace {

using testing::check_files;
using testing::identical;
using testing::keys_of;

constexpr const char* heading = "CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST,URN\n";

CheckedReturn episodes(const std::string& rows) {
    return check_files({{"this/episodes.csv", heading + rows, YearSlot::this_year}});
}

const Finding& finding_of(const CheckedReturn& checked, std::string_view code) {
    for (const Finding& finding : checked.findings().findings) {
        if (checked.rule_of(finding).code == code) return finding;
    }
    throw std::logic_error("no such finding");
}

std::size_t field(std::string_view name) {
    return ssda903::rules().collection->modules[1].find_field(name).value();
}

TEST(Confidence, HasNames) {
    EXPECT_EQ(name_of(Confidence::sure), "sure");
    EXPECT_EQ(name_of(Confidence::likely), "likely");
    EXPECT_EQ(name_of(Confidence::choose), "choose");
    EXPECT_EQ(name_of(Confidence::none), "none");
    EXPECT_EQ(Advice().confidence(), Confidence::none);
}

TEST(Suggester, AdvisingOnAllOfADirtyReturnChangesNothing) {
    CheckedReturn checked = check_files(testing::dirty_files(300));
    const Findings before = checked.findings();
    const auto suggester = make_suggester(checked, ssda903::make_suggester);
    ASSERT_NE(suggester, nullptr);
    std::size_t advised = 0;
    for (std::size_t i = 0; i < before.findings.size(); ++i) {
        const Finding finding = checked.findings().findings[i];
        if (!suggester->advises_on(finding)) continue;
        ++advised;
        static_cast<void>(suggester->advise(finding));
    }
    EXPECT_GT(advised, 10U);
    EXPECT_EQ(checked.revision(), 0U);
    EXPECT_TRUE(identical(checked.findings(), before));
    EXPECT_EQ(keys_of(checked.check().run()), keys_of(before)) << "records differ from what was read";
}

TEST(Suggester, SuggestsNothingForMoreRowsThanAChildCanHave) {
    const std::string good = "A,01/05/2025,S,C2,U6,PR4,,,PO15 7BE,SO51 8JR,\n";
    const std::string bad = ",2025-05-01,S,C2,U6,PR4,,,PO15 7BE,SO51 8JR,\n";
    const auto advised_on = [&](std::size_t rows) {
        std::string episodes_of_one = good;
        for (std::size_t i = 0; i < rows; ++i) episodes_of_one += "UNKNOWN" + bad;
        CheckedReturn checked = episodes(episodes_of_one + "B" + bad);
        const auto suggester = make_suggester(checked, ssda903::make_suggester);
        std::size_t count = 0;
        for (std::size_t i = 0; i < checked.findings().findings.size(); ++i) {
            const Finding finding = checked.findings().findings[i];
            if (!suggester->advises_on(finding)) continue;
            ++count;
            static_cast<void>(suggester->advise(finding));
        }
        return count;
    };
    const std::size_t of_two_children = advised_on(1);
    EXPECT_GT(of_two_children, 1U);
    EXPECT_EQ(advised_on(201), of_two_children / 2) << "of the other child alone";
}

TEST(Suggester, FollowsTheReturnThroughItsAmendments) {
    CheckedReturn checked = episodes(
        "A,01/05/2025,S,C2,U6,PR4,,,PO15 7BE,SO51 8JR,\n"
        "B,01/05/2025,S,C2,U6,PR4,,,PO15 7BE,RG25 1DE,1234567\n");
    // 218 needs the postcode directory; 526 does not.
    checked.set_cell({0, 1}, field("PLACE_PROVIDER"), "");
    const auto suggester = make_suggester(checked, ssda903::make_suggester);
    EXPECT_TRUE(suggester->advise(finding_of(checked, "526")).suggestions.empty());
    checked.set_cell({0, 1}, field("PLACE"), "P1");
    const Advice advice = suggester->advise(finding_of(checked, "526"));
    ASSERT_EQ(advice.suggestions.size(), 1U);
    EXPECT_EQ(advice.suggestions[0].cells[0].text, "PR0");
    EXPECT_EQ(advice.suggestions[0].cells[0].field, field("PLACE_PROVIDER"));
}

TEST(Trials, TellWhatAChangeWouldMendAndWhatItWouldRaise) {
    CheckedReturn checked = episodes("A,01/05/2025,S,C2,K2,PR0,,,PO15 7BE,SO51 8JR,SC100001\n");
    Trials trials(checked);
    const Finding& finding = finding_of(checked, "550");
    const auto with = [](const char* name, const char* text) {
        return std::vector<SuggestedCell>{{RowRef{0, 1}, field(name), text}};
    };
    EXPECT_TRUE(trials.try_out(finding, with("PLACE_PROVIDER", "PR4")).welcome());
    const Outcome blank = trials.try_out(finding, with("PLACE_PROVIDER", ""));
    EXPECT_TRUE(blank.mends);
    ASSERT_EQ(blank.raises.size(), 1U);
    EXPECT_EQ(checked.rules().rules[blank.raises[0]].code, "526");
    EXPECT_FALSE(trials.try_out(finding, with("PLACE", "K1")).mends);
    EXPECT_TRUE(trials.try_out(finding, with("PLACE_PROVIDER", "PR4")).welcome()) << "remembered";
    checked.set_cell({0, 1}, field("PLACE"), "P1");
    checked.set_cell({0, 1}, field("PLACE"), "K2");
    EXPECT_TRUE(trials.try_out(finding_of(checked, "550"), with("PLACE_PROVIDER", "PR4")).welcome());
}

TEST(FindingsIf, IsWhatAChangeWouldBringAndLeavesNoTrace) {
    CheckedReturn checked = check_files(testing::dirty_files(60));
    const Findings before = checked.findings();
    const Table& table = checked.table_of({0, 1});
    const std::string was(table.cell(0, table.find_column("PLACE").value()));
    const std::size_t child = checked.threads().child_of({0, 1});
    const CellTrial trial{{0, 1}, field("PLACE"), "X9"};
    const Findings then = checked.findings_if(child, std::span(&trial, 1));
    EXPECT_TRUE(identical(checked.findings(), before));
    EXPECT_EQ(table.cell(0, table.find_column("PLACE").value()), was);
    checked.set_cell({0, 1}, field("PLACE"), "X9");
    EXPECT_EQ(keys_of(then), keys_of(checked.check().run_child(child)));
    EXPECT_EQ(checked.revision(), 1U);
}

}  // namespace
}  // namespace goldthread
