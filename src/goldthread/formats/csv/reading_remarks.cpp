#include "goldthread/formats/csv/reading_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::csv {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

// Text of the file as a remark shows it: on one line and not too long.
std::string shown(std::string_view text) {
    constexpr std::size_t most_bytes = 120;
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t length = std::max<std::size_t>(utf8_length(text, end), 1);
        if (end + length > most_bytes) break;
        end += length;
    }
    std::string out(text.substr(0, end));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    if (end < text.size()) out += "...";
    return out;
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

void ReadingRemarks::note_unclosed_quote(std::uint32_t line, std::string_view left_out) {
    set_aside(line, fmt::format("The row opens a quote that is never closed; it was left out: {} "
                                "Add the closing quote and give the file again.",
                                shown(left_out)));
}

void ReadingRemarks::note_quotes(const RecordReader& records) {
    if (const Tally& tally = records.text_after_quote(); tally.count != 0) {
        liberty(tally, fmt::format("{} text after the closing quote; it was kept as part of the cell. "
                                   "A quote inside a quoted cell is written twice.",
                                   counted(tally.count, "cell has", "cells have")));
    }
    if (const Tally& tally = records.run_together(); tally.count != 0) {
        liberty(tally, fmt::format("{} a quote and closes it in the middle of a later line: rows have probably run "
                                   "together. Look for a missing closing quote on the line named and give the file "
                                   "again.",
                                   counted(tally.count, "cell opens", "cells open")));
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
                                               shown(surplus[i].text)));
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

void ReadingRemarks::note_repeated_names(const std::vector<std::string>& names, std::uint32_t header_line) {
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const std::string& name : names) ++counts[name];
    for (const std::string& name : names) {
        std::size_t& count = counts[name];
        if (count > 1) {
            liberty(header_line, fmt::format("The header names this column {} times; all are kept and the first is "
                                             "the one used. Remove or rename the others.",
                                             count));
            remarks_.back().place.field = name;
        }
        count = 0;  // said once
    }
}

}  // namespace goldthread::csv
