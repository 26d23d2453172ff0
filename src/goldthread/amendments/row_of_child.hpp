#pragma once
// Whether a row is of the child that a change was made for, and what to say where it is not.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// A row, held against the child that a change names. Keeps a pointer to the table.
class RowOfChild {
  public:
    /// `child` as a change names it; blank where it names none.
    RowOfChild(const Table& table, const Module& module, std::size_t row, std::string_view child);

    /// Whether the row is of that child, compared as identifiers are everywhere, or no child is named.
    [[nodiscard]] bool fits() const;

    /// Says of a row that does not fit whose it is, and where the row that was meant now stands: that row of the child
    /// in the same file, if there is only one, of which `held` is true. `what` says so in words: "with a blank DEC".
    [[nodiscard]] Error mismatch(const std::function<bool(std::size_t row)>& held, const std::string& what) const;

  private:
    [[nodiscard]] std::string_view child_in(std::size_t row) const;
    [[nodiscard]] std::string whose() const;
    [[nodiscard]] Error only_zeros_differ() const;
    [[nodiscard]] Error moved(const std::function<bool(std::size_t row)>& held, const std::string& what) const;

    const Table* table_;
    std::optional<std::size_t> child_column_;
    std::size_t row_;
    std::string child_;
};

}  // namespace goldthread
