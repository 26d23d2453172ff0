#include "goldthread/reference/delimited_rows.hpp"

#include <algorithm>
#include <utility>

namespace goldthread {

namespace {

constexpr std::size_t longest_record = std::size_t{1} << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

TextSource whole_text(std::string_view text) {
    return [text]() mutable { return std::exchange(text, {}); };
}

bool DelimitedRows::next() {
    while (!failed_ && take_record()) {
        if (record_.empty()) continue;
        split(record_);
        return true;
    }
    cells_.clear();
    return false;
}

bool DelimitedRows::read_more() {
    if (ended_) return false;
    const std::string_view piece = source_();
    ended_ = piece.empty();
    text_.erase(0, std::exchange(begin_, 0));
    text_ += piece;
    return !ended_;
}

// Moves the next line, or lines that a quoted cell joins, into record_, without its line end.
bool DelimitedRows::take_record() {
    bool quoted = false;
    std::uint32_t lines = 1;
    std::size_t length = 0;
    for (;; ++length) {
        if (begin_ + length == text_.size() && !read_more()) break;
        const char c = text_[begin_ + length];
        if (c == '"') quoted = !quoted;
        if (c == '\n' && !quoted) break;
        if (c == '\n') ++lines;
        if (quoted && length > longest_record) break;
    }
    if (quoted) {
        failed_ = true;
        error_ = {"A quotation mark is not closed.", "Correct the file.", {{}, {}, next_line_, {}}};
        return false;
    }
    if (begin_ == text_.size()) return false;
    record_.assign(text_, begin_, length);
    begin_ = std::min(begin_ + length + 1, text_.size());
    if (record_.ends_with('\r')) record_.pop_back();
    if (!std::exchange(started_, true) && record_.starts_with(byte_order_mark)) record_.erase(0, 3);
    line_ = next_line_;
    next_line_ += lines;
    return true;
}

// Cuts the record at commas. Quotes are undone by moving letters forward within record_, which only shortens it.
void DelimitedRows::split(std::string_view record) {
    cells_.clear();
    if (record.find('"') == std::string_view::npos) {
        for (std::size_t begin = 0;;) {
            const std::size_t comma = record.find(',', begin);
            cells_.push_back(record.substr(begin, comma - begin));
            if (comma == std::string_view::npos) return;
            begin = comma + 1;
        }
    }
    bool quoted = false;
    std::size_t out = 0;
    std::size_t cell = 0;
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (c == ',' && !quoted) {
            cells_.push_back(record.substr(cell, out - cell));
            cell = out;
        } else if (c != '"') {
            record_[out++] = c;
        } else if (quoted && i + 1 < record.size() && record[i + 1] == '"') {
            record_[out++] = c;
            ++i;
        } else {
            quoted = !quoted;
        }
    }
    cells_.push_back(record.substr(cell, out - cell));
}

}  // namespace goldthread
