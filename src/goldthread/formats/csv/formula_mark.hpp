#pragma once
// Text that a spreadsheet would run, marked so that it is shown: for the reports that we write as CSV, not for the
// files of a return, whose cells stay as they are.
//
//     csv::with_formula_mark("=1+1")       // "'=1+1"
//     csv::without_formula_mark("'=1+1")   // "=1+1"
//
// A text is marked when it begins with = + - @, a tab or a line end and is not a plain number, or is such a text behind
// apostrophes. The mark is one apostrophe more before it, so that for every text, without_formula_mark() of
// with_formula_mark() is that text.

#include <string>
#include <string_view>

namespace goldthread::csv {

/// Whether a spreadsheet that opens a CSV file with this cell could take it for a formula.
[[nodiscard]] bool may_be_run(std::string_view text) noexcept;

/// The same, or such a text behind apostrophes.
[[nodiscard]] bool needs_formula_mark(std::string_view text) noexcept;

[[nodiscard]] std::string with_formula_mark(std::string_view text);

/// Takes one mark away. A text that has none comes back as it is. The view is into `text`.
[[nodiscard]] std::string_view without_formula_mark(std::string_view text) noexcept;

}  // namespace goldthread::csv
