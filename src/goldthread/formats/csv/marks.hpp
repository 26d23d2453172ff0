#pragma once
// The positions in a text that can end or open a cell, in order.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "goldthread/formats/csv/block.hpp"

namespace goldthread::csv {

/// Walks over the delimiters, quotes, carriage returns and line feeds of a text. What a quote means there is for the
/// caller to know.
class Marks {
  public:
    /// `text` must outlive this. The walk begins at `from`, at most text.size().
    Marks(std::string_view text, char delimiter, std::size_t from) noexcept : text_(text), delimiter_(delimiter) {
        seek(from);
    }

    /// The position of the next mark, or text.size() when there is none left.
    [[nodiscard]] std::size_t next() noexcept {
        while (waiting_ == 0) {
            if (text_.size() - block_ <= block_size) return text_.size();
            block_ += block_size;
            waiting_ = marks_of_block();
        }
        const std::size_t position = block_ + static_cast<std::size_t>(std::countr_zero(waiting_));
        waiting_ &= waiting_ - 1;
        return position;
    }

    /// Moves so that next() gives the first mark at or after `position`.
    void seek(std::size_t position) noexcept {
        block_ = position;
        waiting_ = marks_of_block();
    }

  private:
    [[nodiscard]] std::uint64_t marks_of_block() const noexcept {
        const char* bytes = text_.data() + block_;
        const std::size_t available = text_.size() - block_;
        if (available < block_size) return last_block(bytes, available).structural(delimiter_);
        return Block(bytes).structural(delimiter_);
    }

    std::string_view text_;
    std::size_t block_ = 0;      // where the current block starts
    std::uint64_t waiting_ = 0;  // its marks that next() has not given yet
    char delimiter_;
};

}  // namespace goldthread::csv
