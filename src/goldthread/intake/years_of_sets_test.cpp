// A return given as people give it: one year's files, then the other's, loose or in folders. However they come, the
// same table is each year's.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Files = std::vector<InputFile>;

/// "header.csv" of a year that ends in `end`; children 1 to 9 are in both years, the one called after the year only in
/// its own. Header and OC3 hold no date of the year.
Files year_ending(int end, const std::string& folder, const std::string& before_ending, std::uint32_t occasion) {
    const std::string begin = std::to_string(end - 1);
    std::string header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    std::string care_leavers = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n";
    std::string episodes = "CHILD,DECOM,RNE,LS,DEC,REC\n";
    std::string reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    std::vector<std::string> children = {std::to_string(end)};
    for (char child = '1'; child <= '9'; ++child) children.emplace_back(1, child);
    for (const std::string& child : children) {
        header += child + ",M,01/02/2012,WBRI,,,\n";
        episodes += child + ",02/05/" + begin + ",S,C2,01/09/" + begin + ",X1\n";
        reviews += child + ",01/02/2012,01/08/" + begin + ",PN1\n";
    }
    for (char child = '1'; child <= '9'; ++child) care_leavers += std::string(1, child) + ",01/02/2005,YES,F2,B1\n";
    Files files;
    const auto add = [&](const std::string& name, const std::string& text) {
        files.push_back({folder + name + before_ending + ".csv", text, {}});
        files.back().occasion = occasion;
    };
    add("header", header);
    add("oc3", care_leavers);
    add("episodes", episodes);
    add("reviews", reviews);
    return files;
}

Files together(Files first, const Files& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

ReturnFiles read(Files files, std::optional<int> asked = {}) {
    return read_return(ssda903::collection(), std::move(files), asked);
}

/// The names of the files of which a year's tables were made, module by module.
std::vector<std::string> files_of(const ReturnFiles& read, YearSlot year) {
    std::vector<std::string> names;
    for (const std::string_view module : {"Header", "OC3", "Episodes", "Reviews"}) {
        const auto& table = read.tables[static_cast<std::size_t>(year)][*ssda903::collection().find_module(module)];
        std::string all;
        for (const std::string& file : table ? table->files() : std::vector<std::string>{}) {
            all += (all.empty() ? "" : " and ") + file;
        }
        names.push_back(all);
    }
    return names;
}

void expect_both_years(const ReturnFiles& read, const std::vector<std::string>& this_years,
                       const std::vector<std::string>& last_years) {
    EXPECT_EQ(read.return_year, 2026);
    EXPECT_EQ(files_of(read, YearSlot::this_year), this_years);
    EXPECT_EQ(files_of(read, YearSlot::last_year), last_years);
    EXPECT_THAT(read.overlaps, IsEmpty());
}

const std::vector<std::string> plain = {"header.csv", "oc3.csv", "episodes.csv", "reviews.csv"};
const std::vector<std::string> second = {"header (2).csv", "oc3 (2).csv", "episodes (2).csv", "reviews (2).csv"};

TEST(AReturnGivenInDrops, ThisYearsThenLastYears) {
    expect_both_years(read(together(year_ending(2026, "", "", 1), year_ending(2025, "", " (2)", 2))), plain, second);
}

TEST(AReturnGivenInDrops, LastYearsThenThisYears) {
    const ReturnFiles alone = read(year_ending(2025, "", "", 1));
    EXPECT_EQ(alone.return_year, 2025);
    EXPECT_EQ(files_of(alone, YearSlot::this_year), plain) << "files of one year alone are never last year's";
    expect_both_years(read(together(year_ending(2025, "", "", 1), year_ending(2026, "", " (2)", 2))), second, plain);
}

TEST(AReturnGivenInDrops, BothAtOnceWithYearsInTheirNames) {
    const ReturnFiles both = read(together(year_ending(2025, "", "_2024-25", 1), year_ending(2026, "", " 2526", 1)));
    expect_both_years(both, {"header 2526.csv", "oc3 2526.csv", "episodes 2526.csv", "reviews 2526.csv"},
                      {"header_2024-25.csv", "oc3_2024-25.csv", "episodes_2024-25.csv", "reviews_2024-25.csv"});
    EXPECT_EQ(both.files[0].year_ground, "from the file's name");
}

TEST(AReturnGivenInDrops, BothAtOnceUnderTheSameNames) {
    expect_both_years(read(together(year_ending(2026, "", "", 1), year_ending(2025, "", " (2)", 1))), plain, second);
}

TEST(AReturnGivenInDrops, LooseFilesAndAFolder) {
    const std::vector<std::string> in_folder = {"last/header.csv", "last/oc3.csv", "last/episodes.csv",
                                                "last/reviews.csv"};
    expect_both_years(read(together(year_ending(2026, "", "", 1), year_ending(2025, "last/", "", 2))), plain,
                      in_folder);
    expect_both_years(read(together(year_ending(2025, "last/", "", 1), year_ending(2026, "", "", 2))), plain,
                      in_folder);
}

TEST(AReturnGivenInDrops, TablesWithoutADateOfTheYearFollowTheirSet) {
    const ReturnFiles both = read(together(year_ending(2026, "", "", 1), year_ending(2025, "", " (2)", 2)));
    EXPECT_EQ(both.files[4].name, "header (2).csv");
    EXPECT_EQ(both.files[4].year_ground, "from the dates of the files given with it");
    EXPECT_EQ(both.files[6].year_ground, "from its dates");
}

TEST(AReturnGivenInDrops, AModuleOfLastYearAloneStaysWithItsSet) {
    Files this_year = year_ending(2026, "", "", 1);
    this_year.pop_back();
    const ReturnFiles both = read(together(std::move(this_year), year_ending(2025, "", " (2)", 2)));
    expect_both_years(both, {"header.csv", "oc3.csv", "episodes.csv", ""}, second);
}

TEST(AnExportMadeAnew, IsTakenForOneAndNotUsedYet) {
    const ReturnFiles again = read(together(year_ending(2026, "this/", "", 1), year_ending(2026, "this/", " (2)", 2)));
    EXPECT_THAT(again.overlaps, IsEmpty()) << "the very same files are used once";
    Files newer = year_ending(2026, "", "", 2);
    for (InputFile& file : newer) file.bytes += "New,01/02/2012,01/06/2025,,,\n";
    const ReturnFiles read_newer = read(together(year_ending(2026, "this/", "", 1), newer));
    ASSERT_EQ(read_newer.overlaps.size(), 4U);
    for (const Overlap& overlap : read_newer.overlaps) {
        EXPECT_EQ(overlap.kind, Overlap::Kind::newer);
        EXPECT_EQ(overlap.later, overlap.earlier + 4);
        EXPECT_EQ(overlap.all, overlap.shared + 1);
        const FileReading& later = read_newer.files[overlap.later];
        EXPECT_EQ(later.outcome, FileReading::Outcome::refused);
        EXPECT_THAT(later.remarks.front().what, HasSubstr("seems to be a newer export"));
    }
    EXPECT_EQ(files_of(read_newer, YearSlot::this_year)[2], "this/episodes.csv");
}

TEST(AnExportMadeAnew, IsTheOneGivenLaterWhereverItStands) {
    Files newer = {year_ending(2026, "", "", 2)[2]};
    newer[0].bytes += "New,02/05/2025,S,C2,01/09/2025,X1\n";
    const ReturnFiles turned = read(together(newer, {year_ending(2026, "", " (2)", 1)[2]}));
    ASSERT_EQ(turned.overlaps.size(), 1U);
    EXPECT_EQ(turned.overlaps[0].kind, Overlap::Kind::newer);
    EXPECT_EQ(turned.files[turned.overlaps[0].later].name, "episodes.csv");
    EXPECT_EQ(turned.overlaps[0].all, 11U);
    EXPECT_EQ(turned.overlaps[0].shared, 10U);
}

TEST(AnExportMadeAnew, IsJoinedWhereTheUserWantsBoth) {
    Files newer = {year_ending(2026, "", " (2)", 2)[2]};
    newer[0].bytes += "New,02/05/2025,S,C2,01/09/2025,X1\n";
    newer[0].beside_others = true;
    const ReturnFiles both = read(together({year_ending(2026, "", "", 1)[2]}, newer));
    EXPECT_THAT(both.overlaps, IsEmpty());
    EXPECT_EQ(files_of(both, YearSlot::this_year)[2], "episodes.csv and episodes (2).csv");
}

TEST(ATableThatNothingTellsTheYearOf, IsNoNewerExportButADoubt) {
    Files alone = {year_ending(2025, "", " (2)", 2)[0]};
    const ReturnFiles doubtful = read(together(year_ending(2026, "", "", 1), alone));
    ASSERT_EQ(doubtful.overlaps.size(), 1U);
    EXPECT_EQ(doubtful.overlaps[0].kind, Overlap::Kind::rows);
    EXPECT_EQ(doubtful.files[doubtful.overlaps[0].later].name, "header (2).csv");
    EXPECT_EQ(doubtful.overlaps[0].all, 10U);
    EXPECT_EQ(doubtful.overlaps[0].shared, 9U);
}

TEST(ATableThatNothingTellsTheYearOf, IsADoubtAlsoWhereOnlyItsChildrenAreTheSame) {
    const auto workers = [](const std::string& name, const std::string& begin, std::uint32_t occasion) {
        std::string text = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n";
        for (char child = '1'; child <= '9'; ++child) text += std::string(1, child) + ",,AB1," + begin + ",,\n";
        InputFile file{name, text, {}};
        file.occasion = occasion;
        return file;
    };
    Files files = year_ending(2026, "", "", 1);
    files.push_back(workers("sw.csv", "01/04/2023", 1));
    files.push_back(workers("sw (2).csv", "01/05/2023", 2));
    const ReturnFiles doubtful = read(files);
    ASSERT_EQ(doubtful.overlaps.size(), 1U);
    EXPECT_EQ(doubtful.overlaps[0].kind, Overlap::Kind::children);
    EXPECT_EQ(doubtful.overlaps[0].shared, 9U);
    files.back().year = YearSlot::this_year;
    files[4].year = YearSlot::this_year;
    EXPECT_THAT(read(files).overlaps, IsEmpty()) << "the user has said that both are";
}

TEST(PartsOfOneYear, AreNoDoubtThoughTheyShareTheirChildren) {
    Files parts = {year_ending(2026, "", "", 1)[3], year_ending(2026, "", " (2)", 2)[3]};
    for (std::size_t at = 0; (at = parts[1].bytes.find("01/08/", at)) != std::string::npos;)
        parts[1].bytes[at + 1] = '3';
    const ReturnFiles joined = read(parts);
    EXPECT_THAT(joined.overlaps, IsEmpty());
    EXPECT_EQ(files_of(joined, YearSlot::this_year)[3], "reviews.csv and reviews (2).csv");
}

}  // namespace
}  // namespace goldthread
