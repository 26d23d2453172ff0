#pragma once
// How far one text is from another as people mistype.

#include <cstddef>
#include <string_view>

namespace goldthread {

/// How many letters must change, appear or vanish to make one text of the other. Cost: the product of their lengths.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace goldthread
