#pragma once

#include <vector>

namespace goldthread {

class Table;

/// The tables of a return, one place for each module of its collection and each year; null where not given.
using ModuleTables = std::vector<const Table*>;

}  // namespace goldthread
