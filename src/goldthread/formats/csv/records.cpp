#include "goldthread/formats/csv/records.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/formats/csv/dialect.hpp"

namespace goldthread::csv {

namespace {

// Adds `text` with every doubled quote as one.
void append_undoubled(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        out += text[at];
        if (text[at] == '"') ++at;
    }
}

}  // namespace

RecordReader::Outcome RecordReader::next(Record& record, std::size_t most_cells) {
    if (at_ >= text_.size()) return Outcome::end;
    if (record.cells.size() < most_cells) record.cells.resize(most_cells);
    record.begin = at_;
    record.line = line_;
    record.quoted = false;

    std::size_t count = 0;
    std::size_t begin = at_;
    for (;;) {
        std::size_t end = marks_.next();
        std::string_view cell;
        if (end < text_.size() && text_[end] == '"') {
            if (end != begin) continue;  // a quote within the cell: text
            const Cell quoted = read_quoted(begin);
            if (!quoted.closed) {
                resume_after_line_of(begin, record);
                return Outcome::unclosed_quote;
            }
            record.quoted = true;
            end = quoted.end;
            cell = quoted.text;
        } else {
            cell = text_.substr(begin, end - begin);
        }
        if (count < most_cells) {
            record.cells[count] = cell;
        } else if (count == most_cells) {
            record.surplus_begin = begin;
        }
        ++count;
        begin = end + 1;
        if (end == text_.size() || text_[end] == '\n' || text_[end] == '\r') {
            record.field_count = count;
            record.kept = std::min(count, most_cells);
            finish(record, end);
            return Outcome::record;
        }
    }
}

void RecordReader::finish(Record& record, std::size_t end) {
    record.end = end;
    record.last_line = line_;
    at_ = end;
    const auto newline = newline_at(text_, end);
    if (!newline) return;
    ++line_;
    at_ += text_of(*newline).size();
    if (newline == Newline::crlf) static_cast<void>(marks_.next());
}

RecordReader::Cell RecordReader::read_quoted(std::size_t open) {
    const std::uint32_t open_line = line_;
    bool doubled = false;
    std::size_t close = marks_.next();
    for (; close < text_.size(); close = marks_.next()) {
        const char mark = text_[close];
        if (mark == '"') {
            if (close + 1 == text_.size() || text_[close + 1] != '"') break;
            static_cast<void>(marks_.next());
            doubled = true;
        } else if (mark == '\r' || (mark == '\n' && text_[close - 1] != '\r')) {
            ++line_;
        }
    }
    if (close == text_.size()) {
        line_ = open_line;
        return {{}, close, false};
    }

    std::size_t end = marks_.next();
    while (end < text_.size() && text_[end] == '"') end = marks_.next();
    const std::string_view inside = text_.substr(open + 1, close - open - 1);
    const std::string_view after = text_.substr(close + 1, end - close - 1);
    if (!after.empty()) (line_ == open_line ? text_after_quote_ : run_together_).add(open_line);
    if (!doubled && after.empty()) return {inside, end, true};
    return {decoded(inside, after), end, true};
}

void RecordReader::resume_after_line_of(std::size_t quote, Record& record) {
    std::size_t end = text_.find_first_of("\r\n", quote);
    if (end == std::string_view::npos) end = text_.size();
    marks_.seek(end);
    static_cast<void>(marks_.next());
    finish(record, end);
}

std::string_view RecordReader::decoded(std::string_view quoted, std::string_view after) {
    constexpr std::size_t usual_capacity = std::size_t{1} << 16U;
    const std::size_t needed = quoted.size() + after.size();
    // A buffer must never grow, since cells point into it.
    if (decoded_.empty() || decoded_.back()->capacity() - decoded_.back()->size() < needed) {
        decoded_.push_back(std::make_shared<std::string>());
        decoded_.back()->reserve(std::max(usual_capacity, needed));
    }
    std::string& buffer = *decoded_.back();
    const std::size_t begin = buffer.size();
    append_undoubled(buffer, quoted);
    buffer += after;
    return std::string_view(buffer).substr(begin);
}

std::vector<std::shared_ptr<const std::string>> RecordReader::take_decoded() {
    return {std::make_move_iterator(decoded_.begin()), std::make_move_iterator(decoded_.end())};
}

}  // namespace goldthread::csv
