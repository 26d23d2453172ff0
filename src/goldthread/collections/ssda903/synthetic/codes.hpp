#pragma once
// How a code is written in the file of one return year.

#include "goldthread/base/code.hpp"

namespace goldthread::synthetic {

/// PLACE: supported accommodation K3 is H5 before 2025; Z11 to Z14 are Z1 before 2026. Others do not change.
[[nodiscard]] Code place_in_year(Code place, int return_year) noexcept;

/// SEX: M or F; 1 or 2 before 2025.
[[nodiscard]] Code sex_in_year(bool female, int return_year) noexcept;

}  // namespace goldthread::synthetic
