#include "goldthread/collections/ssda903/in_xml.hpp"

#include "goldthread/collections/ssda903/read_xml.hpp"
#include "goldthread/collections/ssda903/write_xml.hpp"

namespace goldthread::ssda903 {

const XmlForm& in_xml() {
    static const XmlForm form = {"An SSDA903 return begins with EXPSSDA903.", &is_ssda903, &read_xml, &write_xml,
                                 &write_bare_xml};
    return form;
}

}  // namespace goldthread::ssda903
