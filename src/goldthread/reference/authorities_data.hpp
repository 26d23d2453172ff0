#pragma once

#include <string_view>

namespace goldthread {

/// The local authorities known when the program was built, as CSV; columns as in AuthorityTable::from_csv.
extern const std::string_view authorities_csv;

}  // namespace goldthread
