#include "goldthread/intake/year_role.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::string_view as_you_said = "as you said";
constexpr std::string_view from_folder = "from the folder's name";
constexpr std::string_view from_dates = "from its dates";
constexpr std::string_view from_neighbours = "from the dates beside it";
constexpr std::string_view by_default = "as nothing says otherwise";

int return_year_of(Date date) {
    return date >= Date::of(date.year(), 4, 1) ? date.year() + 1 : date.year();
}

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

void add(YearVotes& sum, const YearVotes& votes) {
    for (const auto& [year, count] : votes) sum[year] += count;
}

// A year counts when it has at least a quarter of the votes of the favourite: stray dates do not.
int latest_strong_year(const YearVotes& votes) {
    std::size_t most = 0;
    for (const auto& [year, count] : votes) most = std::max(most, count);
    int latest = 0;
    for (const auto& [year, count] : votes) {
        if (count * 4 >= most) latest = std::max(latest, year);
    }
    return latest;
}

std::optional<YearSlot> told(const YearEvidence& file) {
    return file.asked ? file.asked : year_in_folder_name(file.path);
}

int propose_return_year(const std::vector<YearEvidence>& files) {
    YearVotes this_or_open;
    YearVotes last;
    for (const YearEvidence& file : files) add(told(file) == YearSlot::last_year ? last : this_or_open, file.votes);
    if (!this_or_open.empty()) return latest_strong_year(this_or_open);
    return last.empty() ? 0 : latest_strong_year(last) + 1;
}

// The slot that a favourite year means; nothing for a year that is neither this return's nor the one before.
std::optional<YearSlot> slot_of(std::optional<int> favourite_year, int return_year) {
    if (!favourite_year || return_year == 0) return std::nullopt;
    if (*favourite_year == return_year) return YearSlot::this_year;
    if (*favourite_year == return_year - 1) return YearSlot::last_year;
    return std::nullopt;
}

}  // namespace

YearVotes votes_of(const Table& table, const Module& module) {
    YearVotes votes;
    for (const Field& field : module.fields) {
        const auto column = table.find_column(field.name);
        if (!field.falls_in_year || !column) continue;
        for (const std::string_view text : table.column(*column)) {
            const DateCell date = DateCell::parse(text);
            if (date.known()) ++votes[return_year_of(date.date())];
        }
    }
    return votes;
}

std::optional<int> favourite(const YearVotes& votes) {
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == votes.end()) return std::nullopt;
    return most->first;
}

std::optional<YearSlot> year_in_folder_name(std::string_view path) {
    std::string folder(folder_of(path));
    std::transform(folder.begin(), folder.end(), folder.begin(), to_lower);
    const std::size_t slash = folder.find_last_of("/\\");
    const std::string name = slash == std::string::npos ? folder : folder.substr(slash + 1);
    const auto says = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    if (says("last") || says("previous") || says("prior") || says("prev")) return YearSlot::last_year;
    if (says("this") || says("current")) return YearSlot::this_year;
    return std::nullopt;
}

YearDecisions decide_years(const std::vector<YearEvidence>& files, std::optional<int> asked_year) {
    YearDecisions decisions;
    decisions.return_year = asked_year ? *asked_year : propose_return_year(files);
    if (asked_year) {
        decisions.ground = as_you_said;
    } else if (decisions.return_year != 0) {
        decisions.ground = "from the dates in the files";
    }

    std::map<std::string_view, YearVotes> folders;
    for (const YearEvidence& file : files) add(folders[folder_of(file.path)], file.votes);

    for (const YearEvidence& file : files) {
        const auto own = slot_of(favourite(file.votes), decisions.return_year);
        YearDecision decision;
        if (file.asked) {
            decision = {*file.asked, as_you_said, false};
        } else if (const auto hint = year_in_folder_name(file.path)) {
            decision = {*hint, from_folder, false};
        } else if (own) {
            decision = {*own, from_dates, false};
        } else if (const auto beside = slot_of(favourite(folders[folder_of(file.path)]), decisions.return_year)) {
            decision = {*beside, from_neighbours, false};
        } else {
            decision = {YearSlot::this_year, by_default, false};
        }
        decision.dates_disagree = !file.votes.empty() && decisions.return_year != 0 && own != decision.year;
        decisions.files.push_back(decision);
    }
    return decisions;
}

}  // namespace goldthread
