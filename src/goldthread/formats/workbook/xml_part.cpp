#include "goldthread/formats/workbook/xml_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::ptrdiff_t most_nodes = 12'000'000;

std::string_view without_prefix(std::string_view name) noexcept {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

Result<XmlPart> XmlPart::parse(std::string text, std::string_view name) {
    if (auto readable = check_xml_text(text, name); !readable) return tl::unexpected(std::move(readable.error()));
    if (auto bounded = check_node_count(text, name); !bounded) return tl::unexpected(std::move(bounded.error()));
    auto content = std::make_unique<Content>();
    content->text = std::move(text);
    const auto outcome = content->document.load_buffer_inplace(content->text.data(), content->text.size(), xml_options,
                                                               pugi::encoding_utf8);
    if (!outcome) return tl::unexpected(broken_part(name, outcome.description()));
    return XmlPart(std::move(content));
}

Result<void> check_xml_text(std::string_view text, std::string_view part) {
    if (text.find('\0') != std::string_view::npos || csv::find_invalid_utf8(text) != std::string_view::npos) {
        return tl::unexpected(broken_part(part, "It is not written in UTF-8."));
    }
    return {};
}

Result<void> check_node_count(std::string_view text, std::string_view part) {
    const auto tags = std::count(text.begin(), text.end(), '<');
    const auto attributes = std::count(text.begin(), text.end(), '=');
    if (tags + attributes <= most_nodes) return {};
    return fail(fmt::format("The part '{}' of the workbook has more in it than can be read.", valid_text(part)),
                "Give its sheets as CSV files.");
}

Error broken_part(std::string_view part, std::string_view detail) {
    return {fmt::format("The part '{}' of the workbook cannot be read. {}{}", valid_text(part), detail,
                        detail.ends_with('.') ? "" : "."),
            "Open the workbook in Excel or LibreOffice, save it again, and give the new file.",
            {}};
}

std::string_view local_name(pugi::xml_node node) noexcept {
    return without_prefix(node.name());
}

bool is_named(pugi::xml_node node, std::string_view name) noexcept {
    return local_name(node) == name;
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) noexcept {
    for (const pugi::xml_node child : node.children()) {
        if (is_named(child, name)) return child;
    }
    return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) noexcept {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (without_prefix(attribute.name()) == name) return attribute.value();
    }
    return {};
}

bool is_on(pugi::xml_node node, std::string_view name) noexcept {
    const std::string_view value = attribute_of(node, name);
    return value == "1" || value == "true";
}

std::uint32_t number_of(pugi::xml_node node, std::string_view name, std::uint32_t otherwise) noexcept {
    constexpr std::size_t most_digits = 9;
    const std::string_view value = attribute_of(node, name);
    if (value.empty() || value.size() > most_digits) return otherwise;
    std::uint32_t number = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    return failure == std::errc() && end == value.data() + value.size() ? number : otherwise;
}

bool is_valid_text(std::string_view text) noexcept {
    return csv::find_invalid_utf8(text) == std::string_view::npos && text.find('\0') == std::string_view::npos;
}

std::string name_of_sheet(pugi::xml_node node) {
    return valid_text(first_characters(attribute_of(node, "name"), longest_sheet_name));
}

std::string valid_text(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = csv::take_utf8(text, at);
        csv::append_utf8(valid, character == 0 ? csv::replacement_character : character);
    }
    return valid;
}

}  // namespace goldthread::workbook
