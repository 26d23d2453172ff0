#include "goldthread/formats/csv/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/reading_remarks.hpp"
#include "goldthread/formats/csv/records.hpp"
#include "goldthread/formats/csv/rows.hpp"

namespace goldthread::csv {

namespace {

constexpr const char* check_export = "Check that the export finished, and give the file again.";

/// One reading of one file, from its decoded text to the document.
class Reading {
  public:
    Reading(std::string name, Decoded decoded, const Options& options)
        : name_(std::move(name)), options_(options), newlines_(decoded.newlines), at_(decoded.start), remarks_(name_) {
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
        Rows rows(text_, dialect_.delimiter, names_.size(), expected_rows());
        if (auto error = read_rows(records, rows)) return tl::unexpected(*std::move(error));
        remarks_.note_quotes(records);
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
        if (options_.delimiter) {
            dialect_.delimiter = *options_.delimiter;
        } else if (sep) {
            dialect_.delimiter = sep->delimiter;
        } else {
            dialect_.delimiter = detect_delimiter(text_.substr(at_)).value_or(',');
            remarks_.note_delimiter(dialect_.delimiter);
        }
        if (sep) remarks_.note_sep_line(sep->delimiter, dialect_.delimiter);
    }

    // Blank lines before the header are passed over; it is the first line that has something in it.
    std::optional<Error> read_header(RecordReader& records) {
        Record header;
        Tally blank;
        for (;;) {
            const auto outcome = records.next(header, options_.most_columns);
            if (outcome == RecordReader::Outcome::end) return Error{"The file is empty.", check_export, place(0)};
            if (outcome == RecordReader::Outcome::unclosed_quote) return unclosed_header(header.line);
            if (!is_blank(header, text_, dialect_.delimiter)) break;
            blank.add(header.line);
        }
        if (header.field_count > options_.most_columns) return too_many_columns(header);
        remarks_.note_lines_before_header(blank);
        dialect_.header_line = header.line;
        dialect_.newline = newline_at(text_, header.end).value_or(Newline::crlf);
        for (std::size_t i = 0; i < header.kept; ++i) names_.emplace_back(header.cells[i]);
        return std::nullopt;
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
            const auto outcome = records.next(record, names_.size());
            if (outcome == RecordReader::Outcome::end) return std::nullopt;
            if (outcome == RecordReader::Outcome::unclosed_quote) {
                remarks_.note_unclosed_quote(record.line, text_.substr(record.begin, record.end - record.begin));
                continue;
            }
            rows.add(record);
            if (too_sparse(rows)) return sparse_rows();
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
        remarks_.note_repeated_names(names_, dialect_.header_line);
    }

    Document document(Rows& rows, RecordReader& records) {
        Table table(std::move(names_));
        table.add_file(std::move(name_));
        table.keep(std::move(buffer_));
        for (auto& decoded : records.take_decoded()) table.keep(std::move(decoded));
        rows.move_to(table);
        return {std::move(table), remarks_.take(), dialect_, std::move(positions_)};
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
