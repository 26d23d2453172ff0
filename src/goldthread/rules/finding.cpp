#include "goldthread/rules/finding.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace goldthread {

namespace {

constexpr std::ptrdiff_t few_rows = 64;

// Another for each row.
std::uint64_t number_of(RowRef where) noexcept {
    constexpr unsigned module_at = 32;
    constexpr unsigned year_at = 40;
    return where.row | static_cast<std::uint64_t>(where.module) << module_at |
           static_cast<std::uint64_t>(where.year) << year_at;
}

}  // namespace

void Findings::append(const Findings& other) {
    const auto shift = static_cast<std::uint32_t>(rows.size());
    rows.insert(rows.end(), other.rows.begin(), other.rows.end());
    findings.reserve(findings.size() + other.findings.size());
    for (Finding finding : other.findings) {
        finding.first_row += shift;
        findings.push_back(finding);
    }
}

std::uint32_t Findings::rows_before(std::size_t finding) const noexcept {
    return finding < findings.size() ? findings[finding].first_row : static_cast<std::uint32_t>(rows.size());
}

Findings Findings::part(std::size_t first, std::size_t count) const {
    Findings copy;
    const std::uint32_t begin = rows_before(first);
    copy.rows.assign(rows.begin() + begin, rows.begin() + rows_before(first + count));
    for (std::size_t i = first; i < first + count; ++i) {
        copy.findings.push_back(findings[i]);
        copy.findings.back().first_row -= begin;
    }
    return copy;
}

void Findings::replace(std::size_t first, std::size_t count, const Findings& others) {
    const std::uint32_t begin = rows_before(first);
    const std::uint32_t end = rows_before(first + count);
    const auto shift = static_cast<std::uint32_t>(others.rows.size()) - (end - begin);  // modulo 2^32: may go down
    for (std::size_t i = first + count; i < findings.size(); ++i) findings[i].first_row += shift;

    const auto at = findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(first),
                                   findings.begin() + static_cast<std::ptrdiff_t>(first + count));
    const auto added = findings.insert(at, others.findings.begin(), others.findings.end());
    for (std::size_t i = 0; i < others.findings.size(); ++i) {
        (added + static_cast<std::ptrdiff_t>(i))->first_row += begin;
    }
    const auto row = rows.erase(rows.begin() + begin, rows.begin() + end);
    rows.insert(row, others.rows.begin(), others.rows.end());
}

// Few rows are looked through, of more each is looked up.
void Flagger::add_row(RowRef where) {
    const auto begin = out_->rows.begin() + first_of_rule_;
    const auto end = out_->rows.end();
    if (end - begin < few_rows) {
        if (std::find(begin, end, where) == end) out_->rows.push_back(where);
        return;
    }
    if (flagged_.empty()) std::transform(begin, end, std::inserter(flagged_, flagged_.end()), number_of);
    if (flagged_.insert(number_of(where)).second) out_->rows.push_back(where);
}

void Flagger::finish(std::uint32_t before) {
    const auto after = static_cast<std::uint32_t>(out_->rows.size());
    if (after == before) return;  // every record had been flagged already
    out_->findings.push_back({rule_, child_, before, after - before});
}

}  // namespace goldthread
