#include "goldthread/amendments/kept_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "goldthread/amendments/change_log.hpp"
#include "goldthread/amendments/kept_case.hpp"

namespace goldthread {
namespace {

using namespace goldthread::testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(KeptChanges, AreMadeAgainOnTheSameFilesWithTheirNumbersAndSteps) {
    const std::vector<InputFile> files = dirty_files(20);
    Work work(files);
    ASSERT_TRUE(work.log->set_cells(
        std::vector<CellEdit>{{{0, 1, YearSlot::this_year}, 3, "C1"}, {{1, 1, YearSlot::this_year}, 3, "C1"}}, {}));
    work.log->undo();
    work.log->redo();
    ASSERT_TRUE(work.log->delete_row({3, 1, YearSlot::this_year}, {}));
    ASSERT_TRUE(work.log->add_row(1, YearSlot::this_year, {{"CHILD", "NEW"}}, {}));
    const std::string before = change_log_csv(work.log->amendments());
    const auto findings = keys_of(work.checked->findings());
    work.give(files);
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    EXPECT_EQ(change_log_csv(work.log->amendments()), before);
    EXPECT_EQ(keys_of(work.checked->findings()), findings);
    work.log->undo();
    work.log->undo();
    work.log->undo();
    EXPECT_FALSE(work.log->can_undo()) << "the two cells were one step";
}

TEST(KeptChanges, OfAFileTakenAwayAreSetAsideAndComeBackWithIt) {
    const auto both = [] {
        auto files = episodes_of(a_and_b);
        files.push_back({"header.csv", "CHILD,SEX,DOB,ETHNIC\nA,M,01/02/2012,WBRI\n", {}});
        return files;
    };
    Work work(both());
    work.set(0, "RNE", "P");
    ASSERT_TRUE(work.log->set_cell({0, 0, YearSlot::this_year}, 1, "F", {}));
    work.set(1, "RNE", "L");
    work.give(episodes_of(a_and_b));
    ASSERT_EQ(work.kept.beside().size(), 1U);
    EXPECT_EQ(work.kept.beside()[0].standing, Standing::set_aside);
    EXPECT_EQ(work.kept.beside()[0].why, "Header of 2025/26 was not given.");
    EXPECT_EQ(work.log->amendments().size(), 2U);
    EXPECT_EQ(work.log->amendments().back().number, 3U) << "numbers stay";
    work.set(0, "DEC", "01/05/2025");
    EXPECT_EQ(work.log->amendments().back().number, 4U);
    work.give(both());
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    ASSERT_EQ(work.log->amendments().size(), 4U);
    EXPECT_EQ(work.log->amendments()[1].field, "SEX") << "in its place among the others";
}

TEST(KeptChanges, OfAnotherYearAreSetAsideAndComeBackWithIt) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.give(episodes_of(a_and_b), 2024);
    ASSERT_EQ(work.kept.count(Standing::set_aside), 1U);
    EXPECT_THAT(work.kept.beside()[0].why, HasSubstr("of return year 2025/26, and the return is of 2023/24"));
    EXPECT_EQ(work.kept.all().size(), 1U);
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(0, "RNE"), "P");
}

TEST(KeptChanges, AStepOfWhichOnlyAPartFitsIsOneAgainWhenAllOfItDoes) {
    auto files = episodes_of(a_and_b, "one.csv");
    files.push_back({"two.csv", columns + std::string("C,03/04/2025,S,\n"), {}});
    Work work(files);
    ASSERT_TRUE(work.log->set_cells(std::vector<CellEdit>{{{0, 1, YearSlot::this_year}, field("RNE"), "P"},
                                                          {{2, 1, YearSlot::this_year}, field("RNE"), "P"},
                                                          {{1, 1, YearSlot::this_year}, field("RNE"), "P"}},
                                    {}));
    work.give({files[0]});
    EXPECT_EQ(work.log->amendments().size(), 2U);
    work.give(files);
    work.log->undo();
    EXPECT_FALSE(work.log->can_undo());
}

TEST(KeptChanges, OnANewerExportFollowTheirRowByChildAndRecord) {
    Work work(episodes_of(a_and_b));
    work.set(1, "RNE", "P");
    work.set(1, "DECOM", "05/04/2025");
    work.set(1, "DEC", "01/05/2025");
    ASSERT_TRUE(work.log->delete_row({0, episodes, YearSlot::this_year}, {}));
    work.give(episodes_of("C,09/04/2025,S,\nB,02/04/2025,S,\nA,01/04/2025,S,\n", "november/episodes_2.csv"));
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    ASSERT_EQ(work.rows(), 2U);
    EXPECT_EQ(work.cell(1, "CHILD"), "B");
    EXPECT_EQ(work.cell(1, "DECOM"), "05/04/2025");
    EXPECT_EQ(work.cell(1, "DEC"), "01/05/2025");
}

TEST(KeptChanges, WhatTheSourceHasDoneMeanwhileIsNotDoneTwice) {
    Work work(episodes_of(a_and_b));
    work.set(1, "DECOM", "05/04/2025");
    work.set(1, "RNE", "P");
    work.set(1, "RNE", "L");
    work.set(0, "RNE", "T");
    work.give(episodes_of("A,01/04/2025,S,\nB,05/04/2025,L,\n"));
    EXPECT_EQ(work.kept.count(Standing::done_in_source), 3U);
    ASSERT_EQ(work.log->amendments().size(), 1U);
    EXPECT_EQ(work.log->amendments()[0].row.line, 2U);
    EXPECT_EQ(work.cell(0, "RNE"), "T");
    EXPECT_EQ(work.cell(1, "RNE"), "L");
}

TEST(KeptChanges, ACellThatTheSourceGaveAThirdValueIsLeftToTheAnalyst) {
    Work work(episodes_of(a_and_b));
    work.set(1, "RNE", "P");
    work.give(episodes_of("B,02/04/2025,T,\n"));
    ASSERT_EQ(work.kept.count(Standing::set_aside), 1U);
    EXPECT_EQ(work.kept.beside()[0].why, "RNE is 'T' in the files now; the change was made where it was 'S'.");
    EXPECT_EQ(work.cell(0, "RNE"), "T");
}

TEST(KeptChanges, ARowThatTheNewFileDoesNotHoldIsNamed) {
    Work work(episodes_of(a_and_b));
    work.set(1, "RNE", "P");
    work.give(episodes_of("A,01/04/2025,S,\n"));
    EXPECT_THAT(work.kept.beside().at(0).why,
                HasSubstr("no longer hold this row (Episodes row of child B, 02/04/2025)"));
    work.give(episodes_of("A,01/04/2025,S,\nB,02/04/2025,S,\nB,02/04/2025,S,\n"));
    EXPECT_THAT(work.kept.beside().at(0).why, HasSubstr("2 rows of child B have the same 02/04/2025"));
}

TEST(KeptChanges, WithoutARecordARowIsFoundByItsLineAndChildOnly) {
    const std::vector<InputFile> without_decom = {{"episodes.csv", "CHILD,RNE,DEC\nA,S,\nB,S,\n", {}}};
    Work work(without_decom);
    work.set(0, "DEC", "x");
    work.give({{"episodes.csv", "CHILD,RNE,DEC\nB,S,\nA,S,\n", {}}});
    EXPECT_THAT(work.kept.beside().at(0).why, HasSubstr("The one row of A with a blank DEC now stands on line 3."));
    work.give({{"episodes.csv", "CHILD,RNE,DEC\nA,S,\nB,S,\nC,S,\n", {}}});
    EXPECT_EQ(work.cell(0, "DEC"), "x");
}

TEST(KeptChanges, AnAddedRowThatTheSourceHasNowIsNotAddedAgain) {
    Work work(episodes_of(a_and_b));
    ASSERT_TRUE(work.log->add_row(episodes, YearSlot::this_year, {{"CHILD", "A"}}, {}));
    work.set(2, "DECOM", "07/07/2025");
    work.set(2, "RNE", "P");
    work.give(episodes_of(a_and_b + "C,01/01/2026,S,\n"));
    EXPECT_EQ(work.rows(), 4U) << "added again as long as the source has none";
    EXPECT_EQ(work.cell(3, "RNE"), "P");
    work.give(episodes_of("A,01/04/2025,S,\nA,07/07/2025,L,\nB,02/04/2025,S,\n"));
    EXPECT_EQ(work.rows(), 3U);
    EXPECT_EQ(work.kept.count(Standing::done_in_source), 2U);
    ASSERT_EQ(work.kept.count(Standing::set_aside), 1U);
    EXPECT_THAT(work.kept.beside().back().why, HasSubstr("RNE is 'L' in the files now"));
}

TEST(KeptChanges, AreForgottenOnlyOneByOneWhenAskedTo) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "P");
    work.give(episodes_of(""));
    EXPECT_EQ(work.kept.beside().size(), 2U);
    work.kept.forget(1);
    ASSERT_EQ(work.kept.beside().size(), 1U);
    EXPECT_EQ(work.kept.beside()[0].amendment.number, 2U);
}

/// Joins a session to the work, as if it had been dropped on it.
void join(Work& work, std::vector<KeptChange> changes) {
    work.kept.put_aside(*work.log, marks_of(episodes_of(a_and_b)));
    work.kept.join({std::move(changes), {}});
    work.log.reset();
    work.give(episodes_of(a_and_b));
}

TEST(KeptChanges, OfTwoSessionsThatDoNotClashAreAllMade) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P", {"10:00", "Ann", {}});
    join(work, others_work(a_and_b, [](Work& other) {
             other.set(0, "RNE", "P", {"10:00", "Ann", {}});  // from a session that both began with
             other.set(1, "RNE", "L", {"11:00", "Ben", {}});
             ASSERT_TRUE(other.log->add_row(episodes, YearSlot::this_year, {{"CHILD", "C"}}, {"11:01", "Ben", {}}));
             other.set(2, "RNE", "T", {"11:02", "Ben", {}});
         }));
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    ASSERT_EQ(work.log->amendments().size(), 4U);
    EXPECT_EQ(work.log->amendments()[1].occasion.who, "Ben");
    EXPECT_TRUE(work.kept.is_from_session(2));
    EXPECT_EQ(work.cell(2, "RNE"), "T");
}

TEST(KeptChanges, OfTwoSessionsOnOneCellClashAndOneIsChosen) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P", {"10:00", "Ann", {}});
    join(work, others_work(a_and_b, [](Work& other) {
             other.set(0, "RNE", "T", {"11:00", "Ben", {}});
             other.set(0, "RNE", "L", {"11:01", "Ben", {}});
         }));
    ASSERT_EQ(work.kept.count(Standing::clashes), 1U);
    const KeptChange clash = work.kept.beside()[0];
    EXPECT_EQ(clash.amendment.old_text, "S");
    EXPECT_EQ(clash.amendment.new_text, "L");
    EXPECT_EQ(clash.against->new_text, "P");
    EXPECT_EQ(clash.against->occasion.who, "Ann");
    EXPECT_EQ(work.cell(0, "RNE"), "P");
    ASSERT_TRUE(work.kept.prefer(clash.amendment.number, *work.log));
    EXPECT_EQ(work.cell(0, "RNE"), "L");
    EXPECT_EQ(work.log->amendments().back().occasion.who, "Ben");
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    EXPECT_FALSE(work.kept.prefer(clash.amendment.number, *work.log));
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(0, "RNE"), "L") << "and stays chosen";
    work.log->undo();
    EXPECT_EQ(work.cell(0, "RNE"), "P");
    EXPECT_EQ(work.kept.count(Standing::clashes), 1U) << "undo brings the clash back, also after a check";
    work.log->redo();
    EXPECT_EQ(work.cell(0, "RNE"), "L");
    EXPECT_THAT(work.kept.beside(), IsEmpty());
}

TEST(KeptChanges, ARowDeletedInOneSessionAndChangedInTheOtherClashes) {
    Work mine(episodes_of(a_and_b));
    ASSERT_TRUE(mine.log->delete_row({0, episodes, YearSlot::this_year}, {"10:00", "Ann", {}}));
    join(mine, others_work(a_and_b, [](Work& other) { other.set(0, "RNE", "T", {"11:00", "Ben", {}}); }));
    ASSERT_EQ(mine.kept.count(Standing::clashes), 1U);
    EXPECT_EQ(mine.rows(), 1U);
    ASSERT_TRUE(mine.kept.prefer(mine.kept.beside()[0].amendment.number, *mine.log));
    EXPECT_EQ(mine.rows(), 2U);
    EXPECT_EQ(mine.cell(0, "RNE"), "T");
    mine.log->undo();
    EXPECT_EQ(mine.rows(), 1U) << "one step: the row is deleted as before";
    EXPECT_EQ(mine.kept.count(Standing::clashes), 1U);
    mine.log->redo();
    EXPECT_EQ(mine.cell(0, "RNE"), "T");
    EXPECT_THAT(mine.kept.beside(), IsEmpty());

    Work changed(episodes_of(a_and_b));
    changed.set(0, "RNE", "T", {"10:00", "Ann", {}});
    join(changed, others_work(a_and_b, [](Work& other) {
             ASSERT_TRUE(other.log->delete_row({0, episodes, YearSlot::this_year}, {"11:00", "Ben", {}}));
         }));
    ASSERT_EQ(changed.kept.count(Standing::clashes), 1U);
    ASSERT_TRUE(changed.kept.prefer(changed.kept.beside()[0].amendment.number, *changed.log));
    EXPECT_EQ(changed.rows(), 1U);
    changed.log->undo();
    EXPECT_EQ(changed.cell(0, "RNE"), "T");
    EXPECT_EQ(changed.kept.count(Standing::clashes), 1U);
}

TEST(KeptChanges, AClashThatCannotBeChosenLeavesEverythingAsItWas) {
    Work mine(episodes_of(a_and_b));
    ASSERT_TRUE(mine.log->delete_row({0, episodes, YearSlot::this_year}, {"10:00", "Ann", {}}));
    join(mine, others_work(a_and_b, [](Work& other) { other.set(0, "RNE", "T", {"11:00", "Ben", {}}); }));
    mine.set(0, "DEC", "x");
    mine.log->undo();
    std::vector<KeptChange> clash = mine.kept.beside();
    ASSERT_EQ(clash.size(), 1U);
    mine.log->revert(mine.log->amendments().front().number).value();
    mine.set(0, "CHILD", "Z");
    mine.set(0, "DECOM", "");
    mine.log->undo();
    EXPECT_FALSE(mine.kept.prefer(clash[0].amendment.number, *mine.log));
    EXPECT_TRUE(mine.log->can_redo()) << "what could be made again still can";
    EXPECT_EQ(mine.kept.count(Standing::clashes), 1U);
}

TEST(KeptChanges, OnesForgottenComeBackWithUndo) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "L");
    work.give(episodes_of("A,01/04/2025,S,\n"));
    ASSERT_EQ(work.kept.beside().size(), 1U);
    work.kept.forget(2);
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    EXPECT_EQ(work.kept.all().size(), 1U);
    work.give(episodes_of("A,01/04/2025,S,\n"));
    EXPECT_THAT(work.kept.beside(), IsEmpty()) << "a check does not bring it back";
    ASSERT_TRUE(work.log->can_undo());
    ASSERT_EQ(work.kept.leaving(work.log->step_to_undo().number).size(), 1U);
    work.log->undo();
    ASSERT_EQ(work.kept.beside().size(), 1U);
    EXPECT_EQ(work.kept.beside()[0].amendment.new_text, "L");
    work.log->redo();
    EXPECT_THAT(work.kept.beside(), IsEmpty());
    work.log->undo();
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(1, "RNE"), "L");
}

TEST(KeptChanges, OnesForgottenWhileNothingIsCheckedComeBackToo) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.kept.put_aside(*work.log, marks_of(episodes_of(a_and_b)));
    work.log.reset();
    work.kept.forget(1);
    EXPECT_THAT(work.kept.all(), IsEmpty());
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(0, "RNE"), "S");
    work.log->undo();
    EXPECT_EQ(work.cell(0, "RNE"), "P");
}

TEST(KeptChanges, WhatWasUndoneCanBeMadeAgainAfterACheck) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "L");
    work.log->undo();
    work.log->undo();
    auto files = episodes_of(a_and_b);
    files.push_back({"header.csv", "CHILD,SEX,DOB\nA,M,01/02/2012\n", {}});
    work.give(files);
    ASSERT_TRUE(work.log->can_redo());
    work.log->redo();
    work.log->redo();
    EXPECT_EQ(work.cell(0, "RNE"), "P");
    EXPECT_EQ(work.cell(1, "RNE"), "L");
    EXPECT_FALSE(work.log->can_redo());
}

TEST(KeptChanges, WhatWasUndoneWaitsForTheFilesThatItFits) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "L");
    work.log->undo();
    work.give(episodes_of(a_and_b), 2024);
    EXPECT_FALSE(work.log->can_redo());
    EXPECT_EQ(work.kept.steps_waiting(), 1U);
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.kept.steps_waiting(), 0U);
    work.log->redo();
    EXPECT_EQ(work.cell(1, "RNE"), "L");
    work.log->undo();
    work.give(episodes_of(a_and_b), 2024);
    ASSERT_TRUE(work.log->add_row(episodes, YearSlot::this_year, {{"CHILD", "N"}}, {}));
    EXPECT_EQ(work.kept.steps_waiting(), 0U) << "a new change ends it, as anywhere";
    work.give(episodes_of(a_and_b));
    EXPECT_FALSE(work.log->can_redo());
}

TEST(KeptChanges, WhatWasTakenBackComesBackAfterACheck) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "L");
    ASSERT_TRUE(work.log->revert(1));
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(0, "RNE"), "S");
    work.log->undo();
    EXPECT_EQ(work.cell(0, "RNE"), "P");
    EXPECT_EQ(work.log->amendments().front().number, 1U);
    work.give(episodes_of(a_and_b));
    ASSERT_TRUE(work.log->can_redo());
    work.log->redo();
    EXPECT_EQ(work.cell(0, "RNE"), "S");
}

TEST(KeptChanges, WhatWasTakenBackIsInNobodysWay) {
    Work work(episodes_of(a_and_b));
    work.set(0, "CHILD", "Z");
    work.set(0, "RNE", "P");
    ASSERT_TRUE(work.log->revert(1));
    work.give(episodes_of(a_and_b));
    EXPECT_EQ(work.cell(0, "RNE"), "P");
    EXPECT_EQ(work.cell(0, "CHILD"), "A");
    work.log->undo();
    ASSERT_EQ(work.kept.beside().size(), 1U) << "brought back, where it does not fit any more";
    EXPECT_EQ(work.kept.beside()[0].reason, WhyAside::cannot_be_made);
}

TEST(KeptChanges, SetAsideAreNoPartOfAStepThatIsMadeMeanwhile) {
    Work work(episodes_of(a_and_b));
    work.set(0, "RNE", "P");
    work.set(1, "RNE", "L");
    work.give(episodes_of("A,01/04/2025,S,\n"));
    work.set(0, "DEC", "x");
    work.give(episodes_of(a_and_b));
    work.log->undo();
    EXPECT_EQ(work.cell(0, "DEC"), "");
    EXPECT_EQ(work.cell(1, "RNE"), "L");
    EXPECT_EQ(work.cell(0, "RNE"), "P");
}

TEST(KeptChanges, SayWhyTheyAreSetAside) {
    Work work(episodes_of(a_and_b));
    work.set(1, "RNE", "P");
    const auto reason = [&] { return work.kept.beside().at(0).reason; };
    work.give(episodes_of(a_and_b), 2024);
    EXPECT_EQ(reason(), WhyAside::other_year);
    work.give({{"header.csv", "CHILD,SEX,DOB\nA,M,01/02/2012\n", {}}});
    EXPECT_EQ(reason(), WhyAside::no_file);
    work.give(episodes_of("A,01/04/2025,S,\n"));
    EXPECT_EQ(reason(), WhyAside::no_row);
    work.give(episodes_of("A,01/04/2025,S,\nB,02/04/2025,S,\nB,02/04/2025,S,\n"));
    EXPECT_EQ(reason(), WhyAside::not_told);
    work.give(episodes_of("B,02/04/2025,T,\n"));
    EXPECT_EQ(reason(), WhyAside::other_values);
}

}  // namespace
}  // namespace goldthread
