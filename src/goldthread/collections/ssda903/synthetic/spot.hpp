#pragma once
// A cell about to be spoilt, and what can be read around it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "goldthread/base/date.hpp"
#include "goldthread/collections/ssda903/synthetic/modules.hpp"

namespace goldthread::synthetic {

struct TwoYearsOfRows {
    ChildRows current;
    ChildRows before;
};

/// What planting needs to know beyond the child's rows.
struct PlantingContext {
    const CollectionYear& year;
    const std::string& other_upn;  ///< A UPN of an earlier child of the return; blank if none yet.
};

struct Spot {
    const TwoYearsOfRows& rows;
    const PlantingContext& context;
    Module module;
    const Row& row;
    std::size_t index;  ///< Of the row, among the child's rows of the module.
    const std::string& cell;

    /// The text of another cell of the row.
    [[nodiscard]] const std::string& of(std::string_view field) const { return row[column_of(module, field)]; }

    /// The date in another cell of the row, if there is one.
    [[nodiscard]] std::optional<Date> date(std::string_view field) const { return Date::parse(of(field)); }

    /// From this year's Header.
    [[nodiscard]] const std::string& of_child(std::string_view field) const {
        return rows.current.of(Module::header)[0][column_of(Module::header, field)];
    }
    [[nodiscard]] Date born() const { return Date::parse(of_child("DOB")).value_or(Date()); }

    [[nodiscard]] bool last_of_module() const noexcept { return index + 1 == rows.current.of(module).size(); }
};

using Worse = std::optional<std::string>;

/// The bad text where something is given, nothing where the cell is blank.
[[nodiscard]] inline Worse instead(const Spot& spot, std::string_view bad) {
    return spot.cell.empty() ? Worse() : Worse(bad);
}

/// The bad text where the condition holds.
[[nodiscard]] inline Worse when(bool condition, std::string bad) {
    return condition ? Worse(std::move(bad)) : Worse();
}

}  // namespace goldthread::synthetic
