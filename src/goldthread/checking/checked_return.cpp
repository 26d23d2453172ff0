#include "goldthread/checking/checked_return.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "goldthread/checking/recheck.hpp"

namespace goldthread {

namespace {

// Runs `stage` and adds the seconds it took.
template <class Stage>
void timed(double& seconds, Stage stage) {
    const auto start = std::chrono::steady_clock::now();
    stage();
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Findings side by side.
struct Range {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// What now stands in the place of a range.
struct Replacement {
    Range range;
    Findings found;
};

// Replacing moves all that stands behind; with more than these it is quicker to put everything together anew.
constexpr std::size_t few_replacements = 8;

}  // namespace

CheckedReturn::CheckedReturn(const RuleSet& rules, ReturnFiles files, const CheckSetting& setting,
                             const CheckOptions& options)
    : rules_(&rules), files_(std::move(files)), setting_(setting), options_(options) {
    timed(times_.threading,
          [&] { threads_ = std::make_unique<Threads>(*rules.collection, files_.table_pointers(), options.jobs); });
    timed(times_.deriving, [&] {
        if (rules.derive != nullptr) rules.derive(*threads_, setting_, options.jobs);
    });
    timed(times_.checking, [&] {
        check_ = std::make_unique<Check>(rules, *threads_, setting_, options.only);
        findings_ = check_->run(options.jobs);
    });
}

/// One change. Is told which children it concerns, and afterwards brings the findings up to date.
class CheckedReturn::Recheck {
  public:
    Recheck(CheckedReturn& checked, const Renumbering& renumbering) : checked_(&checked), renumbering_(renumbering) {}

    /// The child has, or had, a row that changes.
    void concerns(std::size_t child) { children_.push_back(child); }
    /// Rules about the whole return look at what changes.
    void concerns_whole_return() { whole_return_ = true; }

    /// To be called when table and threads have changed.
    FindingChanges finish() {
        ++checked_->revision_;
        std::sort(children_.begin(), children_.end());
        children_.erase(std::unique(children_.begin(), children_.end()), children_.end());
        for (const std::size_t child : children_) checked_->derive(child);
        if (renumbering_.kind != Renumbering::Kind::none && rules_that_run_differ()) return check_everything();

        Findings before;
        Findings after;
        std::vector<Replacement> replacements = check_again();
        for (const Replacement& one : replacements) {
            before.append(checked_->findings_.part(one.range.first, one.range.count));
            after.append(one.found);
        }
        FindingChanges changes = compare(before, after, renumbering_);
        renumber(checked_->findings_, renumbering_);
        put_in_place(replacements);
        return changes;
    }

  private:
    [[nodiscard]] std::vector<Replacement> check_again() const {
        std::vector<Replacement> replacements;
        for (const std::size_t child : children_) {
            replacements.push_back({range_of(child), checked_->check_->run_child(child)});
        }
        if (whole_return_) {
            replacements.push_back({range_of_whole_return(), checked_->check_->run_whole_return()});
        }
        return replacements;
    }

    // `replacements` are in order of what they replace.
    void put_in_place(const std::vector<Replacement>& replacements) const {
        Findings& all = checked_->findings_;
        if (replacements.size() <= few_replacements) {
            // From the back, so that what stands before keeps its place.
            for (std::size_t i = replacements.size(); i > 0; --i) {
                const Replacement& one = replacements[i - 1];
                all.replace(one.range.first, one.range.count, one.found);
            }
            return;
        }
        Findings merged;
        std::size_t taken = 0;
        for (const Replacement& one : replacements) {
            merged.append(all.part(taken, one.range.first - taken));
            merged.append(one.found);
            taken = one.range.first + one.range.count;
        }
        merged.append(all.part(taken, all.findings.size() - taken));
        all = std::move(merged);
    }

    // A module that has got its first row or lost its last one can decide whether a rule runs.
    bool rules_that_run_differ() {
        auto check = std::make_unique<Check>(*checked_->rules_, *checked_->threads_, checked_->setting_,
                                             checked_->options_.only);
        const bool differ = check->rules_run() != checked_->check_->rules_run();
        checked_->check_ = std::move(check);
        return differ;
    }

    FindingChanges check_everything() {
        Findings after = checked_->check_->run(checked_->options_.jobs);
        FindingChanges changes = compare(checked_->findings_, after, renumbering_);
        checked_->findings_ = std::move(after);
        return changes;
    }

    [[nodiscard]] bool is_of_whole_return(const Finding& finding) const {
        return checked_->rules_->rules[finding.rule].judge_child == nullptr;
    }

    // Those of whole-return rules stand last.
    [[nodiscard]] Range range_of_whole_return() const {
        const auto& all = checked_->findings_.findings;
        const auto first = std::partition_point(
            all.begin(), all.end(), [this](const Finding& finding) { return !is_of_whole_return(finding); });
        return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(all.end() - first)};
    }

    [[nodiscard]] Range range_of(std::size_t child) const {
        const auto& all = checked_->findings_.findings;
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(range_of_whole_return().first);
        const auto first = std::partition_point(all.begin(), end, [&](const Finding& f) { return f.child < child; });
        const auto last = std::partition_point(first, end, [&](const Finding& f) { return f.child == child; });
        return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first)};
    }

    CheckedReturn* checked_;
    Renumbering renumbering_;
    std::vector<std::size_t> children_;
    bool whole_return_ = false;
};

// Reads a record's cell from the text, without a change of the table.
void CheckedReturn::take_up(const CellTrial& cell) {
    RecordStore& store = threads_->store(cell.where.module, cell.where.year);
    store.reparse(rules_->collection->modules[cell.where.module], cell.where.row, cell.field, cell.text);
}

void CheckedReturn::derive(std::size_t child) {
    if (rules_->derive_child != nullptr) rules_->derive_child(*threads_, setting_, child);
}

Findings CheckedReturn::findings_if(std::size_t child, std::span<const CellTrial> cells) {
    for (const CellTrial& cell : cells) take_up(cell);
    derive(child);
    Findings found = check_->run_child(child);
    for (const CellTrial& cell : cells) {
        const Table& table = table_of(cell.where);
        const auto& field = rules_->collection->modules[cell.where.module].fields[cell.field];
        take_up({cell.where, cell.field, table.cell(cell.where.row, table.find_column(field.name).value())});
    }
    derive(child);
    return found;
}

FindingChanges CheckedReturn::set_cell(RowRef where, std::size_t field, std::string_view text) {
    const CellTrial cell{where, field, text};
    return set_cells({&cell, 1});
}

FindingChanges CheckedReturn::set_cells(std::span<const CellTrial> cells) {
    Recheck recheck(*this, {});
    for (const auto& [where, field, text] : cells) {
        Table& table = table_at(where);
        const Module& module = rules_->collection->modules[where.module];
        recheck.concerns(threads_->child_of(where));
        if (check_->whole_return_reads(where.module, where.year, field)) recheck.concerns_whole_return();
        table.set_cell(where.row, table.find_column(module.fields[field].name).value(), text);
        threads_->cell_changed(where, field, table);
        recheck.concerns(threads_->child_of(where));
    }
    return recheck.finish();
}

FindingChanges CheckedReturn::insert_row(RowRef where, std::span<const std::string_view> cells, RowPlace place) {
    Table& table = table_at(where);
    std::vector<std::string_view> kept;
    for (const std::string_view cell : cells) kept.push_back(table.keep_copy(cell));
    table.insert_row(where.row, kept, place);
    threads_->row_inserted(where, table);
    Recheck recheck(*this, {Renumbering::Kind::inserted, where});
    recheck.concerns(threads_->child_of(where));
    if (check_->whole_return_reads(where.module, where.year)) recheck.concerns_whole_return();
    return recheck.finish();
}

FindingChanges CheckedReturn::erase_row(RowRef where) {
    Recheck recheck(*this, {Renumbering::Kind::erased, where});
    recheck.concerns(threads_->child_of(where));
    if (check_->whole_return_reads(where.module, where.year)) recheck.concerns_whole_return();
    table_at(where).erase_row(where.row);
    threads_->row_erased(where);
    return recheck.finish();
}

}  // namespace goldthread
