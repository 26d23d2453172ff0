#include "goldthread/formats/ods/reader.hpp"

#include <string>
#include <unordered_set>
#include <utility>

#include "goldthread/formats/ods/paragraphs.hpp"
#include "goldthread/formats/ods/sheet.hpp"
#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::ods {

namespace {

using workbook::attribute_of;
using workbook::child_of;
using workbook::is_named;

constexpr std::string_view content_part = "content.xml";
constexpr std::string_view manifest_part = "META-INF/manifest.xml";

// The parts of a protected document look damaged; its manifest says why.
Result<void> check_not_encrypted(archive::Zip& zip) {
    const archive::Entry* entry = zip.find(manifest_part);
    if (entry == nullptr) return {};
    const auto manifest = zip.read(*entry);
    if (!manifest) return tl::unexpected(manifest.error());
    if (manifest->find("encryption-data") == std::string::npos) return {};
    return fail("This spreadsheet is protected with a password.",
                "Open it in LibreOffice, save it without the password, and give the new file.");
}

std::unordered_set<std::string> hidden_sheet_styles(pugi::xml_node styles) {
    std::unordered_set<std::string> names;
    for (const pugi::xml_node style : styles.children()) {
        if (attribute_of(child_of(style, "table-properties"), "display") == "false") {
            names.emplace(attribute_of(style, "name"));
        }
    }
    return names;
}

Result<workbook::Workbook> read_content(pugi::xml_node root) {
    const pugi::xml_node spreadsheet = child_of(child_of(root, "body"), "spreadsheet");
    if (!spreadsheet) {
        return fail("This is an OpenDocument file, but not a spreadsheet.", "Give the data as .ods, .xlsx or CSV.");
    }
    workbook::Workbook book;
    const pugi::xml_node styles = child_of(root, "automatic-styles");
    const auto hidden = hidden_sheet_styles(styles);
    SharedStyles shared;
    shared.superscript = superscript_styles(styles);
    shared.percentage = static_cast<std::uint16_t>(book.formats.size());
    book.formats.push_back(workbook::number_format("0%"));
    for (const pugi::xml_node table : spreadsheet.children()) {
        if (!is_named(table, "table")) continue;
        workbook::Sheet sheet;
        sheet.name = workbook::name_of_sheet(table);
        sheet.hidden = hidden.contains(std::string(attribute_of(table, "style-name")));
        if (auto done = read_sheet(table, shared, book, sheet); !done) return tl::unexpected(std::move(done.error()));
        book.sheets.push_back(std::move(sheet));
    }
    return book;
}

}  // namespace

bool is_open_document(const archive::Zip& zip) noexcept {
    return zip.find(content_part) != nullptr && zip.find(manifest_part) != nullptr;
}

Result<workbook::Workbook> read(archive::Zip zip) {
    if (auto open = check_not_encrypted(zip); !open) return tl::unexpected(std::move(open.error()));
    const archive::Entry* entry = zip.find(content_part);
    if (entry == nullptr) return tl::unexpected(workbook::broken_part(content_part, "It is missing."));
    auto text = zip.read(*entry);
    if (!text) return tl::unexpected(std::move(text.error()));
    const auto parsed = workbook::XmlPart::parse(*std::move(text), content_part);
    if (!parsed) return tl::unexpected(parsed.error());
    return read_content(parsed->root());
}

}  // namespace goldthread::ods
