#include "mending.hpp"

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/repair/alike.hpp"
#include "goldthread/repair/row_that_follows.hpp"
#include "goldthread/repair/written_alike.hpp"
#include "goldthread/reports/cell_text.hpp"
#include "goldthread/reports/child_records.hpp"
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

bool names_child(const Collection& collection, const Amendment& amendment) {
    const auto module = collection.find_module(amendment.row.module);
    if (!module || amendment.kind != AmendmentKind::set_cell) return amendment.kind != AmendmentKind::set_cell;
    const Module& described = collection.modules[*module];
    return described.fields[described.child_field].name == amendment.field;
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

// The one child whose records the amendments are of, now that they are made or taken back.
json child_of(const CheckedReturn& checked, const std::vector<Amendment>& step, bool taken_back) {
    std::set<std::string> names;
    for (const Amendment& amendment : step) {
        const bool renames =
            amendment.kind == AmendmentKind::set_cell && names_child(*checked.rules().collection, amendment);
        names.insert(folded(!renames ? amendment.child : taken_back ? amendment.old_text : amendment.new_text));
    }
    if (names.size() != 1) return nullptr;
    const auto child = find_child(checked, *names.begin());
    if (!child || !has_records(checked, *child)) return nullptr;
    return *child;
}

std::vector<Amendment> copied(std::span<const Amendment> step) {
    return {step.begin(), step.end()};
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
    return made(value_of(work_.changes().set_cells(cells, occasion)));
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
    return made(value_of(work_.changes().add_row(module, year, filled, occasion_of(basis))));
}

Changed Mending::add_row_after(RowRef where, const Basis& basis) {
    const std::vector<CellText> cells = row_that_follows(work_.checked(), where);
    if (cells.empty()) throw Refusal("There is no such row, or none can follow it. Add a blank row instead.");
    return made(value_of(work_.changes().add_row(where.module, where.year, cells, occasion_of(basis))));
}

Changed Mending::delete_row(RowRef where, const Basis& basis) {
    return made(value_of(work_.changes().delete_row(where, occasion_of(basis))));
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

std::vector<CellEdit> Mending::edits_accepting(std::size_t finding, std::size_t suggestion, std::string* basis) {
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
    if (basis != nullptr) *basis = std::string(checked.rule_of(target).code) + ": " + chosen.basis;
    return cells;
}

Changed Mending::set_alike(std::size_t finding, const PageCell& cell, const std::string& text, const Basis& basis) {
    return set(edits_alike(finding, cell, text), occasion_of(basis));
}

Changed Mending::accept_alike(std::size_t finding, std::size_t suggestion) {
    std::string basis;
    std::vector<CellEdit> cells = edits_accepting(finding, suggestion, &basis);
    return set(std::move(cells), {now(), {}, {Basis::Kind::suggestion, std::move(basis)}});
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
    const std::vector<Amendment> step = copied(log.step_to_undo());
    return changed(log.undo(), step, true);
}

Changed Mending::redo() {
    AmendmentLog& log = work_.changes();
    if (!log.can_redo()) throw Refusal("There is no change to make again.");
    return made(log.redo());
}

Changed Mending::revert(std::uint32_t number) {
    AmendmentLog& log = work_.changes();
    const auto& all = log.amendments();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Amendment& amendment) { return amendment.number == number; });
    std::vector<Amendment> step;
    if (found != all.end()) step.push_back(*found);
    return changed(value_of(log.revert(number)), step, true);
}

Changed Mending::prefer(std::uint32_t number) {
    return made(work_.prefer(number));
}

// The latest step has just been made.
Changed Mending::made(const FindingChanges& changes) {
    const AmendmentLog& log = work_.log();
    return changed(changes, log.can_undo() ? copied(log.step_to_undo()) : std::vector<Amendment>(), false);
}

Changed Mending::changed(const FindingChanges& changes, const std::vector<Amendment>& step, bool taken_back) {
    const CheckedReturn& checked = work_.checked();
    order_ = FindingOrder(checked.findings());
    const AmendmentLog& log = work_.log();
    Changed answer;
    answer.facts = {{"solved", names_of(checked, changes.solved)},
                    {"added", names_of(checked, changes.added)},
                    {"remaining", changes.remaining},
                    {"child", child_of(checked, step, taken_back)},
                    {"changes", log.amendments().size()},
                    {"canUndo", log.can_undo()},
                    {"canRedo", log.can_redo()}};
    answer.findings = finding_columns_of(work_, order_);
    const bool moves_children = std::any_of(step.begin(), step.end(), [&](const Amendment& amendment) {
        return names_child(work_.collection(), amendment);
    });
    if (moves_children) answer.children = children_of(work_);
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
                       {"basis", {{"kind", word_of(occasion.basis.kind)}, {"text", occasion.basis.text}}},
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
