#include "checked_input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goldthread::cli {

Result<void> check_codes(const RuleSet& set, const std::vector<std::string>& codes) {
    for (const std::string& code : codes) {
        const bool known =
            std::any_of(set.rules.begin(), set.rules.end(), [&](const Rule& rule) { return rule.code == code; });
        if (!known) {
            return fail(fmt::format("There is no rule '{}'.", code),
                        fmt::format("'goldthread rules {}' lists them.", set.collection->name));
        }
    }
    return {};
}

Result<std::unique_ptr<CheckedInput>> read_and_check(const ReturnArguments& arguments,
                                                     const ReferenceArguments& reference,
                                                     const std::vector<std::string>& only, Progress& progress) {
    const auto set = rule_set_of(arguments.collection);
    if (!set) return tl::unexpected(set.error());
    if (auto known = check_codes(**set, only); !known) return tl::unexpected(known.error());
    progress.now("Reading files");
    auto input = read_return_input(arguments, {!reference.providers.empty(), !reference.postcodes.empty()});
    if (!input) return tl::unexpected(input.error());
    auto all = std::make_unique<CheckedInput>();
    all->input = *std::move(input);

    progress.now("Loading reference data");
    auto loaded = load_reference_data(reference, all->input.files, all->input.year.end);
    if (!loaded) return tl::unexpected(loaded.error());
    all->reference = *std::move(loaded);
    progress.now("Checking");
    CheckSetting setting;
    setting.year = all->input.year;
    setting.form = all->input.files.form();
    all->reference.add_to(setting);
    all->checked.emplace(*all->input.rules, std::move(all->input.files), setting, CheckOptions{only, all->input.jobs});
    return all;
}

}  // namespace goldthread::cli
