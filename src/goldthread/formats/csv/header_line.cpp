#include "goldthread/formats/csv/header_line.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/formats/csv/records.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread::csv {

namespace {

constexpr std::size_t lines_searched = 20;  // with something in them
constexpr std::size_t blank_lines_searched = 1000;
constexpr std::size_t most_names = 4000;

bool is_filling(char c) noexcept {
    const auto* const found = std::find(usual_delimiters.begin(), usual_delimiters.end(), c);
    return found != usual_delimiters.end() || c == '"' || is_space(c);
}

std::string_view without_filling(std::string_view line) noexcept {
    while (!line.empty() && is_filling(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_filling(line.back())) line.remove_suffix(1);
    return line;
}

/// The lines of a text, one after the other.
class Lines {
  public:
    Lines(std::string_view text, std::size_t at, std::uint32_t line) noexcept : text_(text), next_(at), line_(line) {}

    bool next() noexcept {
        if (next_ >= text_.size()) return false;
        at_ = next_;
        line_ += started_ ? 1 : 0;
        started_ = true;
        const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
        text_of_line_ = text_.substr(at_, end - at_);
        const auto newline = newline_at(text_, end);
        next_ = end + (newline ? text_of(*newline).size() : 0);
        return true;
    }
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
    [[nodiscard]] std::string_view text() const noexcept { return text_of_line_; }

  private:
    std::string_view text_;
    std::string_view text_of_line_;
    std::size_t at_ = 0;
    std::size_t next_;
    std::uint32_t line_;
    bool started_ = false;
};

bool holds_names(std::string_view text, std::size_t at, char delimiter, const IsHeader& is_header) {
    RecordReader records(text, delimiter, at, 1);
    Record record;
    if (records.next(record, most_names) != RecordReader::Outcome::record) return false;
    // As much of each as a name can have.
    for (std::string_view& cell : record.cells) cell = first_characters(cell, longest_column_name);
    return is_header(std::span<const std::string_view>(record.cells).first(record.kept));
}

// The likeliest first. A line without any of them is a name by itself.
std::string delimiters_of(std::string_view text, const Lines& lines) {
    std::string delimiters(1, detect_delimiter(text.substr(lines.at())).value_or(','));
    for (const char delimiter : usual_delimiters) {
        const bool is_there = lines.text().find(delimiter) != std::string_view::npos;
        if (is_there && delimiter != delimiters.front()) delimiters += delimiter;
    }
    return delimiters;
}

}  // namespace

std::optional<HeaderLine> find_header_line(std::string_view text, std::size_t at, std::uint32_t line,
                                           std::optional<char> delimiter, const IsHeader& is_header) {
    Lines lines(text, at, line);
    std::size_t searched = 0;
    for (std::size_t seen = 0; searched < lines_searched && seen < blank_lines_searched && lines.next(); ++seen) {
        if (without_filling(lines.text()).empty()) continue;
        ++searched;
        for (const char one : delimiter ? std::string(1, *delimiter) : delimiters_of(text, lines)) {
            if (holds_names(text, lines.at(), one, is_header)) return HeaderLine{lines.at(), lines.line(), one};
        }
    }
    return std::nullopt;
}

Titles titles_in(std::string_view above, std::uint32_t line) noexcept {
    Titles titles;
    Lines lines(above, 0, line);
    while (lines.next()) {
        const std::string_view text = without_filling(lines.text());
        if (text.empty()) continue;
        if (titles.lines == 0) {
            titles.first_line = lines.line();
            titles.first = text;
        } else if (titles.lines == 1) {
            titles.second = text;
        }
        ++titles.lines;
        titles.last_line = lines.line();
    }
    return titles;
}

}  // namespace goldthread::csv
