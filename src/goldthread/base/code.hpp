#pragma once
// Short texts packed into integers, so that comparing two codes is comparing two numbers.

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

namespace goldthread {

/// A code of at most eight bytes ("C1", "XXXXXXX", "SC123456"), trimmed and upper-cased by whoever packs it from a
/// file. The empty code is blank. A longer text does not fit: it becomes an *overlong* code, which equals only
/// another packed from the same text and never any code that fits.
class Code {
  public:
    constexpr Code() = default;

    /// Packs a literal of the program: `Code("C1")`. Taken as it stands; must fit.
    template <std::size_t N>
    // NOLINTNEXTLINE(google-explicit-constructor): rules compare fields with literals, `e.rne == "S"`.
    constexpr Code(const char (&literal)[N]) : bits_(pack(literal, N - 1)) {
        static_assert(N <= 9, "a code has at most eight bytes");
    }

    /// Packs text that is already trimmed; letters are upper-cased.
    [[nodiscard]] static Code packed(std::string_view text) noexcept;

    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr bool overlong() const noexcept { return (bits_ & overlong_mark) == overlong_mark; }

    /// The letters of the code; empty for an overlong one (its text is in the table).
    [[nodiscard]] std::string text() const;

    /// The byte at `position` (0 is the first), or 0 past the end.
    [[nodiscard]] constexpr char at(int position) const noexcept {
        return static_cast<char>((bits_ >> (8 * position)) & 0xFFU);
    }

    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
    [[nodiscard]] static constexpr Code from_bits(std::uint64_t bits) noexcept {
        Code code;
        code.bits_ = bits;
        return code;
    }

    constexpr bool operator==(const Code&) const noexcept = default;

  private:
    // A last byte of 0xFF cannot occur in UTF-8 text, so no code that fits carries it.
    static constexpr std::uint64_t overlong_mark = 0xFF00000000000000ULL;

    static constexpr std::uint64_t pack(const char* text, std::size_t length) noexcept {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < length; ++i) {
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
        }
        return bits;
    }

    std::uint64_t bits_ = 0;
};

/// An identifier of any length (CHILD, UPN, SW_ID): up to fifteen bytes are kept as they are, a longer one as its
/// first seven bytes and a 64-bit hash of the whole. Equal texts give equal ids; two different long texts give
/// different ones but for a chance of one in 2^64.
class Id {
  public:
    constexpr Id() = default;

    /// Packs text that is already trimmed; letters are upper-cased.
    [[nodiscard]] static Id packed(std::string_view text) noexcept;

    [[nodiscard]] constexpr bool empty() const noexcept { return low_ == 0 && high_ == 0; }

    /// Whether the whole text is kept, so that text() is complete.
    [[nodiscard]] constexpr bool whole() const noexcept { return (high_ >> 56U) != 0xFFU; }

    /// The text; of a longer identifier its first seven bytes.
    [[nodiscard]] std::string text() const;

    /// The identifier as a code where it is short enough to be one, else the blank code.
    [[nodiscard]] constexpr Code as_code() const noexcept { return high_ == 0 ? Code::from_bits(low_) : Code(); }

    /// The byte at `position` (0 is the first) of an identifier kept whole, or 0 past its end.
    [[nodiscard]] constexpr char at(int position) const noexcept {
        return static_cast<char>(((position < 8 ? low_ : high_) >> (8 * (position % 8))) & 0xFFU);
    }

    [[nodiscard]] constexpr std::uint64_t low() const noexcept { return low_; }
    [[nodiscard]] constexpr std::uint64_t high() const noexcept { return high_; }

    constexpr bool operator==(const Id&) const noexcept = default;

    /// For hash tables.
    [[nodiscard]] constexpr std::uint64_t hash() const noexcept {
        std::uint64_t h = (low_ ^ (high_ * 0x9E3779B97F4A7C15ULL)) * 0xBF58476D1CE4E5B9ULL;
        return h ^ (h >> 29U);
    }

  private:
    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};

}  // namespace goldthread

template <>
struct std::hash<goldthread::Code> {
    std::size_t operator()(const goldthread::Code& code) const noexcept {
        // The high half of the product depends on every byte, and survives where size_t has 32 bits.
        const std::uint64_t mixed = code.bits() * 0x9E3779B97F4A7C15ULL;
        return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
    }
};

template <>
struct std::hash<goldthread::Id> {
    std::size_t operator()(const goldthread::Id& id) const noexcept { return static_cast<std::size_t>(id.hash()); }
};
