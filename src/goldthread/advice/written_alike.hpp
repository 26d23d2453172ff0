#pragma once
// Writing one text over the same cell of all findings alike (alike.hpp): where that may be offered at all. What is done
// to many records at once must be able to be right for each of them.

#include <cstddef>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// Whether a value of the field belongs to the one record it stands in: an identifier, a postcode, a date. What is
/// right for one child is then wrong for the next.
[[nodiscard]] bool is_records_own(const Field& field) noexcept;

/// Whether the cell, and those alike, may be written over together. The rule must say that it can be mended in the
/// field (Rule::mended_in). Where the field has a list of codes, one of them, or a blank, must mend `finding`: a cell
/// that no code mends is not what is wrong. And a value that is the record's own must be the same in all findings of
/// the rule, and not blank. `where` is a row of `finding`, which is one of the return's present findings. Cost: checks
/// the child once for each code. `checked` is afterwards as it was.
[[nodiscard]] bool may_write_alike(CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field);

}  // namespace goldthread
