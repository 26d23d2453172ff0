#include "goldthread/collections/ssda903/synthetic/example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/collections/ssda903/advice/suggester.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/synthetic/provider_list.hpp"
#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/reference/authorities.hpp"

namespace goldthread::synthetic {
namespace {

const ProviderReference reference{&AuthorityTable::built_in(), nullptr, Date::of(2026, 3, 31)};

ProviderList made_up_list() {
    return open_provider_lists({{"list.csv", provider_list_csv(), {}}}, reference);
}

TEST(MadeUpProviderList, IsReadWithoutARemark) {
    const ProviderList list = made_up_list();
    EXPECT_GT(list.rows().size(), 200U);
    EXPECT_TRUE(list.remarks().empty());
    for (const Provider& provider : list.rows()) {
        EXPECT_FALSE(provider.placement_codes.empty()) << provider.name;
        EXPECT_FALSE(provider.provider_codes.empty()) << provider.name;
        EXPECT_FALSE(provider.postcode.empty()) << provider.name;
        EXPECT_FALSE(provider.list_authority.empty()) << provider.name;
        EXPECT_THAT(provider.name, ::testing::HasSubstr("(example)"));
    }
}

TEST(MadeUpExample, TheSameNumberOfChildrenGivesTheSameFiles) {
    const Example a = make_ssda903_example(40);
    const Example b = make_ssda903_example(40);
    ASSERT_EQ(a.made.this_year.size(), b.made.this_year.size());
    for (std::size_t i = 0; i < a.made.this_year.size(); ++i) {
        EXPECT_EQ(a.made.this_year[i].text, b.made.this_year[i].text);
    }
}

TEST(MadeUpExample, HasFindingsOfManyRulesAndCertainAnswersToSome) {
    const Example example = make_ssda903_example(120);
    std::vector<InputFile> files;
    for (const auto& file : example.made.this_year) files.push_back({"this/" + file.file_name, file.text, {}});
    for (const auto& file : example.made.last_year) files.push_back({"last/" + file.file_name, file.text, {}});
    const ProviderList list =
        open_provider_lists({{example.providers.file_name, example.providers.text, {}}}, reference);
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.providers = &list;
    CheckedReturn checked(ssda903::rules(), read_return(*ssda903::rules().collection, std::move(files), 2026), setting,
                          {});
    std::map<std::string_view, int> codes;
    for (const Finding& finding : checked.findings().findings) ++codes[checked.rule_of(finding).code];
    EXPECT_GT(codes.size(), 15U);
    const ConfidenceCounts counts = count_by_confidence(advise_all(checked, ssda903::make_suggester));
    EXPECT_GT(counts[static_cast<std::size_t>(Confidence::sure)], 3U);
    EXPECT_GT(counts[static_cast<std::size_t>(Confidence::likely)], 3U);
}

}  // namespace
}  // namespace goldthread::synthetic
