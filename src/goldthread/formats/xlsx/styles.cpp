#include "goldthread/formats/xlsx/styles.hpp"

#include <limits>
#include <unordered_map>
#include <utility>

#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::xlsx {

namespace {

using workbook::child_of;
using workbook::is_named;
using workbook::number_of;

using Codes = std::unordered_map<std::uint32_t, std::string>;

Codes read_codes(pugi::xml_node root) {
    Codes codes;
    for (const pugi::xml_node node : child_of(root, "numFmts").children()) {
        if (!is_named(node, "numFmt")) continue;
        codes.emplace(number_of(node, "numFmtId", 0), workbook::valid_text(workbook::attribute_of(node, "formatCode")));
    }
    return codes;
}

workbook::NumberFormat format_of(std::uint32_t id, const Codes& codes) {
    const auto own = codes.find(id);
    return own == codes.end() ? workbook::built_in_format(id) : workbook::number_format(own->second);
}

}  // namespace

Result<std::vector<std::uint16_t>> read_styles(std::string text, std::string_view part, workbook::Workbook& book) {
    const auto parsed = workbook::XmlPart::parse(std::move(text), part);
    if (!parsed) return tl::unexpected(parsed.error());
    const Codes codes = read_codes(parsed->root());
    std::unordered_map<std::uint32_t, std::uint16_t> known = {{0, 0}};
    std::vector<std::uint16_t> styles;
    for (const pugi::xml_node node : child_of(parsed->root(), "cellXfs").children()) {
        if (!is_named(node, "xf")) continue;
        const std::uint32_t id = number_of(node, "numFmtId", 0);
        const auto [entry, added] = known.emplace(id, static_cast<std::uint16_t>(book.formats.size()));
        if (added) {
            if (book.formats.size() > std::numeric_limits<std::uint16_t>::max()) {
                return tl::unexpected(workbook::broken_part(part, "It has too many number formats."));
            }
            book.formats.push_back(format_of(id, codes));
        }
        styles.push_back(entry->second);
    }
    return styles;
}

}  // namespace goldthread::xlsx
