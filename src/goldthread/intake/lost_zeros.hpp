#pragma once
// Identifiers whose leading zeros a spreadsheet has dropped in one file while other files still have them.

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// Adds a problem to each file that holds identifiers of digits without the leading zeros that they have in other files
/// of the return, of either year, with the count of such identifiers and the first place. Fields of one name are
/// compared, whatever their modules. An identifier is passed over if some file holds both of its forms: there they are
/// two. Nothing is changed.
/// Cost: one look at each identifier; more only where some begin with a zero and others do not.
void remark_on_lost_zeros(ReturnFiles& files);

}  // namespace goldthread
