#include "overlaps_view.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "goldthread/intake/overlaps.hpp"
#include "newer_files.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

/// Which files seem to be exports made anew, and where only the user knows.
class Overlaps {
  public:
    explicit Overlaps(const WorkingReturn& work) : work_(work) {
        for (const Overlap& overlap : work.files().overlaps) by_pair_[pair_of(work, overlap)].push_back(&overlap);
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

    // The older file, or a table of it, can only go where the newer one holds all that was used of it.
    [[nodiscard]] bool is_newer(const FilePair& pair, const std::vector<const Overlap*>& overlaps) const {
        return replacement_of(work_, pair).tables.size() == overlaps.size() &&
               std::all_of(overlaps.begin(), overlaps.end(),
                           [](const Overlap* overlap) { return overlap->kind == Overlap::Kind::newer; });
    }

    [[nodiscard]] std::string name_of(int id) const {
        for (const GivenFile& given : work_.given.all()) {
            if (given.id == id) return given.file.name;
        }
        return {};
    }

    [[nodiscard]] json newer_of(const FilePair& pair, const std::vector<const Overlap*>& overlaps) const {
        std::size_t rows = 0;
        std::size_t repeated = 0;
        for (const Overlap* overlap : overlaps) {
            rows += overlap->all;
            repeated += overlap->shared;
        }
        const Replacement replacement = replacement_of(work_, pair);
        json tables = json::array();
        for (const ReplacedTable& table : replacement.tables) tables.push_back(table.older);
        return {{"older", pair.older},
                {"olderName", name_of(pair.older)},
                {"newer", pair.newer},
                {"newerName", name_of(pair.newer)},
                {"tables", replacement.whole ? json::array() : std::move(tables)},
                {"rows", rows},
                {"repeated", repeated}};
    }

    // Whether choosing the newer file decides this doubt.
    [[nodiscard]] bool replaces(const FilePair& pair, const Overlap& overlap) const {
        const std::vector<ReplacedTable> tables = replacement_of(work_, pair).tables;
        return std::any_of(tables.begin(), tables.end(), [&](const ReplacedTable& table) {
            return table.older == reading(overlap.earlier).name && table.newer == reading(overlap.later).name;
        });
    }

    [[nodiscard]] json doubt_of(const FilePair& pair, const Overlap& overlap) const {
        const FileReading& later = reading(overlap.later);
        return {{"older", pair.older},
                {"newer", pair.newer},
                {"olderTable", reading(overlap.earlier).name},
                {"newerTable", later.name},
                {"year", word_of(later.year)},
                {"replaceable", replaces(pair, overlap)},
                {"words", overlap_in_words(work_.files(), overlap)}};
    }

    const WorkingReturn& work_;
    std::map<FilePair, std::vector<const Overlap*>> by_pair_;
};

}  // namespace

void add_overlaps(json& survey, const WorkingReturn& work) {
    Overlaps(work).add_to(survey);
}

}  // namespace goldthread::page
