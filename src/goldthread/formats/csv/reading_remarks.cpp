#include "goldthread/formats/csv/reading_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/table/shown_text.hpp"

namespace goldthread::csv {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

}  // namespace

void ReadingRemarks::liberty(std::uint32_t line, std::string what, std::size_t count) {
    remarks_.push_back({Remark::Kind::liberty, {file_, {}, line, {}}, std::move(what), count});
}

void ReadingRemarks::liberty(const Tally& tally, std::string what) {
    liberty(tally.first_line, std::move(what), tally.count);
}

void ReadingRemarks::set_aside(std::uint32_t line, std::string what, std::size_t count) {
    remarks_.push_back({Remark::Kind::set_aside, {file_, {}, line, {}}, std::move(what), count});
}

void ReadingRemarks::problem(std::uint32_t line, std::string what, std::size_t count) {
    remarks_.push_back({Remark::Kind::problem, {file_, {}, line, {}}, std::move(what), count});
}

void ReadingRemarks::note_encoding(const Decoded& decoded) {
    if (decoded.encoding == Encoding::windows_1252) {
        liberty(0,
                "The text is not UTF-8; it was read as Windows-1252 and converted. "
                "Check that names with accents look right.");
    } else if (decoded.encoding != Encoding::utf8) {
        liberty(0, "The text is UTF-16; it was converted to UTF-8.");
    }
    if (decoded.damaged == 0) return;
    const auto line = static_cast<std::uint32_t>(decoded.damaged_line);
    if (decoded.encoding == Encoding::utf8) {
        liberty(line,
                fmt::format("{} not valid UTF-8, as when two exports are pasted together; read as Windows-1252. "
                            "Check that names with accents look right.",
                            counted(decoded.damaged, "character is", "characters are")),
                decoded.damaged);
    } else {
        liberty(line,
                fmt::format("{} damaged and cannot be read; \xEF\xBF\xBD stands in place of each. "
                            "Export the file again if it matters.",
                            counted(decoded.damaged, "character is", "characters are")),
                decoded.damaged);
    }
}

void ReadingRemarks::note_sep_line(char named, char used) {
    liberty(1, named == used
                   ? fmt::format("The first line says that fields are separated by {}; it was not taken as data.",
                                 name_of_delimiters(named))
                   : fmt::format("The first line says that fields are separated by {}; it was passed over and {} used, "
                                 "as asked.",
                                 name_of_delimiters(named), name_of_delimiters(used)));
}

void ReadingRemarks::note_delimiter(char delimiter) {
    if (delimiter == ',') return;
    liberty(0, fmt::format("Fields are separated by {}, not by commas.", name_of_delimiters(delimiter)));
}

void ReadingRemarks::note_lines_before_header(const Tally& lines) {
    if (lines.count == 0) return;
    liberty(lines, fmt::format("Skipped {} before the header.", counted(lines.count, "blank line", "blank lines")));
}

void ReadingRemarks::note_titles(const Titles& titles, std::uint32_t header_line) {
    if (titles.lines == 0) return;
    std::string text = fmt::format("'{}'", shown_text(titles.first));
    if (titles.lines > 1) text += fmt::format(", '{}'", shown_text(titles.second));
    if (titles.lines > 2) text += fmt::format(" and {} more", titles.lines - 2);
    const std::string lines = titles.lines == 1 ? fmt::format("line {}", titles.first_line)
                                                : fmt::format("lines {} to {}", titles.first_line, titles.last_line);
    set_aside(titles.first_line,
              fmt::format("The column names stand in line {}; what stands above them, in {}, was not used: {}.",
                          header_line, lines, text),
              titles.lines);
}

void ReadingRemarks::note_rows_in_quotes(const std::vector<RowsInQuotes>& swallowed) {
    constexpr std::size_t most_shown = 100;
    const std::size_t each = std::min(swallowed.size(), most_shown);
    for (std::size_t i = 0; i < each; ++i) {
        const RowsInQuotes& one = swallowed[i];
        problem(
            one.line,
            fmt::format("A quote that opens in this row closes only on line {}: {} between them {} taken as text of "
                        "one cell, and {} lost. Look for a missing closing quote on line {}, and give the file "
                        "again.",
                        one.last_line, counted(one.rows, "row", "rows"), one.rows == 1 ? "was" : "were",
                        one.rows == 1 ? "is" : "are", one.line),
            one.rows);
    }
    if (swallowed.size() == each) return;
    std::size_t rows = 0;
    for (std::size_t i = each; i < swallowed.size(); ++i) rows += swallowed[i].rows;
    problem(swallowed[each].line, "Further rows were taken as text of one cell, between two quotes, and are lost.",
            rows);
}

void ReadingRemarks::note_unclosed_quote(std::uint32_t line, std::string_view left_out, std::size_t rows) {
    const std::string what =
        rows == 1 ? "it was" : fmt::format("{} from this line on were", counted(rows, "row", "rows"));
    set_aside(line,
              fmt::format("The row opens a quote that is never closed; {} left out: {} Add the closing quote and give "
                          "the file again.",
                          what, shown_text(left_out)),
              rows);
}

void ReadingRemarks::note_quotes(const Tally& text_after_quote, const Tally& run_together) {
    if (text_after_quote.count != 0) {
        liberty(text_after_quote, fmt::format("{} text after the closing quote; it was kept as part of the cell. "
                                              "A quote inside a quoted cell is written twice.",
                                              counted(text_after_quote.count, "cell has", "cells have")));
    }
    if (run_together.count != 0) {
        liberty(run_together,
                fmt::format("{} a quote and closes it in the middle of a later line: rows have probably run "
                            "together. Look for a missing closing quote on the line named and give the file "
                            "again.",
                            counted(run_together.count, "cell opens", "cells open")));
    }
}

void ReadingRemarks::note_rows(const Rows& rows) {
    if (const Tally& tally = rows.short_rows(); tally.count != 0) {
        liberty(tally, fmt::format("{} fewer fields than the header; the missing ones were taken as blank.",
                                   counted(tally.count, "row has", "rows have")));
    }
    if (const Tally& tally = rows.empty_surplus(); tally.count != 0) {
        liberty(tally, fmt::format("{} more fields than the header, all of them empty; these were ignored.",
                                   counted(tally.count, "row has", "rows have")));
    }
    if (const Tally& tally = rows.empty_rows(); tally.count != 0) {
        liberty(tally,
                fmt::format("{} nothing but separators; skipped.", counted(tally.count, "row holds", "rows hold")));
    }
    if (const Tally& tally = rows.blank_lines(); tally.count != 0) {
        liberty(tally, fmt::format("Skipped {}.", counted(tally.count, "blank line", "blank lines")));
    }
    note_surplus(rows.surplus());
}

void ReadingRemarks::note_surplus(const std::vector<Surplus>& surplus) {
    // A file read with the wrong delimiter has surplus in every row; a remark for each would bury all others.
    constexpr std::size_t most_shown = 1000;
    const std::size_t each = std::min(surplus.size(), most_shown);
    for (std::size_t i = 0; i < each; ++i) {
        set_aside(surplus[i].line, fmt::format("The row has more fields than the header; left out: {} Look for a "
                                               "separator inside a value, which must then be in quotes.",
                                               shown_text(surplus[i].text)));
    }
    if (surplus.size() == each) return;
    const std::size_t rest = surplus.size() - each;
    set_aside(surplus[each].line,
              fmt::format("{} more fields than the header; what is past its last column was left "
                          "out. Check that the whole header is on one line.",
                          counted(rest, "further row has", "further rows have")),
              rest);
}

void ReadingRemarks::note_nameless_column(const std::string& given_name, std::uint32_t header_line) {
    liberty(header_line, "The column has values but no name in the header. Name it there if it is needed.");
    remarks_.back().place.field = given_name;
}

}  // namespace goldthread::csv
