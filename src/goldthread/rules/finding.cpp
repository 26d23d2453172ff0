#include "goldthread/rules/finding.hpp"

#include <algorithm>

namespace goldthread {

void Findings::append(const Findings& other) {
    const auto shift = static_cast<std::uint32_t>(rows.size());
    rows.insert(rows.end(), other.rows.begin(), other.rows.end());
    findings.reserve(findings.size() + other.findings.size());
    for (Finding finding : other.findings) {
        finding.first_row += shift;
        findings.push_back(finding);
    }
}

void Flagger::add_row(RowRef where) {
    const auto begin = out_->rows.begin() + first_of_rule_;
    if (std::find(begin, out_->rows.end(), where) == out_->rows.end()) out_->rows.push_back(where);
}

void Flagger::finish(std::uint32_t before) {
    const auto after = static_cast<std::uint32_t>(out_->rows.size());
    if (after == before) return;  // every record had been flagged already
    out_->findings.push_back({rule_, child_, before, after - before});
}

}  // namespace goldthread
