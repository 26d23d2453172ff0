// Any bytes at all, read as an XML return: the reader must not crash, rows must stand on lines of the file, and what
// the writer makes of the tables must read back and be written again as the same.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/collections/ssda903/read_xml.hpp"
#include "goldthread/collections/ssda903/write_xml.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

std::string written(const std::vector<Table>& tables) {
    ModuleTables given;
    for (const Table& table : tables) given.push_back(&table);
    return ssda903::write_xml(given).bytes;
}

void require_lines_of_the_file(const std::vector<Table>& tables, std::size_t size) {
    for (const Table& table : tables) {
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            require(table.place(row).line >= 1 && table.place(row).line <= size + 1,
                    "a row stands on a line of the file");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    xml::Options options;
    options.most_elements = 100'000;
    const auto document = xml::read("fuzz.xml", std::string(reinterpret_cast<const char*>(data), size), options);
    if (!document) {
        require(!document.error().what.empty() && !document.error().remedy.empty(), "a refusal says what and why");
        return 0;
    }
    const TablesOfXml made = ssda903::read_xml(*document);
    require_lines_of_the_file(made.tables, size);

    const std::string once = written(made.tables);
    const auto again = xml::read("again.xml", once, options);
    require(again.has_value(), "what was written can be read");
    require(again->remarks().empty(), "and nothing about it is odd");
    require(written(ssda903::read_xml(*again).tables) == once, "and it is the same when written again");
    return 0;
}
