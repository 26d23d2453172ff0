#include "goldthread/collections/ssda903/synthetic/planting.hpp"

#include <set>

#include "goldthread/collections/ssda903/synthetic/read_back.hpp"

namespace goldthread::synthetic {
namespace {

std::string file_text(const std::vector<GeneratedFile>& files, const std::string& module) {
    for (const GeneratedFile& file : files) {
        if (file.module == module) return file.text;
    }
    return {};
}

TEST(Ssda903Planting, ChangesOnlyTheCellsItLists) {
    const auto clean = generate_ssda903({1000, 9, 2026, 0});
    const auto dirty = generate_ssda903({1000, 9, 2026, 0.4});
    ASSERT_FALSE(dirty.planted.empty());
    for (const bool last : {false, true}) {
        const auto& from = last ? clean.last_year : clean.this_year;
        const auto& to = last ? dirty.last_year : dirty.this_year;
        for (const GeneratedFile& file : from) {
            auto expected = read_back(from, file.module);
            for (const PlantedError& error : dirty.planted) {
                if (error.last_year != last || error.module != file.module) continue;
                Cells& row = expected.at(error.row);
                EXPECT_EQ(row.at("CHILD"), error.child);
                EXPECT_EQ(row.at(error.field), error.before) << error.kind;
                EXPECT_NE(error.before, error.after) << error.kind;
                row[error.field] = error.after;
            }
            EXPECT_EQ(read_back(to, file.module), expected) << file.module;
        }
    }
}

TEST(Ssda903Planting, PlantsAboutAsManyAsAskedAndFewInOneChild) {
    const auto dirty = generate_ssda903({2000, 9, 2026, 1.5});
    EXPECT_NEAR(static_cast<double>(dirty.planted.size()), 3000.0, 300.0);
    std::map<std::string, int> errors;
    for (const PlantedError& error : dirty.planted) EXPECT_LE(++errors[error.child], 3);
}

TEST(Ssda903Planting, EveryKindOfTheYearTurnsUpInALargeReturn) {
    for (const int year : {2024, 2027}) {
        std::set<std::string> planted;
        for (const PlantedError& error : generate_ssda903({12000, 9, year, 1}).planted) planted.insert(error.kind);
        for (const ErrorKind& kind : error_kinds()) {
            if (year < kind.since) continue;
            EXPECT_EQ(planted.count(std::string(kind.name)), 1U) << kind.name << ' ' << year;
        }
    }
}

TEST(Ssda903Planting, KindsHaveNamesOfTheirOwn) {
    std::set<std::string_view> names;
    for (const ErrorKind& kind : error_kinds()) EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
}

TEST(Ssda903Planting, ARuleNotYetInForceIsNotExpected) {
    for (const PlantedError& error : generate_ssda903({3000, 9, 2023, 1}).planted) {
        EXPECT_NE(error.expected_rule, "444");
        EXPECT_NE(error.module, "SWEpisodes");
    }
}

TEST(Ssda903Planting, TruthIsOneLineAnErrorUnderItsHeader) {
    const PlantedError error{false, "Header", 7, "GT0000001", "SEX", "sex-code", "101", "F", "X"};
    EXPECT_EQ(truth_csv({error}),
              "year,module,row,CHILD,field,kind,expected_rule,before,after\n"
              "this,Header,7,GT0000001,SEX,sex-code,101,F,X\n");
}

TEST(Ssda903Planting, ColumnsAreFoundByName) {
    EXPECT_EQ(column_of(Module::episodes, "CHILD"), 0U);
    EXPECT_EQ(column_of(Module::episodes, "PL_POST"), 11U);
    EXPECT_EQ(column_of(Module::episodes, "URN"), 12U);
    EXPECT_EQ(file_text(generate_ssda903({0, 1, 2026, 0}).this_year, "UASC"), "CHILD,SEX,DOB,DUC\n");
}

}  // namespace
}  // namespace goldthread::synthetic
