#include "goldthread/collections/ssda903/rules/derived_fields.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {
namespace {

PostcodeDirectory few_postcodes() {
    const std::array<PostcodeRow, 8> rows{{
        {"CA1 1AA", "E06000063", GridPoint{340000, 556000}},        // Cumberland
        {"CA1 1AB", "E06000063", GridPoint{340000, 556000}, true},  // terminated
        {"LA9 1AA", "E06000064", GridPoint{351000, 492000}},        // Westmorland and Furness
        {"CM1 1AA", "E07000070", GridPoint{570000, 206000}},        // Chelmsford, in Essex
        {"EH1 1AA", "S12000036", GridPoint{325000, 673000}},
        {"CF1 1AA", "W06000015", GridPoint{318000, 176000}},
        {"JE2 1AA", "L99999999", std::nullopt},
        {"ZZ9 9ZZ", "", std::nullopt},
    }};
    return PostcodeDirectory::of(rows);
}

/// A pictured return, its fields derived by the few postcodes for Cumberland.
struct Derived {
    explicit Derived(std::string_view picture) : Derived(picture, [](CheckSetting&) {}) {}
    template <class Change>
    Derived(std::string_view picture, Change change_setting)
        : tables(testing::read_case(collection(), picture)), threads(collection(), given_tables(tables)) {
        setting.postcodes = &postcodes;
        setting.authority = &own;
        change_setting(setting);
        derive_fields(threads, setting);
    }

    /// What the cells hold, row after row: "E06000063 IN 1.5".
    [[nodiscard]] std::string places(YearSlot year = YearSlot::this_year) const {
        std::string text;
        for (const Episode& e : threads.store(Episode::module, year).all<Episode>()) {
            text += fmt::format("{} {} {}; ", or_dash(e.pl_la.id().text()), or_dash(e.pl_location.code().text()),
                                or_dash(e.pl_distance.known() ? fmt::format("{:.1f}", e.pl_distance.value()) : ""));
        }
        return text;
    }

    [[nodiscard]] std::string uasc(YearSlot year = YearSlot::this_year) const {
        std::string text;
        for (const Header& h : threads.store(Header::module, year).all<Header>()) {
            text += fmt::format("{} ", h.uasc.absent() ? "absent" : h.uasc.code().text());
        }
        return text;
    }

    [[nodiscard]] bool has(std::size_t module, const char* field, YearSlot year = YearSlot::this_year) const {
        return threads.store(module, year).has_field(collection().modules[module].find_field(field).value());
    }

    static std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

    PostcodeDirectory postcodes = few_postcodes();
    OwnAuthority own = OwnAuthority::of(Id::packed("E06000063"), AuthorityTable::built_in());
    CheckSetting setting = testing::csv_setting(2026);
    testing::RuleCase tables;
    Threads threads;
};

TEST(DerivedFields, PlacementIsFoundByItsPostcode) {
    const Derived derived(R"(
        [Episodes]
        CHILD  HOME_POST  PL_POST
        A      CA1_1AA    ca11ab
        A      CA1_1AA    LA9_1AA
        A      CA1_1AA    CM1_1AA
        A      CA1_1AA    EH1_1AA
        A      CA1_1AA    CF1_1AA
    )");
    EXPECT_EQ(derived.places(),
              "E06000063 IN 0.0; E06000064 OUT 40.4; E10000012 OUT 260.2; SCO OUT 73.3; WAL OUT 236.5; ");
}

TEST(DerivedFields, WhatIsNotKnownIsBlank) {
    const Derived derived(R"(
        [Episodes]
        CHILD  HOME_POST  PL_POST
        A      CA1_1AA    JE2_1AA
        A      CA1_1AA    ZZ9_9ZZ
        A      CA1_1AA    CA1_1ZZ
        A      CA1_1AA    nowhere
        A      CA1_1AA    .
        A      .          CA1_1AA
        A      ZZ9_9ZZ    CA1_1AA
    )");
    EXPECT_EQ(derived.places(), "NUK OUT -; - - -; - - -; - - -; - - -; E06000063 IN -; E06000063 IN -; ");
    EXPECT_TRUE(derived.has(Episode::module, "PL_DISTANCE"));
}

TEST(DerivedFields, LastYearIsDerivedByTheSameData) {
    const Derived derived(R"(
        [Episodes last year]
        CHILD  HOME_POST  PL_POST
        A      CA1_1AA    LA9_1AA
    )");
    EXPECT_EQ(derived.places(YearSlot::last_year), "E06000064 OUT 40.4; ");
    EXPECT_EQ(derived.places(), "");
}

TEST(DerivedFields, ThoseBeforeAndAfterTheAuthorityAreItsOwn) {
    const Derived derived("[Episodes]\n CHILD HOME_POST PL_POST\n A CA1_1AA CA1_1AA\n A CA1_1AA LA9_1AA\n A . CM1_1AA",
                          [own = OwnAuthority::of(Id::packed("E10000006"), AuthorityTable::built_in())](
                              CheckSetting& setting) { setting.authority = &own; });
    EXPECT_EQ(derived.places(), "E06000063 IN 0.0; E06000064 IN 40.4; E10000012 OUT -; ");
}

TEST(DerivedFields, ColumnsOfTheDataStayAsTheyAre) {
    const Derived derived(R"(
        [Header]
        CHILD  UASC
        A      .
        [UASC]
        CHILD  DUC
        A      01/04/2025
        [Episodes]
        CHILD  HOME_POST  PL_POST  PL_LA  PL_DISTANCE
        A      CA1_1AA    CA1_1AA  WAL    .
    )");
    EXPECT_EQ(derived.places(), "WAL OUT -; ");
    EXPECT_EQ(derived.uasc(), " ");
}

TEST(DerivedFields, StayAbsentWithoutSomethingToDeriveFrom) {
    const std::string_view picture = R"(
        [Header]
        CHILD
        A
        [Episodes]
        CHILD  PL_POST
        A      CA1_1AA
    )";
    const Derived without_home(picture);
    EXPECT_TRUE(without_home.has(Episode::module, "PL_LA"));
    EXPECT_TRUE(without_home.has(Episode::module, "PL_LOCATION"));
    EXPECT_FALSE(without_home.has(Episode::module, "PL_DISTANCE"));
    EXPECT_FALSE(without_home.has(Header::module, "UASC"));

    const Derived without_authority(picture, [](CheckSetting& setting) { setting.authority = nullptr; });
    EXPECT_TRUE(without_authority.has(Episode::module, "PL_LA"));
    EXPECT_FALSE(without_authority.has(Episode::module, "PL_LOCATION"));

    const Derived without_postcodes(picture, [](CheckSetting& setting) { setting.postcodes = nullptr; });
    EXPECT_FALSE(without_postcodes.has(Episode::module, "PL_LA"));
    EXPECT_FALSE(without_postcodes.has(Episode::module, "PL_LOCATION"));
}

TEST(DerivedFields, UascStatusTellsWhoIsListed) {
    const Derived derived(R"(
        [Header]
        CHILD
        A
        B
        .
        B
        [UASC]
        CHILD
        B
        B
        .
        [Header last year]
        CHILD
        A
    )");
    EXPECT_EQ(derived.uasc(), "0 1 1 0 ");  // by child: B's two rows stand together
    EXPECT_EQ(derived.uasc(YearSlot::last_year), "absent ");
}

TEST(DerivedFields, XmlReturnSuppliesUascStatusItself) {
    const Derived derived(
        "[Header]\n CHILD\n A\n [UASC]\n CHILD\n A\n [Header last year]\n CHILD\n A\n"
        "[UASC last year]\n CHILD\n A",
        [](CheckSetting& setting) { setting.form = ReturnForm::xml; });
    EXPECT_EQ(derived.uasc(), "absent ");
    EXPECT_EQ(derived.uasc(YearSlot::last_year), "1 ");
}

TEST(DerivedFields, OneChildIsDerivedAgainAfterAnEdit) {
    Derived derived(R"(
        [Episodes]
        CHILD  HOME_POST  PL_POST
        A      CA1_1AA    CA1_1AA
        B      CA1_1AA    CA1_1AA
    )");
    RecordStore& episodes = derived.threads.store(Episode::module, YearSlot::this_year);
    const Module& module = collection().modules[Episode::module];
    const std::size_t pl_post = module.find_field("PL_POST").value();
    episodes.reparse(module, 0, pl_post, "LA9 1AA");
    episodes.reparse(module, 1, pl_post, "LA9 1AA");
    derive_child(derived.threads, derived.setting, 1);
    EXPECT_EQ(derived.places(), "E06000063 IN 0.0; E06000064 OUT 40.4; ");
    derive_child(derived.threads, derived.setting, 0);
    EXPECT_EQ(derived.places(), "E06000064 OUT 40.4; E06000064 OUT 40.4; ");
}

TEST(DerivedFields, AreWhatRulesRead) {
    Derived derived(R"(
        [Header]
        CHILD
        A
        [UASC]
        CHILD
        [Episodes]
        CHILD  LS  HOME_POST  PL_POST
        A      C2  CA1_1AA    nowhere
        A      C2  CA1_1AA    CA1_1AA
    )");
    for (const char* code : {"169", "179", "392a"}) {
        const Check check(rules(), derived.threads, derived.setting, {code});
        ASSERT_TRUE(check.rules_not_run().empty()) << code;
        EXPECT_EQ(check.run().rows.size(), 1U) << code;
    }
}

}  // namespace
}  // namespace goldthread::ssda903
