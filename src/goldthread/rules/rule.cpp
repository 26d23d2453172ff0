#include "goldthread/rules/rule.hpp"

#include <algorithm>

#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

std::string_view name_of(RuleKind kind) noexcept {
    switch (kind) {
        case RuleKind::row:
            return "row";
        case RuleKind::child:
            return "child";
        case RuleKind::across_years:
            return "across years";
        case RuleKind::reference:
            return "reference data";
        case RuleKind::whole_return:
            return "whole return";
    }
    return {};
}

int definitions_year(const Collection& collection, int return_year) noexcept {
    return std::min(return_year, collection.latest_year);
}

std::string why_no_rules(const Collection& collection, int return_year, std::string_view ground) {
    if (return_year >= collection.first_year) return {};
    const std::string year = return_year_in_words(return_year);
    const std::string begin = "Definitions here begin with " + return_year_in_words(collection.first_year);
    if (ground.empty()) return begin + ": there are none of " + year + ".";
    return "This is " + std::string(collection.a_return) + " of " + year + " (" + std::string(ground) + "). " + begin +
           ".";
}

bool in_force(const Rule& rule, const Collection& collection, int return_year) noexcept {
    const int year = definitions_year(collection, return_year);
    return rule.since <= year && year <= rule.until;
}

}  // namespace goldthread
