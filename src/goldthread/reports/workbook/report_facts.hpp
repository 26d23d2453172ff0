#pragma once
// What several sheets of one workbook need: worked out once.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread::excel {

/// The return, the caller's words and the counts that every sheet draws on.
struct ReportFacts {
    const CheckedReturn& checked;
    const WorkbookOptions& options;
    ReturnSummary summary;
    RunSummary run;

    [[nodiscard]] const RuleSet& rules() const noexcept { return checked.rules(); }
    [[nodiscard]] const Collection& collection() const noexcept { return *checked.rules().collection; }
};

}  // namespace goldthread::excel
