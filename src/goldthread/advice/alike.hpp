#pragma once
// Findings alike: the same rule failing on the same value, so that one correction can mend them all.

#include <cstddef>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/amendments/amendment_log.hpp"

namespace goldthread {

/// The cells of that field, in rows that findings of the rule of `finding` are made of, that have the same text
/// (trimmed) as the cell at `where`; that one included, each once, in order of findings.
[[nodiscard]] std::vector<RowRef> cells_alike(const CheckedReturn& checked, const Finding& finding, RowRef where,
                                              std::size_t field);

/// How many findings of the rule have such a cell.
[[nodiscard]] std::size_t count_alike(const CheckedReturn& checked, const Finding& finding, RowRef where,
                                      std::size_t field);

/// For each of the suggestions of `advice`, which is on `finding`: the findings of the same rule that an equal answer
/// would mend, by their places in Findings::findings, that of `finding` included. An answer is equal when it gives the
/// same texts to the same fields, and the fields that it rests on have the same texts. Each candidate is advised on, so
/// that none is counted that the answer would harm.
[[nodiscard]] std::vector<std::vector<std::size_t>> answers_alike(const CheckedReturn& checked, Suggester& suggester,
                                                                  const Finding& finding, const Advice& advice);

/// The edits by which an answer equal to `suggestion` mends the finding at that place; empty where its advice has none
/// (any more). `finding` is the one that the suggestion was made for.
[[nodiscard]] std::vector<CellEdit> equal_answer(const CheckedReturn& checked, Suggester& suggester,
                                                 const Suggestion& suggestion, std::size_t place);

}  // namespace goldthread
