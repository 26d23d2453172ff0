#pragma once
// Standard output and standard error. What is written to them and does not arrive is a failure of the command, never a
// crash, and never passed over.

#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::cli {

/// To be called first of all. A closed pipe, or a file that may not grow, is then a failure to write, not the program's
/// end; and no file that is opened later can take the place of a stream that was closed at the start.
void prepare_streams();

/// Writes to standard output as it stands, and waits until it arrived.
[[nodiscard]] Result<void> print(std::string_view bytes);

/// Says something to the person, on standard output or standard error: as print(), but made fit for a terminal
/// (printable_lines()). Values in it must have been made printable before.
[[nodiscard]] Result<void> say(std::string_view text);
void tell(std::string_view text);

/// The exit status, having made sure that all which was written to both streams arrived.
[[nodiscard]] int with_streams_finished(int status);

}  // namespace goldthread::cli
