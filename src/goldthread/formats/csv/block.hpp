#pragma once
// Sixty-four bytes at a time: which of them are the ones sought, as one bit each. The whole reader rests on this.
//
// Two builds of the same thing: with SSE2 instructions where the target has them, and with plain 64-bit arithmetic
// (WebAssembly without vector instructions). Both are always compiled where both can be, and tested against each other.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goldthread::csv {

inline constexpr std::size_t block_size = 64;

namespace portable {

static_assert(std::endian::native == std::endian::little, "byte 0 of a word must be its lowest");

/// 64 bytes. In every mask bit i stands for byte i.
class Block {
  public:
    /// `bytes` must point to block_size readable bytes.
    explicit Block(const char* bytes) noexcept { std::memcpy(words_.data(), bytes, block_size); }

    /// Where the bytes equal `byte`.
    [[nodiscard]] std::uint64_t equal_to(char byte) const noexcept {
        const std::uint64_t pattern = repeated(byte);
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) mask |= packed(zero_bytes(words_[i] ^ pattern)) << (8 * i);
        return mask;
    }

    /// Where the bytes are `delimiter`, '"', carriage return or line feed.
    [[nodiscard]] std::uint64_t structural(char delimiter) const noexcept {
        const std::uint64_t delimiters = repeated(delimiter);
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::uint64_t word = words_[i];
            const std::uint64_t found = zero_bytes(word ^ delimiters) | zero_bytes(word ^ repeated('"')) |
                                        zero_bytes(word ^ repeated('\r')) | zero_bytes(word ^ repeated('\n'));
            mask |= packed(found) << (8 * i);
        }
        return mask;
    }

    [[nodiscard]] bool ascii() const noexcept {
        std::uint64_t all = 0;
        for (const std::uint64_t word : words_) all |= word;
        return (all & high_bits) == 0;
    }

  private:
    static constexpr std::uint64_t low_bits = 0x0101010101010101ULL;
    static constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

    static constexpr std::uint64_t repeated(char byte) noexcept { return low_bits * static_cast<unsigned char>(byte); }
    // The high bit of each byte that is zero, exactly: no carry passes from one byte to the next.
    static constexpr std::uint64_t zero_bytes(std::uint64_t word) noexcept {
        return ~(((word & ~high_bits) + ~high_bits) | word) & high_bits;
    }
    // The eight high bits as eight neighbouring bits.
    static constexpr std::uint64_t packed(std::uint64_t found) noexcept {
        return ((found >> 7U) * 0x0102040810204080ULL) >> 56U;
    }

    std::array<std::uint64_t, 8> words_;
};

}  // namespace portable

#if defined(__SSE2__)
namespace sse2 {

/// The same as portable::Block.
class Block {
  public:
    explicit Block(const char* bytes) noexcept
        : lanes_{lane(bytes), lane(bytes + 16), lane(bytes + 32), lane(bytes + 48)} {}

    [[nodiscard]] std::uint64_t equal_to(char byte) const noexcept {
        const __m128i pattern = _mm_set1_epi8(byte);
        return joined([pattern](__m128i lane) { return _mm_cmpeq_epi8(lane, pattern); });
    }

    [[nodiscard]] std::uint64_t structural(char delimiter) const noexcept {
        const __m128i delimiters = _mm_set1_epi8(delimiter);
        const __m128i quotes = _mm_set1_epi8('"');
        const __m128i returns = _mm_set1_epi8('\r');
        const __m128i feeds = _mm_set1_epi8('\n');
        return joined([=](__m128i lane) {
            return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(lane, delimiters), _mm_cmpeq_epi8(lane, quotes)),
                                _mm_or_si128(_mm_cmpeq_epi8(lane, returns), _mm_cmpeq_epi8(lane, feeds)));
        });
    }

    [[nodiscard]] bool ascii() const noexcept {
        const __m128i all = _mm_or_si128(_mm_or_si128(lanes_[0], lanes_[1]), _mm_or_si128(lanes_[2], lanes_[3]));
        return _mm_movemask_epi8(all) == 0;
    }

  private:
    static __m128i lane(const char* bytes) noexcept { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

    template <class Match>
    std::uint64_t joined(Match match) const noexcept {
        std::uint64_t mask = 0;
        for (unsigned i = 0; i < 4; ++i) {
            const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(match(lanes_[i])));
            mask |= static_cast<std::uint64_t>(bits) << (16 * i);
        }
        return mask;
    }

    __m128i lanes_[4];  // NOLINT(modernize-use-default-member-init): set in each constructor, for speed
};

}  // namespace sse2
#endif

// GOLDTHREAD_PORTABLE_BLOCK is for holding readings by the two against each other (fuzz/portable_csv.hpp).
#if defined(__SSE2__) && !defined(GOLDTHREAD_PORTABLE_BLOCK)
using Block = sse2::Block;
#else
using Block = portable::Block;
#endif

/// The block that starts at `bytes`, of which only `available` (less than block_size) bytes exist; the rest are zero.
[[nodiscard]] inline Block last_block(const char* bytes, std::size_t available) noexcept {
    std::array<char, block_size> padded{};
    if (available != 0) std::memcpy(padded.data(), bytes, available);
    return Block(padded.data());
}

}  // namespace goldthread::csv
