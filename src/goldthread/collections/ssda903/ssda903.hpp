#pragma once
// The SSDA903 return (children looked after) as data: its twelve modules, fields, keys and code lists for return years
// 2023 to 2027, after the Department for Education's guide and the published validation rules.

#include "goldthread/schema/collection.hpp"

namespace goldthread::ssda903 {

/// The description of the collection; made once, alive to the end of the program.
[[nodiscard]] const Collection& collection();

}  // namespace goldthread::ssda903
