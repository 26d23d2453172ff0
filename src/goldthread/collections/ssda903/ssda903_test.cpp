#include "goldthread/collections/ssda903/ssda903.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace goldthread::ssda903 {
namespace {

TEST(TheReturnYear, RunsFrom1AprilTo31March) {
    const ReturnYear year = ReturnYear::ending(2026);
    EXPECT_EQ(year.start, Date::of(2025, 4, 1));
    EXPECT_EQ(year.end, Date::of(2026, 3, 31));
    EXPECT_EQ(year.before().number, 2025);
}

TEST(TheCollection, HasTwelveModulesEachWithAChildOfItsOwnFieldsAndDistinctCells) {
    ASSERT_EQ(collection().modules.size(), 12U);
    for (const Module& module : collection().modules) {
        EXPECT_EQ(module.fields[module.child_field].name, "CHILD") << module.name;
        for (std::size_t f = 0; f < module.fields.size(); ++f) {
            EXPECT_EQ(module.find_field(module.fields[f].name), f) << module.name << " names a field twice";
            EXPECT_EQ(module.field_at(module.fields[f].offset), f) << module.name << " has two fields in one cell";
            EXPECT_FALSE(module.fields[f].meaning.empty()) << module.name << " " << module.fields[f].name;
        }
    }
}

TEST(TheCollection, FindsModulesByName) {
    EXPECT_EQ(collection().find_module("Episodes"), 1U);
    EXPECT_FALSE(collection().find_module("episodes"));
}

TEST(TheCollection, KnowsTheNamesThatFieldsHaveInXml) {
    for (const Module& module : collection().modules) {
        EXPECT_EQ(module.fields[module.child_field].other_names, std::vector<std::string_view>{"CHILDID"})
            << module.name;
    }
    const Module& episodes = collection().modules[1];
    EXPECT_EQ(episodes.fields[*episodes.find_field("PLACE")].other_names, std::vector<std::string_view>{"PL"});
}

TEST(TheCollection, SaysOfRowsThatAreSpansOfTimeWhenTheyBeginAndEnd) {
    std::vector<std::string> spans;
    for (const Module& module : collection().modules) {
        if (!module.span) continue;
        const Field& begin = module.fields[module.span->begin];
        const Field& end = module.fields[module.span->end];
        spans.push_back(std::string(begin.name) + " to " + std::string(end.name));
        EXPECT_TRUE(begin.tells_rows_apart) << module.name;
        EXPECT_EQ(begin.kind, end.kind) << module.name;
        EXPECT_FALSE(module.one_row_per_child) << module.name;
        for (const std::size_t field : module.span->told_anew) {
            EXPECT_NE(field, module.child_field);
            EXPECT_NE(field, module.span->begin);
        }
    }
    EXPECT_EQ(spans, (std::vector<std::string>{"DECOM to DEC", "MIS_START to MIS_END", "SW_DECOM to SW_DEC",
                                               "DOLO_START to DOLO_END"}));
}

// Otherwise a column could be read as a field that it is not.
TEST(TheCollection, HasNoTwoFieldsOfAModuleWhoseNamesAreAlike) {
    const auto letters = [](std::string_view name) {
        std::string out(name);
        std::erase(out, '_');
        return out;
    };
    for (const Module& module : collection().modules) {
        std::set<std::string> names;
        for (const Field& field : module.fields) {
            EXPECT_TRUE(names.insert(letters(field.name)).second) << module.name << " " << field.name;
            for (const std::string_view other : field.other_names) {
                EXPECT_TRUE(names.insert(letters(other)).second) << module.name << " " << other;
            }
        }
    }
}

}  // namespace
}  // namespace goldthread::ssda903
