#include "goldthread/formats/csv/writer.hpp"

#include <algorithm>
#include <string_view>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/not_text.hpp"
#include "goldthread/formats/csv/quoting.hpp"

namespace goldthread::csv {

namespace {

// Whether a file that begins with this name could be taken for something other than a header.
bool misleads(std::string_view first_name) {
    return same_ignoring_case(first_name.substr(0, 4), "sep=") || refusal_of_known_kind(first_name).has_value();
}

class Writing {
  public:
    Writing(const Table& table, const Dialect& dialect)
        : table_(table), dialect_(dialect), in_header_(dialect.delimiter), in_rows_(dialect.delimiter) {
        // A reader guesses the delimiter from the header; none but the true one may show there. A single column shows
        // no delimiter at all, and a comma in its cells would look like one.
        for (const char delimiter : usual_delimiters) in_header_.add(delimiter);
        if (table.column_count() == 1) in_rows_ = in_header_;
        out_.reserve(estimated_size());
    }

    std::string text() && {
        const std::string_view newline = text_of(dialect_.newline);
        if (dialect_.sep_line) {
            out_ += "sep=";
            out_ += dialect_.delimiter;
            out_ += newline;
        }
        append_header();
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            out_ += newline;
            append_row(row);
        }
        if (dialect_.final_newline) out_ += newline;
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::size_t estimated_size() const noexcept {
        std::size_t size = 64;
        for (std::size_t i = 0; i < table_.column_count(); ++i) {
            size += table_.column_names()[i].size() + 3;
            for (const std::string_view cell : table_.column(i)) size += cell.size() + 1;
        }
        return size + 2 * table_.row_count();
    }

    void append_header() {
        const auto& names = table_.column_names();
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0) out_ += dialect_.delimiter;
            if (i == 0 && misleads(names[i])) {
                append_quoted(out_, names[i]);
            } else {
                append_cell(out_, names[i], in_header_);
            }
        }
    }

    void append_row(std::size_t row) {
        const std::size_t begin = out_.size();
        append_cells(row, 0);
        if (!looks_blank(begin)) return;
        // A row of nothing but delimiters and white space would be skipped when read; a quoted cell keeps it.
        out_.resize(begin);
        append_quoted(out_, table_.cell(row, 0));
        if (table_.column_count() > 1) out_ += dialect_.delimiter;
        append_cells(row, 1);
    }

    void append_cells(std::size_t row, std::size_t first) {
        for (std::size_t i = first; i < table_.column_count(); ++i) {
            if (i > first) out_ += dialect_.delimiter;
            const std::string_view cell = table_.cell(row, i);
            if (in_rows_.are_in(cell)) {
                append_quoted(out_, cell);
            } else {
                out_ += cell;
            }
        }
    }

    [[nodiscard]] bool looks_blank(std::size_t begin) const noexcept {
        return std::all_of(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.end(),
                           [this](char c) { return c == dialect_.delimiter || is_space(c); });
    }

    const Table& table_;
    const Dialect& dialect_;
    QuotedBytes in_header_;
    QuotedBytes in_rows_;
    std::string out_;
};

}  // namespace

std::string write(const Table& table, const Dialect& dialect) {
    return encode(Writing(table, dialect).text(), dialect.encoding, dialect.byte_order_mark);
}

}  // namespace goldthread::csv
