// Several cells as one step, and one amendment taken back from among others.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/change_log.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::dirty_files;
using goldthread::testing::keys_of;
using ssda903::Episode;
using ssda903::Header;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::uint32_t children = 60;

std::size_t field(std::uint8_t module, std::string_view name) {
    return ssda903::collection().modules[module].find_field(name).value();
}

RowRef row(std::uint8_t module, std::uint32_t number) {
    return {number, module, YearSlot::this_year};
}

std::vector<std::string> texts_of(const CheckedReturn& checked) {
    std::vector<std::string> texts;
    for (const auto& year : checked.files().tables) {
        for (const auto& table : year) {
            if (!table) continue;
            for (std::size_t r = 0; r < table->row_count(); ++r) {
                std::string line = std::to_string(table->place(r).line) + ":";
                for (std::size_t c = 0; c < table->column_count(); ++c) line += std::string(table->cell(r, c)) + ",";
                texts.push_back(std::move(line));
            }
        }
    }
    return texts;
}

void expect_as_if_checked_anew(const CheckedReturn& checked) {
    EXPECT_EQ(keys_of(checked.findings()), keys_of(check_files(checked.files()).findings()));
}

TEST(AStep, OfSeveralCellsIsTakenBackAndMadeAgainAsOne) {
    CheckedReturn checked = check_files(dirty_files(children));
    const auto texts = texts_of(checked);
    const auto findings = keys_of(checked.findings());
    AmendmentLog log(checked);
    std::vector<CellEdit> cells;
    for (std::uint32_t r = 0; r < 30; ++r)
        cells.push_back({row(Episode::module, r), field(Episode::module, "LS"), "C9"});
    cells.push_back({row(Header::module, 3), field(Header::module, "UPN"), "wrong"});
    const auto made = log.set_cells(cells, {"now", "", {Basis::Kind::bulk, "same value"}});
    ASSERT_TRUE(made);
    EXPECT_FALSE(made->added.findings.empty());
    EXPECT_EQ(log.amendments().size(), 31U);
    EXPECT_EQ(log.step_to_undo().made.size(), 31U);
    expect_as_if_checked_anew(checked);
    const auto changed = texts_of(checked);

    const FindingChanges undone = log.undo();
    EXPECT_EQ(keys_of(undone.solved), keys_of(made->added));
    EXPECT_EQ(keys_of(undone.added), keys_of(made->solved));
    EXPECT_TRUE(log.amendments().empty());
    EXPECT_EQ(texts_of(checked), texts);
    EXPECT_EQ(keys_of(checked.findings()), findings);

    EXPECT_EQ(keys_of(log.redo().added), keys_of(made->added));
    EXPECT_EQ(texts_of(checked), changed);
    EXPECT_FALSE(log.can_redo());
    EXPECT_EQ(log.amendments().front().number, 1U);
    EXPECT_EQ(log.amendments().back().number, 31U);
}

TEST(AStep, ChangesNothingWhereOneOfItsCellsCannotBeSet) {
    CheckedReturn checked = check_files(dirty_files(5));
    const auto texts = texts_of(checked);
    AmendmentLog log(checked);
    const std::size_t ls = field(Episode::module, "LS");
    const std::vector<CellEdit> beyond = {{row(Episode::module, 0), ls, "C1"}, {row(Episode::module, 9999), ls, "C1"}};
    EXPECT_FALSE(log.set_cells(beyond, {}));
    const std::vector<CellEdit> damaged = {{row(Episode::module, 0), ls, "C1"}, {row(Episode::module, 1), ls, "\xFF"}};
    EXPECT_FALSE(log.set_cells(damaged, {}));
    EXPECT_EQ(texts_of(checked), texts);
    EXPECT_FALSE(log.can_undo());
}

TEST(AStep, CanBeTriedOutAndLeavesEverythingAsItWas) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    const std::size_t dec = field(Episode::module, "DEC");
    ASSERT_TRUE(log.set_cell(row(Episode::module, 2), dec, "01/05/2025", {}));
    log.undo();
    const auto texts = texts_of(checked);
    const Findings findings = checked.findings();
    const std::vector<CellEdit> cells = {{row(Episode::module, 0), dec, "nonsense"},
                                         {row(Episode::module, 0), dec, "01/01/1990"},
                                         {row(Header::module, 1), field(Header::module, "UPN"), "A12"},
                                         {row(Episode::module, 3), dec, ""}};
    const auto tried = log.would_do(cells);
    ASSERT_TRUE(tried);
    EXPECT_EQ(texts_of(checked), texts);
    EXPECT_TRUE(goldthread::testing::identical(checked.findings(), findings));
    EXPECT_TRUE(log.amendments().empty());
    EXPECT_TRUE(log.can_redo());
    const auto made = log.set_cells(cells, {});
    ASSERT_TRUE(made);
    EXPECT_EQ(keys_of(tried->solved), keys_of(made->solved));
    EXPECT_EQ(keys_of(tried->added), keys_of(made->added));
    EXPECT_FALSE(made->added.findings.empty());
}

TEST(AStep, CannotBeTriedOutWhereOneOfItsCellsCannotBeSet) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    const auto texts = texts_of(checked);
    const std::size_t dec = field(Episode::module, "DEC");
    EXPECT_FALSE(log.would_do(
        std::vector<CellEdit>{{row(Episode::module, 0), dec, "x"}, {row(Episode::module, 1'000'000), dec, "x"}}));
    EXPECT_EQ(texts_of(checked), texts);
}

TEST(AStep, KeepsNoAmendmentOfACellThatHasTheTextAlready) {
    CheckedReturn checked = check_files(dirty_files(5));
    AmendmentLog log(checked);
    const std::size_t ls = field(Episode::module, "LS");
    const std::string now(checked.table_of(row(Episode::module, 0))
                              .cell(0, *checked.table_of(row(Episode::module, 0)).find_column("LS")));
    const std::vector<CellEdit> same = {{row(Episode::module, 0), ls, now}};
    ASSERT_TRUE(log.set_cells(same, {}));
    EXPECT_FALSE(log.can_undo());
    // The same cell twice in one step: the second builds on the first.
    const std::vector<CellEdit> twice = {{row(Episode::module, 0), ls, "X"}, {row(Episode::module, 0), ls, "Y"}};
    ASSERT_TRUE(log.set_cells(twice, {}));
    EXPECT_EQ(log.amendments().back().old_text, "X");
    log.undo();
    EXPECT_EQ(
        checked.table_of(row(Episode::module, 0)).cell(0, *checked.table_of(row(Episode::module, 0)).find_column("LS")),
        now);
}

TEST(Revert, IsAStepThatUndoTakesBack) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    const std::size_t ls = field(Episode::module, "LS");
    ASSERT_TRUE(log.set_cell(row(Episode::module, 4), ls, "AA", {}));
    ASSERT_TRUE(log.set_cell(row(Episode::module, 5), ls, "BB", {}));
    const auto both = texts_of(checked);
    ASSERT_TRUE(log.revert(1));
    ASSERT_EQ(log.amendments().size(), 1U);
    EXPECT_EQ(log.amendments().front().number, 2U);
    expect_as_if_checked_anew(checked);
    const auto one = texts_of(checked);
    ASSERT_EQ(log.step_to_undo().taken_back.size(), 1U);
    EXPECT_EQ(log.step_to_undo().taken_back.front().new_text, "AA");
    log.undo();
    EXPECT_EQ(texts_of(checked), both);
    EXPECT_EQ(log.amendments().front().number, 1U) << "where it was";
    EXPECT_EQ(log.step_to_redo().taken_back.front().number, 1U);
    log.redo();
    EXPECT_EQ(texts_of(checked), one);
    ASSERT_TRUE(log.revert(2));
    ASSERT_TRUE(log.set_cell(row(Episode::module, 6), ls, "CC", {}));
    EXPECT_EQ(log.amendments().back().number, 3U) << "no number is given twice, while one can come back";
}

TEST(AStep, MayTakeBackAndMake) {
    CheckedReturn checked = check_files(dirty_files(children));
    const auto texts = texts_of(checked);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.delete_row(row(Episode::module, 4), {}));
    const auto deleted = texts_of(checked);
    {
        const AmendmentLog::OneStep one(log);
        ASSERT_TRUE(log.revert(1));
        ASSERT_TRUE(log.set_cell(row(Episode::module, 4), field(Episode::module, "LS"), "AA", {}));
    }
    const auto both = texts_of(checked);
    const auto findings = keys_of(checked.findings());
    EXPECT_EQ(log.step_to_undo().made.size() + log.step_to_undo().taken_back.size(), 2U);
    log.undo();
    EXPECT_EQ(texts_of(checked), deleted);
    log.redo();
    EXPECT_EQ(texts_of(checked), both);
    EXPECT_EQ(keys_of(checked.findings()), findings);
    log.undo();
    log.undo();
    EXPECT_EQ(texts_of(checked), texts);
}

TEST(AStep, ThatIsGivenUpLeavesNoTrace) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    const std::size_t ls = field(Episode::module, "LS");
    ASSERT_TRUE(log.set_cell(row(Episode::module, 4), ls, "AA", {}));
    ASSERT_TRUE(log.set_cell(row(Episode::module, 5), ls, "BB", {}));
    log.undo();
    const auto texts = texts_of(checked);
    {
        AmendmentLog::OneStep one(log);
        ASSERT_TRUE(log.revert(1));
        ASSERT_TRUE(log.delete_row(row(Episode::module, 9), {}));
        one.give_up();
    }
    EXPECT_EQ(texts_of(checked), texts);
    EXPECT_EQ(log.step_to_undo().made.front().new_text, "AA");
    ASSERT_TRUE(log.can_redo());
    EXPECT_EQ(log.step_to_redo().made.front().new_text, "BB");
}

TEST(AStep, ThatChangesNothingStandsAmongTheOthers) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(row(Episode::module, 4), field(Episode::module, "LS"), "AA", {}));
    const std::uint32_t marked = log.mark();
    EXPECT_TRUE(log.has_step(marked));
    log.undo();
    EXPECT_FALSE(log.has_step(marked));
    EXPECT_EQ(log.amendments().size(), 1U);
    log.redo();
    EXPECT_TRUE(log.has_step(marked));
}

TEST(Revert, RefusesWhatALaterChangeRestsOn) {
    CheckedReturn checked = check_files(dirty_files(children));
    AmendmentLog log(checked);
    const std::size_t ls = field(Episode::module, "LS");
    ASSERT_TRUE(log.set_cell(row(Episode::module, 4), ls, "AA", {}));
    ASSERT_TRUE(log.set_cell(row(Episode::module, 4), ls, "BB", {}));
    const auto again = log.revert(1);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message(), HasSubstr("Change 2 rests on this one"));
    ASSERT_TRUE(log.delete_row(row(Episode::module, 4), {}));
    EXPECT_FALSE(log.revert(2));
    ASSERT_TRUE(log.revert(3));
    EXPECT_TRUE(log.revert(2));
    EXPECT_FALSE(log.revert(99));
    EXPECT_THAT(log.amendments(), ElementsAre(::testing::Field(&Amendment::number, 1U)));
}

TEST(Revert, PutsADeletedRowBackWhereItStoodAmongRowsAddedSince) {
    CheckedReturn checked = check_files({{"a.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,,PN1\nB,,,PN1\n", {}},
                                         {"b.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nC,,,PN2\n", {}}});
    constexpr std::uint8_t reviews = ssda903::Review::module;
    AmendmentLog log(checked);
    ASSERT_TRUE(log.delete_row(row(reviews, 1), {}));                                      // B, last of a.csv
    ASSERT_TRUE(log.add_row(reviews, YearSlot::this_year, {{"CHILD", "D"}}, {}, 0));       // behind it
    ASSERT_TRUE(log.set_cell(row(reviews, 2), field(reviews, "REVIEW_CODE"), "PN7", {}));  // of C
    ASSERT_TRUE(log.revert(1));
    EXPECT_THAT(texts_of(checked), ElementsAre("2:A,,,PN1,", "3:B,,,PN1,", "0:D,,,,", "2:C,,,PN7,"));
    log.undo();
    EXPECT_THAT(texts_of(checked), ElementsAre("2:A,,,PN1,", "0:D,,,,", "2:C,,,PN7,"));
    while (log.can_undo()) log.undo();
    EXPECT_THAT(texts_of(checked), ElementsAre("2:A,,,PN1,", "3:B,,,PN1,", "2:C,,,PN2,"));
}

std::vector<std::string> children_of(const AmendmentLog& log) {
    std::vector<std::string> names;
    for (const Amendment& amendment : log.amendments()) names.push_back(amendment.child);
    return names;
}

TEST(AnAmendment, NamesTheChildAsItStandsJustBefore) {
    CheckedReturn checked = check_files({{"a.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,,PN1\n", {}}});
    constexpr std::uint8_t reviews = ssda903::Review::module;
    const RowRef a = row(reviews, 0);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(a, field(reviews, "REVIEW_CODE"), "PN2", {}));
    const std::vector<CellEdit> both = {{a, field(reviews, "CHILD"), " B "}, {a, field(reviews, "DOB"), "x"}};
    ASSERT_TRUE(log.set_cells(both, {}));
    ASSERT_TRUE(log.set_cell(a, field(reviews, "REVIEW"), "y", {}));
    EXPECT_THAT(children_of(log), ElementsAre("A", "A", "B", "B"));
    ASSERT_TRUE(log.revert(2));  // the child's new name
    EXPECT_THAT(children_of(log), ElementsAre("A", "A", "A"));
    log.undo();
    EXPECT_THAT(children_of(log), ElementsAre("A", "A", "B", "B"));
}

/// Changes made at random, so that rows move in every way.
void change_at_random(std::mt19937& random, AmendmentLog& log, std::uint8_t module) {
    const Table& table = log.checked().table_of(row(module, 0));
    const auto pick = [&](std::size_t below) {
        return static_cast<std::uint32_t>(random() % std::max<std::size_t>(below, 1));
    };
    const RowRef where = row(module, pick(table.row_count()));
    switch (pick(5)) {
        case 0:
            ASSERT_TRUE(log.delete_row(where, {}));
            break;
        case 1:
            ASSERT_TRUE(log.add_row(module, YearSlot::this_year, {{"CHILD", "N" + std::to_string(pick(5))}}, {}));
            break;
        case 2: {
            const std::vector<CellEdit> both = {{where, 0, "R" + std::to_string(pick(9))},
                                                {where, 2, "changed with it"}};
            ASSERT_TRUE(log.set_cells(both, {}));
            break;
        }
        default:
            ASSERT_TRUE(log.set_cell(where, pick(4), std::to_string(pick(100)), {}));
    }
}

TEST(Revert, UndoneAmongOtherStepsBringsBackEveryMomentAsItWas) {
    std::mt19937 random(5);
    for (int round = 0; round < 10; ++round) {
        CheckedReturn checked = check_files(dirty_files(8));
        AmendmentLog log(checked);
        std::vector<std::vector<std::string>> moments = {texts_of(checked)};
        std::vector<std::string> logs = {change_log_csv(log.amendments())};
        for (int i = 0; i < 24; ++i) {
            const std::uint32_t before = log.latest_step();
            if (i % 3 == 2 && !log.amendments().empty()) {
                (void)log.revert(log.amendments()[random() % log.amendments().size()].number);
            } else {
                change_at_random(random, log, i % 2 == 0 ? Header::module : Episode::module);
            }
            if (log.latest_step() == before) continue;
            moments.push_back(texts_of(checked));
            logs.push_back(change_log_csv(log.amendments()));
        }
        for (std::size_t i = moments.size(); i > 1; --i) {
            EXPECT_EQ(texts_of(checked), moments[i - 1]);
            EXPECT_EQ(change_log_csv(log.amendments()), logs[i - 1]);
            log.undo();
        }
        EXPECT_FALSE(log.can_undo());
        EXPECT_EQ(texts_of(checked), moments[0]);
        for (std::size_t i = 1; i < moments.size(); ++i) {
            log.redo();
            EXPECT_EQ(texts_of(checked), moments[i]);
            EXPECT_EQ(change_log_csv(log.amendments()), logs[i]);
        }
        EXPECT_EQ(keys_of(checked.findings()), keys_of(check_files(checked.files()).findings()));
    }
}

TEST(Revert, OfAnyChangeLeavesWhatTheOthersAloneWouldMake) {
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        CheckedReturn checked = check_files(dirty_files(8));
        AmendmentLog log(checked);
        for (int i = 0; i < 14; ++i) change_at_random(random, log, i % 3 == 0 ? Header::module : Episode::module);
        for (int i = 0; i < 6 && !log.amendments().empty(); ++i) {
            const std::uint32_t number = log.amendments()[random() % log.amendments().size()].number;
            if (!log.revert(number)) continue;
            if (random() % 3 == 0) {
                const auto texts = texts_of(checked);
                log.undo();
                log.redo();
                EXPECT_EQ(texts_of(checked), texts);
            }
            CheckedReturn anew = check_files(dirty_files(8));
            AmendmentLog others(anew);
            const auto left = read_change_log("log", change_log_csv(log.amendments()));
            ASSERT_TRUE(left);
            const auto replayed = replay(*left, others);
            ASSERT_TRUE(replayed) << replayed.error().message();
            EXPECT_EQ(texts_of(checked), texts_of(anew));
            EXPECT_EQ(keys_of(checked.findings()), keys_of(anew.findings()));
        }
        while (log.can_undo()) log.undo();
        EXPECT_EQ(texts_of(checked), texts_of(check_files(dirty_files(8))));
    }
}

}  // namespace
}  // namespace goldthread
