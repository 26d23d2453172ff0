#pragma once
// Text out of files, made fit for a terminal: no value, name or argument can move the cursor, colour what follows, turn
// the reading direction or begin a line of its own.
//
//     fmt::print("Child {}\n", printable(child));   // "A\x1b[2J" is shown as A\x1b[2J, in so many characters

#include <cstddef>
#include <string>
#include <string_view>

namespace goldthread {

/// Where a value is cut, in characters.
inline constexpr std::size_t longest_shown = 200;
/// The same for what must be whole to be of use: paths, sentences.
inline constexpr std::size_t longest_sentence = 1000;

/// Returns the text on one line. Line ends and tabs become \n, \r and \t; other control characters, and bytes that are
/// not UTF-8, \x1b; characters that turn the reading direction or are not seen at all \u{202E}. What is longer than
/// `most` characters ends in "…". All else is as it was: text that was made printable before stays as it is.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most = longest_shown);

/// The same for text of several lines: line feeds stay, and nothing is cut. It cannot tell a line feed that belongs to
/// a value from one between lines: values must have been made printable before.
[[nodiscard]] std::string printable_lines(std::string_view text);

/// A CSV file as it can be shown on a terminal: a record a line, whatever its cells hold, and without its byte order
/// mark. It is then to be looked at, not to be read in again.
[[nodiscard]] std::string printable_csv(std::string_view text);

/// JSON as it can be shown on a terminal: the same values, as what is not shown stands as \\u202e. Must be well-formed.
[[nodiscard]] std::string printable_json(std::string_view text);

}  // namespace goldthread
