#pragma once
// Findings one row a finding and record, as CSV and JSON: code, title, child, module, year, file, line, row, fields,
// values, message, and what could mend it: suggestion, confidence, basis.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/amendments/finding_notes.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/reports/finding_place.hpp"

namespace goldthread {

/// One record of one finding, in words.
struct FindingRow : FindingPlace {
    int stage = 0;                         ///< The Department's validation stage; 0 where the rule book names none.
    std::vector<std::string_view> fields;  ///< What the rule highlights here.
    std::vector<std::string> values;       ///< Their raw text, in step with `fields`; derived ones as worked out.
    std::string message;          ///< What is wrong, with the values that make it so, those of other records too.
    std::string suggestion;       ///< As AdviceWords; empty where there is no advice.
    std::string_view confidence;  ///< "sure", "likely", "choose" or "none"; empty where there is no advice.
    std::string basis;
    std::string_view note;  ///< The analyst's.
};

/// More records than this are counted in the message of another record of the finding, not named.
inline constexpr std::size_t records_named = 10;

/// The rows of one finding, with the advice and the note on it where there are any. Views point into `checked` and
/// `notes`.
[[nodiscard]] std::vector<FindingRow> rows_of(const CheckedReturn& checked, const Finding& finding,
                                              const Advice* advice = nullptr, const FindingNotes* notes = nullptr);

/// The message of the first of them: of one finding that marks many rows, cheaper than all.
[[nodiscard]] std::string message_of(const CheckedReturn& checked, const Finding& finding);

/// All findings as a CSV file with a byte order mark and a header line; several fields or values of a record are joined
/// by '|', and what a spreadsheet would run is marked (formats/csv/formula_mark.hpp). `advice` as
/// advise_all gives it, or empty. With `notes` there is a column of them.
[[nodiscard]] std::string findings_csv(const CheckedReturn& checked, const AdviceByFinding& advice = {},
                                       const FindingNotes* notes = nullptr);

/// The return, the files, rules not run and all findings as one JSON object.
[[nodiscard]] std::string findings_json(const CheckedReturn& checked, const AdviceByFinding& advice = {},
                                        const FindingNotes* notes = nullptr);

}  // namespace goldthread
