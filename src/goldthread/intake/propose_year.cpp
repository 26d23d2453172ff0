#include "goldthread/intake/propose_year.hpp"

#include <algorithm>

namespace goldthread {

namespace {

constexpr std::string_view from_dates = "from the dates in the files";
constexpr std::string_view from_names = "from the names of the files";

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

std::size_t all_of(const YearVotes& votes) {
    std::size_t all = 0;
    for (const auto& [year, count] : votes) all += count;
    return all;
}

/// What all files say together.
struct Signs {
    YearVotes open;         // dates of files that no word calls last year's
    YearVotes last;         // of those that one does
    YearVotes well_within;  // of the first, dates that lie behind the return year in no row
    YearVotes named;        // files by the whole years in their names ("2024-25")
    YearVotes named_short;  // by years that stand alone ("2025")
};

Signs signs_of(const std::vector<YearEvidence>& files) {
    Signs signs;
    const bool begin = single_years_begin(files);
    for (const YearEvidence& file : files) {
        const auto told = file.asked ? file.asked : file.folder.slot ? file.folder.slot : file.name.slot;
        const bool last = told == YearSlot::last_year;
        add(last ? signs.last : signs.open, file.votes);
        if (!last) add(signs.well_within, file.well_within);
        const YearSign& sign = file.folder.year ? file.folder : file.name;
        const auto named = year_meant(sign, begin);
        if (named && !file.asked) ++(sign.stands_alone ? signs.named_short : signs.named)[*named];
    }
    return signs;
}

// One date in fifty that lies well behind the end of a year is more than a slip of the pen.
bool is_too_early(int year, const Signs& signs) {
    const auto behind = signs.well_within.find(year + 1);
    return behind != signs.well_within.end() && behind->second * 50 >= all_of(signs.well_within);
}

int latest_of(const YearVotes& votes) {
    return votes.empty() ? 0 : votes.rbegin()->first;
}

// 0 where no date tells.
int year_of_dates(const Signs& signs) {
    if (!signs.open.empty()) {
        const int year = latest_strong_year(signs.open);
        return is_too_early(year, signs) ? year + 1 : year;
    }
    if (!signs.well_within.empty()) return latest_strong_year(signs.well_within);
    return signs.last.empty() ? 0 : latest_strong_year(signs.last);
}

}  // namespace

bool single_years_begin(const std::vector<YearEvidence>& files) {
    std::size_t begin = 0;
    std::size_t end = 0;
    for (const YearEvidence& file : files) {
        const YearSign& sign = file.folder.year ? file.folder : file.name;
        const auto dates = favourite(file.votes);
        if (!sign.stands_alone || !dates) continue;
        begin += *dates == *sign.year + 1 ? 1 : 0;
        end += *dates == *sign.year ? 1 : 0;
    }
    return begin > end;
}

std::optional<int> year_meant(const YearSign& sign, bool single_years_begin) {
    if (!sign.year) return std::nullopt;
    return sign.stands_alone && single_years_begin ? *sign.year + 1 : *sign.year;
}

std::optional<ProposedYear> propose_return_year(const std::vector<YearEvidence>& files) {
    const Signs signs = signs_of(files);
    const int dated = year_of_dates(signs);
    const int named = latest_of(signs.named);
    // Dates bound the year from below: a name that gives an earlier one is of something else.
    if (named != 0 && (dated == 0 || named == dated + 1)) return ProposedYear{named, from_names};
    if (dated != 0) return ProposedYear{dated, from_dates};
    if (!signs.named_short.empty()) return ProposedYear{latest_of(signs.named_short), from_names};
    return std::nullopt;
}

}  // namespace goldthread
