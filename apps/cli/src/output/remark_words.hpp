#pragma once
// Remarks in words, for people at a terminal.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread::cli {

/// "episodes.csv, line 3, DOB: <what> (12 times)", on one line and fit for a terminal.
[[nodiscard]] std::string in_words(const Remark& remark);

/// What of the files given must be put right or was not used, a line each under `heading`: first the files of which
/// nothing was used, each of them; then the rest, the first of many. `mark` stands before files and rows: "LOST: ".
/// Empty where there is nothing of the kind. The one account of a reading that every command gives whose result does
/// not hold it.
[[nodiscard]] std::string not_used_in_words(const ReturnFiles& files, std::string_view heading,
                                            std::string_view mark = {});

/// How many files, sheets and files of zips could not be used at all.
[[nodiscard]] std::size_t count_refused(const ReturnFiles& files) noexcept;

/// Whether something of the files given went nowhere: a file, rows, parts of them. not_used_in_words() says what, with
/// its `mark`.
[[nodiscard]] bool has_losses(const ReturnFiles& files) noexcept;

/// The same of something written: losses_in_words() has a line that begins with "LOST: ".
[[nodiscard]] bool has_losses(const Remarks& remarks) noexcept;

/// The remarks of something written, a line each: what is lost before the rest.
[[nodiscard]] std::string losses_in_words(const Remarks& remarks);

}  // namespace goldthread::cli
