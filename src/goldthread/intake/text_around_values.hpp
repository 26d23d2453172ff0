#pragma once
// What the cells of a column hold besides their values: spaces around them, a wrapping of Excel's, characters that
// nobody sees, control characters. All but the last are passed over in reading (base/text.hpp); each is remarked on.

#include <array>
#include <cstddef>
#include <map>
#include <string_view>

#include "goldthread/base/unseen.hpp"
#include "goldthread/intake/control_characters.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// How often something was seen in the cells of a column, and where first.
struct SeenInColumn {
    std::size_t count = 0;
    std::size_t first_row = 0;

    void note(std::size_t row) noexcept {
        if (count++ == 0) first_row = row;
    }
};

/// A remark about a column: `seen` says how often and in which row of `table` first.
[[nodiscard]] Remark remark_on_column(Remark::Kind kind, const Table& table, std::string_view column,
                                      const SeenInColumn& seen, std::string what);

/// Of one column.
class TextAroundValues {
  public:
    /// Takes note of a cell that is not plain (base/text.hpp). `bare` is its bare text.
    void see(std::string_view raw, std::string_view bare, std::size_t row);

    /// One remark for each kind seen, of control characters one for each. `column` is that of the field.
    void remark_on(const Table& table, std::size_t column, const Field& field, Remarks& remarks) const;

  private:
    enum Kind : std::size_t { padded, only_spaces, wrapped, unseen, kinds };

    std::array<SeenInColumn, kinds> seen_{};
    UnseenSet unseen_characters_ = 0;
    std::map<ControlSet, SeenInColumn> controls_;  // by the set of one alone
};

}  // namespace goldthread
