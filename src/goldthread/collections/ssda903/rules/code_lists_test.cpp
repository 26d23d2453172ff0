// The code lists that users are shown, and the rules that check codes, must be of one mind in every year.

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread::ssda903 {
namespace {

struct CheckedField {
    const char* rule;
    const char* module;
    const char* field;
    int since = 2023;
};

void PrintTo(const CheckedField& checked, std::ostream* out) {
    *out << checked.module << " " << checked.field;
}

class CodeLists : public ::testing::TestWithParam<CheckedField> {};

TEST_P(CodeLists, AgreeWithTheRuleThatChecksThem) {
    const CheckedField& checked = GetParam();
    const Module& module = collection().modules[*collection().find_module(checked.module)];
    const Field& field = module.fields[*module.find_field(checked.field)];
    ASSERT_FALSE(field.codes.empty());
    for (int year = checked.since; year <= collection().latest_year; ++year) {
        for (const CodeMeaning& meaning : field.codes) {
            const bool accepted = meaning.since <= year && year <= meaning.until;
            const std::string picture = std::string("[") + checked.module + "]\nCHILD " + checked.field + "\nA " +
                                        meaning.code.text() + (accepted ? "" : " <- not in this year");
            EXPECT_EQ(mismatch(checked.rule, year, picture), "")
                << checked.field << " " << meaning.code.text() << " in " << year;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Fields, CodeLists,
    ::testing::Values(CheckedField{"101", "Header", "SEX"}, CheckedField{"103", "Header", "ETHNIC"},
                      CheckedField{"143", "Episodes", "RNE"}, CheckedField{"144", "Episodes", "LS"},
                      CheckedField{"145", "Episodes", "CIN"}, CheckedField{"146", "Episodes", "PLACE"},
                      CheckedField{"149", "Episodes", "REC"}, CheckedField{"1009", "Episodes", "REASON_PLACE_CHANGE"},
                      CheckedField{"120", "PlacedAdoption", "REASON_PLACED_CEASED"},
                      CheckedField{"131", "OC3", "IN_TOUCH"}, CheckedField{"132", "OC3", "ACTIV"},
                      CheckedField{"133", "OC3", "ACCOM"}, CheckedField{"175", "AD1", "NB_ADOPTR"},
                      CheckedField{"176", "AD1", "SEX_ADOPTR"}, CheckedField{"177", "AD1", "LS_ADOPTR"},
                      CheckedField{"196", "OC2", "SDQ_REASON"}, CheckedField{"631", "PrevPerm", "PREV_PERM"},
                      CheckedField{"1006", "Missing", "MISSING"}));

}  // namespace
}  // namespace goldthread::ssda903
