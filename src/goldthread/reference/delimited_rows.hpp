#pragma once
// Rows of comma-separated text from a stream, for the long regular files of public registers. Memory stays small
// however long the stream is. Files of unknown dialect belong to the general reader (formats/csv).

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// Gives the next piece of a text, empty at its end. A piece need only live until the next call.
using TextSource = std::function<std::string_view()>;

/// A source of one piece of text, which must outlive it.
[[nodiscard]] TextSource whole_text(std::string_view text);

/// Splits text into rows at line ends (LF or CRLF) and rows into cells at commas; a cell may be quoted, quotes within
/// it doubled, and may then hold commas and line ends. Empty lines are skipped, and a byte order mark.
class DelimitedRows {
  public:
    explicit DelimitedRows(TextSource source) : source_(std::move(source)) {}

    /// Moves to the next row. False at the end of the text, or when it cannot be read on: then error() says why.
    [[nodiscard]] bool next();

    /// The cells of the row; valid until the next call of next().
    [[nodiscard]] std::span<const std::string_view> cells() const noexcept { return cells_; }
    /// The line on which the row began, the first being 1.
    [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
    /// Why reading stopped before the end, if it did: a quote is not closed.
    [[nodiscard]] const Error* error() const noexcept { return failed_ ? &error_ : nullptr; }

  private:
    [[nodiscard]] bool read_more();
    [[nodiscard]] bool take_record();
    void split(std::string_view record);

    TextSource source_;
    std::string text_;  // read, not yet given out, from begin_ on
    std::size_t begin_ = 0;
    std::string record_;  // the present row, quotes undone in place
    std::vector<std::string_view> cells_;
    std::uint32_t line_ = 0;
    std::uint32_t next_line_ = 1;
    bool ended_ = false;
    bool failed_ = false;
    bool started_ = false;
    Error error_;
};

}  // namespace goldthread
