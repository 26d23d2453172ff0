#include "mending.hpp"

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "goldthread/advice/alike.hpp"
#include "goldthread/advice/written_alike.hpp"
#include "goldthread/amendments/row_that_follows.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/views/cell_text.hpp"
#include "goldthread/views/child_records.hpp"
#include "refusal.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

// "2026-05-04 13:20:07", as the analyst's clock has it.
std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    char text[32] = {};
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local)};
}

// Whether a child has come or gone by it, or has another name.
bool moves_children(const Collection& collection, const Amendment& amendment) {
    return amendment.kind != AmendmentKind::set_cell || renames_child(collection, amendment);
}

std::optional<std::size_t> find_child(const CheckedReturn& checked, std::string_view text) {
    const std::string id = folded(text);
    if (id.empty()) return std::nullopt;
    return checked.threads().find(Id::packed(id));
}

bool has_records(const CheckedReturn& checked, std::size_t child) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        for (std::size_t m = 0; m < checked.rules().collection->modules.size(); ++m) {
            if (checked.threads().store(m, year).count_of_child(child) > 0) return true;
        }
    }
    return false;
}

json names_of(const CheckedReturn& checked, const Findings& findings) {
    json names = json::array();
    for (const Finding& finding : findings.findings) {
        names.push_back({{"rule", finding.rule}, {"childId", checked.threads().id(finding.child).text()}});
    }
    return names;
}

// Findings by rule: how many of each.
json rule_counts_of(const Findings& findings) {
    std::map<std::uint16_t, std::size_t> counts;
    for (const Finding& finding : findings.findings) ++counts[finding.rule];
    json all = json::array();
    for (const auto& [rule, count] : counts) all.push_back({{"rule", rule}, {"findings", count}});
    return all;
}

json described(const CheckedReturn& checked, const CellEdit& edit) {
    const Table& table = checked.table_of(edit.where);
    const Module& module = checked.rules().collection->modules[edit.where.module];
    return {{"module", edit.where.module},
            {"year", word_of(edit.where.year)},
            {"row", edit.where.row},
            {"field", edit.field},
            {"text", edit.text},
            {"present", cell_text(checked, edit.where, edit.field)},
            {"line", table.place(edit.where.row).line},
            {"childId", child_text(table, module, edit.where.row)}};
}

Occasion occasion_of(const Basis& basis) {
    return {now(), {}, basis};
}

}  // namespace

Changed Mending::set_cells(std::vector<CellEdit> cells, const Basis& basis) {
    return set(std::move(cells), occasion_of(basis));
}

Finding Mending::finding_of(std::size_t number) {
    return work_.checked().findings().findings[order_.place_of(number)];
}

Changed Mending::set(std::vector<CellEdit> cells, const Occasion& occasion) {
    const std::uint32_t before = work_.log().latest_step();
    return made(value_of(work_.changes().set_cells(cells, occasion)), before);
}

Changed Mending::add_row(std::size_t module, YearSlot year, std::size_t child, const std::vector<FieldText>& cells,
                         const Basis& basis) {
    const CheckedReturn& checked = work_.checked();
    if (module >= work_.collection().modules.size() || child >= checked.threads().size()) {
        throw Refusal("There is no such module or child.");
    }
    const Module& described = work_.collection().modules[module];
    std::vector<CellText> filled = {
        {std::string(described.fields[described.child_field].name), names_of_children(checked)[child]}};
    for (const FieldText& cell : cells) {
        if (cell.field >= described.fields.size()) throw Refusal("There is no such field.");
        filled.push_back({std::string(described.fields[cell.field].name), cell.text});
    }
    const std::uint32_t before = work_.log().latest_step();
    return made(value_of(work_.changes().add_row(module, year, filled, occasion_of(basis))), before);
}

Changed Mending::add_row_after(RowRef where, const Basis& basis) {
    const auto last = last_by_date(work_.checked(), where);
    std::vector<CellText> cells;
    if (last) cells = row_that_follows(work_.checked(), *last);
    if (cells.empty()) throw Refusal("There is no such row, or none can follow it. Add a blank row instead.");
    const std::uint32_t before = work_.log().latest_step();
    return made(value_of(work_.changes().add_row(where.module, where.year, cells, occasion_of(basis))), before);
}

Changed Mending::delete_row(RowRef where, const Basis& basis) {
    const std::uint32_t before = work_.log().latest_step();
    return made(value_of(work_.changes().delete_row(where, occasion_of(basis))), before);
}

std::size_t Mending::count_alike(std::size_t finding, const PageCell& cell) {
    CheckedReturn& checked = work_.checked();
    const Finding target = finding_of(finding);
    if (!may_write_alike(checked, target, cell.where, cell.field)) return 0;
    return goldthread::count_alike(checked, target, cell.where, cell.field);
}

std::vector<CellEdit> Mending::edits_alike(std::size_t finding, const PageCell& cell, const std::string& text) {
    CheckedReturn& checked = work_.checked();
    const Finding target = finding_of(finding);
    if (!may_write_alike(checked, target, cell.where, cell.field)) {
        throw Refusal("One value cannot be right in all these records. Write into them one by one.");
    }
    std::vector<CellEdit> cells;
    for (const RowRef row : cells_alike(checked, target, cell.where, cell.field))
        cells.push_back({row, cell.field, text});
    return cells;
}

std::vector<CellEdit> Mending::edits_accepting(std::size_t finding, std::size_t suggestion, Basis* basis) {
    const CheckedReturn& checked = work_.checked();
    Suggester* suggester = work_.suggester();
    const Finding target = finding_of(finding);
    if (suggester == nullptr) throw Refusal("Nothing is suggested for this finding.");
    const Advice advice = suggester->advise(target);
    if (suggestion >= advice.suggestions.size()) throw Refusal("That suggestion does not hold any more. Look again.");
    const Suggestion& chosen = advice.suggestions[suggestion];
    std::vector<CellEdit> cells;
    const auto alike = answers_alike(checked, *suggester, target, advice);
    for (const std::size_t place : alike[suggestion]) {
        for (CellEdit& cell : equal_answer(checked, *suggester, chosen, place)) cells.push_back(std::move(cell));
    }
    if (basis != nullptr) {
        *basis = {Basis::Kind::suggestion, std::string(checked.rule_of(target).code) + ": " + chosen.basis,
                  static_cast<std::uint32_t>(advice.suggestions.size())};
    }
    return cells;
}

Changed Mending::set_alike(std::size_t finding, const PageCell& cell, const std::string& text, const Basis& basis) {
    return set(edits_alike(finding, cell, text), occasion_of(basis));
}

Changed Mending::accept_alike(std::size_t finding, std::size_t suggestion) {
    Basis basis;
    std::vector<CellEdit> cells = edits_accepting(finding, suggestion, &basis);
    return set(std::move(cells), {now(), {}, std::move(basis)});
}

json Mending::preview_of(const std::vector<CellEdit>& cells) {
    json described_cells = json::array();
    const FindingChanges changes = value_of(work_.changes().would_do({cells.data(), cells.size()}));
    for (const CellEdit& cell : cells) described_cells.push_back(described(work_.checked(), cell));
    return {{"cells", std::move(described_cells)},
            {"solved", rule_counts_of(changes.solved)},
            {"raised", rule_counts_of(changes.added)}};
}

json Mending::preview_cells(const std::vector<CellEdit>& cells) {
    return preview_of(cells);
}

json Mending::preview_alike(std::size_t finding, const PageCell& cell, const std::string& text) {
    return preview_of(edits_alike(finding, cell, text));
}

json Mending::preview_accept(std::size_t finding, std::size_t suggestion) {
    return preview_of(edits_accepting(finding, suggestion));
}

Changed Mending::undo() {
    AmendmentLog& log = work_.changes();
    if (!log.can_undo()) throw Refusal("There is no change to undo.");
    const std::vector<Moved> step = moved_by(log.step_to_undo(), true);
    return changed(log.undo(), step);
}

Changed Mending::redo() {
    AmendmentLog& log = work_.changes();
    if (!log.can_redo()) throw Refusal("There is no change to make again.");
    const FindingChanges changes = log.redo();
    return changed(changes, moved_by(log.step_to_undo(), false));
}

Changed Mending::revert(std::uint32_t number) {
    const std::uint32_t before = work_.log().latest_step();
    return made(value_of(work_.changes().revert(number)), before);
}

Changed Mending::prefer(std::uint32_t number) {
    const std::uint32_t before = work_.log().latest_step();
    return made(work_.prefer(number), before);
}

std::vector<Mending::Moved> Mending::moved_by(const Step& step, bool is_undone) {
    std::vector<Moved> moved;
    for (const Amendment& made : step.made) moved.push_back({made, !is_undone});
    for (const Amendment& taken_back : step.taken_back) moved.push_back({taken_back, is_undone});
    return moved;
}

// The latest step has just been made, unless there was nothing to change.
Changed Mending::made(const FindingChanges& changes, std::uint32_t step_before) {
    const AmendmentLog& log = work_.log();
    const bool is_step = log.latest_step() != step_before;
    return changed(changes, is_step ? moved_by(log.step_to_undo(), false) : std::vector<Moved>());
}

// The one child whose records the step has changed.
json Mending::child_of(const std::vector<Moved>& step) const {
    const CheckedReturn& checked = work_.checked();
    std::set<std::string> names;
    for (const auto& [amendment, is_in_force] : step) {
        const bool renames = renames_child(*checked.rules().collection, amendment);
        names.insert(folded(!renames ? amendment.child : is_in_force ? amendment.new_text : amendment.old_text));
    }
    if (names.size() != 1) return nullptr;
    const auto child = find_child(checked, *names.begin());
    if (!child || !has_records(checked, *child)) return nullptr;
    return *child;
}

Changed Mending::changed(const FindingChanges& changes, const std::vector<Moved>& step) {
    const CheckedReturn& checked = work_.checked();
    order_ = FindingOrder(checked.findings());
    Changed answer;
    answer.facts = {{"solved", names_of(checked, changes.solved)},
                    {"added", names_of(checked, changes.added)},
                    {"remaining", changes.remaining},
                    {"child", child_of(step)},
                    {"changes", work_.log().amendments().size()}};
    answer.findings = finding_columns_of(work_, order_);
    const bool has_moved = std::any_of(step.begin(), step.end(), [&](const Moved& moved) {
        return moves_children(work_.collection(), moved.amendment);
    });
    if (has_moved) answer.children = children_of(work_);
    return answer;
}

json amendments_of(WorkingReturn& work) {
    const CheckedReturn& checked = work.checked();
    const std::vector<std::uint32_t> steps = work.log().steps();
    json all = json::array();
    for (const Amendment& amendment : work.log().amendments()) {
        json cells = json::array();
        for (const CellText& cell : amendment.cells) cells.push_back({{"column", cell.column}, {"text", cell.text}});
        json child = nullptr;
        const auto found = find_child(checked, amendment.child);
        if (found && has_records(checked, *found)) child = *found;
        const Occasion& occasion = amendment.occasion;
        all.push_back({{"number", amendment.number},
                       {"step", steps[all.size()]},
                       {"kind", word_of(amendment.kind)},
                       {"when", occasion.when},
                       {"who", occasion.who},
                       {"basis", {{"kind", word_of(occasion.basis.kind)}, {"text", reason_in_words(occasion.basis)}}},
                       {"childId", amendment.child},
                       {"child", std::move(child)},
                       {"module", amendment.row.module},
                       {"year", amendment.row.year},
                       {"file", amendment.row.file},
                       {"line", amendment.row.line},
                       {"field", amendment.field},
                       {"oldText", amendment.old_text},
                       {"newText", amendment.new_text},
                       {"cells", std::move(cells)}});
    }
    return all;
}

}  // namespace goldthread::page
