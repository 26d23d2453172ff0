#include "goldthread/formats/csv/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/header_line.hpp"
#include "goldthread/formats/csv/reading_remarks.hpp"
#include "goldthread/formats/csv/records.hpp"
#include "goldthread/formats/csv/rows.hpp"
#include "goldthread/formats/csv/rows_in_quotes.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread::csv {

namespace {

constexpr const char* check_export = "Check that the export finished, and give the file again.";

/// One reading of one file, from its decoded text to the document.
class Reading {
  public:
    Reading(std::string name, Decoded decoded, Options options)
        : name_(std::move(name)),
          options_(std::move(options)),
          newlines_(decoded.newlines),
          at_(decoded.start),
          remarks_(name_) {
        remarks_.note_encoding(decoded);
        dialect_.encoding = decoded.encoding;
        dialect_.byte_order_mark = decoded.byte_order_mark;
        buffer_ = std::make_shared<const std::string>(std::move(decoded.text));
        text_ = *buffer_;
    }

    Result<Document> run() {
        find_dialect();
        RecordReader records(text_, dialect_.delimiter, at_, line_);
        if (auto error = read_header(records)) return tl::unexpected(*std::move(error));
        if (options_.cells != nullptr && !options_.cells->take(expected_rows() * names_.size()))
            return too_many_cells();
        Rows rows(text_, dialect_.delimiter, names_.size(), expected_rows());
        if (auto error = read_rows(records, rows)) return tl::unexpected(*std::move(error));
        remarks_.note_quotes(records.text_after_quote(), run_together_);
        remarks_.note_rows_in_quotes(swallowed_);
        remarks_.note_rows(rows);
        settle_columns(rows);
        if (names_.empty()) return fail("The file holds only quotes and separators.", check_export, place(0));
        return document(rows, records);
    }

  private:
    [[nodiscard]] Place place(std::uint32_t line) const { return {name_, {}, line, {}}; }

    void find_dialect() {
        const auto sep = sep_line_of(text_.substr(at_));
        if (sep) {
            at_ += sep->length;
            ++line_;
        }
        dialect_.sep_line = sep.has_value();
        dialect_.final_newline = !text_.empty() && (text_.back() == '\n' || text_.back() == '\r');
        std::optional<char> said = options_.delimiter;
        if (!said && sep) said = sep->delimiter;
        if (!pass_titles(said)) dialect_.delimiter = said ? *said : detect_delimiter(text_.substr(at_)).value_or(',');
        if (!said) remarks_.note_delimiter(dialect_.delimiter);
        if (sep) remarks_.note_sep_line(sep->delimiter, dialect_.delimiter);
    }

    // Goes to the line of column names and takes its delimiter, where it can be told which line that is.
    bool pass_titles(std::optional<char> delimiter) {
        if (!options_.is_header) return false;
        const auto found = find_header_line(text_, at_, line_, delimiter, options_.is_header);
        if (!found) return false;
        dialect_.delimiter = found->delimiter;
        titles_ = titles_in(text_.substr(at_, found->at - at_), line_);
        if (titles_.lines == 0 && found->line != line_) blank_above_ = {found->line - line_, line_};
        at_ = found->at;
        line_ = found->line;
        return true;
    }

    // Blank lines before the header are passed over; it is the first line that has something in it.
    std::optional<Error> read_header(RecordReader& records) {
        Record header;
        Tally blank = blank_above_;
        for (;;) {
            const auto outcome = records.next(header, options_.most_columns);
            if (outcome == RecordReader::Outcome::end) return Error{"The file is empty.", check_export, place(0)};
            if (outcome == RecordReader::Outcome::unclosed_quote) return unclosed_header(header.line);
            if (!is_blank(header, text_, dialect_.delimiter)) break;
            blank.add(header.line);
        }
        if (header.field_count > options_.most_columns) return too_many_columns(header);
        remarks_.note_lines_before_header(blank);
        remarks_.note_titles(titles_, header.line);
        dialect_.header_line = header.line;
        header_at_ = header.begin;
        dialect_.newline = newline_at(text_, header.end).value_or(Newline::crlf);
        for (std::size_t i = 0; i < header.kept; ++i) names_.emplace_back(header.cells[i]);
        return std::nullopt;
    }

    [[nodiscard]] tl::unexpected<Error> too_many_cells() const {
        return fail("The file has more cells than can be read of what it came with.",
                    "Give only the files of the return.", place(0));
    }

    [[nodiscard]] Error unclosed_header(std::uint32_t line) const {
        return {"The header opens a quote that is never closed.", "Add the closing quote, and give the file again.",
                place(line)};
    }

    [[nodiscard]] Error too_many_columns(const Record& header) const {
        return {fmt::format("The header has {} columns; at most {} can be read.", header.field_count,
                            options_.most_columns),
                "Check that the file has one row for each record, with a line for each row.", place(header.line)};
    }

    std::optional<Error> read_rows(RecordReader& records, Rows& rows) {
        Record record;
        for (;;) {
            const std::size_t run_together = records.run_together().count;
            const auto outcome = records.next(record, names_.size());
            if (outcome == RecordReader::Outcome::end) return std::nullopt;
            const bool runs_together = records.run_together().count != run_together;
            if (outcome == RecordReader::Outcome::unclosed_quote) {
                leave_out(record, runs_together);
                continue;
            }
            if (record.last_line != record.line) look_into_quotes(record, runs_together);
            rows.add(record);
            if (too_sparse(rows)) return sparse_rows();
        }
    }

    // With the rows that an earlier quote in it has swallowed.
    void leave_out(const Record& record, bool runs_together) {
        const auto behind = rows_in_quotes(text_, record, dialect_.delimiter, names_.size(), runs_together);
        rows_set_aside_ += behind.rows + 1;
        const std::string_view passed_over = text_.substr(record.begin, record.end - record.begin);
        remarks_.note_unclosed_quote(record.line, passed_over, behind.rows + 1);
    }

    void look_into_quotes(const Record& record, bool runs_together) {
        if (options_.any_lines_in_quotes && !runs_together) return;
        const auto found = rows_in_quotes(text_, record, dialect_.delimiter, names_.size(), runs_together);
        if (found.rows > 0) {
            swallowed_.push_back(found);
            rows_set_aside_ += found.rows;
        } else if (runs_together) {
            run_together_.add(record.line);
        }
    }

    // A cell that a short row lacks takes memory all the same, so a small file could claim any amount of it.
    [[nodiscard]] bool too_sparse(const Rows& rows) const noexcept {
        constexpr std::size_t always_allowed = std::size_t{1} << 22U;
        constexpr std::size_t most_cells_per_byte = 8;
        const std::size_t cells = rows.size() * names_.size();
        return cells > always_allowed && cells / most_cells_per_byte > text_.size();
    }

    [[nodiscard]] Error sparse_rows() const {
        return {fmt::format("The header has {} columns, but nearly all rows have very few.", names_.size()),
                "Check that the first line is the header that belongs to these rows.", place(dialect_.header_line)};
    }

    // A full row takes at least one byte for each column.
    [[nodiscard]] std::size_t expected_rows() const noexcept {
        return std::min(newlines_, text_.size() / names_.size()) + 1;
    }

    void settle_columns(Rows& rows) {
        std::vector<std::string> settled;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const std::size_t column = settled.size();
            if (!trim(names_[i]).empty()) {
                settled.push_back(std::move(names_[i]));
            } else if (rows.column_is_empty(column)) {
                rows.drop_column(column);
                continue;
            } else {
                settled.push_back(fmt::format("column {}", i + 1));
                remarks_.note_nameless_column(settled.back(), dialect_.header_line);
            }
            positions_.push_back(i);
        }
        names_ = std::move(settled);
    }

    Document document(Rows& rows, RecordReader& records) {
        Table table(std::move(names_));
        table.add_file(std::move(name_));
        table.keep(std::move(buffer_));
        for (auto& decoded : records.take_decoded()) table.keep(std::move(decoded));
        rows.move_to(table);
        Remarks remarks = remarks_.take();
        if (!options_.any_length) {
            Remarks cut = cut_long_cells(table, table.files().front());
            std::move(cut.begin(), cut.end(), std::back_inserter(remarks));
        }
        return {std::move(table), std::move(remarks), dialect_, std::move(positions_), header_at_, rows_set_aside_};
    }

    std::string name_;
    Options options_;
    Table::Text buffer_;
    std::string_view text_;  // the whole of buffer_
    std::size_t newlines_;
    std::size_t at_;          // where the header, or blank lines before it, begin
    std::uint32_t line_ = 1;  // on which line that is
    Dialect dialect_;
    ReadingRemarks remarks_;
    Titles titles_;
    Tally blank_above_;  // lines above the header, where no titles are among them
    std::size_t header_at_ = 0;
    std::size_t rows_set_aside_ = 0;
    std::vector<RowsInQuotes> swallowed_;
    Tally run_together_;  // other cells that a quote closes in the middle of a later line
    std::vector<std::string> names_;
    std::vector<std::size_t> positions_;
};

std::string gibibytes(std::uint64_t bytes) {
    return fmt::format("{:.1f} GiB", static_cast<double>(bytes) / static_cast<double>(std::uint64_t{1} << 30U));
}

}  // namespace

Result<Document> read(std::string name, std::string bytes, const Options& options) {
    const Place whole_file{name, {}, 0, {}};
    if (options.delimiter && !can_delimit(*options.delimiter)) {
        return fail("A quote, a newline or a character beyond ASCII cannot separate fields.",
                    "Name another separator, such as a comma.", whole_file);
    }
    if (bytes.empty()) return fail("The file is empty.", check_export, whole_file);
    if (bytes.size() > options.most_bytes) {
        return fail(fmt::format("The file has {}; at most {} can be read.", gibibytes(bytes.size()),
                                gibibytes(options.most_bytes)),
                    "Split it into several files, each with the header line.", whole_file);
    }
    auto decoded = decode(std::move(bytes));
    if (!decoded) {
        decoded.error().place = whole_file;
        return tl::unexpected(std::move(decoded.error()));
    }
    return Reading(std::move(name), *std::move(decoded), options).run();
}

}  // namespace goldthread::csv
