#include "goldthread/intake/year_role.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "goldthread/intake/given_together.hpp"
#include "goldthread/intake/propose_year.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::string_view as_you_said = "as you said";
constexpr std::string_view from_folder = "from the folder's name";
constexpr std::string_view from_dates = "from its dates";
constexpr std::string_view from_set = "from the dates of the files given with it";
constexpr std::string_view from_neighbours = "from the dates beside it";
constexpr std::string_view by_default = "as nothing says otherwise";
constexpr std::string_view only_one = "as there is no other of its module";
constexpr std::string_view nothing_else = "as all files are of one year";

int return_year_of(Date date) {
    return date >= Date::of(date.year(), 4, 1) ? date.year() + 1 : date.year();
}

template <class Counts>
YearVotes count_dates(const Table& table, const Module& module, bool Field::* asked, Counts counts) {
    YearVotes votes;
    for (const Field& field : module.fields) {
        const auto column = table.find_column(field.name);
        if (!(field.*asked) || !column) continue;
        for (const std::string_view text : table.column(*column)) {
            const DateCell date =
                field.kind == FieldKind::partial_date ? PartialDateCell::parse(text).exact() : DateCell::parse(text);
            if (date.known() && counts(date.date())) ++votes[return_year_of(date.date())];
        }
    }
    return votes;
}

// The slot that a year means; nothing for one that is neither this return's nor the one before.
std::optional<YearSlot> slot_of(std::optional<int> year, int return_year) {
    if (!year || return_year == 0) return std::nullopt;
    if (*year == return_year) return YearSlot::this_year;
    if (*year == return_year - 1) return YearSlot::last_year;
    return std::nullopt;
}

/// Decides for each file, the return year being known.
class Deciding {
  public:
    Deciding(const std::vector<YearEvidence>& files, int return_year)
        : files_(files), return_year_(return_year), years_begin_(single_years_begin(files)) {
        folders_tell_ = any_folder_differs();
        find_sets();
        count_modules();
        add_up_neighbours();
        for (std::size_t i = 0; i < files.size(); ++i) decisions_.push_back(decide(i));
    }

    // What stays alone is this year's.
    void keep_this_year_whole() {
        const bool none = std::all_of(decisions_.begin(), decisions_.end(), [](const YearDecision& decision) {
            return decision.year == YearSlot::last_year;
        });
        find_dated();
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (!may_be_moved(i)) continue;
            if (none) {
                take_as_this_years(i, nothing_else);
            } else if (is_only_one(i) && !is_confirmed(i) && !has_set(i)) {
                take_as_this_years(i, only_one);
            }
        }
    }

    std::vector<YearDecision> take() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const auto own = slot_of(favourite(files_[i].votes), return_year_);
            decisions_[i].dates_disagree = !files_[i].votes.empty() && return_year_ != 0 && own != decisions_[i].year;
        }
        return std::move(decisions_);
    }

  private:
    [[nodiscard]] std::optional<YearSlot> slot_told_by(const YearSign& sign) const {
        if (sign.slot) return sign.slot;
        return slot_of(year_meant(sign, years_begin_), return_year_);
    }

    // A folder that all files lie in tells none of them from the others.
    [[nodiscard]] std::optional<YearSlot> slot_of_folder(const YearEvidence& file) const {
        return folders_tell_ ? slot_told_by(file.folder) : std::nullopt;
    }

    [[nodiscard]] bool any_folder_differs() const {
        std::optional<std::optional<YearSlot>> common;
        for (const YearEvidence& file : files_) {
            if (file.asked) continue;
            const auto told = slot_told_by(file.folder);
            if (common && *common != told) return true;
            common = told;
        }
        return false;
    }

    void find_sets() {
        std::vector<GivenTable> given;
        given.reserve(files_.size());
        for (const YearEvidence& file : files_) {
            const bool tells = file.asked || slot_told_by(file.name);
            given.push_back({file.path, file.occasion, file.series, file.modules, tells});
        }
        set_of_ = sets_of(given);
        for (std::size_t i = 0; i < files_.size(); ++i) {
            for (const auto& [year, count] : files_[i].votes) votes_of_set_[set_of_[i]][year] += count;
        }
    }

    [[nodiscard]] YearDecision decide(std::size_t place) const {
        const YearEvidence& file = files_[place];
        if (file.asked) return {*file.asked, as_you_said, true};
        if (const auto told = slot_of_folder(file)) return {*told, from_folder, true};
        if (const auto told = slot_told_by(file.name)) return {*told, file.name_ground, true};
        if (const auto set = slot_of_set(place)) {
            const bool by_itself = slot_of(favourite(file.votes), return_year_) == set;
            return {*set, by_itself ? from_dates : from_set, true};
        }
        if (const auto beside = slot_beside(file)) return {*beside, from_neighbours};
        return {YearSlot::this_year, by_default};
    }

    [[nodiscard]] std::optional<YearSlot> slot_of_set(std::size_t place) const {
        const auto votes = votes_of_set_.find(set_of_[place]);
        return votes == votes_of_set_.end() ? std::nullopt : slot_of(favourite(votes->second), return_year_);
    }

    static void add(const YearVotes& votes, YearVotes& sum) {
        for (const auto& [year, count] : votes) sum[year] += count;
    }

    using Folder = std::pair<std::uint32_t, std::string_view>;  // of what was given in one go

    static Folder folder_of(const YearEvidence& file) { return {file.occasion, folder_in_path(file.path)}; }

    // Of the tables about whose year nothing else than dates says something.
    void add_up_neighbours() {
        for (const YearEvidence& file : files_) {
            if (file.asked || slot_of_folder(file) || slot_told_by(file.name)) continue;
            add(file.votes, votes_of_path_[file.path]);
            add(file.votes, votes_of_folder_[folder_of(file)]);
        }
    }

    // What nearly all dates of the tables beside it say.
    [[nodiscard]] std::optional<YearSlot> slot_beside(const YearEvidence& file) const {
        const auto in_file = votes_of_path_.find(file.path);
        if (in_file != votes_of_path_.end()) {
            if (const auto year = spoken_for_by_most(in_file->second)) return slot_of(year, return_year_);
        }
        const auto in_folder = votes_of_folder_.find(folder_of(file));
        if (in_folder == votes_of_folder_.end()) return std::nullopt;
        return slot_of(spoken_for_by_most(in_folder->second), return_year_);
    }

    static std::optional<int> spoken_for_by_most(const YearVotes& votes) {
        std::size_t all = 0;
        for (const auto& [year, count] : votes) all += count;
        const auto year = favourite(votes);
        return year && votes.at(*year) * 4 >= all * 3 ? year : std::nullopt;
    }

    // How many files have each module, and of each set how many have one that another has too.
    void count_modules() {
        for (const YearEvidence& file : files_) {
            const std::set<std::size_t> modules(file.modules.begin(), file.modules.end());
            for (const std::size_t module : modules) ++files_with_[module];
        }
        for (std::size_t i = 0; i < files_.size(); ++i) sharing_in_set_[set_of_[i]] += is_only_one(i) ? 0 : 1;
    }

    // The files with dates that are last year's, by the ground of that.
    void find_dated() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const bool last_years = decisions_[i].year == YearSlot::last_year;
            if (last_years && !files_[i].votes.empty()) dated_on_ground_[decisions_[i].ground].insert(i);
        }
    }

    [[nodiscard]] bool may_be_moved(std::size_t file) const {
        return !files_[file].asked && decisions_[file].year == YearSlot::last_year;
    }

    [[nodiscard]] bool is_only_one(std::size_t file) const {
        const auto& modules = files_[file].modules;
        return std::all_of(modules.begin(), modules.end(),
                           [this](std::size_t module) { return files_with_.at(module) == 1; });
    }

    // It came with others whose modules this year's return has too: they are last year's together.
    [[nodiscard]] bool has_set(std::size_t file) const {
        if (decisions_[file].ground != from_dates && decisions_[file].ground != from_set) return false;
        return sharing_in_set_.at(set_of_[file]) > (is_only_one(file) ? 0U : 1U);
    }

    // A name says that it is last year's, and the dates of the files that are so called agree.
    [[nodiscard]] bool is_confirmed(std::size_t file) const {
        const std::string_view ground = decisions_[file].ground;
        if (ground != from_folder && ground != files_[file].name_ground) return false;
        const auto dated = dated_on_ground_.find(ground);
        const bool has_none = files_[file].votes.empty() && dated != dated_on_ground_.end() && !dated->second.empty();
        const YearVotes& votes = files_[has_none ? *dated->second.begin() : file].votes;
        return slot_of(favourite(votes), return_year_) == YearSlot::last_year;
    }

    void take_as_this_years(std::size_t file, std::string_view ground) {
        dated_on_ground_[decisions_[file].ground].erase(file);
        decisions_[file] = {YearSlot::this_year, ground};
    }

    const std::vector<YearEvidence>& files_;
    int return_year_;
    bool years_begin_;
    bool folders_tell_ = true;
    std::vector<std::size_t> set_of_;                // by file
    std::map<std::size_t, YearVotes> votes_of_set_;  // by set
    std::map<std::size_t, std::size_t> files_with_;  // by module
    std::map<std::size_t, std::size_t> sharing_in_set_;
    std::map<std::string_view, YearVotes> votes_of_path_;
    std::map<Folder, YearVotes> votes_of_folder_;
    std::map<std::string_view, std::set<std::size_t>> dated_on_ground_;
    std::vector<YearDecision> decisions_;
};

}  // namespace

YearVotes votes_of(const Table& table, const Module& module) {
    return count_dates(table, module, &Field::falls_in_year, [](Date) { return true; });
}

YearVotes dates_well_within(const Table& table, const Module& module) {
    return count_dates(table, module, &Field::not_after_year,
                       [](Date date) { return date.month() < 4 || date.month() > 6; });
}

std::optional<int> favourite(const YearVotes& votes) {
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == votes.end()) return std::nullopt;
    return most->first;
}

YearDecisions decide_years(const std::vector<YearEvidence>& files, std::optional<int> asked_year) {
    YearDecisions decisions;
    if (asked_year) {
        decisions.return_year = *asked_year;
        decisions.ground = as_you_said;
    } else if (const auto proposed = propose_return_year(files)) {
        decisions.return_year = proposed->year;
        decisions.ground = proposed->ground;
    }
    Deciding deciding(files, decisions.return_year);
    deciding.keep_this_year_whole();
    decisions.files = deciding.take();
    return decisions;
}

}  // namespace goldthread
