#pragma once
// Columns of dates: in which order day and month are written, as far as the column tells, and what must be put right.
// A file is looked at before it is joined with others, as each comes from an export of its own.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "goldthread/intake/date_forms.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Some rows of one column.
struct SeenRows {
    std::size_t count = 0;
    std::size_t first = 0;
    std::size_t second = 0;  ///< Where count is more than 1.

    void add(std::size_t row) noexcept {
        if (count == 0) first = row;
        if (count == 1) second = row;
        ++count;
    }
};

/// What the dates of a column that are written in digits with the year last say of the order of day and month.
struct DateColumn {
    SeenRows only_month_first;  ///< 4/20/2025
    SeenRows only_day_first;    ///< 20/4/2025
    SeenRows either;            ///< 10/4/2025

    [[nodiscard]] std::size_t dates() const noexcept {
        return only_month_first.count + only_day_first.count + either.count;
    }
    [[nodiscard]] DateOrder order() const noexcept;
};

/// Looks at rows `first` to before `last`. A value of a kind that may be partly unknown counts where it is whole.
[[nodiscard]] DateColumn date_column(std::span<const std::string_view> cells, std::size_t first, std::size_t last);

/// Whether a field holds dates.
[[nodiscard]] constexpr bool holds_dates(const Field& field) noexcept {
    return field.kind == FieldKind::date || field.kind == FieldKind::partial_date;
}

/// What the text of such a field says, where it is not accepted as it stands; nothing for a blank, and for what is no
/// date by any form.
[[nodiscard]] std::optional<DateReading> unaccepted_date(const Field& field, std::string_view raw);

/// The date columns of a table whose columns are named as the module's fields, all of one file: one problem for each
/// column and form of dates that are not accepted, and for each column that is, or may be, written month first.
[[nodiscard]] Remarks survey_dates(const Table& table, const Module& module);

}  // namespace goldthread
