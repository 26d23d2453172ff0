#pragma once
// Which module a file is, by its column names alone.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/is_header.hpp"

namespace goldthread {

/// A field that several columns might give, none of them under its own name.
struct UnsureField {
    std::size_t field = 0;
    std::vector<std::size_t> columns;
};

/// How the columns of a file fit a module.
struct ModuleMatch {
    std::size_t module = 0;                                   ///< Index into Collection::modules.
    std::vector<std::optional<std::size_t>> field_of_column;  ///< By column of the file; nothing for an extra column.
    std::vector<std::size_t> missing_fields;                  ///< Fields of the return that no column gives.
    std::vector<UnsureField> unsure;                          ///< Their columns count as extra ones.
};

/// The module whose fields the columns fit best. Letter case, padding and order do not matter, nor do characters that
/// cannot be seen, what separates the words of a name, and which of its names a field is called by. A column under the
/// field's own name goes before one under a name like it; of several that are only like it none is taken. The columns
/// must have the field that names the child and one that no other module has; otherwise nothing.
[[nodiscard]] std::optional<ModuleMatch> recognise(const Collection& collection,
                                                   const std::vector<std::string>& columns);

/// The module that the columns would be of if one of them named the child: they have a field that no other module has,
/// and another. Nothing where recognise() knows them.
[[nodiscard]] std::optional<ModuleMatch> recognise_without_child(const Collection& collection,
                                                                 const std::vector<std::string>& columns);

/// Tells rows of column names: those that recognise() knows, and those that would be known but for the child's. The
/// collection must outlive it.
[[nodiscard]] IsHeader names_a_module(const Collection& collection);

}  // namespace goldthread
