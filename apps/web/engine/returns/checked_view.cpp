#include "checked_view.hpp"

#include <fmt/format.h>

#include <map>

#include "goldthread/views/child_records.hpp"
#include "kept_view.hpp"

namespace goldthread::page {

namespace {

std::vector<std::uint8_t> there(const std::vector<std::uint32_t>& counts) {
    std::vector<std::uint8_t> flags;
    flags.reserve(counts.size());
    for (const std::uint32_t count : counts) flags.push_back(count > 0 ? 1 : 0);
    return flags;
}

std::size_t rows_of_year(const ReturnFiles& files, YearSlot year) {
    std::size_t rows = 0;
    for (const auto& table : files.tables[static_cast<std::size_t>(year)]) rows += table ? table->row_count() : 0;
    return rows;
}

json rules_not_run(const Check& check) {
    std::map<std::string, json> by_reason;
    for (const RuleNotRun& rule : check.rules_not_run()) {
        auto& rules = by_reason.try_emplace(rule.reason, json::array()).first->second;
        rules.push_back(rule.rule);
    }
    json all = json::array();
    for (auto& [reason, rules] : by_reason) all.push_back({{"reason", reason}, {"rules", std::move(rules)}});
    return all;
}

json lost_of(const MadeAgain& again) {
    json all = json::array();
    for (const auto& [reason, why] : again.lost) all.push_back({{"reason", word_of(reason)}, {"why", why}});
    return all;
}

json facts_of(WorkingReturn& work, const MadeAgain& again) {
    const CheckedReturn& checked = work.checked();
    const int year = checked.setting().year.number;
    const StageTimes& times = checked.times();
    const auto& authority = work.authority();
    json restored = nullptr;
    if (again.from_session) restored = {{"changes", again.changes}, {"notes", again.notes}};
    return {{"returnYear", year},
            {"definitionsYear", definitions_year(work.collection(), year)},
            {"authority",
             authority ? fmt::format("{} ({}), {}", authority->name, authority->code.text(), work.authority_ground())
                       : std::string()},
            {"rowsThisYear", rows_of_year(checked.files(), YearSlot::this_year)},
            {"rowsLastYear", rows_of_year(checked.files(), YearSlot::last_year)},
            {"rulesRun", checked.check().rules_run()},
            {"notRun", rules_not_run(checked.check())},
            {"milliseconds",
             {{"reading", work.seconds_reading() * 1e3},
              {"checking", (times.threading + times.deriving + times.checking) * 1e3}}},
            {"restored", std::move(restored)},
            {"changesLost", lost_of(again)},
            {"firstCounts", first_counts_of(work)},
            {"changes", again.changes}};
}

}  // namespace

FindingColumns finding_columns_of(WorkingReturn& work, const FindingOrder& order) {
    const auto& findings = work.checked().findings().findings;
    const Suggester* suggester = work.suggester();
    FindingColumns columns;
    columns.rule.reserve(order.size());
    columns.child.reserve(order.size());
    columns.advisable.reserve(order.size());
    columns.noted.reserve(order.size());
    for (const std::uint32_t place : order.places()) {
        const Finding& finding = findings[place];
        columns.rule.push_back(finding.rule);
        columns.child.push_back(finding.child);
        columns.advisable.push_back(suggester != nullptr && suggester->advises_on(finding) ? 1 : 0);
        columns.noted.push_back(work.notes.on(work.checked(), finding).empty() ? 0 : 1);
    }
    return columns;
}

ChildColumns children_of(WorkingReturn& work) {
    const CheckedReturn& checked = work.checked();
    return {names_of_children(checked), there(records_of_children(checked, YearSlot::this_year)),
            there(records_of_children(checked, YearSlot::last_year))};
}

CheckedColumns checked_of(WorkingReturn& work, const FindingOrder& order, const MadeAgain& again) {
    return {facts_of(work, again), children_of(work), finding_columns_of(work, order)};
}

}  // namespace goldthread::page
