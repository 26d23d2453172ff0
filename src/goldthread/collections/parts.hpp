#pragma once
// All that a collection brings. The generic folders know none by name: they are handed what they need of it, by whoever
// has it from the registry (collections/all.hpp).

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/rules/rule.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/synthetic/made_up_return.hpp"

namespace goldthread {

/// What a collection does not have is null, and a face does not offer it.
struct CollectionParts {
    const Collection* collection = nullptr;  ///< Always there. Its form in XML is named in it.
    const RuleSet* rules = nullptr;
    MakeSuggester make_suggester = nullptr;  ///< Without it, findings have the advice that any collection's have.
    synthetic::MakeReturn make_return = nullptr;
    synthetic::MakeExample make_example = nullptr;
};

}  // namespace goldthread
