#include "edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "made_up.hpp"

namespace {

using namespace goldthread;

constexpr std::size_t changes_of_each_kind = 400;

/// Where changes are made.
struct Target {
    std::uint8_t module = 0;
    std::size_t field = 0;
};

Target target_of(const Collection& collection, std::string_view module, std::string_view field) {
    for (std::size_t m = 0; m < collection.modules.size(); ++m) {
        if (collection.modules[m].name != module) continue;
        return {static_cast<std::uint8_t>(m), *collection.modules[m].find_field(field)};
    }
    return {};
}

/// Changes made one after the other, each taken back at once, both timed.
class Edits {
  public:
    explicit Edits(CheckedReturn& checked) : checked_(checked), log_(checked) {}

    void set_cells(std::string_view module, std::string_view field, const std::vector<std::string>& texts) {
        const Target target = target_of(*checked_.rules().collection, module, field);
        measure(fmt::format("{} {}", module, field), [&](std::size_t i) {
            const RowRef where = random_row(target.module);
            return log_.set_cell(where, target.field, texts[i % texts.size()], {}).has_value();
        });
    }

    void add_rows(std::string_view module, const std::vector<CellText>& cells) {
        const Target target = target_of(*checked_.rules().collection, module, "CHILD");
        measure(fmt::format("{} row added", module),
                [&](std::size_t) { return log_.add_row(target.module, YearSlot::this_year, cells, {}).has_value(); });
    }

    void delete_rows(std::string_view module) {
        const Target target = target_of(*checked_.rules().collection, module, "CHILD");
        measure(fmt::format("{} row deleted", module),
                [&](std::size_t) { return log_.delete_row(random_row(target.module), {}).has_value(); });
    }

  private:
    RowRef random_row(std::uint8_t module) {
        const auto rows = checked_.table_of({0, module, YearSlot::this_year}).row_count();
        return {static_cast<std::uint32_t>(random_() % rows), module, YearSlot::this_year};
    }

    void measure(const std::string& kind, const auto& change) {
        times_.clear();
        for (std::size_t i = 0; i < changes_of_each_kind; ++i) {
            const std::size_t before = log_.amendments().size();
            const Taken there = time_of([&] { static_cast<void>(change(i)); });
            if (log_.amendments().size() == before) continue;  // that text stood there
            times_.push_back(there);
            times_.push_back(time_of([&] { log_.undo(); }));
        }
        if (times_.empty()) return;
        fmt::print("{:<24} {:>9.3f} {:>9.3f} {:>9.3f} {:>12.3f}\n", kind, at_share(&Taken::processor, 50),
                   at_share(&Taken::processor, 99), at_share(&Taken::processor, 100), at_share(&Taken::clock, 99));
    }

    /// Milliseconds.
    struct Taken {
        double processor = 0;
        double clock = 0;
    };

    static Taken time_of(const auto& work) {
        const std::clock_t before = std::clock();
        const double clock = seconds_of(work) * 1e3;
        return {static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC, clock};
    }

    // What `percent` of the changes did not exceed.
    double at_share(double Taken::* time, std::size_t percent) {
        std::sort(times_.begin(), times_.end(), [&](const Taken& a, const Taken& b) { return a.*time < b.*time; });
        return times_[std::min(times_.size() - 1, times_.size() * percent / 100)].*time;
    }

    CheckedReturn& checked_;
    AmendmentLog log_;
    std::vector<Taken> times_;
    std::mt19937 random_{1};
};

}  // namespace

void print_edit_times(std::uint32_t children) {
    const RuleSet& rules = ssda903::rules();
    ReturnFiles read = read_return(*rules.collection, made_up_files(children), 2026);
    CheckedReturn checked(rules, std::move(read), setting_2026(), {{}, 1});
    fmt::print(
        "\nA change and its findings among {} children, milliseconds of processor time, which other work on the "
        "machine\n"
        "does not lengthen; the last column is by the clock.\n{:<24} {:>9} {:>9} {:>9} {:>12}\n",
        children, "change", "median", "99%", "most", "99% clock");
    Edits edits(checked);
    edits.set_cells("Episodes", "DEC", {"31/05/2025", "", "31/04/2025"});
    edits.set_cells("Episodes", "PLACE", {"K2", "U1", "Q9"});
    edits.set_cells("Header", "UPN", {"UN1", "A123456789012", "?"});
    edits.set_cells("Header", "CHILD", {"moved"});
    edits.set_cells("Episodes", "CHILD", {"moved"});
    edits.add_rows("Episodes", {{"CHILD", "moved"}, {"DECOM", "01/05/2025"}, {"RNE", "S"}});
    edits.delete_rows("Episodes");
    edits.delete_rows("Header");
}
