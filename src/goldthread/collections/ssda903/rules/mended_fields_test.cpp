// Where each rule says that it can be mended, held to what it highlights. The rules that are mended elsewhere are
// listed here: for them nothing may be written into many records at once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::ElementsAreArray;

bool names(const std::vector<FieldRef>& list, FieldRef field) {
    return std::find(list.begin(), list.end(), field) != list.end();
}

const Field& described(FieldRef ref) {
    return collection().modules[ref.module].fields[ref.field];
}

// The codes whose rules, in some year or in all, satisfy that.
template <class Condition>
std::set<std::string> codes_where(Condition holds) {
    std::set<std::string> codes;
    for (const Rule& rule : rules().rules) {
        if (holds(rule)) codes.insert(std::string(rule.code));
    }
    return codes;
}

TEST(MendedFields, AreAmongThoseHighlighted) {
    for (const Rule& rule : rules().rules) {
        for (const FieldRef field : rule.mended_in) {
            EXPECT_TRUE(names(rule.flags, field)) << rule.code << " does not highlight " << described(field).name;
        }
    }
}

TEST(MendedFields, CanBeWrittenAndDoNotNameTheChild) {
    for (const Rule& rule : rules().rules) {
        for (const FieldRef field : rule.mended_in) {
            EXPECT_FALSE(described(field).derived) << rule.code << " " << described(field).name;
            EXPECT_NE(field.field, collection().modules[field.module].child_field) << rule.code;
        }
    }
}

TEST(MendedFields, AreOfThisYear) {
    for (const Rule& rule : rules().rules) {
        for (const FieldRef field : rule.mended_in) {
            EXPECT_EQ(field.year, YearSlot::this_year) << rule.code << " would change last year's return";
        }
    }
}

// The definitions of one code differ in a list of codes or an age, not in what is wrong.
TEST(MendedFields, AreTheSameInAllYearsButForFieldsNewlyHighlighted) {
    for (const Rule& rule : rules().rules) {
        for (const Rule& other : rules().rules) {
            if (rule.code != other.code) continue;
            for (const FieldRef field : rule.mended_in) {
                EXPECT_TRUE(names(other.mended_in, field) || !names(other.flags, field))
                    << rule.code << " " << described(field).name;
            }
        }
    }
}

// Derived values and the child's identifier aside, what these highlight is right: a record is missing or one too many,
// or what is wrong stands in a record that is not highlighted.
TEST(MendedFields, AreNoneWhereARecordIsMissingOrOneTooMany) {
    const auto has_own_fields = [](const Rule& rule) {
        return std::any_of(rule.flags.begin(), rule.flags.end(), [](FieldRef flag) {
            return !described(flag).derived && flag.field != collection().modules[flag.module].child_field;
        });
    };
    const std::set<std::string> elsewhere =
        codes_where([&](const Rule& rule) { return rule.mended_in.empty() && has_own_fields(rule); });
    const std::set<std::string> known = {"1000", "1001", "1002", "1007", "1010",     "1011",
                                         "1014", "1016", "134",  "187",  "215",      "551",
                                         "558",  "630",  "706",  "NoE",  "SW01STG1", "SW12STG2"};
    EXPECT_THAT(elsewhere, ElementsAreArray(known));
}

TEST(MendedFields, LeaveOutWhatBearsWitnessOnly) {
    const auto left_out = [](std::string_view code, std::uint8_t module, std::string_view name) {
        const auto field = static_cast<std::uint8_t>(collection().modules[module].find_field(name).value());
        return std::all_of(rules().rules.begin(), rules().rules.end(), [&](const Rule& rule) {
            return rule.code != code || (names(rule.flags, {module, field, YearSlot::this_year}) &&
                                         !names(rule.mended_in, {module, field, YearSlot::this_year}));
        });
    };
    EXPECT_TRUE(left_out("630", Episode::module, "RNE"));
    EXPECT_TRUE(left_out("526", Episode::module, "PLACE"));
    EXPECT_TRUE(left_out("607", Episode::module, "REC"));
    EXPECT_TRUE(left_out("544", Oc2::module, "CONVICTED"));
}

}  // namespace
}  // namespace goldthread::ssda903
