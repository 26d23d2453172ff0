#pragma once
// For tests of amendments: small returns to change, and findings in a form that can be compared.

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "goldthread/checking/checked_return.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"

namespace goldthread::testing {

inline CheckedReturn check_files(ReturnFiles files) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = files.form();
    return {ssda903::rules(), std::move(files), setting, {}};
}

inline CheckedReturn check_files(std::vector<InputFile> files) {
    return check_files(read_return(*ssda903::rules().collection, std::move(files), 2026));
}

/// A made-up return with errors planted, and last year's.
inline std::vector<InputFile> dirty_files(std::uint32_t children) {
    const auto made = synthetic::generate_ssda903({children, 5, 2026, 0.4});
    std::vector<InputFile> files;
    for (const auto& file : made.this_year) files.push_back({"this/" + file.file_name, file.text, {}});
    for (const auto& file : made.last_year) files.push_back({"last/" + file.file_name, file.text, {}});
    return files;
}

using RowKey = std::tuple<std::uint8_t, std::uint8_t, std::uint32_t>;

/// A finding without regard to the order of its rows or the numbering of children.
using FindingKey = std::pair<std::uint16_t, std::vector<RowKey>>;

/// In one order, whatever order they were found in.
inline std::vector<FindingKey> keys_of(const Findings& findings) {
    std::vector<FindingKey> keys;
    for (const Finding& finding : findings.findings) {
        std::vector<RowKey> rows;
        for (const RowRef row : findings.rows_of(finding)) {
            rows.emplace_back(static_cast<std::uint8_t>(row.year), row.module, row.row);
        }
        std::sort(rows.begin(), rows.end());
        keys.emplace_back(finding.rule, std::move(rows));
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// The codes of the rules that fail, one for each finding.
inline std::vector<std::string> codes_of(const CheckedReturn& checked, const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings.findings) codes.emplace_back(checked.rule_of(finding).code);
    return codes;
}

/// Whether both hold the same findings with the same rows in the same order.
inline bool identical(const Findings& a, const Findings& b) {
    const auto same = [](const Finding& x, const Finding& y) {
        return x.rule == y.rule && x.child == y.child && x.first_row == y.first_row && x.row_count == y.row_count;
    };
    return a.rows == b.rows &&
           std::equal(a.findings.begin(), a.findings.end(), b.findings.begin(), b.findings.end(), same);
}

}  // namespace goldthread::testing
