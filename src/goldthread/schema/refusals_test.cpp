#include "goldthread/schema/refusals.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

const Module& loans() {
    return library::collection().modules[1];
}

const Field& field_of(const Module& module, std::string_view name) {
    return module.fields[*module.find_field(name)];
}

TEST(Refusals, ARequiredFieldMustHoldMoreThanABlankHoweverItIsWritten) {
    for (const std::string_view blank : {"", " ", "\t", "\xC2\xA0", "NULL", "n/a", "-", " none "}) {
        EXPECT_TRUE(lacks_value(loans(), field_of(loans(), "BOOK"), blank)) << "'" << blank << "'";
    }
    for (const std::string_view value : {"B1", " B1", "NO", "-1", "N", "\xC3\xA9"}) {
        EXPECT_FALSE(lacks_value(loans(), field_of(loans(), "BOOK"), value)) << "'" << value << "'";
    }
    EXPECT_FALSE(lacks_value(loans(), field_of(loans(), "BACK"), "")) << "not every loan has ended";
}

TEST(Refusals, TheFieldThatNamesTheChildIsTakenAsItStands) {
    EXPECT_TRUE(lacks_value(loans(), field_of(loans(), "CARD"), " "));
    EXPECT_FALSE(lacks_value(loans(), field_of(loans(), "CARD"), "NA"));
}

TEST(Refusals, LengthIsCountedInCharactersWithoutTheSpacesAround) {
    const Field& card = field_of(loans(), "CARD");
    EXPECT_FALSE(is_too_long(card, "12345678"));
    EXPECT_TRUE(is_too_long(card, "123456789"));
    EXPECT_FALSE(is_too_long(card, "  12345678  "));
    EXPECT_FALSE(is_too_long(card, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9")) << "six letters, twelve bytes";
    EXPECT_FALSE(is_too_long(field_of(loans(), "BOOK"), "a title of any length"));
}

TEST(Refusals, TheWordsNameFieldAndLimit) {
    EXPECT_EQ(lack_in_words(loans(), field_of(loans(), "BOOK")),
              "BOOK is blank: the portal refuses a row of Loans without it.");
    EXPECT_EQ(excess_in_words(field_of(loans(), "CARD"), "123456789"),
              "'123456789' has 9 characters: the portal takes at most 8 in CARD.");
}

}  // namespace
}  // namespace goldthread
