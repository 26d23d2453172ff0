#include "goldthread/reports/suggestion_rows.hpp"

#include <utility>

#include "goldthread/reference/providers.hpp"
#include "goldthread/reports/correction_rows.hpp"
#include "goldthread/reports/csv_line.hpp"
#include "goldthread/table/long_cells.hpp"
#include "goldthread/views/advice_words.hpp"
#include "goldthread/views/cell_text.hpp"

namespace goldthread {

namespace {

SuggestionRow begun(const CheckedReturn& checked, const Finding& finding, const Advice& advice, RowRef where) {
    SuggestionRow row;
    static_cast<FindingPlace&>(row) = place_of(checked, finding, where);
    row.candidates = advice.suggestions.size();
    row.explanation = advice.whole_explanation();
    return row;
}

// A row for each record that the suggestion changes; cells of one record follow one another.
void add_rows(const CheckedReturn& checked, const Finding& finding, const Advice& advice, std::size_t candidate,
              std::vector<SuggestionRow>& rows) {
    const Suggestion& suggestion = advice.suggestions[candidate];
    const SuggestedCell* before = nullptr;
    for (const SuggestedCell& cell : suggestion.cells) {
        if (before == nullptr || before->where != cell.where) {
            SuggestionRow& row = rows.emplace_back(begun(checked, finding, advice, cell.where));
            row.candidate = candidate + 1;
            row.confidence = suggestion.confidence;
            row.basis = suggestion.basis;
            row.agrees.assign(suggestion.agrees.begin(), suggestion.agrees.end());
            row.provider = suggestion.provider;
        }
        const Module& module = checked.rules().collection->modules[cell.where.module];
        rows.back().fields.push_back(module.fields[cell.field].name);
        rows.back().present.push_back(quoted_text(cell_text(checked, cell.where, cell.field)));
        rows.back().suggested.push_back(cell.text);
        before = &cell;
    }
}

void add_provider(const CheckedReturn& checked, const Provider* provider, CsvLine& line) {
    const auto date = [](const DateCell& cell) { return cell.known() ? cell.date().text() : std::string(); };
    line.text(provider == nullptr ? "" : provider->name);
    line.text(provider == nullptr ? "" : provider->kind);
    line.text(provider == nullptr ? "" : provider->urn.text());
    line.text(provider == nullptr ? "" : provider->postcode.text());
    line.text(provider == nullptr ? "" : date(provider->registration_start));
    line.text(provider == nullptr ? "" : date(provider->registration_end));
    line.text(provider == nullptr ? "" : list_in_words(checked, *provider));
}

void append_csv(const CheckedReturn& checked, const SuggestionRow& row, std::string& out) {
    CsvLine line(out);
    append_place(row, line);
    line.number(row.candidate);
    line.number(row.candidates);
    line.text(name_of(row.confidence));
    line.texts(row.fields);
    line.texts(row.present);
    line.texts(row.suggested);
    line.text(row.basis);
    line.texts(row.agrees);
    add_provider(checked, row.provider, line);
    line.text(row.explanation);
}

void append_csv(const CheckedReturn& checked, const CorrectionRow& row, const Correction& correction,
                std::string& out) {
    CsvLine line(out);
    append_place(row, line);
    line.number(1);
    line.number(1);
    line.text(name_of(correction.confidence));
    line.text(row.field);
    line.text(row.present);
    line.text(row.suggested);
    line.text(correction.why);
    line.text("");
    add_provider(checked, nullptr, line);
    line.text("");
}

}  // namespace

std::vector<SuggestionRow> suggestion_rows(const CheckedReturn& checked, const Finding& finding, const Advice& advice) {
    std::vector<SuggestionRow> rows;
    for (std::size_t i = 0; i < advice.suggestions.size(); ++i) add_rows(checked, finding, advice, i, rows);
    if (rows.empty()) {
        rows.push_back(begun(checked, finding, advice, checked.findings().rows_of(finding).front()));
    }
    return rows;
}

std::string suggestions_csv(const CheckedReturn& checked, const AdviceByFinding& advice,
                            std::span<const Correction> corrections) {
    std::string out(place_columns);
    out +=
        ",candidate,candidates,confidence,field,present,suggested,basis,"
        "agrees,provider,provider_type,provider_urn,provider_postcode,open_from,open_to,list,explanation\n";
    const auto& findings = checked.findings().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Advice* one = advice_on(advice, i);
        if (one == nullptr) continue;
        for (const SuggestionRow& row : suggestion_rows(checked, findings[i], *one)) append_csv(checked, row, out);
    }
    for (const Correction& correction : corrections) {
        for (const CorrectionRow& row : correction_rows(checked, correction)) {
            append_csv(checked, row, correction, out);
        }
    }
    return csv_report_of(std::move(out));
}

}  // namespace goldthread
