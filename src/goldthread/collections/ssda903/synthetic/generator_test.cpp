#include "goldthread/collections/ssda903/synthetic/generator.hpp"

#include <algorithm>
#include <set>

#include "goldthread/collections/ssda903/synthetic/read_back.hpp"

namespace goldthread::synthetic {
namespace {

const MadeUpReturn& return_of(int year) {
    static std::map<int, MadeUpReturn> made;
    if (made.count(year) == 0) made[year] = generate_ssda903({1500, static_cast<std::uint64_t>(year), year, 0});
    return made[year];
}

std::set<std::string> texts_of(const std::vector<Cells>& rows, const std::string& field) {
    std::set<std::string> texts;
    for (const Cells& row : rows) texts.insert(row.at(field));
    return texts;
}

std::vector<std::string> modules_of(const std::vector<GeneratedFile>& files) {
    std::vector<std::string> names;
    for (const GeneratedFile& file : files) names.push_back(file.module);
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Ssda903Year : public testing::TestWithParam<int> {
  protected:
    const MadeUpReturn& made() const { return return_of(GetParam()); }
    Date first_day() const { return *Date::from_parts(GetParam() - 1, 4, 1); }
    Date last_day() const { return *Date::from_parts(GetParam(), 3, 31); }
};

INSTANTIATE_TEST_SUITE_P(EveryYear, Ssda903Year, testing::Values(2023, 2024, 2025, 2026, 2027));

TEST_P(Ssda903Year, HasExactlyTheChildrenAskedForEachOnce) {
    const auto header = read_back(made().this_year, "Header");
    EXPECT_EQ(header.size(), 1500U);
    EXPECT_EQ(texts_of(header, "CHILD").size(), 1500U);
}

TEST_P(Ssda903Year, ChildIdsAndPupilNumbersAreWellFormedAndNotShared) {
    std::set<std::string> upns;
    for (const Cells& row : read_back(made().this_year, "Header")) {
        EXPECT_LE(row.at("CHILD").size(), 10U);
        EXPECT_EQ(row.at("CHILD").substr(0, 2), "GT");
        const std::string& upn = row.at("UPN");
        if (upn.size() == 3) continue;
        EXPECT_EQ(upn.size(), 13U);
        EXPECT_EQ(std::string("IOS").find(upn[0]), std::string::npos);
        EXPECT_TRUE(upns.insert(upn).second) << upn;
    }
}

TEST_P(Ssda903Year, EveryChildHasEpisodesOrIsACareLeaver) {
    const auto cared_for = texts_of(read_back(made().this_year, "Episodes"), "CHILD");
    const auto left = texts_of(read_back(made().this_year, "OC3"), "CHILD");
    for (const Cells& row : read_back(made().this_year, "Header")) {
        EXPECT_TRUE(cared_for.count(row.at("CHILD")) + left.count(row.at("CHILD")) > 0) << row.at("CHILD");
    }
}

TEST_P(Ssda903Year, EveryModuleNamesChildrenOfTheHeaderWithTheirBirthDates) {
    for (const auto* files : {&made().this_year, &made().last_year}) {
        const auto header = by_child(read_back(*files, "Header"));
        for (const std::string& module : modules_of(*files)) {
            for (const Cells& row : read_back(*files, module)) {
                const auto found = header.find(row.at("CHILD"));
                ASSERT_NE(found, header.end()) << module << ' ' << row.at("CHILD");
                if (row.count("DOB") > 0) {
                    EXPECT_EQ(row.at("DOB"), found->second[0].at("DOB")) << module;
                }
            }
        }
    }
}

TEST_P(Ssda903Year, AnEpisodeFollowedByAnotherOfThePeriodEndsTheDayThatBegins) {
    for (const auto& [child, episodes] : by_child(read_back(made().this_year, "Episodes"))) {
        for (std::size_t i = 0; i < episodes.size(); ++i) {
            const Cells& episode = episodes[i];
            const bool last = i + 1 == episodes.size();
            EXPECT_EQ(episode.at("DEC").empty(), episode.at("REC").empty()) << child;
            if (episode.at("REC") == "X1") {
                ASSERT_FALSE(last) << child;
                EXPECT_EQ(episode.at("DEC"), episodes[i + 1].at("DECOM")) << child;
                EXPECT_NE(episodes[i + 1].at("RNE"), "S") << child;
            } else if (!last) {
                EXPECT_EQ(episodes[i + 1].at("RNE"), "S") << child;
                EXPECT_GT(date_in(episodes[i + 1], "DECOM"), date_in(episode, "DEC")) << child;
            }
        }
    }
}

TEST_P(Ssda903Year, EveryEpisodeTouchesTheYearAndIsOpenIfItEndsLater) {
    for (const Cells& episode : read_back(made().this_year, "Episodes")) {
        const Date from = date_in(episode, "DECOM");
        EXPECT_LE(from, last_day());
        if (episode.at("DEC").empty()) continue;
        const Date to = date_in(episode, "DEC");
        EXPECT_GT(to, from);
        EXPECT_GE(to, first_day());
        EXPECT_LE(to, last_day());
    }
}

TEST_P(Ssda903Year, LastYearsOpenEpisodeComesFirstThisYearUnchanged) {
    auto before = by_child(read_back(made().last_year, "Episodes"));
    auto current = by_child(read_back(made().this_year, "Episodes"));
    for (const auto& [child, episodes] : before) {
        const Cells& open = episodes.back();
        if (!open.at("DEC").empty()) continue;
        ASSERT_EQ(current.count(child), 1U) << child;
        const Cells& first = current[child].front();
        for (const char* field : {"DECOM", "RNE", "LS", "CIN", "PLACE_PROVIDER", "HOME_POST", "PL_POST", "URN"}) {
            EXPECT_EQ(first.at(field), open.at(field)) << child << ' ' << field;
        }
        if (open.at("PLACE") == first.at("PLACE")) continue;
        const std::string change = open.at("PLACE") + ">" + first.at("PLACE").substr(0, 2);
        EXPECT_TRUE(change == "H5>K3" || change == "Z1>Z1") << child << ' ' << change;
    }
    for (const auto& [child, episodes] : current) {
        if (date_in(episodes.front(), "DECOM") < first_day()) {
            EXPECT_EQ(before.count(child), 1U) << child;
        }
    }
}

TEST_P(Ssda903Year, CodesAreThoseOfEachFilesOwnYear) {
    for (const auto& [files, year] :
         {std::pair(&made().this_year, GetParam()), std::pair(&made().last_year, GetParam() - 1)}) {
        for (const std::string& sex : texts_of(read_back(*files, "Header"), "SEX")) {
            EXPECT_EQ(sex == "1" || sex == "2", year < 2025) << year;
        }
        const auto places = texts_of(read_back(*files, "Episodes"), "PLACE");
        EXPECT_EQ(places.count("K3") > 0, year >= 2025) << year;
        EXPECT_EQ(places.count("H5") > 0, year < 2025) << year;
        EXPECT_EQ(places.count("Z1") > 0, year < 2026) << year;
        EXPECT_EQ(places.count("Z12") > 0, year >= 2026) << year;
        if (year >= 2025) {
            EXPECT_EQ(places.count("P2"), 0U) << year;
        }
    }
}

TEST_P(Ssda903Year, ModulesAreThoseOfEachFilesOwnYear) {
    EXPECT_EQ(has(modules_of(made().this_year), "SWEpisodes"), GetParam() >= 2024);
    EXPECT_EQ(has(modules_of(made().last_year), "SWEpisodes"), GetParam() - 1 >= 2024);
    EXPECT_EQ(has(modules_of(made().this_year), "DoLo"), GetParam() >= 2027);
    EXPECT_FALSE(has(modules_of(made().last_year), "DoLo"));
    for (const std::string& module : modules_of(made().this_year)) {
        EXPECT_FALSE(read_back(made().this_year, module).empty()) << module;
    }
}

TEST_P(Ssda903Year, PlacementsSuitTheAgeAndTheLegalStatus) {
    auto header = by_child(read_back(made().this_year, "Header"));
    for (const Cells& episode : read_back(made().this_year, "Episodes")) {
        const int age = date_in(episode, "DECOM").age_of(date_in(header[episode.at("CHILD")][0], "DOB"));
        const std::string& place = episode.at("PLACE");
        EXPECT_LT(age, 18);
        if (place == "K3" || place == "H5" || place == "P2") {
            EXPECT_GE(age, 16);
        }
        if (place == "P1") {
            EXPECT_NE(episode.at("LS"), "V2");
        }
        if (place == "A5" || place == "A6") {
            EXPECT_EQ(episode.at("LS"), "E1");
        }
        EXPECT_EQ(place == "P1", episode.at("PLACE_PROVIDER") == "PR0");
        if (place != "P1" && !episode.at("HOME_POST").empty()) {
            EXPECT_NE(episode.at("HOME_POST"), episode.at("PL_POST"));
        }
    }
}

TEST_P(Ssda903Year, AdoptedChildrenHaveTheirDecisionMatchAndPlacementInOrder) {
    auto records = by_child(read_back(made().this_year, "AD1"));
    auto decisions = by_child(read_back(made().this_year, "PlacedAdoption"));
    for (const Cells& episode : read_back(made().this_year, "Episodes")) {
        if (episode.at("REC") != "E11" && episode.at("REC") != "E12") continue;
        const std::string& child = episode.at("CHILD");
        ASSERT_EQ(records[child].size(), 1U) << child;
        ASSERT_EQ(decisions[child].size(), 1U) << child;
        const Cells& record = records[child][0];
        EXPECT_EQ(record.at("DATE_INT"), decisions[child][0].at("DATE_PLACED")) << child;
        EXPECT_LT(date_in(record, "DATE_INT"), date_in(record, "DATE_MATCH")) << child;
        EXPECT_LT(date_in(record, "DATE_MATCH"), date_in(episode, "DECOM")) << child;
        EXPECT_EQ(episode.at("PLACE")[0], 'A') << child;
        EXPECT_EQ(record.at("FOSTER_CARE") == "1", episode.at("PLACE") == "A5") << child;
    }
}

TEST(Ssda903Generator, SameOptionsGiveTheSameBytes) {
    const auto one = generate_ssda903({200, 5, 2026, 0.3});
    const auto two = generate_ssda903({200, 5, 2026, 0.3});
    ASSERT_EQ(one.this_year.size(), two.this_year.size());
    for (std::size_t i = 0; i < one.this_year.size(); ++i) EXPECT_EQ(one.this_year[i].text, two.this_year[i].text);
    for (std::size_t i = 0; i < one.last_year.size(); ++i) EXPECT_EQ(one.last_year[i].text, two.last_year[i].text);
    EXPECT_EQ(truth_csv(one.planted), truth_csv(two.planted));
    EXPECT_NE(generate_ssda903({200, 6, 2026, 0.3}).this_year[0].text, one.this_year[0].text);
}

TEST(Ssda903Generator, ALargerReturnBeginsWithTheSameChildren) {
    const auto small = generate_ssda903({50, 5, 2026, 0.2});
    const auto large = generate_ssda903({500, 5, 2026, 0.2});
    for (std::size_t i = 0; i < small.this_year.size(); ++i) {
        EXPECT_EQ(large.this_year[i].text.compare(0, small.this_year[i].text.size(), small.this_year[i].text), 0);
    }
}

TEST(Ssda903Generator, OneChildAndNoChildAreReturnsToo) {
    EXPECT_EQ(read_back(generate_ssda903({1, 1, 2026, 0}).this_year, "Header").size(), 1U);
    const auto none = generate_ssda903({0, 1, 2026, 0});
    EXPECT_EQ(none.this_year.size(), 11U);
    EXPECT_TRUE(read_back(none.this_year, "Header").empty());
}

}  // namespace
}  // namespace goldthread::synthetic
