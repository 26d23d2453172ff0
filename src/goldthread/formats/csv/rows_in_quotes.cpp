#include "goldthread/formats/csv/rows_in_quotes.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread::csv {

namespace {

/// Counts the lines behind the first as they end, by what stands in them within quotes, or anywhere.
class Lines {
  public:
    Lines(char delimiter, std::size_t least) noexcept : delimiter_(delimiter), least_(least) {}

    void see(char c) noexcept {
        if (c == delimiter_) {
            ++delimiters_;
        } else {
            something_ = something_ || !(is_space(c) || c == '"');
        }
    }

    void end() noexcept {
        if (line_++ > 0 && something_) {
            ++with_something_;
            any_like_row_ = any_like_row_ || delimiters_ >= least_;
        }
        delimiters_ = 0;
        something_ = false;
    }

    [[nodiscard]] std::size_t rows() const noexcept { return any_like_row_ ? with_something_ : 0; }

  private:
    char delimiter_;
    std::size_t least_;
    std::size_t line_ = 0;
    std::size_t delimiters_ = 0;  // of the line so far
    bool something_ = false;
    std::size_t with_something_ = 0;
    bool any_like_row_ = false;
};

/// Whether the text up to here stands within quotes, as records.hpp says of them.
class Quotes {
  public:
    explicit Quotes(char delimiter) noexcept : delimiter_(delimiter) {}

    /// Of the next character; the quotes themselves are within.
    [[nodiscard]] bool within(char c) noexcept {
        const bool may_open = before_ == delimiter_ || just_closed_;  // a doubled quote opens it again
        const bool was_within = within_;
        just_closed_ = was_within && c == '"';
        before_ = c;
        if (c == '"') within_ = !was_within && may_open;
        return was_within || within_;
    }

  private:
    char delimiter_;
    char before_ = delimiter_;  // as if one stood before the first cell
    bool within_ = false;
    bool just_closed_ = false;
};

}  // namespace

RowsInQuotes rows_in_quotes(std::string_view text, const Record& record, char delimiter, std::size_t width,
                            bool runs_together) noexcept {
    Lines lines(delimiter, std::max<std::size_t>(width / 2, runs_together ? 1 : 2));
    Quotes quotes(delimiter);
    for (std::size_t at = record.begin; at < record.end; ++at) {
        const char c = text[at];
        const bool within = quotes.within(c);
        if (c == '\n' || c == '\r') {
            lines.end();
        } else if (within || runs_together) {
            lines.see(c);
        }
    }
    lines.end();
    return {record.line, record.last_line, lines.rows()};
}

}  // namespace goldthread::csv
