#include "goldthread/reference/authorities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "goldthread/reference/authorities_data.hpp"

namespace goldthread {
namespace {

const AuthorityTable& authorities() {
    return AuthorityTable::built_in();
}

Date day(const char* text) {
    return Date::parse(text).value();
}

const Date march_2023 = day("31/03/2023");
const Date march_2026 = day("31/03/2026");

std::string code_of(std::string_view text, Date on = march_2026) {
    const auto found = authorities().find(text, on);
    return found ? found->code.text() : found.error().message();
}

TEST(Authorities, AreFoundByCodeNumberAndName) {
    EXPECT_EQ(code_of("E08000035"), "E08000035");
    EXPECT_EQ(code_of("e08000035"), "E08000035");
    EXPECT_EQ(code_of("383"), "E08000035");
    EXPECT_EQ(code_of("Leeds City Council"), "E08000035");
}

TEST(Authorities, AreFoundByTheNamesThatListsUse) {
    EXPECT_EQ(code_of("East Sussex County Council"), "E10000011");
    EXPECT_EQ(code_of("Telford & Wrekin"), "E06000020");
    EXPECT_EQ(code_of("Bristol"), "E06000023");
    EXPECT_EQ(code_of("Durham"), "E06000047");
    EXPECT_EQ(code_of("Southend on Sea Borough Council"), "E06000033");
    EXPECT_EQ(code_of("LONDON BOROUGH OF HACKNEY"), "E09000012");
    EXPECT_EQ(code_of("City of London"), "E09000001");
    EXPECT_EQ(code_of("Cheshire West & Chester"), "E06000050");
}

TEST(Authorities, OfOneNameTheOneInForceIsMeant) {
    EXPECT_EQ(code_of("North Yorkshire", march_2023), "E10000023");
    EXPECT_EQ(code_of("North Yorkshire", march_2026), "E06000065");
    EXPECT_EQ(code_of("815", march_2023), "E10000023");
    EXPECT_EQ(code_of("370", day("31/03/2025")), "E08000016");
    EXPECT_EQ(code_of("370", march_2026), "E08000038");
}

TEST(Authorities, AbolishedOnesAreStillFound) {
    EXPECT_EQ(code_of("Cumbria", march_2026), "E10000006");
    EXPECT_EQ(code_of("928"), "E10000021");
    EXPECT_FALSE(authorities().find("Cumbria", march_2026)->in_force(march_2026));
    EXPECT_TRUE(authorities().find("Cumbria", march_2023)->in_force(march_2023));
}

TEST(Authorities, AnUnknownNameGivesThoseThatComeNear) {
    EXPECT_EQ(code_of("Hull"),
              "'Hull' is no local authority that is known here. Near to it: Kingston upon Hull, City of.");
    EXPECT_EQ(code_of("Narnia"),
              "'Narnia' is no local authority that is known here. Give its name, three-digit number or code.");
    EXPECT_EQ(code_of(" "), "No local authority is given. Give its name, three-digit number or code.");
    EXPECT_EQ(code_of("Council"),
              "'Council' is no local authority that is known here. Give its name, three-digit number or code.");
}

TEST(Authorities, EveryOneIsFoundByItsOwnNameCodeAndNumber) {
    for (const Authority& authority : authorities().all()) {
        const Date on = authority.to.known() ? authority.to.date() : march_2026;
        EXPECT_EQ(code_of(authority.code.text(), on), authority.code.text());
        EXPECT_EQ(code_of(authority.name, on), authority.code.text());
        if (authority.number.empty()) continue;
        EXPECT_EQ(code_of(authority.number.text(), on), authority.code.text());
    }
}

TEST(Authorities, OneHundredAndFiftyThreeEnglishOnesAreInForce) {
    const auto& all = authorities().all();
    EXPECT_EQ(std::count_if(all.begin(), all.end(),
                            [](const Authority& one) { return one.in_force(march_2026) && !one.number.empty(); }),
              153);
}

std::string upper(std::string_view lower, Date on) {
    return authorities().upper_tier(Id::packed(lower), on).text();
}

TEST(UpperTier, OfADistrictIsItsCountyOnThatDay) {
    EXPECT_EQ(upper("E07000026", march_2023), "E10000006");
    EXPECT_EQ(upper("E07000026", march_2026), "E06000063");
    EXPECT_EQ(upper("E07000048", day("31/03/2019")), "E10000009");
    EXPECT_EQ(upper("E07000048", march_2026), "E06000058");
    EXPECT_EQ(upper("E07000244", day("31/03/2018")), "E10000029");
}

TEST(UpperTier, OfASingleTierAuthorityIsItself) {
    EXPECT_EQ(upper("E08000035", march_2026), "E08000035");
    EXPECT_EQ(upper("E06000063", march_2023), "E06000063");
    EXPECT_EQ(upper("E06000099", march_2026), "E06000099");
    EXPECT_EQ(upper("E07000999", march_2026), "");
    EXPECT_EQ(upper("", march_2026), "");
}

std::vector<std::string> own(std::string_view code) {
    std::vector<std::string> codes;
    for (const Id one : authorities().own(Id::packed(code))) codes.push_back(one.text());
    std::sort(codes.begin() + 1, codes.end());
    return codes;
}

using Codes = std::vector<std::string>;

TEST(OwnAuthority, IsTheOneChosenWithPredecessorsAndSuccessors) {
    EXPECT_EQ(own("E10000006"), (Codes{"E10000006", "E06000063", "E06000064"}));
    EXPECT_EQ(own("E06000063"), (Codes{"E06000063", "E10000006"}));
    EXPECT_EQ(own("E06000065"), (Codes{"E06000065", "E10000023"}));
    EXPECT_EQ(own("E08000038"), (Codes{"E08000038", "E08000016"}));
    EXPECT_EQ(own("E06000058"), (Codes{"E06000058", "E06000028", "E06000029", "E10000009"}));
    EXPECT_EQ(own("E08000035"), (Codes{"E08000035"}));
    EXPECT_EQ(own("X"), (Codes{"X"}));
}

Codes in_place_of(std::string_view code, Date on) {
    Codes codes;
    for (const Authority& one : authorities().in_place_of(Id::packed(code), on)) codes.push_back(one.code.text());
    return codes;
}

TEST(AuthorityInPlaceOfAnother, IsWhatItsSuccessionLeadsTo) {
    EXPECT_EQ(in_place_of("E10000006", march_2026), (Codes{"E06000063", "E06000064"}));
    EXPECT_EQ(in_place_of("E06000028", march_2026), (Codes{"E06000058"}));
    EXPECT_EQ(in_place_of("E10000009", march_2026), (Codes{"E06000058", "E06000059"}));
    EXPECT_EQ(in_place_of("E06000063", march_2023), (Codes{"E10000006"})) << "before its time";
    EXPECT_EQ(in_place_of("E08000035", march_2026), Codes());
    EXPECT_EQ(in_place_of("X", march_2026), Codes());
}

TEST(AuthorityNumbers, IncludeAbolishedOnes) {
    for (const Code number : {Code("835"), Code("836"), Code("837"), Code("909"), Code("928"), Code("838"), Code("839"),
                              Code("940"), Code("943"), Code("815")}) {
        EXPECT_TRUE(authorities().is_number(number)) << number.text();
    }
    EXPECT_FALSE(authorities().is_number("999"));
    EXPECT_FALSE(authorities().is_number(""));
}

TEST(PlacementAuthority, IsTheUpperTierInEnglandAndTheNationElsewhere) {
    static constexpr std::array rows{
        PostcodeRow{"CA3 8NA", "E06000063", GridPoint{340090, 556120}},
        PostcodeRow{"BN7 1UE", "E07000063", GridPoint{540900, 110100}},
        PostcodeRow{"CF10 1EP", "W06000015", GridPoint{318399, 176369}},
        PostcodeRow{"AB1 0AA", "S12000033", GridPoint{385386, 801193}},
        PostcodeRow{"BT1 1AA", "N09000003", GridPoint{146778, 530104}},
        PostcodeRow{"JE2 3AA", "L99999999", std::nullopt},
        PostcodeRow{"IM1 1AA", "M99999999", std::nullopt},
        PostcodeRow{"GIR 0AA", "", std::nullopt},
    };
    const PostcodeDirectory directory = PostcodeDirectory::of(rows);
    const auto pl_la = [&directory](const char* postcode) {
        return placement_authority(*directory.find(postcode), authorities(), march_2026).text();
    };
    EXPECT_EQ(pl_la("CA3 8NA"), "E06000063");
    EXPECT_EQ(pl_la("BN7 1UE"), "E10000011");
    EXPECT_EQ(pl_la("CF10 1EP"), "WAL");
    EXPECT_EQ(pl_la("AB1 0AA"), "SCO");
    EXPECT_EQ(pl_la("BT1 1AA"), "NIR");
    EXPECT_EQ(pl_la("JE2 3AA"), "NUK");
    EXPECT_EQ(pl_la("IM1 1AA"), "NUK");
    EXPECT_EQ(pl_la("GIR 0AA"), "");
}

std::string why_not(std::string_view csv) {
    const auto table = AuthorityTable::from_csv(csv);
    return table ? "read" : table.error().message();
}

TEST(AuthorityTable, MayBeReplacedByANewerOne) {
    const auto table = AuthorityTable::from_csv(
        "utla_name,utla_code,ltla_code,valid_from,valid_to,dfe_number\n"
        "Surrey,E10000030,E07000207,,2027-03-31,936\n"
        "West Surrey,E06000071,E07000207,2027-04-01,,946\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->upper_tier(Id::packed("E07000207"), day("31/03/2028")).text(), "E06000071");
    EXPECT_EQ(table->own(Id::packed("E06000071")).size(), 2U);
}

TEST(AuthorityTable, WithFaultsIsRefusedWithThePlace) {
    const std::string headings = "ltla_code,utla_code,utla_name,valid_from,valid_to,dfe_number\n";
    EXPECT_EQ(why_not("ltla_code\n"), "line 1, utla_code: The table of authorities has no column utla_code. Add it.");
    EXPECT_EQ(why_not(headings + "E0600,E06000071,X,,,\n"),
              "line 2, ltla_code: ltla_code 'E0600' is not a nine-character code. Correct it.");
    EXPECT_EQ(why_not(headings + "E06000071,E06000071,X,01/04/2027,,\n"),
              "line 2, valid_from: valid_from '01/04/2027' is not a date. Write it as 2023-04-01, or leave it blank.");
    EXPECT_EQ(why_not(""), "The table of authorities is empty.");
}

TEST(AuthorityTable, OfTwoInForceUnderOneNumberNeitherIsChosen) {
    const auto table = AuthorityTable::from_csv(
        "ltla_code,utla_code,utla_name,valid_from,valid_to,dfe_number\n"
        "E06000071,E06000071,West Surrey,,,946\n"
        "E06000072,E06000072,East Surrey,,,946\n");
    EXPECT_EQ(table->find("946", march_2026).error().what,
              "'946' may be any of: West Surrey (E06000071); East Surrey (E06000072).");
}

TEST(AuthorityTable, BuiltInIsTheOneOfTheDataFolder) {
    std::ifstream file(std::filesystem::path(__FILE__).parent_path() / "data" / "authorities.csv", std::ios::binary);
    if (!file) GTEST_SKIP() << "the sources are not at hand";
    const std::string csv(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(authorities_csv, csv) << "run scripts/make-authorities";
}

}  // namespace
}  // namespace goldthread
