#include "goldthread/formats/xlsx/shared_strings.hpp"

#include <utility>

#include "goldthread/formats/workbook/xml_part.hpp"
#include "goldthread/formats/xlsx/pieces.hpp"
#include "goldthread/formats/xlsx/rich_text.hpp"

namespace goldthread::xlsx {

Result<std::vector<SharedString>> read_shared_strings(std::string text, std::string_view part,
                                                      workbook::Workbook& book) {
    if (auto readable = workbook::check_xml_text(text, part); !readable) return tl::unexpected(readable.error());
    std::vector<SharedString> strings;
    Pieces pieces(text, "sst");
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        const std::string_view markup(piece->data(), piece->size());
        if (auto bounded = workbook::check_node_count(markup, part); !bounded) return tl::unexpected(bounded.error());
        const auto parsed = document.load_buffer_inplace(
            piece->data(), piece->size(), workbook::xml_options | pugi::parse_fragment, pugi::encoding_utf8);
        if (!parsed) return tl::unexpected(workbook::broken_part(part, parsed.description()));
        for (const pugi::xml_node node : document.children()) {
            if (!workbook::is_named(node, "si")) continue;
            RichText rich = read_rich_text(node);
            strings.push_back({book.texts.keep(rich.text), keep_superscript(std::move(rich.superscript), book)});
        }
    }
    if (pieces.broken()) return tl::unexpected(workbook::broken_part(part, "It ends too early."));
    return strings;
}

std::uint32_t keep_superscript(std::string superscript, workbook::Workbook& book) {
    if (superscript.empty()) return 0;
    book.superscripts.push_back(std::move(superscript));
    return static_cast<std::uint32_t>(book.superscripts.size());
}

}  // namespace goldthread::xlsx
