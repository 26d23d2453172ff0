#include "goldthread/schema/known_returns.hpp"

namespace goldthread {

std::span<const KnownReturn> known_returns() {
    static const std::vector<KnownReturn> known = {
        {"a CIN census return",
         "Message",
         "CINdetails",
         {{"LAchildID", "CINReferralDate"}, {"LAchildID", "PersonBirthDate"}},
         ""},
        {"an Annex A list",
         "",
         "",
         {{"Child Unique ID", "Age of Child (Years)"},
          {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth"},
          {"Individual adopter identifier", "Household"},
          {"Individual adopter identifier", "Gender"}},
         "List"},
        {"a return of another of the Department's collections", "Message", "CollectionDetails", {}, ""},
    };
    return known;
}

}  // namespace goldthread
