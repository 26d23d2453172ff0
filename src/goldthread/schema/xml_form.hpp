#pragma once
// The form in XML that a collection's return may have. Its collection hands it in, so that whoever reads and writes
// files knows none by name.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/module_tables.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

namespace xml {
class Document;
}

struct TablesOfXml {
    std::vector<Table> tables;  ///< By module, all of them; one file is registered in each.
    Remarks remarks;            ///< Those of the document included.
};

struct WrittenXml {
    std::string bytes;
    /// set_aside: what the form has no place for, and so is not written. liberty: what is written, but not as the
    /// form's schema wants it, or what the form cannot tell apart.
    Remarks remarks;
};

/// Every function is there.
struct XmlForm {
    std::string_view how_it_begins;  ///< A sentence: "An SSDA903 return begins with EXPSSDA903."
    bool (*is_this)(const xml::Document& document);
    TablesOfXml (*read)(const xml::Document& document);  ///< Of a document for which is_this().
    /// Writes the tables of one year.
    WrittenXml (*write)(const ModuleTables& tables);
    /// The same of their bare values (reports/bare_tables.hpp), for a file that is to be sent.
    WrittenXml (*write_bare)(const ModuleTables& tables);
};

}  // namespace goldthread
