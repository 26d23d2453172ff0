#pragma once
// Text that many views point into: a few large buffers rather than one allocation for each cell.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/table/table.hpp"

namespace goldthread::workbook {

/// Keeps copies of texts where they are for as long as any owner of its buffers lives.
class TextStore {
  public:
    /// A view of a copy of `text`; valid as long as the store or a copy of its buffers().
    [[nodiscard]] std::string_view keep(std::string_view text);

    /// For Table::keep.
    [[nodiscard]] std::vector<Table::Text> buffers() const { return {buffers_.begin(), buffers_.end()}; }

  private:
    std::vector<std::shared_ptr<std::string>> buffers_;
};

}  // namespace goldthread::workbook
