#include "goldthread/intake/recognise.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

std::string module_for(const std::vector<std::string>& columns) {
    const auto found = recognise(ssda903::collection(), columns);
    return found ? std::string(ssda903::collection().modules[found->module].name) : "none";
}

TEST(AFile, IsRecognisedByItsColumnsInAnyCaseOrderAndPadding) {
    EXPECT_EQ(module_for({" decom ", "Child", "rne"}), "Episodes");
    EXPECT_EQ(module_for({"MC_DOB", "CHILD", "SEX", "DOB"}), "Header");
}

TEST(AFile, OfEachModuleIsRecognisedByItsCustomaryColumns) {
    for (const Module& module : ssda903::collection().modules) {
        std::vector<std::string> columns;
        for (const Field& field : module.fields) {
            if (!field.derived) columns.emplace_back(field.name);
        }
        EXPECT_EQ(module_for(columns), module.name);
    }
}

TEST(AFile, NeedsTheChildAndAColumnOfItsOwn) {
    EXPECT_EQ(module_for({"DECOM", "RNE", "LS"}), "none");
    EXPECT_EQ(module_for({"CHILD", "SEX", "DOB"}), "none");
    EXPECT_EQ(module_for({"CHILD", "SEX", "DOB", "DUC"}), "UASC");
    EXPECT_EQ(module_for({}), "none");
}

TEST(AFile, KeepsExtraColumnsApartAndTellsMissingOnes) {
    const auto found = recognise(ssda903::collection(), {"CHILD", "Team", "REVIEW", "REVIEW"});
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->field_of_column[1]);
    EXPECT_TRUE(found->field_of_column[2]);
    EXPECT_FALSE(found->field_of_column[3]) << "the second of two columns of one name is extra";
    EXPECT_EQ(found->missing_fields.size(), 2U) << "DOB and REVIEW_CODE";
}

/// The field that each column is read as, of the module found.
std::string fields_of(const std::vector<std::string>& columns) {
    const auto found = recognise(library::collection(), columns);
    if (!found) return "none";
    std::string text;
    for (const auto& field : found->field_of_column) {
        text += field ? std::string(library::collection().modules[found->module].fields[*field].name) + "|" : "-|";
    }
    for (const UnsureField& unsure : found->unsure) {
        text += " unsure: " + std::string(library::collection().modules[found->module].fields[unsure.field].name);
    }
    return text;
}

TEST(AColumn, UnderANameLikeTheFieldsIsReadAsIt) {
    EXPECT_EQ(fields_of({"card no", "Book", "l.e.n.t"}), "CARD|BOOK|LENT|");
    EXPECT_EQ(fields_of({"\xEF\xBB\xBF"
                         "CARD",
                         "BOOK"}),
              "CARD|BOOK|");
}

TEST(AColumn, UnderTheFieldsOwnNameGoesFirst) {
    EXPECT_EQ(fields_of({"CARDNO", "BOOK", "CARD"}), "-|BOOK|CARD|");
    EXPECT_EQ(fields_of({"C.A.R.D",
                         "\xE2\x80\x8B"
                         "CARD",
                         "BOOK"}),
              "-|CARD|BOOK|");
}

TEST(AColumn, OfSeveralUnderLikeNamesIsNotGuessed) {
    EXPECT_EQ(fields_of({"CARD", "BOOK", "LE NT", "LE-NT"}), "CARD|BOOK|-|-| unsure: LENT");
    EXPECT_EQ(fields_of({"CARDNO", "CARD-NO", "BOOK"}), "none") << "which of them names the reader is not known";
}

TEST(AFile, WithoutTheChildIsOfTheModuleItLooksLike) {
    const auto without = [](const std::vector<std::string>& columns) {
        const auto found = recognise_without_child(library::collection(), columns);
        return found ? std::string(library::collection().modules[found->module].name) : "none";
    };
    EXPECT_EQ(without({"Ref", "BOOK", "LENT"}), "Loans");
    EXPECT_EQ(without({"CARDNO", "CARD-NO", "BOOK", "LENT"}), "Loans");
    EXPECT_EQ(without({"Ref", "BOOK"}), "none") << "one name alone may be chance";
    EXPECT_EQ(without({"CARD", "BOOK", "LENT"}), "none") << "it is known as it stands";
}

TEST(ARowOfNames, IsTold) {
    const IsHeader is_names = names_a_module(library::collection());
    const auto told = [&](std::vector<std::string_view> cells) { return is_names(cells); };
    EXPECT_TRUE(told({"Card", "book"}));
    EXPECT_TRUE(told({"Ref", "BOOK", "LENT", "BACK"}));
    EXPECT_FALSE(told({"Ref", "BOOK", "LENT"}));
    EXPECT_FALSE(told({"Books lent, by card"}));
    EXPECT_FALSE(told({}));
}

}  // namespace
}  // namespace goldthread
