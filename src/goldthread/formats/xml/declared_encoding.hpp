#pragma once
// The encoding that an XML file says it has, against the one that its bytes show.

#include <optional>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/csv/encoding.hpp"

namespace goldthread::xml {

/// What the declaration at the beginning of the text says, in upper case: "UTF-8", "US-ASCII"; empty if nothing.
[[nodiscard]] std::string declared_encoding(std::string_view text);

/// What there is to say where the declaration and the bytes disagree; nothing where they agree. Fails, without a place,
/// where the declared encoding cannot be read and matters.
[[nodiscard]] Result<std::optional<std::string>> judge_encoding(const csv::Decoded& decoded,
                                                                const std::string& declared);

}  // namespace goldthread::xml
