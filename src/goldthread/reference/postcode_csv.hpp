#pragma once
// From the ONS Postcode Directory as published (CSV, 2.7 million rows) to the packed file.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/reference/delimited_rows.hpp"
#include "goldthread/reference/postcode_builder.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

/// Where a directory's columns stand. Names change by edition (oslaua, laua, lad25cd; oseast1m, east1m), so each is
/// matched against all that are known, in any letter case.
struct PostcodeColumns {
    std::size_t postcode = 0;
    std::size_t authority = 0;
    std::size_t easting = 0;
    std::size_t northing = 0;
    std::optional<std::size_t> country;
    std::optional<std::size_t> terminated;  ///< Blank for a live postcode.

    /// Fails, naming what is missing, unless postcode, authority, easting and northing are all there.
    [[nodiscard]] static Result<PostcodeColumns> of(std::span<const std::string_view> headings);
};

/// Takes the rows of a directory one by one, whichever reader they come from. Coordinates of Northern Ireland, given on
/// the Irish Grid, are converted to the British National Grid.
class PostcodeRowsReader {
  public:
    explicit PostcodeRowsReader(const PostcodeColumns& columns);

    /// Adds one row. `line` is for remarks.
    void add(std::span<const std::string_view> cells, std::uint32_t line);

    struct Built {
        std::string bytes;     ///< Of postcodes.gtp.
        std::size_t rows = 0;  ///< Rows given, the heading not counted.
        std::size_t kept = 0;  ///< Postcodes in the file.
        Remarks remarks;       ///< Every kind of row that was not taken as it stood, with its count.
    };

    /// `edition`: the first day of the month the directory is named after. Call once, last.
    [[nodiscard]] Built finish(Date edition);

  private:
    enum Problem : std::size_t { short_row, not_a_postcode, not_an_authority, unreadable, off_grid, problem_count };
    void note(Problem problem, std::uint32_t line);

    PostcodeColumns columns_;
    PostcodeFileBuilder builder_;
    std::size_t least_cells_ = 0;
    std::size_t rows_ = 0;
    std::size_t counts_[problem_count] = {};
    std::uint32_t lines_[problem_count] = {};
};

/// The packed file of a directory in CSV. Fails when columns are missing, no row holds a postcode, or the text cannot
/// be read to its end. Uses about 100 MB for the whole of the United Kingdom.
[[nodiscard]] Result<PostcodeRowsReader::Built> build_postcode_file(TextSource csv, Date edition);

}  // namespace goldthread
