#include "goldthread/collections/ssda903/ssda903.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

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
