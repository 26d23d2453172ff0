#include "goldthread/collections/ssda903/xml_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/schema/refusals.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::size_t days_in_year = 366;
constexpr std::size_t weeks_in_year = 52;

const Module& module_of(const XmlLeaf& leaf) {
    return collection().modules[leaf.module];
}

const Field& field_of(const XmlLeaf& leaf) {
    return module_of(leaf).fields[module_of(leaf).find_field(leaf.field).value()];
}

// The description of the field says whether it may be blank, and how long it may be. It is asked only where a text is
// judged: the collection takes its names in XML from this form, and so is made after it.
XmlLeaf leaf_of(std::uint8_t module, std::string_view name) {
    return {name, module, name};
}

XmlLeaf required(std::uint8_t module, std::string_view name) {
    return leaf_of(module, name);
}

XmlLeaf optional(std::uint8_t module, std::string_view name) {
    XmlLeaf leaf = leaf_of(module, name);
    leaf.required = false;
    return leaf;
}

XmlLeaf exactly(std::size_t characters, XmlLeaf leaf) {
    leaf.least = characters;
    leaf.most = characters;
    return leaf;
}

XmlLeaf date(std::uint8_t module, std::string_view name, XmlText text) {
    XmlLeaf leaf = leaf_of(module, name);
    leaf.text = text;
    return leaf;
}

XmlLeaf called(std::string_view element, XmlLeaf leaf) {
    leaf.element = element;
    return leaf;
}

XmlBlock missing() {
    constexpr auto m = Missing::module;
    return {"AMISSING", m, days_in_year, {required(m, "MISSING"), required(m, "MIS_START"), optional(m, "MIS_END")}};
}

XmlBlock review() {
    constexpr auto m = Review::module;
    return {"AREVIEW", m, weeks_in_year, {date(m, "REVIEW", XmlText::event), exactly(3, required(m, "REVIEW_CODE"))}};
}

XmlBlock permanence() {
    constexpr auto m = PrevPerm::module;
    return {"PERMANENCE", m, 1, {optional(m, "PREV_PERM"), optional(m, "LA_PERM"), optional(m, "DATE_PERM")}};
}

XmlBlock outcomes() {
    constexpr auto m = Oc2::module;
    XmlBlock block{"OC2", m, 1, {optional(m, "SDQ_SCORE"), optional(m, "SDQ_REASON")}};
    for (const std::string_view flag :
         {"CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE",
          "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"}) {
        block.leaves.push_back(optional(m, flag));
    }
    return block;
}

XmlBlock placed_adoption() {
    constexpr auto m = PlacedAdoption::module;
    return {"AD_PLACED",
            m,
            days_in_year,
            {required(m, "DATE_PLACED"), optional(m, "DATE_PLACED_CEASED"), optional(m, "REASON_PLACED_CEASED")}};
}

XmlBlock episode() {
    constexpr auto m = Episode::module;
    return {"EPISODE",
            m,
            days_in_year,
            {date(m, "DECOM", XmlText::event), exactly(1, required(m, "RNE")), exactly(2, required(m, "LS")),
             exactly(2, required(m, "CIN")), called("PL", exactly(2, required(m, "PLACE"))), optional(m, "PL_POST"),
             optional(m, "HOME_POST"), optional(m, "URN"), optional(m, "PLACE_PROVIDER"),
             date(m, "DEC", XmlText::event_or_blank), required(m, "REC"), optional(m, "REASON_PLACE_CHANGE")}};
}

std::vector<XmlItem> in_header() {
    constexpr auto h = Header::module;
    std::vector<XmlItem> items;
    const auto leaf = [&](XmlLeaf one) { items.push_back({one, {}}); };
    const auto block = [&](XmlBlock one) { items.push_back({{}, std::move(one)}); };
    leaf(called("CHILDID", required(h, "CHILD")));
    leaf(required(h, "UPN"));
    leaf(exactly(1, required(h, "SEX")));
    leaf(date(h, "DOB", XmlText::date));
    leaf(exactly(4, required(h, "ETHNIC")));
    leaf(required(h, "UASC"));
    leaf(optional(Uasc::module, "DUC"));
    leaf(optional(Ad1::module, "DATE_INT"));
    leaf(optional(Ad1::module, "DATE_MATCH"));
    leaf(optional(Ad1::module, "FOSTER_CARE"));
    leaf(optional(Ad1::module, "NB_ADOPTR"));
    leaf(optional(Ad1::module, "SEX_ADOPTR"));
    leaf(optional(Ad1::module, "LS_ADOPTR"));
    leaf(optional(Oc3::module, "IN_TOUCH"));
    leaf(optional(Oc3::module, "ACTIV"));
    leaf(optional(Oc3::module, "ACCOM"));
    block(missing());
    block(review());
    leaf(optional(h, "MOTHER"));
    leaf(optional(h, "MC_DOB"));
    block(permanence());
    block(outcomes());
    block(placed_adoption());
    return items;
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
    const std::size_t most = leaf.most > 0 ? leaf.most : field_of(leaf).most_characters;
    if (length >= leaf.least && length <= most) return {};
    if (leaf.most == 0) return excess_in_words(field_of(leaf), text);
    return fmt::format("'{}' has {} characters; the schema wants {} in {}: the portal may refuse the file.", text,
                       length, leaf.most, leaf.element);
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
    if (lacks_value(module_of(leaf), field_of(leaf), text)) return lack_in_words(module_of(leaf), field_of(leaf));
    if (leaf.text == XmlText::any) return objection_to_length(leaf, text);
    if (text.empty() && leaf.text == XmlText::event_or_blank) return {};
    if (has_outline_of_date(text, leaf.text != XmlText::date)) return {};
    return fmt::format("{} is not a date as the schema wants it, dd/mm/yyyy: the portal may refuse the file.",
                       leaf.element);
}

bool in_xml_form(std::uint8_t module) {
    return collection().modules[module].rows_not_in_xml.empty();
}

}  // namespace goldthread::ssda903
