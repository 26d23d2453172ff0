#include "goldthread/reports/finding_rows.hpp"

#include <fmt/format.h>

#include <utility>

#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/reports/csv_line.hpp"
#include "goldthread/table/long_cells.hpp"
#include "goldthread/views/advice_words.hpp"
#include "goldthread/views/cell_text.hpp"

namespace goldthread {

namespace {

std::string shown(const std::string& value) {
    const std::string_view text = trim(value);
    return text.empty() ? "blank" : printable(text);
}

// "DECOM 01/04/2025, DEC blank"
std::string values_in_words(const FindingRow& row) {
    std::string words;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        if (i > 0) words += ", ";
        words += fmt::format("{} {}", row.fields[i], shown(row.values[i]));
    }
    return words;
}

std::string place_in_words(const FindingRow& row, const FindingRow& seen_from) {
    const std::string place = row.line == 0 ? "added row" : fmt::format("line {}", row.line);
    if (row.year != seen_from.year) return fmt::format("{} {} {}", row.year, row.module, place);
    return fmt::format("{} {}", row.module, place);
}

FindingRow describe(const CheckedReturn& checked, const Finding& finding, RowRef where) {
    const Rule& rule = checked.rule_of(finding);
    const Module& module = checked.rules().collection->modules[where.module];
    FindingRow row;
    static_cast<FindingPlace&>(row) = place_of(checked, finding, where);
    row.stage = rule.stage;
    for (const FieldRef flag : rule.flags) {
        if (flag.module != where.module || flag.year != where.year) continue;
        row.fields.push_back(module.fields[flag.field].name);
        row.values.push_back(quoted_text(cell_text(checked, where, flag.field)));
    }
    return row;
}

// "Header line 12: DOB 03/04/2026; with Episodes line 3: DECOM 01/05/2025": the records of `with_values` but that one.
std::string others_in_words(const std::vector<FindingRow>& rows, const std::vector<std::string>& values,
                            const std::vector<std::size_t>& with_values, std::size_t seen_from) {
    std::string words;
    std::size_t named = 0;
    for (const std::size_t other : with_values) {
        if (other == seen_from) continue;
        if (named == records_named) return words + fmt::format("; and other records, {} in all", rows.size());
        words += fmt::format("{}{}: {}", named == 0 ? "" : "; with ", place_in_words(rows[other], rows[seen_from]),
                             values[other]);
        ++named;
    }
    return words;
}

/// The values of all records of a finding in words, for the message of each.
struct ValuesInWords {
    std::vector<std::string> values;
    std::vector<std::size_t> with_values;

    explicit ValuesInWords(const std::vector<FindingRow>& rows) {
        for (const FindingRow& row : rows) {
            values.push_back(values_in_words(row));
            if (!values.back().empty()) with_values.push_back(values.size() - 1);
        }
    }
};

// "Title: DECOM 01/05/2025; with Header line 12: DOB 03/04/2026."
std::string message_at(const std::vector<FindingRow>& rows, const ValuesInWords& in_words, std::size_t place) {
    const std::string& values = in_words.values[place];
    const std::string others = others_in_words(rows, in_words.values, in_words.with_values, place);
    const std::string_view join = values.empty() || others.empty() ? "" : "; with ";
    const std::string_view colon = values.empty() && others.empty() ? "" : ": ";
    return fmt::format("{}{}{}{}{}.", rows[place].title, colon, values, join, others);
}

std::vector<FindingRow> described(const CheckedReturn& checked, const Finding& finding) {
    std::vector<FindingRow> rows;
    for (const RowRef where : checked.findings().rows_of(finding)) rows.push_back(describe(checked, finding, where));
    return rows;
}

void add_advice(const CheckedReturn& checked, const Advice& advice, RowRef where, FindingRow& row) {
    AdviceWords words = advice_in_words(checked, advice, where);
    row.suggestion = std::move(words.suggestion);
    row.confidence = words.confidence;
    row.basis = std::move(words.basis);
}

void append_csv(std::string& out, const FindingRow& row, bool with_note) {
    CsvLine line(out);
    append_place(row, line);
    line.texts(row.fields);
    line.texts(row.values);
    line.text(row.message);
    line.text(row.suggestion);
    line.text(row.confidence);
    line.text(row.basis);
    if (with_note) line.text(row.note);
}

}  // namespace

std::vector<FindingRow> rows_of(const CheckedReturn& checked, const Finding& finding, const Advice* advice,
                                const FindingNotes* notes) {
    const std::string_view note = notes == nullptr ? std::string_view() : notes->on(checked, finding);
    std::vector<FindingRow> rows = described(checked, finding);
    const ValuesInWords in_words(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (advice != nullptr) add_advice(checked, *advice, checked.findings().rows_of(finding)[i], rows[i]);
        rows[i].note = note;
        rows[i].message = message_at(rows, in_words, i);
    }
    return rows;
}

std::string message_of(const CheckedReturn& checked, const Finding& finding) {
    const std::vector<FindingRow> rows = described(checked, finding);
    return rows.empty() ? std::string(checked.rule_of(finding).title) : message_at(rows, ValuesInWords(rows), 0);
}

std::string findings_csv(const CheckedReturn& checked, const AdviceByFinding& advice, const FindingNotes* notes) {
    std::string out(place_columns);
    out += ",fields,values,message,suggestion,confidence,basis";
    out += notes == nullptr ? "\n" : ",note\n";
    const auto& findings = checked.findings().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        for (const FindingRow& row : rows_of(checked, findings[i], advice_on(advice, i), notes)) {
            append_csv(out, row, notes != nullptr);
        }
    }
    return csv_report_of(std::move(out));
}

}  // namespace goldthread
