#include "goldthread/collections/ssda903/synthetic/generator.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "goldthread/collections/ssda903/synthetic/modules.hpp"
#include "goldthread/collections/ssda903/synthetic/planting.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/collections/ssda903/synthetic/stories.hpp"

namespace goldthread::synthetic {
namespace {

constexpr std::uint32_t most_children = 1'000'000;

/// The files of one year as they grow.
class YearFiles {
  public:
    YearFiles() {
        for (std::size_t i = 0; i < module_count; ++i) {
            text_[i] = shape_of(static_cast<Module>(i)).columns;
            text_[i] += '\n';
        }
    }

    /// Data rows written so far: the row number of the next.
    [[nodiscard]] std::uint32_t rows_of(Module module) const noexcept {
        return rows_[static_cast<std::size_t>(module)];
    }

    void append(const ChildRows& child) {
        for (std::size_t i = 0; i < module_count; ++i) {
            for (const Row& row : child.modules[i]) append_line(text_[i], row);
            rows_[i] += static_cast<std::uint32_t>(child.modules[i].size());
        }
    }

    [[nodiscard]] std::vector<GeneratedFile> taken(int year) {
        std::vector<GeneratedFile> files;
        for (std::size_t i = 0; i < module_count; ++i) {
            const ModuleShape& shape = shape_of(static_cast<Module>(i));
            if (year < shape.first_year) continue;
            files.push_back({std::string(shape.name), std::string(shape.file_name), std::move(text_[i])});
        }
        return files;
    }

  private:
    /// No cell made here holds a comma, a quote or a line end.
    static void append_line(std::string& text, const Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            text += row[i];
        }
        text += '\n';
    }

    std::array<std::string, module_count> text_;
    std::array<std::uint32_t, module_count> rows_{};
};

PlantedError located(PlantedCell cell, const Life& life, const YearFiles& current, const YearFiles& before) {
    PlantedError error;
    error.last_year = cell.kind->last_year;
    error.module = shape_of(cell.kind->module).name;
    error.row = (error.last_year ? before : current).rows_of(cell.kind->module) + static_cast<std::uint32_t>(cell.row);
    error.child = life.child;
    error.field = cell.kind->field;
    error.kind = cell.kind->name;
    error.expected_rule = cell.kind->rule;
    error.before = std::move(cell.before);
    error.after = std::move(cell.after);
    return error;
}

/// Whole errors for this child, so that many children have `per_million` each on average.
int errors_for(Random& random, std::uint32_t per_million) {
    const int sure = static_cast<int>(per_million / 1'000'000U);
    return sure + (random.below(1'000'000) < per_million % 1'000'000U ? 1 : 0);
}

}  // namespace

MadeUpReturn generate_ssda903(const Options& options, const OnProgress& on_progress) {
    const TwoYears years(std::clamp(options.return_year, earliest_return_year, latest_return_year));
    const std::uint32_t children = std::min(options.children, most_children);
    const auto per_million = static_cast<std::uint32_t>(std::lround(std::clamp(options.dirty_rate, 0.0, 3.0) * 1e6));
    MadeUpReturn made;
    made.authority = home_authority;
    made.return_year = years.current.number;
    YearFiles current;
    YearFiles before;
    std::string other_upn;
    for (std::uint64_t index = 0; current.rows_of(Module::header) < children; ++index) {
        const Life life = make_life(options.seed, index, years);
        const TwoViews views = views_of(life, years);
        TwoYearsOfRows rows{rows_of(life, views.current, options.seed), rows_of(life, views.before, options.seed)};
        if (per_million > 0 && views.current.listed()) {
            Random random(options.seed, index, 2);
            const int wanted = errors_for(random, per_million);
            for (PlantedCell& cell : plant_errors(random, {years.current, other_upn}, rows, wanted)) {
                made.planted.push_back(located(std::move(cell), life, current, before));
            }
            const std::string& upn = rows.current.of(Module::header)[0][column_of(Module::header, "UPN")];
            if (upn.size() == 13) other_upn = upn;
        }
        current.append(rows.current);
        before.append(rows.before);
        report(on_progress, current.rows_of(Module::header), children);
    }
    made.this_year = current.taken(years.current.number);
    made.last_year = before.taken(years.before.number);
    return made;
}

}  // namespace goldthread::synthetic
