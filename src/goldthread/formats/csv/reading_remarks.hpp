#pragma once
// What a reading says about the liberties it took, in words for the analyst.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/csv/records.hpp"
#include "goldthread/formats/csv/rows.hpp"
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
    void note_unclosed_quote(std::uint32_t line, std::string_view left_out);
    void note_quotes(const RecordReader& records);
    void note_rows(const Rows& rows);
    void note_nameless_column(const std::string& given_name, std::uint32_t header_line);
    void note_repeated_names(const std::vector<std::string>& names, std::uint32_t header_line);

    [[nodiscard]] Remarks take() { return std::move(remarks_); }

  private:
    void liberty(std::uint32_t line, std::string what, std::size_t count = 1);
    void liberty(const Tally& tally, std::string what);
    void set_aside(std::uint32_t line, std::string what, std::size_t count = 1);
    void note_surplus(const std::vector<Surplus>& surplus);

    std::string file_;
    Remarks remarks_;
};

}  // namespace goldthread::csv
