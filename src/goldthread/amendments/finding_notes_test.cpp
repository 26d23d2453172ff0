#include "goldthread/amendments/finding_notes.hpp"

#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;

// Both children's first episodes end before they begin.
CheckedReturn two_children() {
    return check_files({{"episodes.csv",
                         "CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\nA,02/06/2025,L,C1,,\n"
                         "B,02/05/2025,S,C2,01/05/2025,X1\n",
                         {}}});
}

const Finding& finding_of(const CheckedReturn& checked, std::string_view code, std::uint32_t row) {
    for (const Finding& finding : checked.findings().findings) {
        const auto rows = checked.findings().rows_of(finding);
        if (checked.rule_of(finding).code == code && rows.front().row == row) return finding;
    }
    throw std::out_of_range("no such finding");
}

constexpr std::string_view ends_first = "356";

TEST(FindingNotes, BelongToOneFindingOfOneRule) {
    const CheckedReturn checked = two_children();
    FindingNotes notes;
    notes.set(checked, finding_of(checked, ends_first, 2), "  as the court has it ");
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 2)), "as the court has it");
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 0)), "");
    EXPECT_EQ(notes.all().front().child, "B");
}

TEST(FindingNotes, StayWhenRowsBeforeAreTakenAwayAndChildrenRenamed) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    FindingNotes notes;
    notes.set(checked, finding_of(checked, ends_first, 2), "stands");
    ASSERT_TRUE(log.delete_row({1, 1, YearSlot::this_year}, {}));
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 1)), "stands");
    ASSERT_TRUE(log.set_cell({1, 1, YearSlot::this_year}, 0, "C", {}));
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 1)), "stands");
}

TEST(FindingNotes, ComeBackWithTheirFinding) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    FindingNotes notes;
    notes.set(checked, finding_of(checked, ends_first, 0), "stands");
    ASSERT_TRUE(log.set_cell({0, 1, YearSlot::this_year}, 7, "03/05/2025", {}));
    EXPECT_THROW((void)finding_of(checked, ends_first, 0), std::out_of_range);
    EXPECT_EQ(notes.size(), 1U);
    log.undo();
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 0)), "stands");
}

TEST(FindingNotes, AnEmptyOneTakesItAway) {
    const CheckedReturn checked = two_children();
    FindingNotes notes;
    notes.set(checked, finding_of(checked, ends_first, 0), "one");
    notes.set(checked, finding_of(checked, ends_first, 0), "another");
    EXPECT_EQ(notes.size(), 1U);
    notes.set(checked, finding_of(checked, ends_first, 0), " ");
    EXPECT_TRUE(notes.empty());
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 0)), "");
}

TEST(FindingNotes, OnRowsAddedSinceAreTold) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    FindingNotes notes;
    for (const char* child : {"A", "B"}) {
        ASSERT_TRUE(log.add_row(1, YearSlot::this_year,
                                {{"CHILD", child}, {"DECOM", "02/07/2025"}, {"DEC", "01/07/2025"}}, {}));
    }
    notes.set(checked, finding_of(checked, ends_first, 4), "the second");
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 3)), "");
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 4)), "the second");
}

constexpr std::string_view late_episode = "CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\n";

MarkOf mark(std::uint64_t of_file) {
    return [of_file](const std::string& name) { return name == "episodes.csv" ? of_file : 0; };
}

TEST(FindingNotes, FollowTheirFindingIntoANewerExport) {
    const CheckedReturn before = two_children();
    FindingNotes notes;
    notes.set(before, finding_of(before, ends_first, 2), "stands");
    notes.put_aside(before, mark(1));
    const CheckedReturn after = check_files({{"november.csv",
                                              "CHILD,DECOM,RNE,LS,DEC,REC\nB,02/05/2025,S,C2,01/05/2025,X1\n"
                                              "A,02/05/2025,S,C2,01/05/2025,X1\n",
                                              {}}});
    notes.settle(after, [](const std::string&) { return 2U; });
    EXPECT_EQ(notes.on(after, finding_of(after, ends_first, 0)), "stands");
    EXPECT_EQ(notes.on(after, finding_of(after, ends_first, 1)), "");
    EXPECT_EQ(notes.standings(after).front(), NoteStanding::on_finding);
}

TEST(FindingNotes, OfAFindingThatIsGoneAreKeptAndSaySo) {
    const CheckedReturn before = two_children();
    FindingNotes notes;
    notes.set(before, finding_of(before, ends_first, 2), "stands");
    notes.put_aside(before, mark(1));
    const CheckedReturn mended =
        check_files({{"episodes.csv", "CHILD,DECOM,RNE,LS,DEC,REC\nB,02/05/2025,S,C2,03/05/2025,X1\n", {}}});
    notes.settle(mended, mark(2));
    EXPECT_EQ(notes.standings(mended).front(), NoteStanding::solved);
    EXPECT_EQ(notes.set_aside(), 0U);
    const CheckedReturn without = check_files({{"episodes.csv", std::string(late_episode), {}}});
    notes.put_aside(mended, mark(2));
    notes.settle(without, mark(3));
    EXPECT_EQ(notes.standings(without).front(), NoteStanding::set_aside);
    EXPECT_EQ(notes.on(without, finding_of(without, ends_first, 0)), "") << "that is another child's";
    EXPECT_EQ(notes.all().front().text, "stands");
    const CheckedReturn again = two_children();
    notes.settle(again, mark(1));
    EXPECT_EQ(notes.on(again, finding_of(again, ends_first, 2)), "stands");
}

TEST(FindingNotes, OfTwoPeopleOnOneFindingAreBothKept) {
    const CheckedReturn checked = two_children();
    FindingNotes notes;
    FindingNotes others;
    notes.set(checked, finding_of(checked, ends_first, 0), "asked the court");
    others.set(checked, finding_of(checked, ends_first, 0), "asked the school");
    notes.join(others.all().front());
    notes.join(others.all().front());
    EXPECT_EQ(notes.on(checked, finding_of(checked, ends_first, 0)), "asked the court\nasked the school");
    notes.forget(0);
    EXPECT_TRUE(notes.empty());
}

}  // namespace
}  // namespace goldthread
