#pragma once
// How a reader of tables asks whether a line holds the column names that are sought.

#include <functional>
#include <span>
#include <string_view>

namespace goldthread {

/// Whether a row holds the column names that are sought. Asked of the first rows of a file or sheet, where titles and
/// notes may stand above them.
using IsHeader = std::function<bool(std::span<const std::string_view> cells)>;

}  // namespace goldthread
