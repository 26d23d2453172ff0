#include <nlohmann/json.hpp>

#include "goldthread/reference/providers.hpp"
#include "goldthread/reports/correction_rows.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/suggestion_rows.hpp"
#include "goldthread/views/advice_words.hpp"

namespace goldthread {

namespace {

using Json = nlohmann::ordered_json;

Json date_json(const DateCell& date) {
    return date.known() ? Json(date.date().iso()) : Json();
}

Json provider_json(const CheckedReturn& checked, const Provider* provider) {
    if (provider == nullptr) return {};
    return {{"name", provider->name},
            {"type", provider->kind},
            {"urn", provider->urn.text()},
            {"postcode", provider->postcode.text()},
            {"open_from", date_json(provider->registration_start)},
            {"open_to", date_json(provider->registration_end)},
            {"list", list_in_words(checked, *provider)}};
}

// A candidate that changes several records has a row for each.
Json candidate_json(const CheckedReturn& checked, const SuggestionRow& row) {
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        cells.push_back({{"module", row.module},
                         {"year", row.year},
                         {"file", row.file},
                         {"line", row.line},
                         {"row", row.row},
                         {"field", row.fields[i]},
                         {"present", row.present[i]},
                         {"suggested", row.suggested[i]}});
    }
    return {{"candidate", row.candidate}, {"confidence", name_of(row.confidence)},
            {"cells", std::move(cells)},  {"basis", row.basis},
            {"agrees", row.agrees},       {"provider", provider_json(checked, row.provider)}};
}

Json finding_json(const CheckedReturn& checked, const Finding& finding, const Advice& advice) {
    const FindingRow first = rows_of(checked, finding).front();
    Json json = {{"code", first.code},     {"title", first.title}, {"child", first.child},
                 {"module", first.module}, {"year", first.year},   {"file", first.file},
                 {"line", first.line},     {"row", first.row},     {"message", first.message}};
    json["confidence"] = name_of(advice.confidence());
    json["candidates"] = Json::array();
    for (const SuggestionRow& row : suggestion_rows(checked, finding, advice)) {
        if (row.candidate == 0) continue;
        Json& candidates = json["candidates"];
        if (candidates.size() < row.candidate) {
            candidates.push_back(candidate_json(checked, row));
        } else {
            for (Json& cell : candidate_json(checked, row)["cells"]) candidates.back()["cells"].push_back(cell);
        }
    }
    json["explanation"] = advice.whole_explanation();
    return json;
}

Json lists_json(const CheckedReturn& checked) {
    Json lists = Json::array();
    if (checked.setting().providers == nullptr) return lists;
    for (const ProviderSource& source : checked.setting().providers->sources()) {
        lists.push_back({{"name", source.name},
                         {"issued", source.issued ? Json(source.issued->iso()) : Json()},
                         {"rows", source.rows}});
    }
    return lists;
}

Json correction_json(const CheckedReturn& checked, const Correction& correction) {
    Json cells = Json::array();
    const std::vector<CorrectionRow> rows = correction_rows(checked, correction);
    for (const CorrectionRow& row : rows) {
        cells.push_back({{"line", row.line},
                         {"row", row.row},
                         {"child", row.child},
                         {"present", row.present},
                         {"suggested", row.suggested}});
    }
    return {{"kind", name_of(correction.kind)}, {"module", rows.front().module},
            {"year", rows.front().year},        {"file", rows.front().file},
            {"field", rows.front().field},      {"confidence", name_of(correction.confidence)},
            {"basis", correction.why},          {"solved", correction.solved},
            {"raised", correction.raised},      {"cells", std::move(cells)}};
}

}  // namespace

std::string suggestions_json(const CheckedReturn& checked, const AdviceByFinding& advice,
                             std::span<const Correction> corrections) {
    Json json;
    json["return"] = {{"collection", checked.rules().collection->name}, {"year", checked.setting().year.number}};
    const ConfidenceCounts counts = count_by_confidence(advice);
    for (const auto confidence : {Confidence::sure, Confidence::likely, Confidence::choose, Confidence::none}) {
        json["counts"][std::string(name_of(confidence))] = counts[static_cast<std::size_t>(confidence)];
    }
    json["provider_lists"] = lists_json(checked);
    json["findings"] = Json::array();
    const auto& findings = checked.findings().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Advice* one = advice_on(advice, i);
        if (one != nullptr) json["findings"].push_back(finding_json(checked, findings[i], *one));
    }
    json["corrections"] = Json::array();
    for (const Correction& correction : corrections)
        json["corrections"].push_back(correction_json(checked, correction));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace goldthread
