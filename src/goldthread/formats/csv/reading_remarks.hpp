#pragma once
// What a reading says about the liberties it took, in words for the analyst.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/csv/header_line.hpp"
#include "goldthread/formats/csv/rows.hpp"
#include "goldthread/formats/csv/rows_in_quotes.hpp"
#include "goldthread/formats/csv/tally.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread::csv {

/// Collects the remarks of one file in the order in which they are noted.
class ReadingRemarks {
  public:
    explicit ReadingRemarks(std::string file) : file_(std::move(file)) {}

    void note_encoding(const Decoded& decoded);
    void note_sep_line(char named, char used);
    /// Says which delimiter was found, unless it is a comma.
    void note_delimiter(char delimiter);
    void note_lines_before_header(const Tally& lines);
    void note_unclosed_quote(std::uint32_t line, std::string_view left_out, std::size_t rows);
    /// What stands above the header, if anything.
    void note_titles(const Titles& titles, std::uint32_t header_line);
    /// Cells with text after the closing quote, and those that are closed in the middle of a later line.
    void note_quotes(const Tally& text_after_quote, const Tally& run_together);
    void note_rows_in_quotes(const std::vector<RowsInQuotes>& swallowed);
    void note_rows(const Rows& rows);
    void note_nameless_column(const std::string& given_name, std::uint32_t header_line);

    [[nodiscard]] Remarks take() { return std::move(remarks_); }

  private:
    void liberty(std::uint32_t line, std::string what, std::size_t count = 1);
    void liberty(const Tally& tally, std::string what);
    void set_aside(std::uint32_t line, std::string what, std::size_t count = 1);
    void problem(std::uint32_t line, std::string what, std::size_t count);
    void note_surplus(const std::vector<Surplus>& surplus);

    std::string file_;
    Remarks remarks_;
};

}  // namespace goldthread::csv
