#pragma once
// A CSV report: one line of it, cell after cell, and all of them as a file.

#include <fmt/format.h>

#include <concepts>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/csv/formula_mark.hpp"
#include "goldthread/formats/csv/quoting.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread {

/// The bytes of a report with these lines: a byte order mark has Excel read them as UTF-8.
[[nodiscard]] inline std::string csv_report_of(std::string lines) {
    return csv::encode(std::move(lines), csv::Encoding::utf8, true);
}

/// Appends cells to `out`, marked where a spreadsheet would run them, quoted where they must be, and the end of the
/// line when it is done.
class CsvLine {
  public:
    explicit CsvLine(std::string& out) : out_(out) {}
    CsvLine(const CsvLine&) = delete;
    CsvLine& operator=(const CsvLine&) = delete;
    ~CsvLine() { out_ += '\n'; }

    void text(std::string_view cell) {
        separate();
        // What a file of a zip is called may be in any encoding; the report is UTF-8 all the same.
        if (!csv::needs_formula_mark(cell) && csv::find_invalid_utf8(cell) == std::string_view::npos) {
            append(cell);
        } else {
            append(csv::valid_utf8(csv::with_formula_mark(cell)));
        }
    }
    void number(std::integral auto value) {
        separate();
        fmt::format_to(std::back_inserter(out_), "{}", value);
    }
    /// Several texts in one cell, joined by bars.
    template <class Texts>
    void texts(const Texts& texts) {
        text(fmt::format("{}", fmt::join(texts, "|")));
    }

  private:
    // White space at the ends is part of a value, and commas are all that spreadsheets agree on.
    void append(std::string_view cell) {
        if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += cell;
        } else {
            csv::append_quoted(out_, cell);
        }
    }
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;
};

}  // namespace goldthread
