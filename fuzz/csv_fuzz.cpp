// Any bytes at all, read as a CSV file: the reader must not crash, must account for every line, and what the writer
// makes of the table must read back as the same table.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/formats/csv/writer.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        const bool crlf = text.substr(end, 2) == "\r\n";
        text.remove_prefix(std::min(end + (crlf ? 2 : 1), text.size()));
    }
    return lines;
}

std::size_t newlines_in(std::string_view cell) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == '\r' || (cell[i] == '\n' && (i == 0 || cell[i - 1] != '\r'))) ++count;
    }
    return count;
}

std::size_t last_line_of(const Table& table, std::size_t row) {
    std::size_t line = table.place(row).line;
    for (std::size_t column = 0; column < table.column_count(); ++column) line += newlines_in(table.cell(row, column));
    return line;
}

bool set_aside_between(const Remarks& remarks, std::size_t first, std::size_t last) {
    return std::any_of(remarks.begin(), remarks.end(), [&](const Remark& remark) {
        return remark.kind == Remark::Kind::set_aside &&
               (remark.count > 1 || (remark.place.line >= first && remark.place.line <= last));
    });
}

bool nothing_in(std::string_view line, char delimiter) {
    return std::all_of(line.begin(), line.end(), [&](char c) { return c == delimiter || is_space(c); });
}

/// From the first row on, every line is part of a row, or has nothing in it, or has been set aside with a remark.
void require_every_line_accounted_for(std::string_view text, const csv::Document& document) {
    const auto lines = lines_of(text);
    const Table& table = document.table;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::size_t begin = table.place(row).line;
        const std::size_t end = row + 1 < table.row_count() ? table.place(row + 1).line : lines.size() + 1;
        require(begin < end, "rows stand in the order of the file");
        require(end <= lines.size() + 1, "no row stands after the end of the file");
        if (set_aside_between(document.remarks, begin, end - 1)) continue;
        for (std::size_t line = last_line_of(table, row) + 1; line < end; ++line) {
            require(nothing_in(lines[line - 1], document.dialect.delimiter), "a line was passed over in silence");
        }
    }
}

void require_same_cells(const Table& a, const Table& b) {
    require(a.column_names() == b.column_names(), "the columns read back are those written");
    require(a.row_count() == b.row_count(), "the rows read back are those written");
    for (std::size_t row = 0; row < a.row_count(); ++row) {
        for (std::size_t column = 0; column < a.column_count(); ++column) {
            require(a.cell(row, column) == b.cell(row, column), "the cells read back are those written");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto document = csv::read("fuzz.csv", bytes);
    if (!document) {
        require(!document.error().what.empty() && !document.error().remedy.empty(), "a refusal says what and why");
        return 0;
    }
    if (document->dialect.encoding == csv::Encoding::utf8) require_every_line_accounted_for(bytes, *document);

    const auto read_back = csv::read("fuzz.csv", csv::write(document->table, document->dialect));
    require(read_back.has_value(), "what was written can be read");
    require_same_cells(document->table, read_back->table);
    require(!set_aside_between(read_back->remarks, 0, bytes.size()), "nothing written is set aside");
    return 0;
}
