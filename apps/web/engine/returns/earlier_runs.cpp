#include "earlier_runs.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/intake/own_files.hpp"
#include "refusal.hpp"

namespace goldthread::page {

bool EarlierRuns::looks_like_run(std::string_view bytes) {
    return is_saved_run(bytes);
}

std::size_t EarlierRuns::add(int id, const std::string& name, std::string_view bytes) {
    RunSummary run = value_of(read_run(bytes, name));
    const std::size_t rules = run.rules.size();
    runs_.push_back({id, name, std::string(bytes), std::move(run)});
    return rules;
}

void EarlierRuns::take_away(int id) {
    std::erase_if(runs_, [&](const Given& given) { return given.id == id; });
}

bool EarlierRuns::has(std::string_view bytes) const {
    return std::any_of(runs_.begin(), runs_.end(), [&](const Given& given) { return given.bytes == bytes; });
}

std::vector<CountsGiven> EarlierRuns::as_given() const {
    std::vector<CountsGiven> all;
    for (const Given& given : runs_) all.push_back({given.name, given.bytes});
    return all;
}

const EarlierRuns::Given* EarlierRuns::latest() const {
    const Given* latest = nullptr;
    for (const Given& given : runs_) {
        if (latest == nullptr || given.run.run_on >= latest->run.run_on) latest = &given;
    }
    return latest;
}

}  // namespace goldthread::page
