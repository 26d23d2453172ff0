#pragma once
// Answers for one field of an episode from one source; what advice on the rules is put together from.

#include <string>

#include "goldthread/collections/ssda903/advice/case.hpp"

namespace goldthread::ssda903 {

// From records of the lists. `at_most` caps how certain an answer can be; `note` is added to its basis.

void suggest_urn(Case& c, const Records& records, Confidence at_most = Confidence::sure, const std::string& note = {});
void suggest_place_provider(Case& c, const Records& records, Confidence at_most = Confidence::sure);
/// Where a provider offers several types, each of those that the episode leaves open, and why others are out.
void suggest_place(Case& c, const Records& records, Confidence at_most = Confidence::sure);
/// Of settings only: the postcode of an agency is never that of the carer.
void suggest_pl_post(Case& c, const Records& records, Confidence at_most = Confidence::sure);

// From other sources.

/// URNs like the one given that agree with the row on postcode or type; the others are named in the explanation.
/// A stand-in is like no URN; for it XXXXXXX is the answer.
void suggest_similar_urns(Case& c);
/// Spellings like that of the postcode in `field` which the directory has.
void suggest_similar_postcodes(Case& c, std::size_t field);
/// Settings at a postcode like PL_POST, which must then be changed with the URN; where PL_POST itself is no postcode.
void suggest_urns_at_similar_postcode(Case& c);
/// What the same placement has in other rows of the return.
void suggest_own_data(Case& c, std::size_t field);
/// URNs of other children at PL_POST.
void suggest_urns_of_other_children(Case& c);
/// HOME_POST of the same period of care.
void suggest_own_home(Case& c);
/// The field blank.
void suggest_blank(Case& c, std::size_t field, const std::string& basis, Confidence at_most = Confidence::likely);

}  // namespace goldthread::ssda903
