#pragma once
// Modules for which the form of the files has no place: having no rows of them says nothing.

#include <string>

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// Takes a module without rows for not given where only files of a form came that has no place for it, and says so at
/// the first of them if the module is part of that year's return. Its readings go too.
void leave_out_modules_not_in_form(ReturnFiles& files);

}  // namespace goldthread
