#include "goldthread/collections/ssda903/synthetic/providers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "goldthread/collections/ssda903/synthetic/read_back.hpp"

namespace goldthread::synthetic {
namespace {

std::map<std::string, MadeUpProvider> by_urn() {
    std::map<std::string, MadeUpProvider> providers;
    for (const MadeUpProvider& p : every_provider()) {
        EXPECT_TRUE(providers.emplace(p.urn.text(), p).second) << p.urn.text() << " twice";
    }
    return providers;
}

TEST(MadeUpProviders, EveryUrnOfAReturnIsOneOfTheirsAndFits) {
    const auto providers = by_urn();
    std::size_t checked = 0;
    for (const Cells& row : read_back(generate_ssda903({2000, 3, 2026, 0}).this_year, "Episodes")) {
        const std::string& urn = row.at("URN");
        if (urn.empty() || urn == "XXXXXXX") continue;
        ASSERT_EQ(providers.count(urn), 1U) << urn;
        const MadeUpProvider& p = providers.at(urn);
        const Code place = Code::packed(row.at("PLACE"));
        if (place == "A3" || place == "A5") continue;  // by their own foster carers: the agency stays
        EXPECT_NE(std::find(p.places.begin(), p.places.end(), place), p.places.end()) << urn;
        EXPECT_EQ(p.provider.text(), row.at("PLACE_PROVIDER")) << urn;
        const std::string postcode = p.postcode.text.text();
        EXPECT_TRUE(postcode.empty() || postcode == row.at("PL_POST")) << urn;
        ++checked;
    }
    EXPECT_GT(checked, 1000U);
}

}  // namespace
}  // namespace goldthread::synthetic
