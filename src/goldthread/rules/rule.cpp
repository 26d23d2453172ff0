#include "goldthread/rules/rule.hpp"

#include <algorithm>

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
    std::string year = std::to_string(return_year);
    if (!ground.empty()) year += " (" + std::string(ground) + ")";
    return "The return year is " + year + ", and rules are known from " + std::to_string(collection.first_year) +
           " on.";
}

bool in_force(const Rule& rule, const Collection& collection, int return_year) noexcept {
    const int year = definitions_year(collection, return_year);
    return rule.since <= year && year <= rule.until;
}

}  // namespace goldthread
