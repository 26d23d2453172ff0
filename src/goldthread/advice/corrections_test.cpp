#include "goldthread/advice/corrections.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/advice/advice_case.hpp"

namespace goldthread {
namespace {

using testing::checked_episodes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "DECOM month first sure: 4/20/2025 -> 20/04/2025, ...; 1 solved, 0 raised"
std::vector<std::string> corrections_in(CheckedReturn& checked) {
    std::vector<std::string> all;
    for (const Correction& one : corrections_of(checked)) {
        const Module& module = checked.rules().collection->modules[one.where.module];
        const std::string_view name = module.fields[one.field].name;
        std::string text =
            std::string(name) + " " + std::string(name_of(one.kind)) + " " + std::string(name_of(one.confidence)) + ":";
        for (const SuggestedCell& cell : one.cells) {
            const Table& table = checked.table_of(cell.where);
            text += " " + std::string(table.cell(cell.where.row, *table.find_column(name))) + ">" + cell.text;
        }
        if (one.solved + one.raised > 0) {
            text += "; " + std::to_string(one.solved) + " solved, " + std::to_string(one.raised) + " raised";
        }
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<std::string> corrections_in(const std::string& csv, std::vector<std::string> rules = {"141"}) {
    CheckedReturn checked = checked_episodes(csv, std::move(rules));
    const auto all = corrections_in(checked);
    EXPECT_EQ(checked.revision(), 0U) << "looking for corrections has changed the return";
    return all;
}

TEST(Corrections, AreNoneInAReturnWrittenAsItShouldBe) {
    EXPECT_THAT(corrections_in("CHILD,DECOM,PLACE\nA,20/04/2025,K2\nB,10/04/2025,\nC,,NULL\n"), IsEmpty());
}

TEST(Corrections, TrimPaddedValuesThoughNoRuleFails) {
    EXPECT_THAT(corrections_in("CHILD,DECOM,PLACE,CIN\nA,01/04/2025, K2,N1\n B ,\"02/04/2025 \",K2 , NULL \n"),
                ElementsAre("CHILD padded sure:  B >B", "DECOM padded sure: 02/04/2025 >02/04/2025",
                            "PLACE padded sure:  K2>K2 K2 >K2"))
        << "what is taken as blank is left alone";
}

TEST(Corrections, TakeOutWhatStandsAroundValuesAndIsNoPartOfThem) {
    EXPECT_THAT(corrections_in("CHILD,DECOM,PLACE\n=\"A\",\"=\"\"01/04/2025\"\"\",'K2\n\xE2\x80\x8B"
                               "B,02/04/2025,U\xC2\xAD"
                               "1\nC,03/04/2025,=\"\"\n"),
                ElementsAre("CHILD wrapped sure: =\"A\">A",
                            "CHILD unseen characters sure: \xE2\x80\x8B"
                            "B>B",
                            "DECOM wrapped sure: =\"01/04/2025\">01/04/2025", "PLACE wrapped sure: 'K2>K2",
                            "PLACE unseen characters sure: U\xC2\xAD"
                            "1>U1"));
}

TEST(Corrections, WriteDatesInOtherFormsAsTheyAreExpected) {
    EXPECT_THAT(corrections_in("CHILD,DECOM\nA,03-Mar-23\nB,2025-11-05\nC, 04-Mar-23\nD,########\nE,05-11-24\n"
                               "F,31/02/2025\nG,soon\n"),
                ElementsAre("DECOM date form sure: 03-Mar-23>03/03/2023  04-Mar-23>04/03/2023; 2 solved, 0 raised",
                            "DECOM date form sure: 2025-11-05>05/11/2025; 1 solved, 0 raised"))
        << "where no one reading is likely nothing is offered";
}

TEST(Corrections, OfAColumnWrittenMonthFirstAreOneChangeForAllOfIt) {
    EXPECT_THAT(corrections_in("CHILD,DECOM\nA,4/20/2025\nB,10/4/2025\nC,10/10/2025\nD,4/21/2025\nE,45940\n"),
                ElementsAre("DECOM month first sure: 4/20/2025>20/04/2025 10/4/2025>04/10/2025 4/21/2025>21/04/2025; 2 "
                            "solved, 0 raised",
                            "DECOM date form sure: 45940>10/10/2025; 1 solved, 0 raised"));
}

TEST(Corrections, OfAColumnThatOnlyMayBeMonthFirstAreToChoose) {
    EXPECT_THAT(corrections_in("CHILD,DECOM\nA,4/20/2025\nB,10/4/2025\n"),
                ElementsAre("DECOM month first choose: 4/20/2025>20/04/2025 10/4/2025>04/10/2025; 1 solved, 0 raised"))
        << "one date alone may be a slip";
    EXPECT_THAT(corrections_in("CHILD,DECOM,DEC\nA,4/20/2025,10/4/2025\nB,4/21/2025,11/11/2025\n"),
                ElementsAre("DECOM month first sure: 4/20/2025>20/04/2025 4/21/2025>21/04/2025; 2 solved, 0 raised",
                            "DEC month first choose: 10/4/2025>04/10/2025"))
        << "DEC cannot tell, but the file is month first elsewhere";
}

TEST(Corrections, OfAMixedColumnLeaveAloneWhatCanBeEither) {
    EXPECT_THAT(corrections_in("CHILD,DECOM\nA,4/20/2025\nB,20/4/2025\nC,10/4/2025\n"),
                ElementsAre("DECOM date form likely: 4/20/2025>20/04/2025; 1 solved, 0 raised"));
}

TEST(Corrections, ThatRaiseMoreThanTheySolveAreToChoose) {
    EXPECT_THAT(corrections_in("CHILD,DECOM,DEC\nA,5/20/2025,25/04/2025\nB,5/21/2025,25/04/2025\n", {"356"}),
                ElementsAre("DECOM month first choose: 5/20/2025>20/05/2025 5/21/2025>21/05/2025; 0 solved, 2 raised"));
}

TEST(Corrections, AreOfOneFileEach) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    ReturnFiles files =
        read_return(*ssda903::rules().collection,
                    {{"north.csv", "CHILD,DECOM,PLACE\nA,4/20/2025,K2 \nB,4/21/2025,K2\n", std::nullopt},
                     {"south.csv", "CHILD,DECOM,PLACE\nC,10/4/2025,K2 \n", std::nullopt}},
                    2026);
    CheckedReturn checked(ssda903::rules(), std::move(files), setting, {{"141"}, 1});
    EXPECT_THAT(corrections_in(checked),
                ElementsAre("DECOM month first sure: 4/20/2025>20/04/2025 4/21/2025>21/04/2025; 2 solved, 0 raised",
                            "PLACE padded sure: K2 >K2", "PLACE padded sure: K2 >K2"));
}

TEST(Corrections, SayWhatTheyAreAbout) {
    CheckedReturn checked = checked_episodes("CHILD,DECOM,PLACE\nA,4/20/2025,K2 \nB,4/21/2025,K2 \n", {"141"});
    const auto all = corrections_of(checked);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(correction_in_words(all[0]), "2 dates written month first -> dd/mm/yyyy");
    EXPECT_EQ(correction_in_words(all[1]), "2 values with spaces around them -> trimmed");
}

TEST(Corrections, ThatAreSureAreMadeAsOneStepEachAndCanBeTakenBack) {
    CheckedReturn checked =
        checked_episodes("CHILD,DECOM,PLACE\nA,4/20/2025,K2 \nB,4/21/2025,K2 \nC,10/4/2025,K2\n", {"141"});
    AmendmentLog log(checked);
    const auto all = corrections_of(checked);
    const auto made = make_corrections(log, all, Confidence::sure, "2026-05-01 10:30");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->corrections, 2U);
    EXPECT_EQ(made->cells, 5U);
    EXPECT_TRUE(checked.findings().findings.empty());
    ASSERT_EQ(log.amendments().size(), 5U);
    EXPECT_EQ(log.amendments()[0].occasion.basis.kind, Basis::Kind::bulk);
    EXPECT_EQ(log.amendments()[0].occasion.basis.text, "written month first");
    EXPECT_THAT(corrections_in(checked), IsEmpty()) << "nothing is left to correct";
    log.undo();
    log.undo();
    EXPECT_FALSE(log.can_undo());
    EXPECT_EQ(corrections_in(checked).size(), 2U);
}

TEST(Corrections, ToChooseAreNeverMadeUnasked) {
    CheckedReturn checked = checked_episodes("CHILD,DECOM\nA,4/20/2025\nB,10/4/2025\n", {"141"});
    AmendmentLog log(checked);
    const auto made = make_corrections(log, corrections_of(checked), Confidence::choose, "");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->cells, 0U);
    auto kept = corrections_of(checked);
    keep_from(Confidence::likely, kept);
    EXPECT_TRUE(kept.empty());
}

}  // namespace
}  // namespace goldthread
