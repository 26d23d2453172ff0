#include "goldthread/collections/ssda903/xml_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/records.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::size_t days_in_year = 366;
constexpr std::size_t weeks_in_year = 52;

XmlLeaf required(std::uint8_t module, std::string_view name, std::size_t least, std::size_t most) {
    return {name, module, name, true, least, most};
}

XmlLeaf optional(std::uint8_t module, std::string_view name, std::size_t most) {
    return {name, module, name, false, 0, most};
}

XmlLeaf date(std::uint8_t module, std::string_view name, XmlText text) {
    return {name, module, name, true, 0, 10, text};
}

XmlLeaf called(std::string_view element, XmlLeaf leaf) {
    leaf.element = element;
    return leaf;
}

XmlBlock missing() {
    constexpr auto m = Missing::module;
    return {"AMISSING",
            m,
            days_in_year,
            {required(m, "MISSING", 0, 1), required(m, "MIS_START", 0, 10), optional(m, "MIS_END", 10)}};
}

XmlBlock review() {
    constexpr auto m = Review::module;
    return {"AREVIEW", m, weeks_in_year, {date(m, "REVIEW", XmlText::event), required(m, "REVIEW_CODE", 3, 3)}};
}

XmlBlock permanence() {
    constexpr auto m = PrevPerm::module;
    return {"PERMANENCE", m, 1, {optional(m, "PREV_PERM", 2), optional(m, "LA_PERM", 3), optional(m, "DATE_PERM", 10)}};
}

XmlBlock outcomes() {
    constexpr auto m = Oc2::module;
    XmlBlock block{"OC2", m, 1, {optional(m, "SDQ_SCORE", 2), optional(m, "SDQ_REASON", 4)}};
    for (const std::string_view flag :
         {"CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE",
          "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"}) {
        block.leaves.push_back(optional(m, flag, 1));
    }
    return block;
}

XmlBlock placed_adoption() {
    constexpr auto m = PlacedAdoption::module;
    return {"AD_PLACED",
            m,
            days_in_year,
            {required(m, "DATE_PLACED", 0, 10), optional(m, "DATE_PLACED_CEASED", 10),
             optional(m, "REASON_PLACED_CEASED", 3)}};
}

XmlBlock episode() {
    constexpr auto m = Episode::module;
    return {"EPISODE",
            m,
            days_in_year,
            {date(m, "DECOM", XmlText::event), required(m, "RNE", 1, 1), required(m, "LS", 2, 2),
             required(m, "CIN", 2, 2), called("PL", required(m, "PLACE", 2, 2)), optional(m, "PL_POST", 8),
             optional(m, "HOME_POST", 8), optional(m, "URN", 8), optional(m, "PLACE_PROVIDER", 3),
             date(m, "DEC", XmlText::event_or_blank), required(m, "REC", 0, 3), optional(m, "REASON_PLACE_CHANGE", 6)}};
}

std::vector<XmlItem> in_header() {
    constexpr auto h = Header::module;
    std::vector<XmlItem> items;
    const auto leaf = [&](XmlLeaf one) { items.push_back({one, {}}); };
    const auto block = [&](XmlBlock one) { items.push_back({{}, std::move(one)}); };
    leaf(called("CHILDID", required(h, "CHILD", 1, 10)));
    leaf(required(h, "UPN", 0, 13));
    leaf(required(h, "SEX", 1, 1));
    leaf(date(h, "DOB", XmlText::date));
    leaf(required(h, "ETHNIC", 4, 4));
    leaf(required(h, "UASC", 0, 1));
    leaf(optional(Uasc::module, "DUC", 10));
    leaf(optional(Ad1::module, "DATE_INT", 10));
    leaf(optional(Ad1::module, "DATE_MATCH", 10));
    leaf(optional(Ad1::module, "FOSTER_CARE", 1));
    leaf(optional(Ad1::module, "NB_ADOPTR", 1));
    leaf(optional(Ad1::module, "SEX_ADOPTR", 2));
    leaf(optional(Ad1::module, "LS_ADOPTR", 3));
    leaf(optional(Oc3::module, "IN_TOUCH", 4));
    leaf(optional(Oc3::module, "ACTIV", 2));
    leaf(optional(Oc3::module, "ACCOM", 2));
    block(missing());
    block(review());
    leaf(optional(h, "MOTHER", 1));
    leaf(optional(h, "MC_DOB", 10));
    block(permanence());
    block(outcomes());
    block(placed_adoption());
    return items;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// As the schema's patterns have it: any day to 39, any month to 19, and events in years that begin 10, 19, 20 or 29.
bool has_outline_of_date(std::string_view text, bool of_event) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return false;
    for (const std::size_t at : {0U, 1U, 3U, 4U, 6U, 7U, 8U, 9U}) {
        if (!is_digit(text[at])) return false;
    }
    if (text[0] > '3' || text[3] > '1') return false;
    return !of_event || ((text[6] == '1' || text[6] == '2') && (text[7] == '0' || text[7] == '9'));
}

std::string objection_to_length(const XmlLeaf& leaf, std::string_view text) {
    const std::size_t length = characters_in(text);
    if (length >= leaf.least && length <= leaf.most) return {};
    if (text.empty()) return fmt::format("{} is blank, which the schema does not allow.", leaf.element);
    return fmt::format("'{}' has {} characters; the schema wants {}{} in {}.", text, length,
                       leaf.least == leaf.most ? "" : "at most ", leaf.most, leaf.element);
}

XmlForm describe() {
    XmlForm form;
    form.in_header = in_header();
    form.episode = episode();
    return form;
}

}  // namespace

const XmlForm& xml_form() {
    static const XmlForm made = describe();
    return made;
}

std::string schema_objection(const XmlLeaf& leaf, std::string_view text) {
    if (leaf.text == XmlText::any) return objection_to_length(leaf, text);
    if (text.empty() && leaf.text == XmlText::event_or_blank) return {};
    if (has_outline_of_date(text, leaf.text != XmlText::date)) return {};
    return fmt::format("{} is not a date as the schema wants it, dd/mm/yyyy.", leaf.element);
}

bool in_xml_form(std::uint8_t module) {
    return module != SwEpisode::module && module != DoLo::module;
}

}  // namespace goldthread::ssda903
