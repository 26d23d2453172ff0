#pragma once
// From the bytes of a file to UTF-8 and back. Inside the program all text is UTF-8.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::csv {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

/// The bytes of a file as text.
struct Decoded {
    std::string text;       ///< Valid UTF-8 without zero bytes, from `start` on.
    std::size_t start = 0;  ///< 3 where a UTF-8 byte order mark was left in place rather than copy the file.
    Encoding encoding = Encoding::utf8;
    bool byte_order_mark = false;
    std::size_t newlines = 0;      ///< About how many lines there are; for making room.
    std::size_t damaged = 0;       ///< Characters that are not valid in the encoding of the rest.
    std::size_t damaged_line = 0;  ///< The line of the first of them.
};

/// Finds out the encoding: a byte order mark decides; without one, UTF-16 shows by its zero bytes, UTF-8 by being
/// valid, and what is neither is Windows-1252. UTF-8 with some bytes that are not (two exports pasted together) stays
/// UTF-8: the stray bytes are read as Windows-1252 and counted as damaged. In UTF-16 a damaged character becomes
/// U+FFFD. Fails, without a place, for what is not text at all.
[[nodiscard]] Result<Decoded> decode(std::string bytes);

/// `text`, valid UTF-8, in the given encoding, such that decode() gives it back. Therefore UTF-16 always gets its byte
/// order mark, and text that Windows-1252 cannot hold, or that would be taken for another encoding, becomes UTF-8
/// with a byte order mark.
[[nodiscard]] std::string encode(std::string text, Encoding encoding, bool byte_order_mark);

}  // namespace goldthread::csv
