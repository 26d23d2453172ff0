#pragma once
// Numbers of any width from 0 to 32 bits, one after another, lowest bit first.

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/reference/little_endian.hpp"

namespace goldthread {

/// How many bits a number needs: 0 for 0, 1 for 1, 2 for 2 and 3.
[[nodiscard]] constexpr int bits_needed(std::uint32_t value) noexcept {
    return static_cast<int>(std::bit_width(value));
}

class BitWriter {
  public:
    /// Adds the lowest `width` bits of `value`.
    void write(std::uint32_t value, int width) {
        for (int i = 0; i < width; ++i) {
            if (filled_ % 8 == 0) bytes_ += '\0';
            const auto bit = (value >> i & 1U) << filled_ % 8;
            bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | bit);
            ++filled_;
        }
    }

    /// All that was written, filled up with zeros to whole bytes.
    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

  private:
    std::string bytes_;
    std::size_t filled_ = 0;
};

/// Never reads outside its bytes: past the end it gives zeros, and failed() is true from then on.
class BitReader {
  public:
    explicit BitReader(std::string_view bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t read(int width) noexcept {
        const std::uint64_t value = window() & ((std::uint64_t{1} << width) - 1);
        position_ += static_cast<std::size_t>(width);
        return static_cast<std::uint32_t>(value);
    }

    void skip(std::size_t bits) noexcept { position_ += bits; }

    [[nodiscard]] bool failed() const noexcept { return position_ > bytes_.size() * 8; }

  private:
    // At least 32 bits from the present position on; zeros past the end.
    [[nodiscard]] std::uint64_t window() const noexcept {
        const std::size_t start = position_ / 8;
        if (start < bytes_.size() && bytes_.size() - start >= sizeof(std::uint64_t)) {
            return load<std::uint64_t>(bytes_, start) >> position_ % 8;
        }
        std::uint64_t value = 0;
        for (std::size_t i = start; i < bytes_.size(); ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[i])) << (8 * (i - start));
        }
        return value >> position_ % 8;
    }

    std::string_view bytes_;
    std::size_t position_ = 0;
};

}  // namespace goldthread
