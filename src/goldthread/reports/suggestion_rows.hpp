#pragma once
// Advice on findings, a row for each candidate, as CSV and JSON: what stands there, what could stand there, how sure
// that is, and what it rests on.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/advice/corrections.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/reports/finding_place.hpp"

namespace goldthread {

/// What one suggestion would change in one record; or that there is none for a finding.
struct SuggestionRow : FindingPlace {
    std::size_t candidate = 0;   ///< Of this finding, from 1, best first; 0 where nothing is suggested.
    std::size_t candidates = 0;  ///< How many there are.
    Confidence confidence = Confidence::none;
    std::vector<std::string_view> fields;  ///< To be changed together; empty where nothing is suggested.
    std::vector<std::string> present;      ///< In step with `fields`.
    std::vector<std::string> suggested;    ///< The same; empty to make it blank.
    std::string_view basis;
    std::vector<std::string_view> agrees;
    const Provider* provider = nullptr;
    std::string explanation;
};

/// The rows of the advice on one finding: at least one. Views point into `checked` and `advice`.
[[nodiscard]] std::vector<SuggestionRow> suggestion_rows(const CheckedReturn& checked, const Finding& finding,
                                                         const Advice& advice);

/// All advice as a CSV file, written as findings_csv() is; several fields of a record are joined by '|'. Behind it the
/// cells of corrections, whose code is empty.
[[nodiscard]] std::string suggestions_csv(const CheckedReturn& checked, const AdviceByFinding& advice,
                                          std::span<const Correction> corrections = {});

/// The return, the counts by confidence, the lists, all advice and all corrections as one JSON object.
[[nodiscard]] std::string suggestions_json(const CheckedReturn& checked, const AdviceByFinding& advice,
                                           std::span<const Correction> corrections = {});

}  // namespace goldthread
