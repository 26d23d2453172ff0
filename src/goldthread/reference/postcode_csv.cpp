#include "goldthread/reference/postcode_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Whether a heading matches a pattern in which '#' stands for a digit.
bool matches(std::string_view heading, std::string_view pattern) {
    return std::equal(heading.begin(), heading.end(), pattern.begin(), pattern.end(),
                      [](char h, char p) { return p == '#' ? is_digit(h) : to_lower(h) == p; });
}

// The column of the first pattern that any heading matches.
std::size_t find_column(std::span<const std::string_view> headings, std::initializer_list<std::string_view> patterns) {
    for (const std::string_view pattern : patterns) {
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (matches(trim(headings[i]), pattern)) return i;
        }
    }
    return nowhere;
}

std::optional<std::size_t> if_found(std::size_t column) {
    return column == nowhere ? std::nullopt : std::optional(column);
}

// What data frames write for "nothing" counts as nothing.
std::string_view meant(std::string_view cell) {
    const std::string_view text = trim(cell);
    return same_ignoring_case(text, "nan") ? std::string_view() : text;
}

enum class Read { known, blank, unreadable };

// Metres: a whole number, also as a data frame writes it ("385386.0").
Read read_metres(std::string_view cell, std::int32_t& metres) {
    const std::string_view text = meant(cell);
    if (text.empty()) return Read::blank;
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, metres);
    if (problem != std::errc()) return Read::unreadable;
    const std::string_view rest(stop, static_cast<std::size_t>(end - stop));
    const bool whole =
        rest.empty() || (rest.front() == '.' && rest.find_first_not_of('0', 1) == std::string_view::npos);
    return whole ? Read::known : Read::unreadable;
}

Read read_grid(std::string_view easting, std::string_view northing, std::optional<GridPoint>& grid) {
    GridPoint point;
    const Read east = read_metres(easting, point.easting);
    const Read north = read_metres(northing, point.northing);
    if (east == Read::known && north == Read::known) {
        // Some editions write zeros where there is no grid reference.
        if (point != GridPoint{0, 0}) grid = point;
        return Read::known;
    }
    return east == Read::blank && north == Read::blank ? Read::blank : Read::unreadable;
}

constexpr std::array<std::pair<Remark::Kind, std::string_view>, 5> problem_texts{{
    {Remark::Kind::set_aside, "Rows with too few columns were left out."},
    {Remark::Kind::set_aside, "Rows whose postcode is blank or not in the form of one were left out."},
    {Remark::Kind::set_aside, "Rows whose authority is not a code were left out."},
    {Remark::Kind::liberty,
     "Coordinates that are not whole numbers of metres, or of which one is blank, were left out."},
    {Remark::Kind::liberty, "Coordinates far outside the grid were left out."},
}};

}  // namespace

Result<PostcodeColumns> PostcodeColumns::of(std::span<const std::string_view> headings) {
    PostcodeColumns columns;
    columns.postcode = find_column(headings, {"pcds", "pcd8", "pcd7", "pcd", "pcd2", "postcode"});
    columns.authority = find_column(headings, {"oslaua", "laua", "lad##cd", "ladcd"});
    columns.easting = find_column(headings, {"oseast1m", "east1m", "easting", "eastings"});
    columns.northing = find_column(headings, {"osnrth1m", "north1m", "northing", "northings"});
    columns.country = if_found(find_column(headings, {"ctry", "ctry##cd", "ctrycd"}));
    columns.terminated = if_found(find_column(headings, {"doterm"}));
    std::string missing;
    const auto need = [&missing](std::size_t column, std::string_view name) {
        if (column != nowhere) return;
        if (!missing.empty()) missing += ", ";
        missing += name;
    };
    need(columns.postcode, "postcode (pcds)");
    need(columns.authority, "local authority (lad25cd, oslaua)");
    need(columns.easting, "easting (east1m, oseast1m)");
    need(columns.northing, "northing (north1m, osnrth1m)");
    if (missing.empty()) return columns;
    return fail("The postcode directory lacks the columns: " + missing + ".",
                "Choose the CSV of the ONS Postcode Directory that covers the whole United Kingdom.",
                Place{{}, {}, 1, {}});
}

PostcodeRowsReader::PostcodeRowsReader(const PostcodeColumns& columns) : columns_(columns) {
    static_assert(problem_texts.size() == problem_count);
    least_cells_ = 1 + std::max({columns.postcode, columns.authority, columns.easting, columns.northing,
                                 columns.country.value_or(0), columns.terminated.value_or(0)});
    if (columns.terminated) builder_.records_termination();
}

void PostcodeRowsReader::note(Problem problem, std::uint32_t line) {
    if (counts_[problem]++ == 0) lines_[problem] = line;
}

void PostcodeRowsReader::add(std::span<const std::string_view> cells, std::uint32_t line) {
    ++rows_;
    if (cells.size() < least_cells_) return note(short_row, line);
    PostcodeRow row;
    row.postcode = cells[columns_.postcode];
    row.authority = meant(cells[columns_.authority]);
    row.terminated = columns_.terminated && !meant(cells[*columns_.terminated]).empty();
    if (read_grid(cells[columns_.easting], cells[columns_.northing], row.grid) == Read::unreadable) {
        note(unreadable, line);
    }
    Country country = columns_.country ? country_of_code(meant(cells[*columns_.country])) : Country::unknown;
    if (country == Country::unknown) country = country_of_code(row.authority);
    if (country == Country::northern_ireland && row.grid) {
        row.grid = to_british_grid({static_cast<double>(row.grid->easting), static_cast<double>(row.grid->northing)});
    }
    switch (builder_.add(row, country)) {
        case PostcodeFileBuilder::Added::taken:
            return;
        case PostcodeFileBuilder::Added::without_coordinates:
            return note(off_grid, line);
        case PostcodeFileBuilder::Added::not_a_postcode:
            return note(not_a_postcode, line);
        case PostcodeFileBuilder::Added::not_an_authority:
            return note(not_an_authority, line);
    }
}

PostcodeRowsReader::Built PostcodeRowsReader::finish(Date edition) {
    Built built;
    built.bytes = builder_.finish(edition);
    built.rows = rows_;
    built.kept = builder_.row_count();
    for (std::size_t i = 0; i < problem_count; ++i) {
        if (counts_[i] == 0) continue;
        built.remarks.push_back(
            {problem_texts[i].first, Place{{}, {}, lines_[i], {}}, std::string(problem_texts[i].second), counts_[i]});
    }
    if (builder_.repeated_count() != 0) {
        built.remarks.push_back({Remark::Kind::set_aside,
                                 {},
                                 "Postcodes given more than once were taken as they stand first.",
                                 builder_.repeated_count()});
    }
    return built;
}

Result<PostcodeRowsReader::Built> build_postcode_file(TextSource csv, Date edition) {
    DelimitedRows rows(std::move(csv));
    if (!rows.next()) return fail("The postcode directory is empty.");
    const auto columns = PostcodeColumns::of(rows.cells());
    if (!columns) return tl::unexpected<Error>(columns.error());
    PostcodeRowsReader reader(*columns);
    while (rows.next()) reader.add(rows.cells(), rows.line());
    if (rows.error() != nullptr) return tl::unexpected<Error>(*rows.error());
    auto built = reader.finish(edition);
    if (built.kept == 0) return fail("The postcode directory holds no postcodes.");
    return built;
}

}  // namespace goldthread
