#include "goldthread/intake/provider_lists.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/reference/authorities.hpp"

namespace goldthread {
namespace {

std::string row(int number, const std::vector<std::string>& texts) {
    std::string cells;
    for (const std::string& text : texts) cells += "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    return "<row r='" + std::to_string(number) + "'>" + cells + "</row>";
}

std::string remarks_of(const ProviderList& list) {
    std::string text;
    for (const Remark& remark : list.remarks()) text += Error{remark.what, {}, remark.place}.message() + "\n";
    return text;
}

const ProviderReference reference{&AuthorityTable::built_in(), nullptr, Date::of(2026, 3, 31)};

TEST(ProviderLists, AllSheetsOfAWorkbookAreReadTogether) {
    xlsx::MadeWorkbook made;
    const std::string urn_and_date =
        R"(<row r="4"><c><v>1234567</v></c><c t="inlineStr"><is><t>K2</t></is></c><c s="1"><v>46000</v></c></row>)";
    made.sheets = {
        {"Providers",
         row(1, {"Social care providers, official"}) + row(3, {"URN", "Placement code", "Closed date"}) + urn_and_date,
         {},
         {},
         {}},
        {"SA Providers",
         row(1, {"URN", "Setting Local Authority", "Setting address postcode"}) +
             row(2, {"SC000003", "York", "YO1 7HH"}),
         {},
         {},
         {}},
        {"Notes", row(1, {"Please read", "all of this"}), {}, {}, {}}};
    made.styles = xlsx::usual_styles;
    const ProviderList list =
        open_provider_lists({{"list.xlsx", made.bytes(), {}}, {"old.xls", "\xD0\xCF\x11\xE0", {}}}, reference);
    ASSERT_EQ(list.rows().size(), 2U);
    ASSERT_EQ(list.of_urn("1234567").size(), 1U);
    EXPECT_EQ(list.of_urn("1234567")[0].registration_end, Date::of(2025, 12, 9));
    EXPECT_EQ(list.of_urn("1234567")[0].line, 4U);
    EXPECT_TRUE(list.of_urn("SC000003")[0].supported_accommodation());
    ASSERT_EQ(list.sources().size(), 2U);
    EXPECT_EQ(list.sources()[0].name, "list.xlsx, sheet Providers");
    EXPECT_EQ(
        remarks_of(list),
        "list.xlsx, sheet Providers, line 1: The column names stand in row 3; what stands above them was not used: "
        "'Social care providers, official'.\n"
        "list.xlsx, sheet Providers, line 4, Closed date: Date cells are read as dd/mm/yyyy.\n"
        "old.xls: This is an old Excel workbook (.xls) or other old Office file. Open it in Excel and save it as "
        ".xlsx or as 'CSV UTF-8'.\n"
        "list.xlsx, sheet Notes: No headings of a provider list were found (a URN, with codes or a postcode); not "
        "used.\n");
}

// Each row is in the list or counted among those left out.
TEST(ProviderLists, EveryRowIsAccountedFor) {
    std::string csv = "URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED\n";
    constexpr std::size_t sound = 200;
    for (std::size_t i = 0; i < sound; ++i) csv += "SC" + std::to_string(100000 + i) + ",K2,PR4,soon,YO1 7HH,Nowhere\n";
    csv += ",K2,PR4,,YO1 7HH,\n,,PR4,,,\nSC1234567890,K2,PR4,,,\n";
    const ProviderList list = open_provider_lists({{"plain.csv", csv, {}}}, reference);
    std::size_t left_out = 0;
    for (const Remark& remark : list.remarks()) {
        if (remark.what.find("were left out") != std::string::npos) left_out += remark.count;
    }
    EXPECT_EQ(list.rows().size(), sound);
    EXPECT_EQ(list.sources().front().rows, sound);
    EXPECT_EQ(left_out, 3U);
}

TEST(ProviderLists, AColumnThatIsNotCalculatedIsNotReadAsBlank) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Providers",
                    row(1, {"URN", "Placement code", "Closed date"}) +
                        "<row r='2'><c><v>1234567</v></c><c t='inlineStr'><is><t>K2</t></is></c><c><f>A1</f></c></row>",
                    {},
                    {},
                    {}}};
    const ProviderList list = open_provider_lists({{"list.xlsx", made.bytes(), {}}}, reference);
    ASSERT_EQ(list.rows().size(), 1U);
    ASSERT_FALSE(list.remarks().empty());
    EXPECT_EQ(list.remarks()[0].kind, Remark::Kind::problem);
    EXPECT_EQ(list.remarks()[0].place.field, "Closed date");
    EXPECT_EQ(list.remarks()[0].place.line, 2U);
}

TEST(ProviderLists, CsvIsReadToo) {
    const ProviderList list = open_provider_lists({{"plain.csv", "URN\n1234567\n", {}}}, reference);
    EXPECT_EQ(list.rows().size(), 1U);
    EXPECT_EQ(remarks_of(list), "");
}

TEST(ProviderLists, AFileThatIsNoneIsSaidOnceThoughItHasNoRows) {
    std::vector<InputFile> files;
    files.push_back({"header.csv", "CHILD,SEX\n", {}});
    const ProviderList list = open_provider_lists(std::move(files), reference);
    ASSERT_EQ(list.remarks().size(), 1U);
    EXPECT_EQ(list.remarks()[0].count, 1U);
}

}  // namespace
}  // namespace goldthread
