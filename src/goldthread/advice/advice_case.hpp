#pragma once
// For tests of what is done with advice: a small return with findings, and advice on them as the test says.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::testing {

/// Episodes in CSV, checked by the rules named.
inline CheckedReturn checked_episodes(std::string csv, std::vector<std::string> rules,
                                      const ProviderList* providers = nullptr) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    setting.providers = providers;
    ReturnFiles files =
        read_return(*ssda903::rules().collection, {{"episodes.csv", std::move(csv), std::nullopt}}, 2026);
    return {ssda903::rules(), std::move(files), setting, {std::move(rules), 1}};
}

/// To write `text` into a field of that row of this year's episodes.
inline SuggestedCell episode_cell(const CheckedReturn& checked, std::uint32_t row, std::string_view field,
                                  std::string text) {
    const auto& modules = checked.rules().collection->modules;
    for (std::size_t module = 0; module < modules.size(); ++module) {
        if (modules[module].name != "Episodes") continue;
        const RowRef where{row, static_cast<std::uint8_t>(module), YearSlot::this_year};
        return {where, *modules[module].find_field(field), std::move(text)};
    }
    return {};
}

inline Suggestion suggestion_of(SuggestedCell cell, Confidence confidence, std::string basis) {
    return {{std::move(cell)}, confidence, std::move(basis), {}, nullptr};
}

/// Advice on the first finding of a rule, added to what is there.
inline void advise(const CheckedReturn& checked, std::string_view code, Advice advice, AdviceByFinding& all) {
    const auto& findings = checked.findings().findings;
    all.resize(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (checked.rule_of(findings[i]).code != code || all[i]) continue;
        all[i] = std::move(advice);
        return;
    }
}

}  // namespace goldthread::testing
