#include "checked_input.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "goldthread/rules/rule_codes.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread::cli {

namespace {

// A rule that is named and not in force finds nothing because it does not look.
Result<void> some_in_force(const RuleSet& set, const std::vector<std::string>& only, int year) {
    const std::vector<std::string> missing = not_in_force(set, only, year);
    if (missing.empty()) return {};
    const std::string words = fmt::format("Not in force for the return year {}: {} {}.", return_year_in_words(year),
                                          missing.size() == 1 ? "rule" : "rules", fmt::join(missing, ", "));
    if (missing.size() == only.size()) {
        return fail(words, fmt::format("'goldthread rules {} {}' says of which years {}.", set.collection->name,
                                       fmt::join(missing, " "), missing.size() == 1 ? "it is" : "they are"));
    }
    fmt::print(stderr, "goldthread: {}\n", words);
    return {};
}

}  // namespace

Result<std::vector<std::string>> rules_named(const std::string& collection, const std::vector<std::string>& typed) {
    if (typed.empty()) return std::vector<std::string>();
    const auto parts = collection_to_check(collection);
    if (!parts) return tl::unexpected(parts.error());
    auto choice = choose_rules(*(*parts)->rules, typed);
    if (!choice) return tl::unexpected(choice.error());
    for (const std::string& note : choice->notes) fmt::print(stderr, "goldthread: {}\n", note);
    return std::move(choice->codes);
}

Result<std::unique_ptr<CheckedInput>> read_and_check(const ReturnArguments& arguments,
                                                     const ReferenceArguments& reference,
                                                     const std::vector<std::string>& only, Progress& progress) {
    progress.now("Reading files");
    auto input = read_return_input(arguments, {!reference.providers.empty(), !reference.postcodes.empty()});
    if (!input) return tl::unexpected(input.error());
    auto all = std::make_unique<CheckedInput>();
    all->input = *std::move(input);
    const RuleSet& rules = *all->input.collection->rules;
    if (auto some = some_in_force(rules, only, all->input.year.number); !some) {
        return tl::unexpected(some.error());
    }

    progress.now("Loading reference data");
    auto loaded = load_reference_data(reference, all->input.files, all->input.year);
    if (!loaded) return tl::unexpected(loaded.error());
    all->reference = *std::move(loaded);
    progress.now("Checking");
    CheckSetting setting;
    setting.year = all->input.year;
    setting.form = all->input.files.form();
    all->reference.add_to(setting);
    all->checked.emplace(rules, std::move(all->input.files), setting, CheckOptions{only, all->input.jobs});
    return all;
}

AdviceByFinding advice_on_all(CheckedInput& all, Progress& progress) {
    return advise_all(*all.checked, all.input.collection->make_suggester, progress.counting("Looking for suggestions"));
}

}  // namespace goldthread::cli
