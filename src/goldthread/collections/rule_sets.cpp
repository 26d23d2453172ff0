#include "goldthread/collections/rule_sets.hpp"

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread {

const std::vector<const RuleSet*>& rule_sets() {
    static const std::vector<const RuleSet*> sets = {&ssda903::rules()};
    return sets;
}

const RuleSet* find_rule_set(std::string_view collection) {
    for (const RuleSet* set : rule_sets()) {
        if (same_ignoring_case(set->collection->name, trim(collection))) return set;
    }
    return nullptr;
}

}  // namespace goldthread
