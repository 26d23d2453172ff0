#pragma once
// Planting known errors into a clean return, one cell each.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/spot.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// A kind of error: the cell it changes, to what, and the rule that must then fail.
struct ErrorKind {
    std::string_view name;
    std::string_view rule;
    Module module;
    std::string_view field;
    /// The new text, or nothing where this error cannot be made of that row.
    std::optional<std::string> (*worse)(const Spot&);
    int since = 2023;  ///< The first return year in which the rule holds.
    /// Judged by the cell or row alone, and no other rule's judgement of the child hangs on the cell. Only such errors
    /// join another in one child, so that none hides the other.
    bool stands_alone = false;
    bool last_year = false;  ///< The cell is in last year's file.
    bool suits_few = false;  ///< Favoured where it can be made.
};

// Said of a kind where it is declared: alone({...}), since(2026, {...}).
[[nodiscard]] constexpr ErrorKind alone(ErrorKind kind) noexcept {
    kind.stands_alone = true;
    return kind;
}
[[nodiscard]] constexpr ErrorKind in_last_year(ErrorKind kind) noexcept {
    kind.last_year = true;
    return kind;
}
[[nodiscard]] constexpr ErrorKind rare(ErrorKind kind) noexcept {
    kind.suits_few = true;
    return kind;
}
[[nodiscard]] constexpr ErrorKind since(int year, ErrorKind kind) noexcept {
    kind.since = year;
    return kind;
}

/// Every kind there is.
[[nodiscard]] const std::vector<ErrorKind>& error_kinds();

/// Those of Header and Episodes, and those of the other modules.
[[nodiscard]] std::vector<ErrorKind> kinds_in_care();
[[nodiscard]] std::vector<ErrorKind> kinds_in_records();

struct PlantedCell {
    const ErrorKind* kind = nullptr;
    std::size_t row = 0;  ///< Among the child's rows of the module.
    std::string before;
    std::string after;
};

/// Changes up to `wanted` cells of the child, in as many modules; fewer where fewer can be planted. Modules that few
/// children have are favoured, so that every kind turns up.
[[nodiscard]] std::vector<PlantedCell> plant_errors(Random& random, const PlantingContext& context,
                                                    TwoYearsOfRows& rows, int wanted);

}  // namespace goldthread::synthetic
