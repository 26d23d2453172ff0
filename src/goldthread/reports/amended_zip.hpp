#pragma once
// The amended files of a return as one zip file, to be unpacked and given to the case system or the portal.

#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/reports/amended_files.hpp"

namespace goldthread {

/// Those of this year lie in this/, last year's in last/, each under the last part of its path (a second one of a name
/// gets a number), and the change log beside them as changes.csv.
[[nodiscard]] Result<std::string> amended_zip(const AmendedFiles& amended, std::string_view change_log);

}  // namespace goldthread
