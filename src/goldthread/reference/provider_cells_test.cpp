#include "goldthread/reference/provider_cells.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

std::string text_of(std::string_view cell) {
    const ProviderCodes codes = read_provider_codes(cell);
    std::string text;
    for (const Code code : codes.placements) text += code.text() + " ";
    text += "|";
    for (const Code code : codes.providers) text += " " + code.text();
    return codes.any_unknown ? text + " ?" : text;
}

TEST(ProviderCodes, AreToldByWhatTheyAre) {
    EXPECT_EQ(text_of("K1"), "K1 |");
    EXPECT_EQ(text_of("PR4"), "| PR4");
    EXPECT_EQ(text_of("U1,U2, U3"), "U1 U2 U3 |");
    EXPECT_EQ(text_of("PR1, PR2"), "| PR1 PR2");
    EXPECT_EQ(text_of("pr1/pr2"), "| PR1 PR2");
    EXPECT_EQ(text_of("K2/PR4"), "K2 | PR4");
}

TEST(ProviderCodes, OfBlankCellsAreNone) {
    for (const char* cell : {"", " ", "-", "na", "N/A", ","}) EXPECT_EQ(text_of(cell), "|") << cell;
}

TEST(ProviderCodes, ASentenceHoldsNone) {
    EXPECT_EQ(text_of("Not provided as service is inspected as part of the ILACS inspection"), "| ?");
    EXPECT_EQ(text_of("RD1, RD2"), "| ?");
}

TEST(Urn, IsTheSameFromNumbersAndTexts) {
    EXPECT_EQ(read_urn("1234567"), Code("1234567"));
    EXPECT_EQ(read_urn("1234567.0"), Code("1234567"));
    EXPECT_EQ(read_urn(" sc123456 "), Code("SC123456"));
    EXPECT_EQ(read_urn("SC 123456"), Code("SC123456"));
    EXPECT_TRUE(read_urn("-").empty());
}

TEST(ProviderDate, IsReadInTheFormsListsUse) {
    const Date april = Date::from_parts(2023, 4, 1).value();
    for (const char* cell : {"01/04/2023", "1/4/2023", "2023-04-01", "2023-04-01 00:00:00", "2023-04-01T00:00:00",
                             "01/04/2023 00:00", "45017", "45017.0"}) {
        EXPECT_EQ(read_provider_date(cell), april) << cell;
    }
    for (const char* cell : {"", "-", "na", "NA"}) EXPECT_TRUE(read_provider_date(cell).blank()) << cell;
    for (const char* cell : {"soon", "2023", "31/02/2023", "2023-13-01"}) {
        EXPECT_TRUE(read_provider_date(cell).unreadable()) << cell;
    }
}

}  // namespace
}  // namespace goldthread
