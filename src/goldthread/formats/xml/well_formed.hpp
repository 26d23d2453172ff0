#pragma once
// Whether a text is XML at all. The parser that reads it (document.hpp) takes much that no other program does: a file
// it reads without a word may be refused as a whole where it is sent.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace goldthread::xml {

/// One place where a text breaks the rules of XML 1.0.
struct Fault {
    std::size_t at = 0;  ///< Byte of the text.
    std::string what;    ///< A sentence.
    std::string remedy;  ///< Another.
};

struct WellFormedness {
    std::optional<Fault> first;
    std::size_t further = 0;  ///< How many more there are, as far as could be looked.
};

/// Goes once over `text`, valid UTF-8 without byte order mark. Names, attributes, references, characters, comments,
/// sections, instructions and what stands outside the outermost element are looked at. Left to the parser, which is
/// strict there: whether each end tag closes what was opened, whether all is closed, whether a second document follows.
/// Looks no further behind any of these, nor into a document type. Cost: no memory but the names of one tag.
[[nodiscard]] WellFormedness check_well_formed(std::string_view text);

/// Where a byte of a text stands, both from 1. A column is one character.
struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1;
};
[[nodiscard]] TextPlace place_in(std::string_view text, std::size_t at) noexcept;

}  // namespace goldthread::xml
