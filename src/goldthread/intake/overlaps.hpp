#pragma once
// Two tables of one module and year that hold much the same: an export made anew, copies of each other, or two years of
// the same children. What it is, the user decides; here it is found.

#include <optional>
#include <string>

#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/joined_table.hpp"
#include "goldthread/intake/opened_file.hpp"
#include "goldthread/intake/repeated_rows.hpp"

namespace goldthread {

/// What the rows of a file about to be joined, the next of `result.files`, are to those joined already.
struct FoundOverlap {
    Overlap overlap;
    RepeatedRows rows;  ///< Where it is not of children.
};

/// Nothing where they have little in common, or the user has said that both are to be used. Children are only counted
/// where the year of one of the two is not told: what is told to be of one year may well come in parts. `known` is of
/// `joined`.
[[nodiscard]] std::optional<FoundOverlap> find_overlap(const ReturnFiles& result, const Table& joined,
                                                       JoinedTable& known, const OpenedFile& added,
                                                       const Module& module);

/// What the two have in common, and what was made of it: "1,477 of 1,478 rows of june.csv stand in may.csv too ...".
[[nodiscard]] std::string overlap_in_words(const ReturnFiles& files, const Overlap& overlap);

}  // namespace goldthread
