#pragma once
// How a CSV file is written: what separates its fields, how its lines end, in which encoding. Found out when a file is
// read, so that it can be written the same way.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "goldthread/formats/csv/encoding.hpp"

namespace goldthread::csv {

enum class Newline : std::uint8_t { lf, crlf, cr };

struct Dialect {
    Encoding encoding = Encoding::utf8;
    bool byte_order_mark = false;
    char delimiter = ',';
    Newline newline = Newline::crlf;  ///< Of the header line.
    bool sep_line = false;            ///< The first line says `sep=` and the delimiter, as Excel understands.
    bool final_newline = true;        ///< The last line ends in a newline.
    std::uint32_t header_line = 1;    ///< Where the header was found. The writer does not repeat blank lines before it.

    bool operator==(const Dialect&) const = default;
};

/// The delimiters that are looked for, the likeliest first.
inline constexpr std::array<char, 4> usual_delimiters = {',', '\t', ';', '|'};

/// Whether fields can be separated by this byte: any ASCII byte but a quote, a newline, zero.
[[nodiscard]] constexpr bool can_delimit(char byte) noexcept {
    return byte != '"' && byte != '\r' && byte != '\n' && byte > '\0';
}

/// A first line `sep=;`.
struct SepLine {
    char delimiter;
    std::size_t length;  ///< With its newline.
};

/// The sep= line that `text` begins with, if it does. Letters and digits are not taken as delimiters.
[[nodiscard]] std::optional<SepLine> sep_line_of(std::string_view text) noexcept;

/// Which of the usual delimiters separates the fields of `text`: the one that splits the first line, the header, into
/// most fields and the next lines into as many. Quoted text is passed over. Nothing when none occurs in the header.
[[nodiscard]] std::optional<char> detect_delimiter(std::string_view text);

/// "commas", "semicolons", "tabs", "vertical bars", or the character in quotes.
[[nodiscard]] std::string name_of_delimiters(char delimiter);

/// The bytes of a newline.
[[nodiscard]] std::string_view text_of(Newline newline) noexcept;

/// The newline that stands at `at`; nothing at the end of the text or where no newline stands.
[[nodiscard]] std::optional<Newline> newline_at(std::string_view text, std::size_t at) noexcept;

}  // namespace goldthread::csv
