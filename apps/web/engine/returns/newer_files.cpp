#include "newer_files.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "refusal.hpp"

namespace goldthread::page {

namespace {

const FileReading& reading(const WorkingReturn& work, std::size_t place) {
    return work.files().files[place];
}

int id_of(const WorkingReturn& work, const FileReading& reading) {
    return work.given.all().at(reading.given).id;
}

/// What two files have in common, and what of the older one is used at all.
class Common {
  public:
    Common(const WorkingReturn& work, FilePair files) : work_(work), files_(files) {
        for (const Overlap& overlap : work.files().overlaps) {
            if (pair_of(work, overlap) == files) overlaps_.push_back(&overlap);
        }
    }

    [[nodiscard]] std::vector<ReplacedTable> tables() const {
        std::vector<ReplacedTable> tables;
        for (const Overlap* overlap : overlaps_) {
            const FileReading& earlier = reading(work_, overlap->earlier);
            const FileReading& later = reading(work_, overlap->later);
            const bool is_known = std::any_of(tables.begin(), tables.end(), [&](const ReplacedTable& table) {
                return table.older == earlier.name && table.newer == later.name;
            });
            if (!is_known && has_all_of(earlier.name)) tables.push_back({earlier.name, later.name, later.year});
        }
        return tables;
    }

    [[nodiscard]] bool is_whole() const {
        return std::all_of(work_.files().files.begin(), work_.files().files.end(),
                           [&](const FileReading& file) { return !is_used(file) || is_common(file); });
    }

  private:
    [[nodiscard]] bool is_used(const FileReading& file) const {
        return file.has_module() && file.rows > 0 && id_of(work_, file) == files_.older;
    }

    [[nodiscard]] bool is_common(const FileReading& file) const {
        return std::any_of(overlaps_.begin(), overlaps_.end(),
                           [&](const Overlap* overlap) { return &reading(work_, overlap->earlier) == &file; });
    }

    [[nodiscard]] bool has_all_of(const std::string& title) const {
        return std::all_of(work_.files().files.begin(), work_.files().files.end(), [&](const FileReading& file) {
            return file.name != title || !is_used(file) || is_common(file);
        });
    }

    const WorkingReturn& work_;
    FilePair files_;
    std::vector<const Overlap*> overlaps_;
};

}  // namespace

FilePair pair_of(const WorkingReturn& work, const Overlap& overlap) {
    return {id_of(work, reading(work, overlap.earlier)), id_of(work, reading(work, overlap.later))};
}

Replacement replacement_of(const WorkingReturn& work, FilePair files) {
    if (files.older == files.newer) return {files, {}, false};
    const Common common(work, files);
    return {files, common.tables(), common.is_whole()};
}

void replace_files(WorkingReturn& work, const std::vector<FilePair>& pairs) {
    for (const FilePair& files : pairs) {
        work.given.must_have(files.older);
        work.given.must_have(files.newer);
    }
    std::vector<Replacement> replacements;
    for (const FilePair& files : pairs) {
        replacements.push_back(replacement_of(work, files));
        if (!replacements.back().tables.empty()) continue;
        throw Refusal(
            "The newer file does not hold all that is used of the older one, so that it cannot take its place.");
    }
    for (const Replacement& replacement : replacements) {
        const auto& [older, newer] = replacement.files;
        if (replacement.whole) {
            work.given.replace(older, newer, replacement.tables);
        } else {
            work.given.replace_tables(older, newer, replacement.tables);
        }
    }
}

}  // namespace goldthread::page
