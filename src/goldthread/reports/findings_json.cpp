#include <nlohmann/json.hpp>

#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread {

namespace {

using Json = nlohmann::ordered_json;

std::string_view year_word(YearSlot year) {
    return year == YearSlot::this_year ? "this year" : "last year";
}

std::string_view kind_word(Remark::Kind kind) {
    switch (kind) {
        case Remark::Kind::problem:
            return "problem";
        case Remark::Kind::set_aside:
            return "set aside";
        case Remark::Kind::liberty:
            return "liberty";
    }
    return "";
}

Json remark_json(const Remark& remark) {
    return {{"kind", kind_word(remark.kind)},
            {"line", remark.place.line},
            {"field", remark.place.field},
            {"count", remark.count},
            {"what", remark.what}};
}

Json file_json(const FileReading& file, const Collection& collection) {
    Json json = {{"file", file.name}};
    switch (file.outcome) {
        case FileReading::Outcome::used:
            json["outcome"] = "used";
            break;
        case FileReading::Outcome::repeated:
            json["outcome"] = "repeated";
            break;
        case FileReading::Outcome::replaced:
            json["outcome"] = "replaced";
            break;
        case FileReading::Outcome::refused:
            json["outcome"] = "refused";
            break;
        case FileReading::Outcome::reference:
            json["outcome"] = "reference";
            break;
        case FileReading::Outcome::other:
            json["outcome"] = "other";
            break;
    }
    if (file.has_module()) {
        json["module"] = collection.modules[file.module].name;
        json["year"] = year_word(file.year);
        json["year_ground"] = file.year_ground;
        json["rows"] = file.rows;
        json["rows_set_aside"] = file.set_aside;
    }
    json["remarks"] = Json::array();
    for (const Remark& remark : file.remarks) json["remarks"].push_back(remark_json(remark));
    return json;
}

Json row_json(const FindingRow& row, bool with_note) {
    Json json = {{"code", row.code},
                 {"title", row.title},
                 {"stage", row.stage == 0 ? Json() : Json(row.stage)},
                 {"child", row.child},
                 {"module", row.module},
                 {"year", row.year},
                 {"file", row.file},
                 {"line", row.line},
                 {"row", row.row},
                 {"fields", row.fields},
                 {"values", row.values},
                 {"message", row.message},
                 {"suggestion", row.suggestion},
                 {"confidence", row.confidence},
                 {"basis", row.basis}};
    if (with_note) json["note"] = row.note;
    return json;
}

Json not_run_json(const CheckedReturn& checked) {
    Json list = Json::array();
    for (const RuleNotRun& not_run : checked.check().rules_not_run()) {
        const Rule& rule = checked.rules().rules[not_run.rule];
        list.push_back({{"code", rule.code}, {"title", rule.title}, {"reason", not_run.reason}});
    }
    return list;
}

}  // namespace

std::string findings_json(const CheckedReturn& checked, const AdviceByFinding& advice, const FindingNotes* notes) {
    const Collection& collection = *checked.rules().collection;
    const ReturnYear& year = checked.setting().year;
    Json json;
    json["return"] = {{"collection", collection.name},
                      {"year", year.number},
                      {"start", year.start.iso()},
                      {"end", year.end.iso()},
                      {"definitions_year", definitions_year(collection, year.number)},
                      {"year_ground", checked.files().year_ground},
                      {"year_doubt", checked.files().year_doubt},
                      {"children", summarise(checked, 0).children.front()}};
    json["files"] = Json::array();
    for (const FileReading& file : checked.files().files) json["files"].push_back(file_json(file, collection));
    json["rules_run"] = checked.check().rules_run().size();
    json["rules_not_run"] = not_run_json(checked);
    json["findings"] = Json::array();
    const auto& findings = checked.findings().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        for (const FindingRow& row : rows_of(checked, findings[i], advice_on(advice, i), notes)) {
            json["findings"].push_back(row_json(row, notes != nullptr));
        }
    }
    // Text that is not UTF-8 cannot come this far; should it, it is shown as a replacement character.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace goldthread
