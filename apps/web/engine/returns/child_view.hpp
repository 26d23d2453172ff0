#pragma once
// One child on the page: the records, the findings and where they are, advice.

#include "finding_order.hpp"
#include "json.hpp"
#include "json_text.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// ChildRecords of the page. Refuses a child that is none.
[[nodiscard]] JsonText child_records_of(WorkingReturn& work, const FindingOrder& order, std::size_t child);

/// CellReading of the page.
[[nodiscard]] json cell_reading_of(WorkingReturn& work, std::size_t module, std::size_t field, const std::string& text);

}  // namespace goldthread::page
