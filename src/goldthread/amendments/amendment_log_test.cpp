#include "goldthread/amendments/amendment_log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::codes_of;
using goldthread::testing::dirty_files;
using goldthread::testing::identical;
using goldthread::testing::keys_of;
using ssda903::Episode;
using ssda903::Header;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t field(std::uint8_t module, std::string_view name) {
    return ssda903::collection().modules[module].find_field(name).value();
}

RowRef row(std::uint8_t module, std::uint32_t number) {
    return {number, module, YearSlot::this_year};
}

// A's first episode ends before it begins; B's pupil number is A's.
CheckedReturn two_children() {
    return check_files({{"header.csv",
                         "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,M,01/02/2012,WBRI,A123456789012,,\n"
                         "B,M,01/02/2012,WBRI,A123456789012,,\n",
                         {}},
                        {"episodes.csv",
                         "CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\nA,02/06/2025,L,C1,,\n"
                         "B,03/05/2025,S,C2,,\n",
                         {}}});
}

TEST(AnAmendment, SettingACellSolvesAndFindsAtOnce) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    ASSERT_THAT(codes_of(checked, checked.findings()), Contains("356"));  // ends before it began
    const auto changes = log.set_cell(row(Episode::module, 0), field(Episode::module, "DEC"), "02/06/2025",
                                      {"today", "Ann", {Basis::Kind::suggestion, "next episode's start"}});
    ASSERT_TRUE(changes);
    EXPECT_THAT(codes_of(checked, changes->solved), Contains("356"));
    EXPECT_THAT(codes_of(checked, checked.findings()), Not(Contains("356")));
    EXPECT_EQ(checked.table_of(row(Episode::module, 0)).cell(0, 4), "02/06/2025");

    ASSERT_EQ(log.amendments().size(), 1U);
    const Amendment& kept = log.amendments().front();
    EXPECT_EQ(kept.number, 1U);
    EXPECT_EQ(kept.row.module, "Episodes");
    EXPECT_EQ(kept.row.year, 2026);
    EXPECT_EQ(kept.row.file, "episodes.csv");
    EXPECT_EQ(kept.row.line, 2U);
    EXPECT_EQ(kept.row.row, 0U);
    EXPECT_EQ(kept.child, "A");
    EXPECT_EQ(kept.field, "DEC");
    EXPECT_EQ(kept.old_text, "01/05/2025");
    EXPECT_EQ(kept.new_text, "02/06/2025");
    EXPECT_EQ(kept.occasion.who, "Ann");
}

TEST(AnAmendment, RulesAboutTheWholeReturnAreAskedAgainWhereTheyLook) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    ASSERT_THAT(codes_of(checked, checked.findings()), Contains("444"));
    const auto changes = log.set_cell(row(Header::module, 1), field(Header::module, "UPN"), "B123456789012", {});
    ASSERT_TRUE(changes);
    EXPECT_THAT(codes_of(checked, checked.findings()), Not(Contains("444")));
    log.undo();
    EXPECT_THAT(codes_of(checked, checked.findings()), Contains("444"));
}

TEST(AnAmendment, ARowGoesOverToAnotherChild) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(row(Episode::module, 1), 0, "B", {}));
    EXPECT_EQ(checked.threads().child_of(row(Episode::module, 1)), *checked.threads().find(Id::packed("B")));
    EXPECT_EQ(keys_of(checked.findings()), keys_of(check_files(checked.files()).findings()));
}

TEST(AnAmendment, RowsAreAddedAndDeleted) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    const auto added =
        log.add_row(Episode::module, YearSlot::this_year, {{"CHILD", "B"}, {"DECOM", "01/06/2025"}, {"RNE", "L"}}, {});
    ASSERT_TRUE(added);
    const Table& episodes = checked.table_of(row(Episode::module, 0));
    ASSERT_EQ(episodes.row_count(), 4U);
    EXPECT_EQ(episodes.cell(3, 1), "01/06/2025");
    EXPECT_EQ(episodes.place(3), (RowPlace{0, 0, 1}));
    EXPECT_EQ(log.amendments().back().child, "B");
    EXPECT_EQ(log.amendments().back().row.line, 0U);

    ASSERT_TRUE(log.delete_row(row(Episode::module, 0), {}));
    EXPECT_EQ(episodes.row_count(), 3U);
    EXPECT_EQ(episodes.place(0), (RowPlace{0, 3, 1}));
    EXPECT_EQ(log.amendments().back().cells.front(), (CellText{"CHILD", "A"}));
    EXPECT_EQ(keys_of(checked.findings()), keys_of(check_files(checked.files()).findings()));
    log.undo();
    log.undo();
    EXPECT_EQ(episodes.row_count(), 3U);
    EXPECT_EQ(episodes.place(0), (RowPlace{0, 2, 0}));
}

TEST(AnAmendment, ANewChangeEndsWhatCouldBeRedone) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(row(Header::module, 0), 1, "F", {}));
    log.undo();
    EXPECT_FALSE(log.can_undo());
    EXPECT_TRUE(log.can_redo());
    ASSERT_TRUE(log.set_cell(row(Header::module, 1), 1, "F", {}));
    EXPECT_FALSE(log.can_redo());
    EXPECT_EQ(log.amendments().back().number, 1U);
}

TEST(AnAmendment, TheSameTextIsNoChange) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    const auto changes = log.set_cell(row(Header::module, 0), 1, "M", {});
    ASSERT_TRUE(changes);
    EXPECT_TRUE(changes->solved.findings.empty());
    EXPECT_TRUE(log.amendments().empty());
}

TEST(AnAmendment, WhatCannotBeDoneIsRefusedAndNothingChanges) {
    CheckedReturn checked = two_children();
    AmendmentLog log(checked);
    const auto refusal = [&](const Result<FindingChanges>& done) { return done ? "" : done.error().message(); };
    EXPECT_THAT(refusal(log.set_cell(row(Episode::module, 99), 0, "x", {})), HasSubstr("no such row"));
    EXPECT_THAT(refusal(log.set_cell(row(Episode::module, 0), 99, "x", {})), HasSubstr("no such field"));
    EXPECT_THAT(refusal(log.set_cell(row(Episode::module, 0), field(Episode::module, "URN"), "x", {})),
                HasSubstr("has no column URN"));
    EXPECT_THAT(refusal(log.set_cell(row(Episode::module, 0), 1, "\xFF", {})), HasSubstr("UTF-8"));
    EXPECT_THAT(refusal(log.delete_row(row(Episode::module, 3), {})), HasSubstr("no such row"));
    EXPECT_THAT(refusal(log.add_row(4, YearSlot::this_year, {}, {})), HasSubstr("OC2 was not given"));
    EXPECT_THAT(refusal(log.add_row(0, YearSlot::last_year, {}, {})), HasSubstr("Last year's Header was not given"));
    EXPECT_THAT(refusal(log.add_row(Episode::module, YearSlot::this_year, {{"URN", "1"}}, {})), HasSubstr("URN"));
    EXPECT_THAT(refusal(log.add_row(Episode::module, YearSlot::this_year, {}, {}, 1)), HasSubstr("no such file"));
    EXPECT_THAT(refusal(log.add_row(99, YearSlot::this_year, {}, {})), HasSubstr("no such module"));
    EXPECT_TRUE(log.amendments().empty());
}

TEST(AnAmendment, TheLastRowOfAModuleCanGoAndComeBack) {
    // Rule 1001 does not run where a module has no rows.
    CheckedReturn checked = check_files(dirty_files(30));
    const Findings before = checked.findings();
    AmendmentLog log(checked);
    const std::uint8_t oc3 = 5;
    while (checked.table_of(row(oc3, 0)).row_count() > 0) ASSERT_TRUE(log.delete_row(row(oc3, 0), {}));
    EXPECT_EQ(keys_of(checked.findings()), keys_of(check_files(checked.files()).findings()));
    while (log.can_undo()) log.undo();
    EXPECT_TRUE(identical(checked.findings(), before));
}

/// Changes a return at random, as a user might: mostly to values that stand elsewhere in the same column.
class Tinkering {
  public:
    explicit Tinkering(AmendmentLog& log) : log_(log) {}

    FindingChanges step() {
        const std::size_t choice = below(10);
        if (choice == 0 && log_.can_undo()) return log_.undo();
        if (choice == 1 && log_.can_redo()) return log_.redo();
        const RowRef where = any_row();
        if (choice == 2) return *log_.delete_row(where, {});
        if (choice == 3) return *log_.add_row(where.module, where.year, like(where), {});
        const std::size_t column = choice == 4 ? 0 : below(table(where).column_count());
        const auto field = ssda903::collection().modules[where.module].find_field(table(where).column_names()[column]);
        return *log_.set_cell(where, *field, any_text(where, column), {});
    }

  private:
    std::size_t below(std::size_t sides) { return static_cast<std::size_t>(random_()) % sides; }

    [[nodiscard]] const Table& table(RowRef where) const { return log_.checked().table_of(where); }

    RowRef any_row() {
        for (;;) {
            RowRef where;
            where.year = below(4) == 0 ? YearSlot::last_year : YearSlot::this_year;
            where.module = static_cast<std::uint8_t>(below(11));
            const auto& given = log_.checked().files().tables[static_cast<std::size_t>(where.year)][where.module];
            if (!given || given->row_count() == 0) continue;
            where.row = static_cast<std::uint32_t>(below(given->row_count()));
            return where;
        }
    }

    std::string any_text(RowRef where, std::size_t column) {
        static constexpr std::string_view strange[] = {"", " ", "NULL", "31/06/2025", "zz/zz/zzzz", "NEW1", "X,\"Y\""};
        if (below(4) == 0) return std::string(strange[below(std::size(strange))]);
        return std::string(table(where).cell(below(table(where).row_count()), column));
    }

    std::vector<CellText> like(RowRef where) {
        std::vector<CellText> cells;
        for (std::size_t c = 0; c < table(where).column_count(); ++c) {
            cells.push_back({table(where).column_names()[c],
                             below(5) == 0 ? any_text(where, c) : std::string(table(where).cell(where.row, c))});
        }
        return cells;
    }

    AmendmentLog& log_;
    std::mt19937 random_{11};
};

// The one test that matters most: after any changes, findings are those of a check from the start.
TEST(Amendments, FindingsStayInStepWithAFullCheck) {
    CheckedReturn checked = check_files(dirty_files(60));
    AmendmentLog log(checked);
    Tinkering tinkering(log);
    for (int round = 0; round < 250; ++round) {
        const std::size_t before = checked.findings().findings.size();
        const FindingChanges changes = tinkering.step();
        const std::size_t after = checked.findings().findings.size();
        ASSERT_EQ(before - changes.solved.findings.size() + changes.added.findings.size(), after) << "round " << round;
        const CheckedReturn fresh = check_files(checked.files());
        ASSERT_EQ(keys_of(checked.findings()), keys_of(fresh.findings())) << "round " << round;
        ASSERT_EQ(checked.check().rules_run(), fresh.check().rules_run());
    }
}

TEST(Amendments, TakingAllBackRestoresEverythingExactly) {
    CheckedReturn checked = check_files(dirty_files(60));
    const Findings findings = checked.findings();
    const ReturnFiles files = checked.files();
    AmendmentLog log(checked);
    Tinkering tinkering(log);
    for (int round = 0; round < 400; ++round) tinkering.step();
    const Findings amended = checked.findings();
    const std::size_t made = log.amendments().size();
    while (log.can_undo()) log.undo();
    EXPECT_TRUE(identical(checked.findings(), findings));
    for (std::size_t m = 0; m < files.tables[0].size(); ++m) {
        const auto& before = files.tables[0][m];
        const auto& now = checked.files().tables[0][m];
        ASSERT_EQ(before.has_value(), now.has_value());
        if (!before) continue;
        ASSERT_EQ(before->row_count(), now->row_count());
        for (std::size_t r = 0; r < before->row_count(); ++r) {
            ASSERT_EQ(before->place(r), now->place(r));
            for (std::size_t c = 0; c < before->column_count(); ++c) ASSERT_EQ(before->cell(r, c), now->cell(r, c));
        }
    }
    for (std::size_t i = 0; i < made; ++i) log.redo();
    EXPECT_EQ(keys_of(checked.findings()), keys_of(amended));
}

TEST(AmendmentLog, NumbersAChangeMadeAgainAsItWas) {
    CheckedReturn checked = check_files({{"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", {}}});
    AmendmentLog log(checked);
    const RowRef row{0, 1, YearSlot::this_year};
    log.number_next(7);
    ASSERT_TRUE(log.set_cell(row, 2, "P", {}));
    log.number_above(9);
    ASSERT_TRUE(log.set_cell(row, 2, "L", {}));
    EXPECT_EQ(log.amendments()[0].number, 7U);
    EXPECT_EQ(log.amendments()[1].number, 10U);
    EXPECT_EQ(log.amendments()[0].row.record, "01/04/2025");
}

TEST(AmendmentLog, SignsWhatNamesNobody) {
    CheckedReturn checked = check_files({{"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", {}}});
    AmendmentLog log(checked);
    const RowRef row{0, 1, YearSlot::this_year};
    ASSERT_TRUE(log.set_cell(row, 2, "P", {}));
    log.sign("Ann");
    ASSERT_TRUE(log.set_cell(row, 2, "L", {}));
    ASSERT_TRUE(log.set_cell(row, 2, "T", {"", "Ben", {}}));
    EXPECT_EQ(log.amendments()[0].occasion.who, "");
    EXPECT_EQ(log.amendments()[1].occasion.who, "Ann");
    EXPECT_EQ(log.amendments()[2].occasion.who, "Ben");
    log.sign(1, "Cat");
    EXPECT_EQ(log.amendments()[0].occasion.who, "Cat");
}

}  // namespace
}  // namespace goldthread
