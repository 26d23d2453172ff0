#pragma once
// Advice in a few words, as columns of a report.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/suggestion.hpp"

namespace goldthread {

/// More candidates than this are counted, not named.
inline constexpr std::size_t candidates_named = 10;

/// What a suggestion would write: "URN SC123456", "PLACE K2, PLACE_PROVIDER PR1", "URN blank". A cell of another row
/// than `seen_from` is named with its place: "Episodes line 14 URN SC123456"; with its year where that is another.
[[nodiscard]] std::string suggestion_in_words(const CheckedReturn& checked, const Suggestion& suggestion,
                                              RowRef seen_from);

/// The three columns of a report.
struct AdviceWords {
    std::string suggestion;       ///< The answer; several candidates are joined by " or "; empty where there is none.
    std::string_view confidence;  ///< As name_of().
    std::string basis;            ///< Why, with the provider's name; where no answer is certain also what to think of.
};

[[nodiscard]] AdviceWords advice_in_words(const CheckedReturn& checked, const Advice& advice, RowRef seen_from);

/// "Oak House, Children's Home, SC123456, AB1 2CD, open from 01/04/2010"; what is not known is left out.
[[nodiscard]] std::string provider_in_words(const Provider& provider);
/// The list a provider stands in, without its folder: "providers.xlsx, Children's homes, of 31/03/2025"; empty without
/// a list.
[[nodiscard]] std::string list_in_words(const CheckedReturn& checked, const Provider& provider);

}  // namespace goldthread
