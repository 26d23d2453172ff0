#include "goldthread/reference/providers.hpp"

#include <gtest/gtest.h>

#include <array>

#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread {
namespace {

using Row = std::vector<std::string_view>;

Table table_of(const std::vector<std::string>& headings, const std::vector<Row>& rows) {
    Table table(headings);
    const std::uint32_t file = table.add_file("list.xlsx");
    std::uint32_t line = 2;
    for (const Row& row : rows) table.add_row(row, {file, line++});
    return table;
}

const Date march_2026 = Date::from_parts(2026, 3, 31).value();

ProviderList read(const std::vector<Table>& tables) {
    static constexpr std::array postcodes{
        PostcodeRow{"YO1 7HH", "E06000014", GridPoint{460335, 452170}},
        PostcodeRow{"BN7 1UE", "E07000063", GridPoint{540900, 110100}},
        PostcodeRow{"CF10 1EP", "W06000015", GridPoint{318399, 176369}},
    };
    static const PostcodeDirectory directory = PostcodeDirectory::of(postcodes);
    std::vector<ProviderTable> inputs;
    for (const Table& table : tables) {
        inputs.push_back({"sheet " + std::to_string(inputs.size() + 1), &table, march_2026});
    }
    return read_provider_lists(inputs, {&AuthorityTable::built_in(), &directory, march_2026});
}

std::string text_of(const std::vector<Code>& codes) {
    std::string text;
    for (const Code code : codes) text += (text.empty() ? "" : " ") + code.text();
    return text;
}

std::string remarks_of(const ProviderList& list) {
    std::string text;
    for (const Remark& remark : list.remarks()) {
        text += remark.place.file + ", line " + std::to_string(remark.place.line) + ", " + remark.place.field + " x" +
                std::to_string(remark.count) + ": " + remark.what + "\n";
    }
    return text;
}

TEST(ProviderList, OldHomesListTakesPostcodesFromTheSheetOfAddresses) {
    const auto list =
        read({table_of({"Local Authority", "URN", "Provider Code", "Provider Placement Code", "Closed Date"},
                       {{"York", "SC123456", "K2", "PR4", "-"}, {"York", "1234567.0", "K1", "PR1, PR2", "31/12/2025"}}),
              table_of({"Local Authority", "URN", "Setting Postcode"},
                       {{"York", "1234567", "yo1 7hh"}, {"York", "sc123456", "BN7 1UE"}})});
    ASSERT_EQ(list.of_urn("SC123456").size(), 1U);
    const Provider& home = list.of_urn("SC123456")[0];
    EXPECT_EQ(text_of(home.placement_codes), "K2");
    EXPECT_EQ(text_of(home.provider_codes), "PR4");
    EXPECT_TRUE(home.registration_end.blank());
    EXPECT_EQ(home.postcode, Code("BN71UE"));
    EXPECT_EQ(home.list_authority.text(), "E06000014");
    EXPECT_EQ(home.postcode_authority.text(), "E10000011");
    const Provider& secure = list.of_urn("1234567")[0];
    EXPECT_EQ(text_of(secure.provider_codes), "PR1 PR2");
    EXPECT_EQ(secure.registration_end, Date::from_parts(2025, 12, 31).value());
    EXPECT_EQ(remarks_of(list), "");
}

TEST(ProviderList, NewHomesListIsReadAndItsConditionsAreIgnoredWithARemark) {
    const auto list =
        read({table_of({"Local Authority", "URN", "Provider Type", "Setting Name", "Registration Date", "Closed Date",
                        "Provider Code", "Provider Placement Code", "Setting Address Postcode", "Owner Name",
                        "Owner Postcode"},
                       {{"York", "SC123456", "Children's Home", "The Setting", "2019-12-01 00:00:00", "-", "K2", "PR4",
                         "YO1 7HH", "A Company", "CF10 1EP"}}),
              table_of({"Local Authority", "URN", "Setting Name", "Postcode Area", "Conditions", "Multi Building CH"},
                       {{"York", "SC123456", "The Setting", "YO1", "Five children", "No"}})});
    ASSERT_EQ(list.rows().size(), 1U);
    const Provider& home = list.rows()[0];
    EXPECT_EQ(home.sheet, ProviderSheet::homes);
    EXPECT_EQ(home.name, "The Setting");
    EXPECT_EQ(home.owner, "A Company");
    EXPECT_EQ(home.owner_postcode, Code("CF101EP"));
    EXPECT_EQ(remarks_of(list),
              "sheet 2, line 0,  x1: No headings of a provider list were found (a URN, with codes or a postcode); not "
              "used.\n");
}

TEST(ProviderList, SocialCareListKeepsOpenAndClosedRowsOfOneUrn) {
    const auto list = read(
        {table_of({"URN", "Provision type", "Setting name", "Setting postcode", "Organisation name", "Local authority",
                   "Sector", "Placement code", "Placement provider code"},
                  {{"SC000001", "Fostering", "Agency", "YO1 7HH", "Org", "City of York Council", "Private",
                    "U1,U2,U3,U4,U5,U6", "PR4"}}),
         table_of({"URN", "Provision type", "Setting name", "Setting postcode", "Organisation name", "Local authority",
                   "Sector", "Deregistration date", "Placement code", "Placement provider code"},
                  {{"SC000001", "Fostering", "Agency", "YO1 7HH", "Org", "York", "Private", "30/06/2022", "U1/U2",
                    "PR4"}})});
    const auto rows = list.of_urn("SC000001");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(text_of(rows[0].placement_codes), "U1 U2 U3 U4 U5 U6");
    EXPECT_EQ(rows[0].sheet, ProviderSheet::current_providers);
    EXPECT_EQ(rows[1].sheet, ProviderSheet::closed_providers);
    EXPECT_TRUE(rows[1].registration_end.known());
    ASSERT_EQ(list.sources().size(), 2U);
    EXPECT_EQ(list.sources()[1].rows, 1U);
    EXPECT_EQ(list.sources()[1].issued, march_2026);
}

TEST(ProviderList, CombinedListWithSupportedAccommodationKeepsEachRowsOwnAuthority) {
    const auto list = read(
        {table_of({"Local authority", "URN", "Provider type", "Setting name", "Deregistration date", "Placement code",
                   "Setting address postcode", "Owner name", "Placement provider code", "Linked school URN"},
                  {{"Leeds", "SC000002", "Children's Home", "Home", "na", "K2", "YO1 7HH", "Owner", "PR4", "123456"}}),
         table_of({"Provider local authority", "Setting local authority", "URN", "Provider type", "Closed date",
                   "Placement provider code", "Setting address postcode"},
                  {{"York", "East Sussex", "SC000003", "Supported Accommodation", "na", "PR4", "BN7 1UE"},
                   {"York", "York", "SC000003", "Supported Accommodation", "na", "PR4", "YO1 7HH"}})});
    EXPECT_EQ(list.of_urn("SC000002")[0].linked_school_urn, Code("123456"));
    const auto settings = list.of_urn("SC000003");
    ASSERT_EQ(settings.size(), 2U);
    EXPECT_TRUE(settings[0].supported_accommodation());
    EXPECT_TRUE(settings[0].placement_codes.empty());
    EXPECT_EQ(settings[0].list_authority.text(), "E06000014");
    EXPECT_EQ(settings[0].setting_authority.text(), "E10000011");
    EXPECT_EQ(settings[0].postcode_authority.text(), "E10000011");
    EXPECT_EQ(settings[1].postcode_authority.text(), "E06000014");
}

TEST(ProviderList, CombinedListOf2025SaysProviderPostcode) {
    const auto list = read({table_of({"Local authority", "URN", "Provider type", "Provider name", "Provider postcode",
                                      "Deregistration date", "Placement code", "Placement provider code"},
                                     {{"York", "1234567", "Children's Home", "Home", "YO1 7HH", "", "K2", "PR5"}}),
                            table_of({"Provider local authority", "Setting Local Authority", "URN", "Provider type",
                                      "Closed date", "Placement code", "Setting status", "Setting address postcode"},
                                     {{"York", "York", "2234567", "SA", "2026-02-01", "K3", "Open", "YO1 7HH"}})});
    EXPECT_EQ(list.of_urn("1234567")[0].postcode, Code("YO17HH"));
    EXPECT_EQ(text_of(list.of_urn("2234567")[0].placement_codes), "K3");
    EXPECT_EQ(list.at_postcode("YO17HH").size(), 2U);
    EXPECT_TRUE(list.at_postcode("").empty());
}

TEST(ProviderList, PlainListNeedsAUrnOnly) {
    const auto list =
        read({table_of({"urn"}, {{"1234567"}}),
              table_of({"URN", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE", "LA_CODE_INFERRED"},
                       {{"SC000009", "K2", "PR4", "", "YO1 7HH", "E06000014"}})});
    EXPECT_EQ(list.rows().size(), 2U);
    EXPECT_EQ(list.of_urn("SC000009")[0].list_authority.text(), "E06000014");
    EXPECT_EQ(list.of_urn("SC000009")[0].sheet, ProviderSheet::plain);
}

TEST(ProviderList, HeadingsMayStandUnderATitleAndHoldLineBreaks) {
    const auto list = read(
        {table_of({"Ofsted: providers on 31 March", "", ""},
                  {{"", "", ""}, {"U R N", "Placement\ncode", "SETTING  POSTCODE"}, {"1234567", "K2", "YO1 7HH"}})});
    ASSERT_EQ(list.rows().size(), 1U);
    EXPECT_EQ(list.rows()[0].postcode, Code("YO17HH"));
    EXPECT_EQ(list.rows()[0].line, 4U);
}

TEST(ProviderList, WhatIsNotUnderstoodIsRemarkedOnOncePerColumn) {
    const auto list =
        read({table_of({"URN", "Placement code", "Deregistration date", "Local authority", "Provider type"},
                       {{"1234567", "Not provided as service is inspected", "soon", "Hull", "x"},
                        {"1234568", "see notes", "-", "Hull", "x"},
                        {"", "K2", "-", "York", "x"},
                        {"", "", "", "", ""},
                        {"SC12345678", "K2", "-", "York", "x"}})});
    EXPECT_EQ(list.rows().size(), 2U);
    EXPECT_TRUE(list.of_urn("1234567")[0].registration_end.unreadable());
    EXPECT_EQ(list.of_urn("1234567")[0].list_authority_name, "Hull");
    EXPECT_EQ(remarks_of(list),
              "sheet 1, line 2, Deregistration date x1: Dates that cannot be read were set aside as unknown.\n"
              "sheet 1, line 2, Local authority x1: 'Hull' is no local authority that is known here. Near to it: "
              "Kingston upon Hull, City of.\n"
              "sheet 1, line 2, Placement code x2: Cells without any known placement or provider code count as having "
              "none.\n"
              "sheet 1, line 4, URN x1: Rows without a URN were left out.\n"
              "sheet 1, line 6, URN x1: Rows whose URN is longer than eight characters were left out.\n");
}

TEST(ProviderList, OfNothingHasNoRows) {
    const ProviderList list;
    EXPECT_TRUE(list.empty());
    EXPECT_TRUE(list.of_urn("1234567").empty());
    EXPECT_TRUE(list.of_urn("").empty());
}

}  // namespace
}  // namespace goldthread
