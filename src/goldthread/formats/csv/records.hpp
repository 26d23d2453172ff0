#pragma once
// From text to records: where cells begin and end, and what quotes mean (RFC 4180, and what real files make of it).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/csv/marks.hpp"
#include "goldthread/formats/csv/tally.hpp"

namespace goldthread::csv {

/// One row of a file, of as many cells as it happens to have. The reader refills the same one for every row.
struct Record {
    std::vector<std::string_view> cells;  ///< Only the first `kept` are of this row.
    std::size_t kept = 0;                 ///< How many cells are kept: field_count, or as many as were asked for.
    std::size_t field_count = 0;
    std::size_t begin = 0;          ///< Where the row begins in the text,
    std::size_t end = 0;            ///< where it ends, before its newline,
    std::size_t surplus_begin = 0;  ///< and where the first cell that is not kept begins, if there is one.
    std::uint32_t line = 0;         ///< The line it begins on,
    std::uint32_t last_line = 0;    ///< and the one it ends on.
    bool quoted = false;            ///< Some cell is in quotes.
};

/// Reads records one after the other. A quote that begins a cell opens a quoted one, in which a doubled quote stands
/// for one and delimiters and newlines are text. A quote anywhere else is text, and so is what follows a closing quote.
///
/// The whole reading is linear. A quote that is never closed sends the reader back, but only once a file: it is never
/// closed only if every later run of quotes is of even length, and such a run, where it begins a cell, closes itself.
class RecordReader {
  public:
    enum class Outcome {
        record,          ///< The record is filled.
        unclosed_quote,  ///< A quote opens on `record.line` or a later line of that row and nothing closes it. The
                         ///< reader has gone on to the line after that quote; `record.begin` and `end` tell the text
                         ///< passed over.
        end              ///< No more text.
    };

    /// `text` must outlive this and all cells. Reading begins at `from`, which is on line `line`.
    RecordReader(std::string_view text, char delimiter, std::size_t from, std::uint32_t line)
        : text_(text), marks_(text, delimiter, from), at_(from), line_(line) {}

    /// Reads the next row into `record`, of its cells at most `most_cells`; the others are counted.
    Outcome next(Record& record, std::size_t most_cells);

    /// Buffers of the cells that do not stand in the text as they are meant, because they hold doubled quotes. To be
    /// kept as long as the cells.
    [[nodiscard]] std::vector<std::shared_ptr<const std::string>> take_decoded();

    /// Cells with text after the closing quote: closed on the line they began on,
    [[nodiscard]] const Tally& text_after_quote() const noexcept { return text_after_quote_; }
    /// and on a later one, which looks as if a closing quote were missing and rows had run together.
    [[nodiscard]] const Tally& run_together() const noexcept { return run_together_; }

  private:
    struct Cell {
        std::string_view text;
        std::size_t end = 0;  // the mark that ends it
        bool closed = true;
    };

    Cell read_quoted(std::size_t open);
    void finish(Record& record, std::size_t end);
    void resume_after_line_of(std::size_t quote, Record& record);
    [[nodiscard]] std::string_view decoded(std::string_view quoted, std::string_view after);

    std::string_view text_;
    Marks marks_;
    std::size_t at_;
    std::uint32_t line_;
    std::vector<std::shared_ptr<std::string>> decoded_;
    Tally text_after_quote_;
    Tally run_together_;
};

}  // namespace goldthread::csv
