#pragma once
// SSDA903 in XML, as the rest of the program meets it: read_xml.hpp, write_xml.hpp.

#include "goldthread/schema/xml_form.hpp"

namespace goldthread::ssda903 {

/// Alive to the end of the program.
[[nodiscard]] const XmlForm& in_xml();

}  // namespace goldthread::ssda903
