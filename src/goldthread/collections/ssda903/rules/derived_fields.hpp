#pragma once
// Fields of the return that are not in its files, but follow from them:
//
//     UASC         of Header    1 when the child has a row in the UASC module, else 0; of CSV returns only
//     PL_LA        of Episodes  the authority that PL_POST lies in, or WAL, SCO, NIR, NUK
//     PL_LOCATION  of Episodes  IN when PL_LA is the authority making the return, else OUT
//     PL_DISTANCE  of Episodes  miles from HOME_POST to PL_POST, to one decimal
//
// They are cells of the records (collections/ssda903/records.hpp) like any other, and rules read them as such.

#include <cstddef>

#include "goldthread/rules/check.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread::ssda903 {

/// Derives all of them, in this year's return and last year's by the same reference data, so that a reorganisation
/// makes no difference between the years. A column of the data with one of these names stays as it is. Where something
/// to derive from was not given (the UASC module, a postcode column, the postcode directory, the authority) the field
/// stays absent; where it was given and leads nowhere (a blank or unknown postcode, one without coordinates) the field
/// is blank.
void derive_fields(Threads& threads, const CheckSetting& setting, unsigned jobs = 1);

/// The same for one child, after an edit of its records.
void derive_child(Threads& threads, const CheckSetting& setting, std::size_t child);

}  // namespace goldthread::ssda903
