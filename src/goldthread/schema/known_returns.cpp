#include "goldthread/schema/known_returns.hpp"

namespace goldthread {

std::span<const KnownReturn> known_returns() {
    static const std::vector<KnownReturn> known = {
        {"ssda903",
         "an SSDA903 return",
         "EXPSSDA903",
         "",
         {{"CHILD", "DECOM", "RNE"},
          {"CHILD", "UPN", "MOTHER"},
          {"CHILD", "REVIEW", "REVIEW_CODE"},
          {"CHILD", "SDQ_SCORE", "CONVICTED"},
          {"CHILD", "IN_TOUCH", "ACTIV"},
          {"CHILD", "PREV_PERM", "LA_PERM"},
          {"CHILD", "SW_ID", "SW_DECOM"},
          {"CHILD", "MIS_START", "MIS_END"}},
         ""},
        {"",
         "a CIN census return",
         "Message",
         "CINdetails",
         {{"LAchildID", "CINReferralDate"}, {"LAchildID", "PersonBirthDate"}},
         ""},
        {"",
         "an Annex A list",
         "",
         "",
         {{"Child Unique ID", "Age of Child (Years)"},
          {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth"},
          {"Individual adopter identifier", "Household"},
          {"Individual adopter identifier", "Gender"}},
         "List"},
        {"", "a return of another of the Department's collections", "Message", "CollectionDetails", {}, ""},
    };
    return known;
}

}  // namespace goldthread
