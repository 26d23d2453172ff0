#pragma once
// A checked return as an Excel workbook: what a data team opens, filters, prints and hands on.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/amendments/amendment.hpp"
#include "goldthread/amendments/finding_notes.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/base/progress.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/reports/run_summary.hpp"

namespace goldthread {

/// What the workbook says besides what is in the checked return.
struct WorkbookOptions {
    Date run_on;                             ///< The day of the check.
    std::string authority;                   ///< As the report names it; empty when not known.
    std::vector<std::string> sources;        ///< Reference data used, a sentence each.
    std::vector<RunSummary> earlier_runs;    ///< Of the same collection, in order of date; adds a sheet of changes.
    std::vector<Amendment> amendments;       ///< Made to the return since it was read; adds sheets of them.
    AdviceByFinding advice;                  ///< In step with the findings, or empty.
    const FindingNotes* notes = nullptr;     ///< The analyst's; adds a column to the findings.
    OnProgress on_progress;                  ///< Told of the findings written.
    std::size_t rows_per_sheet = 1'048'576;  ///< Excel's own limit; long lists go on in a further sheet. At least 10.
};

/// The bytes of an .xlsx file. Sheets, in order: Summary, Findings by rule, Findings, Children, Changes (where earlier
/// runs are given), Change log and a sheet of each table amended (where amendments are given), Reading, Rules not run.
/// The same return and options give the same bytes. Fails when there is no memory or no room for temporary files.
[[nodiscard]] Result<std::string> findings_workbook(const CheckedReturn& checked, const WorkbookOptions& options);

}  // namespace goldthread
