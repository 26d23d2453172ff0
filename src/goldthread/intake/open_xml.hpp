#pragma once
// The tables of an XML file, by what its outermost element says it is.

#include <string>
#include <vector>

#include "goldthread/intake/open.hpp"

namespace goldthread {

/// One table for each module of the return that the file holds, or one entry with the reason why there is none. The
/// remarks are with the first.
[[nodiscard]] std::vector<OpenedTable> open_xml(const std::string& name, std::string bytes);

}  // namespace goldthread
