#pragma once
// Identifiers of children that differ in nothing but letter case from one place of a return to another: they are one
// child here (base/text.hpp folds them), and may be two elsewhere.

#include <cstddef>
#include <span>

#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// The column of a table that names the child.
struct ChildColumn {
    const Table* table = nullptr;
    std::size_t column = 0;
    Remarks* remarks = nullptr;  ///< Of the table's file.
};

/// Remarks on each column in which identifiers with small letters stand that are spelled otherwise elsewhere in these
/// columns. Cost: looks at every identifier once; more only where one has small letters.
void remark_on_spellings(std::span<const ChildColumn> columns);

}  // namespace goldthread
