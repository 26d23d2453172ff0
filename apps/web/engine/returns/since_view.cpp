#include "since_view.hpp"

#include <fmt/format.h>

#include "goldthread/reports/run_changes.hpp"
#include "goldthread/reports/run_summary.hpp"
#include "today.hpp"

namespace goldthread::page {

namespace {

RunSummary run_of(WorkingReturn& work) {
    std::string words;
    if (const auto& authority = work.authority()) {
        words = fmt::format("{} ({}), {}", authority->name, authority->code.text(), work.authority_ground());
    }
    return summarise_run(work.checked(), today(), std::move(words));
}

json number_or_null(std::optional<std::size_t> count) {
    return count ? json(*count) : json(nullptr);
}

json change_of(const CountChange& change) {
    return {{"code", change.code},
            {"title", change.title},
            {"module", change.module},
            {"before", number_or_null(change.before)},
            {"now", number_or_null(change.now)},
            {"change", name_of(change.change)}};
}

}  // namespace

json since_of(WorkingReturn& work) {
    const EarlierRuns::Given* earlier = work.earlier_runs().latest();
    if (earlier == nullptr) return nullptr;
    const RunSummary now = run_of(work);
    json since = {
        {"file", earlier->name}, {"words", ""}, {"unlike", json::array()}, {"rules", json::array()}, {"problem", ""}};
    if (const auto comparable = check_comparable(earlier->run, now, earlier->name); !comparable) {
        since["problem"] = comparable.error().what;
        return since;
    }
    const RunChanges changes = compare_runs(earlier->run, now);
    since["words"] = changes_at_a_glance(changes);
    since["unlike"] = changes.differences;
    for (const CountChange& rule : changes.rules) {
        if (rule.change != Change::same) since["rules"].push_back(change_of(rule));
    }
    return since;
}

std::string counts_of(WorkingReturn& work) {
    return run_json(run_of(work));
}

}  // namespace goldthread::page
