#pragma once
// The tables of a return as they are written where a file is made to be sent: values without the wrapping that makes
// Excel keep them as text, and without characters that nobody sees. The tables themselves keep what the files hold.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread {

/// Keeps pointers to the tables it was given: they must live as long. Cost: looks at every cell; copies only tables
/// that have something to leave out.
class BareTables {
  public:
    /// `given` by module; null for a module that was not given.
    BareTables(const Collection& collection, const ModuleTables& given);
    BareTables(const BareTables&) = delete;  // its tables may be its own
    BareTables& operator=(const BareTables&) = delete;
    ~BareTables() = default;

    /// By module, as given but for those cells of the module's fields.
    [[nodiscard]] const ModuleTables& tables() const noexcept { return tables_; }
    /// What is written otherwise than it stands: one remark for each column and kind, with a count and the first place.
    [[nodiscard]] const Remarks& remarks() const noexcept { return remarks_; }

  private:
    void write_bare(std::size_t module, std::size_t column, const Field& field);
    void set(std::size_t module, std::size_t row, std::size_t column, std::string_view text);

    ModuleTables given_;
    ModuleTables tables_;
    std::vector<std::optional<Table>> copies_;  // by module
    Remarks remarks_;
};

}  // namespace goldthread
