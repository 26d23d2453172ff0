#include "advice_view.hpp"

#include "goldthread/advice/alike.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

std::string text_of(DateCell date) {
    return date.known() ? date.date().text() : std::string();
}

json facts_of(const Provider* provider, const ProviderList& list) {
    if (provider == nullptr) return nullptr;
    const ProviderSource& source = list.sources().at(provider->source);
    return {{"name", provider->name},
            {"type", provider->kind},
            {"sector", provider->sector},
            {"urn", provider->urn.text()},
            {"postcode", provider->postcode.text()},
            {"openFrom", text_of(provider->registration_start)},
            {"openTo", text_of(provider->registration_end)},
            {"list", source.issued ? source.name + ", " + source.issued->text() : source.name}};
}

json cells_of(const std::vector<SuggestedCell>& cells) {
    json all = json::array();
    for (const SuggestedCell& cell : cells) {
        all.push_back({{"module", cell.where.module},
                       {"year", word_of(cell.where.year)},
                       {"row", cell.where.row},
                       {"field", cell.field},
                       {"text", cell.text}});
    }
    return all;
}

}  // namespace

json advice_of(WorkingReturn& work, const FindingOrder& order, std::size_t number) {
    const CheckedReturn& checked = work.checked();
    const Finding finding = checked.findings().findings[order.place_of(number)];
    Suggester* suggester = work.suggester();
    if (suggester == nullptr || !suggester->advises_on(finding)) {
        return {{"confidence", "none"}, {"suggestions", json::array()}, {"explanation", ""}};
    }
    const Advice advice = suggester->advise(finding);
    const auto alike = answers_alike(checked, *suggester, finding, advice);
    json suggestions = json::array();
    for (std::size_t i = 0; i < advice.suggestions.size(); ++i) {
        const Suggestion& suggestion = advice.suggestions[i];
        suggestions.push_back({{"cells", cells_of(suggestion.cells)},
                               {"confidence", name_of(suggestion.confidence)},
                               {"basis", suggestion.basis},
                               {"agrees", suggestion.agrees},
                               {"provider", facts_of(suggestion.provider, work.providers())},
                               {"alike", alike[i].size()}});
    }
    return {{"confidence", name_of(advice.confidence())},
            {"suggestions", std::move(suggestions)},
            {"explanation", advice.whole_explanation()}};
}

}  // namespace goldthread::page
