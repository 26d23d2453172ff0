#include "goldthread/intake/column_names.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

NameFit fit(std::string_view name, std::string_view field_name) {
    Field field;
    field.name = field_name;
    field.other_names = {"CARDNO"};
    return fit_of(ColumnName(name), field);
}

TEST(ColumnName, IsTheFieldsInAnyCaseAndPadding) {
    EXPECT_EQ(fit("CARD", "CARD"), NameFit::exact);
    EXPECT_EQ(fit(" card\t", "CARD"), NameFit::exact);
    EXPECT_EQ(fit("CARDS", "CARD"), NameFit::none);
    EXPECT_EQ(fit("CRD", "CARD"), NameFit::none) << "a slip of one letter is another name";
    EXPECT_EQ(fit("", "CARD"), NameFit::none);
}

TEST(ColumnName, MayHoldCharactersThatCannotBeSeen) {
    EXPECT_EQ(fit("\xEF\xBB\xBF"
                  "CARD",
                  "CARD"),
              NameFit::unseen);
    EXPECT_EQ(fit("card\xC2\xA0", "CARD"), NameFit::unseen);
    EXPECT_EQ(fit("CA\xE2\x80\x8BRD", "CARD"), NameFit::unseen);
    EXPECT_TRUE(has_unseen("CA\xE2\x80\x8BRD"));
    EXPECT_FALSE(has_unseen("Caf\xC3\xA9"));
    EXPECT_EQ(without_unseen(" CA\xE2\x80\x8BRD\x1A "), "CARD");
}

TEST(ColumnName, MaySeparateItsWordsOtherwise) {
    for (const std::string_view name : {"LENT ON", "Lent-on", "LENT.ON", "LentOn", "LENT__ON", "LENT\xE2\x80\x93ON",
                                        "LENT\xC2\xA0ON", "\"LENT_ON\""}) {
        EXPECT_EQ(fit(name, "LENT_ON"), NameFit::near) << name;
    }
    EXPECT_EQ(fit("LENT\xC3\xA9ON", "LENT_ON"), NameFit::none);
}

TEST(ColumnName, MayBeAnotherNameOfTheField) {
    EXPECT_EQ(fit("CardNo", "CARD"), NameFit::near);
    EXPECT_EQ(fit("CARD_NO", "CARD"), NameFit::near);
}

}  // namespace
}  // namespace goldthread
