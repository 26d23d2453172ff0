#pragma once
// Which module a file is, by its column names alone.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/collections/collection.hpp"

namespace goldthread {

/// How the columns of a file fit a module.
struct ModuleMatch {
    std::size_t module = 0;                                   ///< Index into Collection::modules.
    std::vector<std::optional<std::size_t>> field_of_column;  ///< By column of the file; nothing for an extra column.
    std::vector<std::size_t> missing_fields;                  ///< Fields of the return that no column gives.
};

/// The module whose fields the columns fit best. Letter case, padding and order do not matter. The columns must have
/// the field that names the child and one that no other module has; otherwise nothing.
[[nodiscard]] std::optional<ModuleMatch> recognise(const Collection& collection,
                                                   const std::vector<std::string>& columns);

}  // namespace goldthread
