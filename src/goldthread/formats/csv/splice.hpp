#pragma once
// Replacing parts of a decoded text in the bytes that it was decoded from.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/csv/encoding.hpp"

namespace goldthread::csv {

/// Puts `text` in the place of [begin, end) of a decoded text.
struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

/// The bytes with the edits made, whatever their encoding; what no edit covers is copied as it stands, damaged
/// characters too. `decoded` is what decode() makes of `bytes`; edits are in ascending order and do not overlap. Fails,
/// without a place, if the encoding lacks a character of a new text.
[[nodiscard]] Result<std::string> splice(std::string_view bytes, const Decoded& decoded,
                                         const std::vector<Edit>& edits);

}  // namespace goldthread::csv
