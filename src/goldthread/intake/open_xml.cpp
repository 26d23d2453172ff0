#include "goldthread/intake/open_xml.hpp"

#include <fmt/format.h>

#include <utility>

#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/known_tables.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread {

namespace {

OpenedTable entry_of(const std::string& name) {
    OpenedTable entry;
    entry.name = name;
    entry.form = ReturnForm::xml;
    return entry;
}

std::vector<OpenedTable> refused(const std::string& name, Error error) {
    std::vector<OpenedTable> entries(1, entry_of(name));
    entries.front().error = std::move(error);
    return entries;
}

}  // namespace

std::vector<OpenedTable> open_xml(const std::string& name, std::string bytes, const XmlForm* form) {
    const auto document = xml::read(name, std::move(bytes));
    if (!document) return refused(name, document.error());
    if (form == nullptr || !form->is_this(*document)) {
        if (auto other = known_xml(*document)) {
            auto entries = refused(name, {*std::move(other), {}, {name, {}, 0, {}}});
            entries.front().passed_over = true;
            return entries;
        }
        return refused(name, {fmt::format("The XML file begins with element {}, which is of no return known here.",
                                          document->root().name()),
                              form == nullptr ? std::string() : std::string(form->how_it_begins),
                              {name, {}, document->line_of(document->root()), {}}});
    }
    TablesOfXml made = form->read(*document);
    std::vector<OpenedTable> opened;
    for (Table& table : made.tables) {
        opened.push_back(entry_of(name));
        opened.back().remarks = cut_long_cells(table, name);
        opened.back().table = std::move(table);
    }
    Remarks& remarks = opened.front().remarks;
    remarks.insert(remarks.begin(), made.remarks.begin(), made.remarks.end());
    return opened;
}

}  // namespace goldthread
