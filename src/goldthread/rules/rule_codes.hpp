#pragma once
// Rule codes as people type them: "142, 143", "392A" for 392a, "503" for all of 503A to 503J.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/rules/rule.hpp"

namespace goldthread {

/// Which rules a person means.
struct RuleChoice {
    std::vector<std::string> codes;  ///< As the rule set writes them, in its order, each once.
    std::vector<std::string> notes;  ///< A sentence on each text that is no rule's code and was taken for some.
};

/// The rules that `typed` means. Each text may hold several codes, parted by commas, semicolons or spaces; letter case
/// and spaces do not matter. A text that is no code is taken for all codes that begin with it; its number must be
/// whole: 50 is no beginning of 503A. Fails, naming the rules that come near, on what is neither, and where nothing is
/// typed.
[[nodiscard]] Result<RuleChoice> choose_rules(const RuleSet& rules, std::span<const std::string> typed);

/// Those of `codes` of which no definition is in force for a return year.
[[nodiscard]] std::vector<std::string> not_in_force(const RuleSet& rules, std::span<const std::string> codes,
                                                    int return_year);

/// The codes that come near a text which is none, nearest first, at most eight: those of the same number, those that
/// begin as it does, those that differ in a letter or two.
[[nodiscard]] std::vector<std::string> near_codes(const RuleSet& rules, std::string_view typed);

}  // namespace goldthread
