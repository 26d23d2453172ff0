#include "goldthread/reports/rule_reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

// '|' ends a cell of a Markdown table, and field names have underscores that are not emphasis.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '_' || c == '*' || c == '<') out += '\\';
        out += c;
    }
    return out;
}

std::string row_of(const Rule& rule, const Collection& collection) {
    std::string statement = escaped(rule.fails_when);
    if (rule.stage != 0) statement += fmt::format(" (Stage {}.)", rule.stage);
    return fmt::format("| {} | {} | {} | {} | {} |\n", rule.code, escaped(rule.title), years_in_words(rule, collection),
                       escaped(flagged_in_words(rule, collection)), statement);
}

std::size_t count_codes(const RuleSet& rules) {
    std::size_t codes = 0;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        codes += i == 0 || rules.rules[i].code != rules.rules[i - 1].code ? 1 : 0;
    }
    return codes;
}

}  // namespace

std::string years_in_words(const Rule& rule, const Collection& collection) {
    return years_in_words(YearSpan{rule.since, rule.until}, {collection.first_year, collection.latest_year});
}

std::string flagged_in_words(const Rule& rule, const Collection& collection) {
    std::string out;
    const FieldRef* previous = nullptr;
    for (const FieldRef& flag : rule.flags) {
        const Module& module = collection.modules[flag.module];
        const bool same_table = previous != nullptr && previous->module == flag.module && previous->year == flag.year;
        if (same_table) {
            out += ", ";
        } else {
            out += fmt::format("{}{}{} ", out.empty() ? "" : "; ",
                               flag.year == YearSlot::last_year ? "last year's " : "", module.name);
        }
        out += module.fields[flag.field].name;
        previous = &flag;
    }
    return out;
}

std::string rule_reference_markdown(const RuleSet& rules) {
    const Collection& collection = *rules.collection;
    std::string out = fmt::format(
        "# Rules: {}\n\n"
        "Made by `goldthread rules {} --markdown`; do not edit. {} definitions of {} codes, for the return years {} to "
        "{}.\nThe codes are the Department for Education's; the words are ours.\n\n"
        "| code | title | return years | highlights | fails when |\n|---|---|---|---|---|\n",
        collection.title, collection.name, rules.rules.size(), count_codes(rules),
        return_year_in_words(collection.first_year), return_year_in_words(collection.latest_year));
    for (const Rule& rule : rules.rules) out += row_of(rule, collection);
    return out;
}

}  // namespace goldthread
