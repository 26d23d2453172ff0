#include "goldthread/intake/place_in_years.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "goldthread/intake/given_together.hpp"
#include "goldthread/intake/year_in_name.hpp"
#include "goldthread/intake/years_by_children.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

std::string year_words(YearSlot year) {
    return year == YearSlot::this_year ? "this year's" : "last year's";
}

void place_in_year(FileReading& reading, const YearDecision& decision) {
    reading.year = decision.year;
    reading.year_ground = decision.ground;
    reading.year_told = decision.told;
}

void remark_on_dates(FileReading& reading, const YearDecision& decision, const YearVotes& votes) {
    if (!decision.dates_disagree) return;
    remark(reading, Remark::Kind::liberty,
           fmt::format("Taken as {} {}, but most of its dates fall in {}. Check that it is the right file.",
                       year_words(decision.year), decision.ground, return_year_in_words(*favourite(votes))));
}

// All tables of an XML file are of one year: what their dates say counts together.
std::vector<std::vector<OpenedFile*>> of_one_year(std::vector<OpenedFile>& files) {
    std::vector<std::vector<OpenedFile*>> groups;
    for (OpenedFile& file : files) {
        if (!is_used(file)) continue;
        const OpenedFile* last = groups.empty() ? nullptr : groups.back().front();
        const bool of_same_file = last != nullptr && last->reading.given == file.reading.given &&
                                  last->evidence.path == file.evidence.path;  // a zip holds several files
        if (!of_same_file || file.reading.form != ReturnForm::xml) groups.emplace_back();
        groups.back().push_back(&file);
    }
    return groups;
}

// What the names around a file say. A sheet's own name goes before that of its workbook.
void read_names(YearEvidence& evidence, const OpenedFile& file, const Module& module) {
    const std::vector<std::string_view> own = {module.name, module.file_name};
    evidence.series = series_of(name_in_path(evidence.path), own);
    evidence.folder = year_in_folders(evidence.path);
    evidence.name = year_in_name(file.sheet, own);
    evidence.name_ground = "from the sheet's name";
    if (evidence.name.says_something()) return;
    evidence.name = year_in_name(name_in_path(evidence.path), own);
    evidence.name_ground = "from the file's name";
}

void add_dates(YearEvidence& evidence, const OpenedFile& file, const Module& module, bool year_is_asked) {
    for (const auto& [year, count] : file.evidence.votes) evidence.votes[year] += count;
    if (year_is_asked) return;
    for (const auto& [year, count] : dates_well_within(file.table, module)) evidence.well_within[year] += count;
}

YearEvidence evidence_of(const std::vector<OpenedFile*>& group, const Collection& collection, bool year_is_asked) {
    YearEvidence evidence;
    evidence.path = group.front()->evidence.path;
    evidence.asked = group.front()->evidence.asked;
    evidence.occasion = group.front()->evidence.occasion;
    read_names(evidence, *group.front(), collection.modules[group.front()->reading.module]);
    const bool any_rows =
        std::any_of(group.begin(), group.end(), [](const OpenedFile* file) { return file->reading.rows > 0; });
    for (const OpenedFile* file : group) {
        add_dates(evidence, *file, collection.modules[file->reading.module], year_is_asked);
        if (!any_rows || file->reading.rows > 0) evidence.modules.push_back(file->reading.module);
    }
    return evidence;
}

// The year for which the dates of a table speak. Dates that only bound the year from below speak where they lie in the
// return year, and are more than slips of the pen.
std::optional<int> year_spoken_for(const YearEvidence& evidence, int return_year) {
    if (!evidence.votes.empty()) return favourite(evidence.votes);
    const auto in_year = evidence.well_within.find(return_year);
    std::size_t all = 0;
    for (const auto& [year, count] : evidence.well_within) all += count;
    if (in_year == evidence.well_within.end() || in_year->second * 50 < all) return std::nullopt;
    return return_year;
}

// "Reviews: 2024/25; Episodes, SWEpisodes: 2025/26": where dates of this year's tables disagree.
std::string doubt_about_year(const std::vector<YearEvidence>& evidence, const YearDecisions& decisions,
                             const Collection& collection) {
    std::map<int, std::set<std::size_t>> modules;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const auto year = year_spoken_for(evidence[i], decisions.return_year);
        if (!year || decisions.files[i].year != YearSlot::this_year) continue;
        modules[*year].insert(evidence[i].modules.begin(), evidence[i].modules.end());
    }
    if (modules.size() < 2) return {};
    std::string doubt;
    for (const auto& [year, speaking] : modules) {
        std::string names;
        for (const std::size_t module : speaking) {
            names += (names.empty() ? "" : ", ") + std::string(collection.modules[module].name);
        }
        doubt += fmt::format("{}{}: {}", doubt.empty() ? "" : "; ", names, return_year_in_words(year));
    }
    return doubt + ".";
}

}  // namespace

PlacedYears place_in_years(std::vector<OpenedFile>& files, const Collection& collection,
                           std::optional<int> asked_year) {
    const auto groups = of_one_year(files);
    std::vector<YearEvidence> evidence;
    evidence.reserve(groups.size());
    for (const auto& group : groups) evidence.push_back(evidence_of(group, collection, asked_year.has_value()));
    YearDecisions decisions = decide_years(evidence, asked_year);
    settle_by_children(groups, collection, decisions.files);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (OpenedFile* file : groups[g]) place_in_year(file->reading, decisions.files[g]);
        remark_on_dates(groups[g].front()->reading, decisions.files[g], evidence[g].votes);
    }
    return {decisions.return_year, std::string(decisions.ground),
            asked_year ? std::string() : doubt_about_year(evidence, decisions, collection)};
}

}  // namespace goldthread
