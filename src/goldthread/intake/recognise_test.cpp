#include "goldthread/intake/recognise.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"

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

}  // namespace
}  // namespace goldthread
