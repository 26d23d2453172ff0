#pragma once
// When a cell must be written in quotes, and how.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "goldthread/base/text.hpp"

namespace goldthread::csv {

/// The bytes for which a cell must be quoted.
class QuotedBytes {
  public:
    explicit QuotedBytes(char delimiter) {
        for (const char byte : {delimiter, '"', '\r', '\n'}) add(byte);
    }
    void add(char byte) { special_[static_cast<unsigned char>(byte)] = true; }

    /// Whether the cell must be quoted whatever stands beside it.
    [[nodiscard]] bool are_in(std::string_view cell) const noexcept {
        return std::any_of(cell.begin(), cell.end(),
                           [this](char c) { return special_[static_cast<unsigned char>(c)]; });
    }

    /// The same, or white space at an end that a reader might take for nothing.
    [[nodiscard]] bool call_for_quotes(std::string_view cell) const noexcept {
        if (cell.empty()) return false;
        return is_space(cell.front()) || is_space(cell.back()) || are_in(cell);
    }

  private:
    std::array<bool, 256> special_{};
};

inline void append_quoted(std::string& out, std::string_view cell) {
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

inline void append_cell(std::string& out, std::string_view cell, const QuotedBytes& special) {
    if (special.call_for_quotes(cell)) {
        append_quoted(out, cell);
    } else {
        out += cell;
    }
}

}  // namespace goldthread::csv
