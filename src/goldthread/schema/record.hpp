#pragma once
// What identifies a row of a return, and what every typed record begins with.

#include <cstddef>
#include <cstdint>

namespace goldthread {

/// This year's return, or last year's given for comparison.
enum class YearSlot : std::uint8_t { this_year = 0, last_year = 1 };
inline constexpr std::size_t year_slots = 2;

/// Which row of which module of which year: the identity of a record, whatever its key fields say.
struct RowRef {
    std::uint32_t row = 0;  ///< In the module's table, from 0.
    std::uint8_t module = 0;
    YearSlot year = YearSlot::this_year;

    bool operator==(const RowRef&) const noexcept = default;
};

/// What every record begins with. A record type adds its cells and `static constexpr std::uint8_t module`.
struct Record {
    RowRef where;
};

}  // namespace goldthread
