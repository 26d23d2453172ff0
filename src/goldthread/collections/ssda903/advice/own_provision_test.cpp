#include "goldthread/collections/ssda903/advice/own_provision.hpp"

#include <gtest/gtest.h>

#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/own_authority.hpp"

namespace goldthread::ssda903 {
namespace {

const OwnAuthority& cumberland() {
    static const OwnAuthority own = OwnAuthority::of(Id::packed("E06000063"), AuthorityTable::built_in());
    return own;
}

OwnProvision of_cumberland() {
    CheckSetting setting;
    setting.authority = &cumberland();
    return OwnProvision(setting);
}

Provider owned_by(const char* owner) {
    Provider p;
    p.owner = owner;
    p.provider_codes = {"PR1", "PR2"};
    return p;
}

TEST(OwnProvision, TheOwnersNameTellsWhoRunsAService) {
    const OwnProvision own = of_cumberland();
    for (const char* name : {"Cumberland Council", "CUMBERLAND", "Cumbria County Council", "Cumbria Adoption Service",
                             "Cumberland Children's Services"}) {
        EXPECT_EQ(own.runner_of(owned_by(name)).who, Runner::Who::own) << name;
    }
    for (const char* name : {"Kent County Council", "London Borough of Camden", "Bristol, City of", "Kent Fostering",
                             "Westmorland & Furness Council"}) {
        EXPECT_EQ(own.runner_of(owned_by(name)).who, Runner::Who::another) << name;
    }
    for (const char* name : {"", "Kent Care Ltd", "Cumberland Homes Limited", "Fostering Services", "of the"}) {
        EXPECT_EQ(own.runner_of(owned_by(name)).who, Runner::Who::not_known) << name;
    }
}

TEST(OwnProvision, TheListsAuthorityComesBeforeThePostcodes) {
    const OwnProvision own = of_cumberland();
    Provider p = owned_by("");
    p.postcode_authority = Id::packed("E06000063");
    EXPECT_EQ(own.runner_of(p).by, Runner::By::postcode);
    EXPECT_FALSE(own.runner_of(p).certain());
    p.list_authority = Id::packed("E10000016");
    EXPECT_EQ(own.runner_of(p).who, Runner::Who::another);
    EXPECT_TRUE(own.runner_of(p).certain());
}

TEST(OwnProvision, WithoutTheReturningAuthorityNothingIsKnown) {
    const OwnProvision own{CheckSetting()};
    EXPECT_EQ(own.runner_of(owned_by("Kent County Council")).who, Runner::Who::not_known);
    EXPECT_EQ(provider_codes_by(owned_by("Kent County Council"), own).size(), 2U);
}

TEST(ProviderCodes, AreSettledOrInferredFromTheSector) {
    const OwnProvision own = of_cumberland();
    EXPECT_EQ(provider_codes_by(owned_by("Kent County Council"), own).front().code, Code("PR2"));
    Provider p;
    for (const auto& [sector, code] : {std::pair("Private", Code("PR4")), std::pair("voluntary", Code("PR5")),
                                       std::pair("Health Authority", Code("PR3"))}) {
        p.sector = sector;
        ASSERT_EQ(provider_codes_by(p, own).size(), 1U) << sector;
        EXPECT_EQ(provider_codes_by(p, own).front().code, code) << sector;
        EXPECT_FALSE(provider_codes_by(p, own).front().certain) << sector;
    }
    p.sector = "Local Authority";
    p.owner = "Cumberland Council";
    EXPECT_EQ(provider_codes_by(p, own).front().code, Code("PR1"));
    p.sector = "Something else";
    EXPECT_TRUE(provider_codes_by(p, own).empty());
    p.provider_codes = {"PR1"};
    EXPECT_EQ(provider_codes_by(p, own).front().code, Code("PR1"));
}

}  // namespace
}  // namespace goldthread::ssda903
