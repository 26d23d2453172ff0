#pragma once
// The modules of the return, and one child's rows of each.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/view.hpp"

namespace goldthread::synthetic {

enum class Module : std::uint8_t {
    header,
    episodes,
    reviews,
    uasc,
    oc2,
    oc3,
    ad1,
    placed_adoption,
    previous_permanence,
    missing,
    social_workers,
    deprivation_orders,
};
inline constexpr std::size_t module_count = 12;

struct ModuleShape {
    std::string_view name;       ///< "PlacedAdoption".
    std::string_view file_name;  ///< "placed_for_adoption.csv".
    std::string_view columns;    ///< The header line of the file.
    int first_year;              ///< The first return year with this module; 0 where it was always there.
};

[[nodiscard]] const ModuleShape& shape_of(Module module) noexcept;

/// The position of a column, from 0. The module must have it.
[[nodiscard]] std::size_t column_of(Module module, std::string_view field) noexcept;

/// The cells of a row in the order of the columns.
using Row = std::vector<std::string>;

/// One child's rows in one year's return.
struct ChildRows {
    std::array<std::vector<Row>, module_count> modules;

    [[nodiscard]] std::vector<Row>& of(Module module) noexcept { return modules[static_cast<std::size_t>(module)]; }
    [[nodiscard]] const std::vector<Row>& of(Module module) const noexcept {
        return modules[static_cast<std::size_t>(module)];
    }
};

/// The rows of the year's return for this child; none where the view does not list the child. The answers to
/// questions asked once a year (outcomes, care leavers) are drawn from the child's and the year's own stream.
[[nodiscard]] ChildRows rows_of(const Life& life, const YearView& view, std::uint64_t seed);

}  // namespace goldthread::synthetic
