#pragma once
// The tables of an XML file, by what its outermost element says it is.

#include <string>
#include <vector>

#include "goldthread/intake/open.hpp"
#include "goldthread/schema/xml_form.hpp"

namespace goldthread {

/// One table for each module of the return that the file holds, or one entry with the reason why there is none. The
/// remarks are with the first. `form`: the one the return in hand may have; null for none.
[[nodiscard]] std::vector<OpenedTable> open_xml(const std::string& name, std::string bytes, const XmlForm* form);

}  // namespace goldthread
