#pragma once
// URNs and postcodes that a wrong one may have been meant for. An answer found by likeness is always called similar,
// and never counts as certain by itself.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/collections/ssda903/advice/provider_lookup.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {

/// A URN on the lists, and how it differs from the one given.
struct SimilarUrn {
    Code urn;
    std::string_view how;  ///< "written without SC", "one digit differs".
};

/// URNs on the lists that come near the text of the cell: written otherwise (SC missing or doubled, spaces, '.0', the
/// letter O for 0), the home of a linked school, and, where there is none of these, one digit wrong or two swapped.
[[nodiscard]] std::vector<SimilarUrn> similar_urns(std::string_view text, const ProviderLookup& providers);

/// Postcodes, upper-case without spaces, that the text may have been meant for.
struct SimilarPostcodes {
    std::vector<Code> mistaken;    ///< O for 0, I for 1, S for 5, or the other way round.
    std::vector<Code> incomplete;  ///< With one character more.
};

/// Those that `exists` says are postcodes, in the order of the alphabet.
template <class Exists>
[[nodiscard]] SimilarPostcodes similar_postcodes(std::string_view text, Exists exists);

/// All that have the shape of a postcode.
[[nodiscard]] SimilarPostcodes postcode_spellings(std::string_view text);

/// As people write it: "SO51 8JR".
[[nodiscard]] std::string written_postcode(Code postcode);

template <class Exists>
SimilarPostcodes similar_postcodes(std::string_view text, Exists exists) {
    SimilarPostcodes found;
    const SimilarPostcodes spellings = postcode_spellings(text);
    for (const Code code : spellings.mistaken) {
        if (exists(code)) found.mistaken.push_back(code);
    }
    for (const Code code : spellings.incomplete) {
        if (exists(code)) found.incomplete.push_back(code);
    }
    return found;
}

}  // namespace goldthread::ssda903
