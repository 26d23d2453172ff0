#pragma once
// Pictured cases (rules/rule_case.hpp) for the rules of this collection.

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/rules/rule_case.hpp"

namespace goldthread::ssda903 {

/// Empty when the rule, as defined for that year, fails just the marked rows of the picture.
inline std::string mismatch(std::string_view code, int return_year, std::string_view picture) {
    return goldthread::testing::mismatch(rules(), code, return_year, picture);
}
inline std::string mismatch(std::string_view code, const CheckSetting& setting, std::string_view picture) {
    return goldthread::testing::mismatch(rules(), code, setting, picture);
}

}  // namespace goldthread::ssda903
