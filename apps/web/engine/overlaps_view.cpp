#include "overlaps_view.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <string>
#include <vector>

#include "goldthread/intake/overlaps.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

/// Two given files, the earlier first, and what their tables have in common.
struct Pair {
    int older = 0;
    int newer = 0;

    auto operator<=>(const Pair&) const = default;
};

/// Which files seem to be exports made anew, and where only the user knows.
class Overlaps {
  public:
    explicit Overlaps(const WorkingReturn& work) : work_(work) {
        for (const Overlap& overlap : work.files().overlaps) by_pair_[pair_of(overlap)].push_back(&overlap);
    }

    void add_to(json& survey) const {
        survey["newer"] = json::array();
        survey["doubts"] = json::array();
        for (const auto& [pair, overlaps] : by_pair_) {
            if (is_newer(pair, overlaps)) {
                survey["newer"].push_back(newer_of(pair, overlaps));
            } else {
                for (const Overlap* overlap : overlaps) survey["doubts"].push_back(doubt_of(pair, *overlap));
            }
        }
    }

  private:
    [[nodiscard]] const FileReading& reading(std::size_t place) const { return work_.files().files[place]; }

    [[nodiscard]] Pair pair_of(const Overlap& overlap) const {
        const auto id_of = [&](std::size_t place) { return work_.given.all().at(reading(place).given).id; };
        return {id_of(overlap.earlier), id_of(overlap.later)};
    }

    // The older file can only go where the newer one holds all that was used of it.
    [[nodiscard]] bool covers(const Pair& pair, const std::vector<const Overlap*>& overlaps) const {
        const auto& files = work_.files().files;
        const auto used = std::count_if(files.begin(), files.end(), [&](const FileReading& file) {
            return file.has_module() && file.rows > 0 && work_.given.all().at(file.given).id == pair.older;
        });
        return pair.older != pair.newer && static_cast<std::size_t>(used) <= overlaps.size();
    }

    [[nodiscard]] bool is_newer(const Pair& pair, const std::vector<const Overlap*>& overlaps) const {
        return covers(pair, overlaps) && std::all_of(overlaps.begin(), overlaps.end(), [](const Overlap* overlap) {
                   return overlap->kind == Overlap::Kind::newer;
               });
    }

    [[nodiscard]] std::string name_of(int id) const {
        for (const GivenFile& given : work_.given.all()) {
            if (given.id == id) return given.file.name;
        }
        return {};
    }

    [[nodiscard]] json newer_of(const Pair& pair, const std::vector<const Overlap*>& overlaps) const {
        std::size_t rows = 0;
        std::size_t repeated = 0;
        for (const Overlap* overlap : overlaps) {
            rows += overlap->all;
            repeated += overlap->shared;
        }
        return {{"older", pair.older}, {"olderName", name_of(pair.older)},
                {"newer", pair.newer}, {"newerName", name_of(pair.newer)},
                {"rows", rows},        {"repeated", repeated}};
    }

    [[nodiscard]] json doubt_of(const Pair& pair, const Overlap& overlap) const {
        const FileReading& later = reading(overlap.later);
        return {{"older", pair.older},
                {"newer", pair.newer},
                {"olderTable", reading(overlap.earlier).name},
                {"newerTable", later.name},
                {"year", word_of(later.year)},
                {"replaceable", covers(pair, {&overlap})},
                {"words", overlap_in_words(work_.files(), overlap)}};
    }

    const WorkingReturn& work_;
    std::map<Pair, std::vector<const Overlap*>> by_pair_;
};

}  // namespace

void add_overlaps(json& survey, const WorkingReturn& work) {
    Overlaps(work).add_to(survey);
}

}  // namespace goldthread::page
