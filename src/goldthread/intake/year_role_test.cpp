#include "goldthread/intake/year_role.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

constexpr auto this_year = YearSlot::this_year;
constexpr auto last_year = YearSlot::last_year;

// A file of one module, with what its path says.
YearEvidence file(std::string_view path, std::size_t module, YearVotes votes = {}) {
    YearEvidence evidence;
    evidence.path = path;
    evidence.modules = {module};
    evidence.folder = year_in_folders(path);
    evidence.name = year_in_name(name_in_path(path));
    evidence.votes = std::move(votes);
    return evidence;
}

YearEvidence asked(YearEvidence evidence, YearSlot year) {
    evidence.asked = year;
    return evidence;
}

TEST(AFilesYear, IsToldByTheUserThenTheFolderThenTheNameThenItsDates) {
    const auto decided = decide_years(
        {asked(file("last/a.csv", 0, {{2026, 5}}), this_year), file("last/b 2025-26.csv", 1, {{2025, 5}}),
         file("x/c 2024-25.csv", 2, {{2026, 5}}), file("x/d.csv", 3, {{2025, 5}}), file("y/a.csv", 0, {{2025, 5}}),
         file("y/b.csv", 1), file("y/c.csv", 2), file("y/d.csv", 3, {{2026, 1}})},
        2026);
    const auto expect = [&](std::size_t i, YearSlot year, std::string_view ground) {
        EXPECT_EQ(decided.files[i].year, year) << i;
        EXPECT_EQ(decided.files[i].ground, ground) << i;
    };
    expect(0, this_year, "as you said");
    expect(1, last_year, "from the folder's name");
    expect(2, last_year, "from the file's name");
    expect(3, last_year, "from its dates");
    expect(4, last_year, "from its dates");
    expect(5, last_year, "from the dates of the files given with it");
    expect(7, last_year, "from the dates of the files given with it");
    EXPECT_TRUE(decided.files[7].dates_disagree) << "the dates of its folder count together";
    EXPECT_TRUE(decided.files[2].dates_disagree) << "its name goes before them, and they are told";
}

TEST(AFilesYear, IsNotToldByNeighboursThatDisagree) {
    const auto decided =
        decide_years({file("a.csv", 0), file("b.csv", 1, {{2025, 60}}), file("c.csv", 1, {{2026, 40}})}, 2026);
    EXPECT_EQ(decided.files[0].year, this_year);
    EXPECT_EQ(decided.files[0].ground, "as nothing says otherwise");
}

TEST(AModuleThatThereIsOnce, IsThisYearsWhateverItsDatesSay) {
    const auto decided = decide_years({file("m.csv", 0, {{2026, 9}}), file("r.csv", 1, {{2025, 8}})}, 2026);
    for (const YearDecision& decision : decided.files) EXPECT_EQ(decision.year, this_year);
    EXPECT_EQ(decided.files[1].ground, "from the dates of the files given with it");
    EXPECT_TRUE(decided.files[1].dates_disagree);
}

TEST(AModuleThatThereIsOnce, IsThisYearsThoughItCameLaterAndAlone) {
    YearEvidence later = file("r.csv", 1, {{2025, 8}});
    later.occasion = 1;
    const auto decided = decide_years({file("m.csv", 0, {{2026, 9}}), later}, 2026);
    EXPECT_EQ(decided.files[1].year, this_year);
    EXPECT_EQ(decided.files[1].ground, "as there is no other of its module");
}

TEST(AModuleThatThereIsOnce, InLastYearsFolderStaysThereIfTheDatesThereAgree) {
    const auto decided = decide_years({file("this/a.csv", 0, {{2026, 9}}), file("last/a.csv", 0, {{2025, 9}}),
                                       file("last/uasc.csv", 1), file("last/oc.csv", 2, {{2025, 1}})},
                                      2026);
    EXPECT_EQ(decided.files[2].year, last_year);
    EXPECT_EQ(decided.files[3].year, last_year);
}

TEST(AModuleThatThereIsOnce, IsThisYearsWhereTheFolderSpeaksAgainstAllDates) {
    const auto decided = decide_years({file("last/a.csv", 0, {{2026, 9}}), file("b.csv", 1, {{2026, 9}})}, 2026);
    EXPECT_EQ(decided.files[0].year, this_year);
}

TEST(FilesOfOneYearAlone, AreNeverLastYears) {
    for (const std::optional<int> year : {std::optional<int>(2026), std::optional<int>()}) {
        const auto decided =
            decide_years({file("last/a.csv", 0, {{2025, 9}}), file("last/b.csv", 1, {{2025, 9}})}, year);
        EXPECT_EQ(decided.return_year, year.value_or(2025));
        EXPECT_EQ(decided.files[0].year, this_year);
        EXPECT_EQ(decided.files[0].ground, year ? "as all files are of one year" : "from its dates");
    }
    const auto decided = decide_years({asked(file("a.csv", 0, {{2025, 9}}), last_year)}, 2026);
    EXPECT_EQ(decided.files[0].year, last_year) << "but as the user says";
}

TEST(YearsThatStandAloneInNames, AreThoseThatBeginOrEndAsTheDatesTell) {
    const auto ending = decide_years({file("h 2025.csv", 0), file("r 2025.csv", 1, {{2025, 9}}), file("h 2026.csv", 0),
                                      file("r 2026.csv", 1, {{2026, 9}})},
                                     {});
    const auto beginning = decide_years({file("h 2024.csv", 0), file("r 2024.csv", 1, {{2025, 9}}),
                                         file("h 2025.csv", 0), file("r 2025.csv", 1, {{2026, 9}})},
                                        {});
    for (const YearDecisions& decided : {ending, beginning}) {
        EXPECT_EQ(decided.return_year, 2026);
        EXPECT_EQ(decided.files[0].year, last_year);
        EXPECT_EQ(decided.files[1].year, last_year);
        EXPECT_EQ(decided.files[2].year, this_year);
        EXPECT_EQ(decided.files[3].year, this_year);
    }
}

TEST(AFolderThatAllFilesLieIn, TellsNoneFromTheOthers) {
    const auto decided = decide_years({file("903 2026/h 2024-25.csv", 0), file("903 2026/h 2025-26.csv", 0)}, 2026);
    EXPECT_EQ(decided.files[0].year, last_year);
    EXPECT_EQ(decided.files[1].year, this_year);
}

TEST(ANameOfAnotherYear, SaysNothingOfThisReturn) {
    const auto decided = decide_years({file("2019 project/a.csv", 0, {{2026, 9}})}, 2026);
    EXPECT_EQ(decided.files[0].ground, "from its dates");
}

TEST(AFilesYear, ThatItsDatesSpeakAgainstIsMarked) {
    const auto decided = decide_years({file("last/a.csv", 0, {{2026, 50}}), file("this/a.csv", 0, {{2026, 50}})}, {});
    EXPECT_EQ(decided.files[0].year, last_year);
    EXPECT_TRUE(decided.files[0].dates_disagree);
    EXPECT_FALSE(decided.files[1].dates_disagree);
}

}  // namespace
}  // namespace goldthread
