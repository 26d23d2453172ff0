#pragma once
// The CSV reader as it is where there are no vector instructions, in one program with the other: its sources compiled a
// second time, under another name and with the portable block.

#include <cstddef>
#include <string>

#include "goldthread/base/error.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// What csv::Document says, but for the dialect.
struct PortableReading {
    Table table;
    Remarks remarks;
    std::size_t rows_set_aside = 0;
};

/// csv::read by the portable block.
[[nodiscard]] Result<PortableReading> read_by_portable_block(std::string name, std::string bytes);

}  // namespace goldthread
