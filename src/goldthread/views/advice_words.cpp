#include "goldthread/views/advice_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/reference/providers.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

// "Episodes line 14", with the return year where it is another.
std::string place_of(const CheckedReturn& checked, RowRef where, RowRef seen_from) {
    const int year = checked.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    const std::uint32_t line = checked.table_of(where).place(where.row).line;
    return fmt::format("{}{} {}", where.year == seen_from.year ? "" : fmt::format("{} ", return_year_in_words(year)),
                       checked.rules().collection->modules[where.module].name,
                       line == 0 ? "added row" : fmt::format("line {}", line));
}

std::string basis_of(const Suggestion& suggestion) {
    const bool named = suggestion.provider != nullptr && !suggestion.provider->name.empty();
    return named ? fmt::format("{} ({})", suggestion.basis, suggestion.provider->name) : suggestion.basis;
}

// Each once, in the order in which they come.
void add_unless_there(std::vector<std::string>& texts, std::string text) {
    if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end()) return;
    texts.push_back(std::move(text));
}

// An answer's own basis; of several candidates what speaks for each.
std::string basis_in_words(const Advice& advice) {
    std::vector<std::string> parts;
    const bool one_answer = advice.confidence() >= Confidence::likely;
    for (std::size_t i = 0; i < std::min(advice.suggestions.size(), candidates_named); ++i) {
        if (i > 0 && one_answer) break;
        add_unless_there(parts, one_answer ? basis_of(advice.suggestions[i]) : advice.suggestions[i].basis);
    }
    add_unless_there(parts, advice.explanation);
    return fmt::format("{}", fmt::join(parts, "; "));
}

void add_part(std::string& words, std::string_view part) {
    if (part.empty()) return;
    if (!words.empty()) words += ", ";
    words += part;
}

std::string period_of(const Provider& provider) {
    std::string words;
    if (provider.registration_start.known()) words = "open from " + provider.registration_start.date().text();
    if (!provider.registration_end.known()) return words;
    return words + (words.empty() ? "closed " : " to ") + provider.registration_end.date().text();
}

}  // namespace

std::string suggestion_in_words(const CheckedReturn& checked, const Suggestion& suggestion, RowRef seen_from) {
    std::string words;
    for (const SuggestedCell& cell : suggestion.cells) {
        const Field& field = checked.rules().collection->modules[cell.where.module].fields[cell.field];
        const std::string place =
            cell.where == seen_from ? std::string() : place_of(checked, cell.where, seen_from) + " ";
        add_part(words, fmt::format("{}{} {}", place, field.name, cell.text.empty() ? "blank" : cell.text));
    }
    return words;
}

AdviceWords advice_in_words(const CheckedReturn& checked, const Advice& advice, RowRef seen_from) {
    AdviceWords words;
    words.confidence = name_of(advice.confidence());
    const std::size_t all = advice.suggestions.size();
    const std::size_t named =
        advice.confidence() >= Confidence::likely ? std::size_t{1} : std::min(all, candidates_named);
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) words.suggestion += " or ";
        words.suggestion += suggestion_in_words(checked, advice.suggestions[i], seen_from);
    }
    if (advice.confidence() == Confidence::choose && named < all) {
        words.suggestion += fmt::format(" or {} more", all - named);
    }
    words.basis = basis_in_words(advice);
    return words;
}

std::string provider_in_words(const Provider& provider) {
    std::string words;
    add_part(words, provider.name);
    add_part(words, provider.kind);
    add_part(words, provider.urn.text());
    add_part(words, provider.postcode.text());
    add_part(words, period_of(provider));
    return words;
}

std::string list_in_words(const CheckedReturn& checked, const Provider& provider) {
    const ProviderList* list = checked.setting().providers;
    if (list == nullptr || provider.source >= list->sources().size()) return {};
    const ProviderSource& source = list->sources()[provider.source];
    const std::string name = source.name.substr(source.name.find_last_of("/\\") + 1);  // npos + 1 is 0
    return source.issued ? fmt::format("{}, of {}", name, source.issued->text()) : name;
}

}  // namespace goldthread
