#pragma once
// The analyst's work as the page shows it: how much of it there is, and what is not in force.

#include <string>
#include <string_view>

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A Work of the page.
[[nodiscard]] json work_of(const WorkingReturn& work);

/// A Beside of the page: changes that are not in force, and notes whose finding is not there.
[[nodiscard]] json beside_of(const WorkingReturn& work);

/// How much of the work lies in the file of that id, or in that part of it where `name` is not empty: {changes, notes}.
[[nodiscard]] json work_in_file(const WorkingReturn& work, int file, const std::string& name);

/// Why a change is set aside, as the page names it.
[[nodiscard]] std::string_view word_of(WhyAside reason);

/// FirstCounts of the page.
[[nodiscard]] json first_counts_of(const WorkingReturn& work);

}  // namespace goldthread::page
