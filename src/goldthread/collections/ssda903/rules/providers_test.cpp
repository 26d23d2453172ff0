#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/provider_cells.hpp"
#include "goldthread/reference/providers.hpp"

namespace goldthread::ssda903 {
namespace {

struct Listed {
    const char* urn;
    const char* placements = "";
    const char* kinds = "";  ///< PR0 to PR5.
    const char* closed = "";
    const char* postcode = "";
    const char* authority = "";
};

ProviderList list_of(const std::vector<Listed>& rows) {
    std::vector<Provider> providers;
    for (const Listed& row : rows) {
        Provider& provider = providers.emplace_back();
        provider.urn = read_urn(row.urn);
        provider.placement_codes = read_provider_codes(row.placements).placements;
        provider.provider_codes = read_provider_codes(row.kinds).providers;
        provider.registration_end = DateCell::parse(row.closed);
        provider.postcode = PostcodeCell::parse(row.postcode).code();
        provider.postcode_authority = Id::packed(row.authority);
    }
    return {std::move(providers), {}, {}};
}

std::string mismatch_with(const std::vector<Listed>& listed, std::string_view code, int return_year,
                          std::string_view picture) {
    const ProviderList providers = list_of(listed);
    const OwnAuthority own({Id::packed("E06000063"), Id::packed("E10000006")});
    CheckSetting setting = testing::csv_setting(return_year);
    setting.providers = &providers;
    setting.authority = &own;
    return mismatch(code, setting, picture);
}

// The placements that need a URN in one year and not in another, with what 218 makes of them.
std::string without_urn(const char* h5, const char* p2, const char* z1, const char* z11) {
    return fmt::format(R"(
        [Episodes]
        PLACE  DEC  PL_LA      URN
        H5     .    E06000001  .    {h5}
        P2     .    E06000001  .    {p2}
        Z1     .    E06000001  .    {z1}
        Z11    .    E06000001  .    {z11}
        Z14    .    E06000001  .    {z11}
        U1     .    E06000001  .    <- fostering
        K2     .    .          .    <- authority not known
        .      .    E06000001  .    <- placement not given
        U1     .    E06000001  XXXXXXX
        P1     .    E06000001  .
        P3     .    E06000001  .
        R1     .    E06000001  .
        R2     .    E06000001  .
        R5     .    E06000001  .
        T0     .    E06000001  .
        T4     .    E06000001  .
        U1     .    WAL        .
        U1     .    SCO        .
        U1     .    NIR        .
        U1     .    NUK        .
        U1     .    CON        .
    )",
                       fmt::arg("h5", h5), fmt::arg("p2", p2), fmt::arg("z1", z1), fmt::arg("z11", z11));
}

TEST(Rule218, EnglishPlacementNeedsAUrn) {
    EXPECT_EQ(mismatch("218", 2023, without_urn("", "", "", "<-")), "");
    EXPECT_EQ(mismatch("218", 2024, without_urn("", "", "", "<-")), "");
    EXPECT_EQ(mismatch("218", 2025, without_urn("<-", "<-", "", "<-")), "");
    EXPECT_EQ(mismatch("218", 2026, without_urn("<-", "<-", "<-", "")), "");
}

TEST(Rule218, EpisodeEndedBeforeTheYearIsNotJudged) {
    for (const int year : {2024, 2025, 2026}) {
        const std::string picture = fmt::format(R"(
            [Episodes]
            PLACE  DEC           PL_LA      URN
            U1     01/04/{year}  E06000001  .    <- in the year
            U1     31/03/{year}  E06000001  .
            U1     31/02/2026    E06000001  .
        )",
                                                fmt::arg("year", year - 1));
        EXPECT_EQ(mismatch("218", year, picture), "") << year;
    }
}

TEST(Rule218, BeforeReturn2026AnAuthorityIsToldByItsFirstLetter) {
    const std::string_view picture = R"(
        [Episodes]
        PLACE  DEC  PL_LA      URN
        U1     .    W06000008  .
        U1     .    N09000001  .
        U1     .    S12000033  .
    )";
    EXPECT_EQ(mismatch("218", 2024, picture), "");
    EXPECT_EQ(mismatch("218", 2025, picture), "");
    EXPECT_EQ(mismatch("218", 2026, "[Episodes]\n PLACE DEC PL_LA URN\n U1 . W06000008 . <- not WAL\n U1 . CON ."), "");
}

TEST(Rule230, EnglishSupportedAccommodationNeedsAUrn) {
    EXPECT_EQ(mismatch("230", 2024, R"(
        [Episodes]
        PLACE  DEC         PL_LA      URN
        H5     29/10/2023  E06000001  .        <- from the day it had to be registered
        H5     .           E06000001  XXXXXXX  <- XXXXXXX will not do
        H5     31/02/2024  E06000001  .        <- not a date
        H5     .           .          .        <- authority not known
        H5     .           CON        .        <- confidential will not do
        H5     28/10/2023  E06000001  .
        H5     .           E06000001  SC000001
        H5     .           WAL        .
        H5     .           SCO        .
        H5     .           NIR        .
        P2     .           E06000001  .
    )"),
              "");
}

// The placements that may have a URN in one year and not in another, with what 222 makes of them.
std::string with_urn(const char* h5, const char* p2, const char* z1, const char* z11) {
    return fmt::format(R"(
        [Episodes]
        PLACE  URN
        H5     SC000001  {h5}
        P2     SC000001  {p2}
        Z1     SC000001  {z1}
        Z11    SC000001  {z11}
        Z14    SC000001  {z11}
        P1     SC000001  <- parents
        P3     SC000001  <- residential employment
        R1     SC000001  <- residential care home
        R2     SC000001  <- hospital
        R5     SC000001  <- young offender institution
        T0     SC000001  <- temporary
        T4     XXXXXX    <- six X
        T1     XXXXXXX
        T1     .
        U1     SC000001
        .      SC000001
    )",
                       fmt::arg("h5", h5), fmt::arg("p2", p2), fmt::arg("z1", z1), fmt::arg("z11", z11));
}

TEST(Rule222, UnregisteredPlacementHasNoUrn) {
    EXPECT_EQ(mismatch("222", 2023, with_urn("<-", "<-", "<-", "")), "");
    EXPECT_EQ(mismatch("222", 2024, with_urn("", "<-", "<-", "")), "");
    EXPECT_EQ(mismatch("222", 2025, with_urn("", "", "<-", "")), "");
    EXPECT_EQ(mismatch("222", 2026, with_urn("", "", "", "<-")), "");
}

TEST(Rule219, OneRegistrationOfTheUrnMustOfferThePlacement) {
    EXPECT_EQ(mismatch_with({{"SC000001", "K1"}, {"SC000001", "K2, U1"}, {"1234567", "U1,U2"}, {"SC000009", ""}}, "219",
                            2026, R"(
        [Episodes]
        PLACE  URN
        K3     SC000001  <- not offered
        .      SC000001  <- not given
        K1     SC000002  <- not on the lists
        K1     SC000009  <- nothing known of what it offers
        K1     XXXXXX    <- six X
        K1     SC000001
        U1     sc000001
        U2     1234567
        K3     XXXXXXX
        K3     .
    )"),
              "");
}

TEST(Rule221, OneSettingOfTheUrnMustBeAtThePostcode) {
    const std::vector<Listed> listed = {
        {"SC000001", "", "", "", "AB1 0AA"}, {"SC000001", "", "", "", "AB1 0AB"}, {"SC000009", "", "", "", ""}};
    for (const int year : {2023, 2024, 2025, 2027}) {
        const std::string picture =
            fmt::format(R"(
            [Episodes]
            PLACE  LS  PL_POST   URN
            K1     C2  AB1_0AC   SC000001  <- elsewhere
            R3     .   AB1_0AC   SC000001  <- elsewhere
            S1     C2  AB1_0AA   SC000002  <- not on the lists
            K2     C2  AB1_0AA   SC000009  <- postcode not known
            H5     C2  AB1_0AC   SC000001  {h5}
            K3     C2  AB1_0AC   SC000001  {k3}
            K1     C2  ab10ab    SC000001
            K1     C2  AB1_0AA   SC000001
            K1     C2  .         SC000001
            K1     V3  AB1_0AC   SC000001
            K1     V4  AB1_0AC   SC000001
            K1     C2  AB1_0AC   XXXXXXX
            K1     C2  AB1_0AC   .
            U1     C2  AB1_0AC   SC000001
        )",
                        fmt::arg("h5", year == 2024 ? "<-" : ""), fmt::arg("k3", year >= 2025 ? "<-" : ""));
        EXPECT_EQ(mismatch_with(listed, "221", year, picture), "") << year;
    }
}

TEST(Rule224, OneRegistrationOfTheUrnMustBeOfTheKind) {
    EXPECT_EQ(mismatch_with({{"SC000001", "", "PR4"}, {"SC000001", "", "PR1, PR2"}, {"SC000009", "", ""}}, "224", 2026,
                            R"(
        [Episodes]
        PLACE_PROVIDER  URN
        PR5             SC000001  <- of another kind
        .               SC000001  <- not given
        PR4             SC000002  <- not on the lists
        PR4             SC000009  <- kind not known
        PR4             SC000001
        PR2             SC000001
        PR5             XXXXXXX
        PR5             .
    )"),
              "");
}

const std::vector<Listed> closures = {{"SC000001", "", "", "01/06/2025"}, {"SC000001", "", "", "01/05/2025"},
                                      {"SC000002", "", "", "01/06/2025"}, {"SC000002", "", "", ""},
                                      {"SC000003", "", "", "01/06/2025"}, {"SC000003", "", "", "31/02/2025"},
                                      {"SC000004", "", "", "31/03/2026"}};

TEST(Rule227, EpisodeBeginsBeforeTheLastRegistrationEnds) {
    EXPECT_EQ(mismatch_with(closures, "227", 2026, R"(
        [Episodes]
        DECOM       URN
        01/06/2025  SC000001  <- the day it closed
        02/06/2025  SC000001  <- closed
        31/05/2025  SC000001
        02/06/2025  SC000002
        02/06/2025  SC000003
        02/06/2025  SC000009
        02/06/2025  XXXXXXX
        02/06/2025  .
        31/06/2025  SC000001
        .           SC000001
    )"),
              "");
}

TEST(Rule228, EpisodeEndsByTheDayTheLastRegistrationEnds) {
    EXPECT_EQ(mismatch_with(closures, "228", 2026, R"(
        [Episodes]
        DEC         URN
        02/06/2025  SC000001  <- closed
        .           SC000001  <- open to the year's end
        31/06/2025  SC000001  <- not a date, so open
        01/06/2025  SC000001
        .           SC000004
        .           SC000002
        .           SC000003
        .           SC000009
        .           XXXXXXX
        .           .
    )"),
              "");
}

TEST(Rule229, OwnProvisionIsInTheAuthorityAndAnothersIsNot) {
    EXPECT_EQ(mismatch_with({{"SC000001", "", "", "", "", "E06000063"},
                             {"SC000001", "", "", "", "", "E06000001"},
                             {"SC000002", "", "", "", "", "E06000001"},
                             {"SC000003", "", "", "", "", "E10000006"},
                             {"SC000004", "", "", "", "", ""}},
                            "229", 2026, R"(
        [Episodes]
        PLACE_PROVIDER  URN
        PR1             SC000002  <- in another authority
        PR1             SC000004  <- authority not known
        PR1             SC000009  <- not on the lists
        PR2             SC000003  <- in our predecessor's
        PR1             SC000001
        PR1             SC000003
        PR2             SC000001
        PR2             SC000002
        PR2             SC000004
        PR2             SC000009
        PR4             SC000002
        .               SC000002
        PR1             XXXXXXX
        PR1             .
    )"),
              "");
}

TEST(Rule229, DoesNotRunWhenNoProviderCouldBePlaced) {
    EXPECT_EQ(mismatch_with({{"SC000001"}}, "229", 2026, "[Episodes]\n PLACE_PROVIDER URN\n PR1 SC000001"),
              "not run: which authority each provider is in is not known (no postcode directory was given)");
}

TEST(Rule1008, UrnIsOnTheLists) {
    EXPECT_EQ(mismatch_with({{"1234567.0"}, {"SC000001", "", "", "01/06/2015"}}, "1008", 2026, R"(
        [Episodes]
        URN
        SC000002  <- not on the lists
        XXXXXX    <- six X
        0123456   <- zeros count
        1234567
        sc000001
        XXXXXXX
        .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
