#include "goldthread/formats/csv/rows_in_quotes.hpp"

#include <algorithm>

namespace goldthread::csv {

RowsInQuotes rows_in_quotes(std::string_view text, const Record& record, char delimiter, std::size_t width,
                            bool runs_together) noexcept {
    const std::size_t least = std::max<std::size_t>(width / 2, runs_together ? 1 : 2);
    RowsInQuotes found{record.line, record.last_line, 0};
    std::size_t at = text.find_first_of("\r\n", record.begin);
    while (at < record.end) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at + 1), record.end);
        const std::string_view line = text.substr(at, end - at);
        const auto delimiters = static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter));
        if (delimiters >= least) ++found.rows;
        at = end;
    }
    return found;
}

}  // namespace goldthread::csv
