#include "catalogue.hpp"

#include "goldthread/base/version.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/returning_authority.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

json described(const Field& field) {
    json codes = json::array();
    for (const CodeMeaning& code : field.codes) {
        codes.push_back(
            {{"code", code.code.text()}, {"meaning", code.meaning}, {"since", code.since}, {"until", code.until}});
    }
    return {{"name", field.name},        {"kind", word_of(field.kind)}, {"meaning", field.meaning},
            {"codes", std::move(codes)}, {"derived", field.derived},    {"derivedFrom", field.derived_from}};
}

json described(const Module& module) {
    json fields = json::array();
    for (const Field& field : module.fields) fields.push_back(described(field));
    json span = nullptr;
    if (module.span) span = {{"begin", module.span->begin}, {"end", module.span->end}};
    return {{"name", module.name},
            {"span", std::move(span)},
            {"fileName", module.file_name},
            {"onePerChild", module.one_row_per_child},
            {"childField", module.child_field},
            {"fields", std::move(fields)}};
}

json described(const Rule& rule) {
    json flags = json::array();
    for (const FieldRef& flag : rule.flags) {
        flags.push_back({{"module", flag.module}, {"year", word_of(flag.year)}, {"field", flag.field}});
    }
    return {{"code", rule.code},   {"title", rule.title}, {"failsWhen", rule.fails_when}, {"since", rule.since},
            {"until", rule.until}, {"stage", rule.stage}, {"kind", name_of(rule.kind)},   {"flags", std::move(flags)}};
}

template <class Things>
json all_described(const Things& things) {
    json all = json::array();
    for (const auto& thing : things) all.push_back(described(thing));
    return all;
}

// Those that make such a return, or did.
json authorities_of(const Collection& collection) {
    json all = json::array();
    for (const Authority& authority : AuthorityTable::built_in().all()) {
        if (!may_return(authority.code, collection)) continue;
        all.push_back({{"code", authority.code.text()}, {"name", authority.name}, {"number", authority.number.text()}});
    }
    return all;
}

}  // namespace

json catalogue_of(const RuleSet& rules) {
    const Collection& collection = *rules.collection;
    return {{"version", program_version()},
            {"collection", collection.name},
            {"title", collection.title},
            {"firstYear", collection.first_year},
            {"latestYear", collection.latest_year},
            {"modules", all_described(collection.modules)},
            {"rules", all_described(rules.rules)},
            {"authorities", authorities_of(collection)}};
}

}  // namespace goldthread::page
