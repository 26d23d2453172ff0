#include "goldthread/advice/alike.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

// Trimmed text of a field of a row; nothing where the table has no column of it.
std::optional<std::string_view> text_at(const CheckedReturn& checked, RowRef where, std::size_t field) {
    const Table& table = checked.table_of(where);
    const auto column = table.find_column(checked.rules().collection->modules[where.module].fields[field].name);
    if (!column) return std::nullopt;
    return trim(table.cell(where.row, *column));
}

bool of_one_table(RowRef a, RowRef b) {
    return a.module == b.module && a.year == b.year;
}

// The first row of a finding that lies in the same table as `where`.
const RowRef* row_like(std::span<const RowRef> rows, RowRef where) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](RowRef row) { return of_one_table(row, where); });
    return found == rows.end() ? nullptr : &*found;
}

// Calls `take` for every row of a finding of that rule with the text in question; `take` may say that one is enough.
template <class Take>
void for_each_alike(const CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field, Take take) {
    const auto wanted = text_at(checked, where, field);
    if (!wanted) return;
    const Findings& all = checked.findings();
    for (const Finding& other : all.findings) {
        if (other.rule != finding.rule) continue;
        for (const RowRef row : all.rows_of(other)) {
            if (of_one_table(row, where) && text_at(checked, row, field) == wanted && take(row)) break;
        }
    }
}

/// A field of the rows of one table, with the text that findings alike must have there.
struct Likeness {
    RowRef where;
    std::size_t field = 0;
    std::string_view text;
};

// What the answer changes, and what it rests on, as it stands now.
std::vector<Likeness> likeness_of(const CheckedReturn& checked, const Suggestion& suggestion) {
    std::vector<Likeness> all;
    const auto add = [&](RowRef where, std::size_t field) {
        if (const auto text = text_at(checked, where, field)) all.push_back({where, field, *text});
    };
    for (const SuggestedCell& cell : suggestion.cells) {
        add(cell.where, cell.field);
        const Module& module = checked.rules().collection->modules[cell.where.module];
        for (const std::string& name : suggestion.agrees) {
            if (const auto field = module.find_field(name)) add(cell.where, *field);
        }
    }
    return all;
}

bool has_likeness(const CheckedReturn& checked, const Finding& finding, const std::vector<Likeness>& wanted) {
    const auto rows = checked.findings().rows_of(finding);
    return std::all_of(wanted.begin(), wanted.end(), [&](const Likeness& one) {
        const RowRef* row = row_like(rows, one.where);
        return row != nullptr && text_at(checked, *row, one.field) == one.text;
    });
}

bool equal(const Suggestion& a, const Suggestion& b) {
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                      [](const SuggestedCell& x, const SuggestedCell& y) {
                          return of_one_table(x.where, y.where) && x.field == y.field && x.text == y.text;
                      });
}

const Suggestion* equal_in(const Advice& advice, const Suggestion& wanted) {
    const auto& all = advice.suggestions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Suggestion& one) { return equal(one, wanted); });
    return found == all.end() ? nullptr : &*found;
}

bool same_finding(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.first_row == b.first_row;
}

}  // namespace

std::vector<RowRef> cells_alike(const CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    std::vector<RowRef> rows;
    std::set<std::uint32_t> seen;  // rules about the whole return may show a record to several children
    for_each_alike(checked, finding, where, field, [&](RowRef row) {
        if (seen.insert(row.row).second) rows.push_back(row);
        return false;
    });
    return rows;
}

std::size_t count_alike(const CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    std::size_t count = 0;
    for_each_alike(checked, finding, where, field, [&](RowRef) {
        ++count;
        return true;
    });
    return count;
}

std::vector<std::vector<std::size_t>> answers_alike(const CheckedReturn& checked, Suggester& suggester,
                                                    const Finding& finding, const Advice& advice) {
    std::vector<std::vector<Likeness>> wanted;
    for (const Suggestion& suggestion : advice.suggestions) wanted.push_back(likeness_of(checked, suggestion));
    std::vector<std::vector<std::size_t>> alike(advice.suggestions.size());
    for (std::size_t place = 0; place < checked.findings().findings.size(); ++place) {
        const Finding other = checked.findings().findings[place];
        if (other.rule != finding.rule) continue;
        std::optional<Advice> theirs;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const bool itself = same_finding(other, finding);
            if (!itself && !has_likeness(checked, other, wanted[i])) continue;
            if (!itself && !theirs) theirs = suggester.advise(other);
            if (itself || equal_in(*theirs, advice.suggestions[i]) != nullptr) alike[i].push_back(place);
        }
    }
    return alike;
}

std::vector<CellEdit> equal_answer(const CheckedReturn& checked, Suggester& suggester, const Suggestion& suggestion,
                                   std::size_t place) {
    const Finding finding = checked.findings().findings[place];
    const Advice advice = suggester.advise(finding);
    const Suggestion* answer = equal_in(advice, suggestion);
    std::vector<CellEdit> edits;
    if (answer == nullptr) return edits;
    for (const SuggestedCell& cell : answer->cells) edits.push_back({cell.where, cell.field, cell.text});
    return edits;
}

}  // namespace goldthread
