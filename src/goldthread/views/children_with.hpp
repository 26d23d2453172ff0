#pragma once
// Looking children up by what identifies someone or something in their records: a pupil number, an Ofsted number.

#include <cstddef>
#include <string_view>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// Shorter texts stand at the beginning of too many identifiers.
inline constexpr std::size_t fewest_characters_sought = 4;

/// The children in whose records, of this year or last, an identifier other than the child's own is that text or begins
/// with it, letter case aside; in order of number, each once. None for a text of fewer characters than
/// fewest_characters_sought. Cost: walks the columns of identifiers of the whole return.
[[nodiscard]] std::vector<std::size_t> children_with(const CheckedReturn& checked, std::string_view text);

}  // namespace goldthread
