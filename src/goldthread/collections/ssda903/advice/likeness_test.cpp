#include "goldthread/collections/ssda903/advice/likeness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/reference/provider_cells.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

ProviderList list_of(const std::vector<const char*>& urns, const char* school = "") {
    std::vector<Provider> rows;
    for (const char* urn : urns) {
        rows.emplace_back().urn = read_urn(urn);
        rows.back().linked_school_urn = read_urn(school);
    }
    return {std::move(rows), {}, {}};
}

std::vector<std::string> similar_to(std::string_view text, const std::vector<const char*>& urns) {
    const ProviderList list = list_of(urns);
    std::vector<std::string> found;
    for (const SimilarUrn& similar : similar_urns(text, ProviderLookup(&list))) {
        found.push_back(similar.urn.text() + ": " + std::string(similar.how));
    }
    return found;
}

TEST(SimilarUrns, OtherSpellingsOfOneNumber) {
    EXPECT_THAT(similar_to("123456", {"SC123456"}), ElementsAre("SC123456: written without SC"));
    EXPECT_THAT(similar_to("SCSC123456", {"SC123456"}), ElementsAre("SC123456: SC is misspelt or doubled"));
    EXPECT_THAT(similar_to("SC1234567", {"1234567"}), ElementsAre("1234567: SC does not belong there"));
    EXPECT_THAT(similar_to("1234567.0", {"1234567"}), ElementsAre("1234567: written otherwise"));
    EXPECT_THAT(similar_to("SC 123 456", {"SC123456"}), ElementsAre("SC123456: written otherwise"));
    EXPECT_THAT(similar_to("SC1O3456", {"SC103456"}), ElementsAre("SC103456: written otherwise"));
}

TEST(SimilarUrns, SlipsOfDigitsCountOnlyWithoutAnotherSpelling) {
    EXPECT_THAT(similar_to("1234567", {"1234568", "1324567", "9934567"}),
                ElementsAre("1324567: two digits are swapped", "1234568: one digit differs"));
    EXPECT_THAT(similar_to("123456", {"SC123456", "SC123457"}), ElementsAre("SC123456: written without SC"));
}

TEST(SimilarUrns, TheNumberOfALinkedSchoolIsItsHomes) {
    const ProviderList list = list_of({"SC700001"}, "116500");
    const auto found = similar_urns("116500", ProviderLookup(&list));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].urn, Code("SC700001"));
}

TEST(SimilarUrns, NothingIsLikeTheNumberItselfBlankOrLongText) {
    EXPECT_THAT(similar_to("SC123456", {"SC123456"}), IsEmpty());
    EXPECT_THAT(similar_to("", {"SC123456"}), IsEmpty());
    EXPECT_THAT(similar_to("   ", {"SC123456"}), IsEmpty());
    EXPECT_THAT(similar_to(std::string(5000, '1'), {"1111111"}), IsEmpty());
    EXPECT_THAT(similar_urns("123456", ProviderLookup(nullptr)), IsEmpty());
}

bool always(Code /*postcode*/) {
    return true;
}

TEST(SimilarPostcodes, LettersAndDigitsThatLookAlike) {
    const Code so518jr("SO518JR");
    for (const char* slip : {"S051 8JR", "5O51 8JR", "SOSI 8JR", "so5i8jr", "50518JR"}) {
        EXPECT_THAT(similar_postcodes(slip, always).mistaken, Contains(so518jr)) << slip;
    }
    EXPECT_THAT(similar_postcodes("SO51 8JR", always).mistaken, Not(Contains(so518jr)));
}

TEST(SimilarPostcodes, ACharacterThatIsMissing) {
    const auto is_it = [](Code postcode) { return postcode == Code("SO518JR"); };
    for (const char* slip : {"O518JR", "S518JR", "SO58JR", "SO51JR", "SO518R", "SO518J"}) {
        EXPECT_THAT(similar_postcodes(slip, is_it).incomplete, ElementsAre(Code("SO518JR"))) << slip;
    }
}

TEST(SimilarPostcodes, TextThatIsNoneIsLikeNone) {
    for (const char* text : {"", "-", "ABC", "SO518JRX", "\xC3\xA9\xC3\xA9\xC3\xA9", "%s%s%s"}) {
        const SimilarPostcodes similar = similar_postcodes(text, always);
        EXPECT_THAT(similar.mistaken, IsEmpty()) << text;
    }
}

TEST(WrittenPostcode, HasItsSpace) {
    EXPECT_EQ(written_postcode("SO518JR"), "SO51 8JR");
    EXPECT_EQ(written_postcode("E18SJ"), "E1 8SJ");
}

}  // namespace
}  // namespace goldthread::ssda903
