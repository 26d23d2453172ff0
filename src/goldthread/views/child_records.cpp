#include "goldthread/views/child_records.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <tuple>

#include "goldthread/base/text.hpp"
#include "goldthread/views/cell_text.hpp"
#include "goldthread/views/why_blank.hpp"

namespace goldthread {

namespace {

constexpr std::array<YearSlot, year_slots> both_years{YearSlot::this_year, YearSlot::last_year};

/// The texts that cells had in their files before they were changed.
class Originals {
  public:
    Originals(const CheckedReturn& checked, const std::vector<Amendment>& amendments) {
        for (const Amendment& change : amendments) {
            if (change.kind != AmendmentKind::set_cell || change.row.line == 0) continue;
            const bool last = change.row.year != checked.setting().year.number;
            const Key key{last, change.row.module, change.row.file, change.row.row, change.field};
            texts_.emplace(key, change.old_text);  // the first change tells
        }
    }

    [[nodiscard]] bool none() const noexcept { return texts_.empty(); }

    [[nodiscard]] const std::string* find(const Module& module, YearSlot year, const Table& table, std::size_t row,
                                          const std::string& column) const {
        const RowPlace place = table.place(row);
        if (place.line == 0) return nullptr;
        const Key key{year == YearSlot::last_year, module.name, table.files()[place.file], place.row, column};
        const auto found = texts_.find(key);
        return found == texts_.end() ? nullptr : &found->second;
    }

  private:
    using Key = std::tuple<bool, std::string_view, std::string_view, std::uint32_t, std::string_view>;
    std::map<Key, std::string> texts_;
};

std::vector<ShownColumn> columns_of(const Module& module, const Table& table) {
    std::vector<ShownColumn> columns;
    for (const std::string& name : table.column_names()) {
        const auto field = module.find_field(name);
        columns.push_back({field, name, field && !module.fields[*field].derived});
    }
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        const Field& field = module.fields[f];
        if (field.derived && !table.find_column(field.name)) columns.push_back({f, std::string(field.name), false});
    }
    return columns;
}

class Showing {
  public:
    Showing(const CheckedReturn& checked, const std::vector<Amendment>& amendments)
        : checked_(checked), originals_(checked, amendments) {}

    [[nodiscard]] ShownTable show(std::size_t child, std::size_t module_index, YearSlot year) const {
        const Module& module = checked_.rules().collection->modules[module_index];
        const Table& table = *checked_.files().tables[static_cast<std::size_t>(year)][module_index];
        ShownTable shown{module_index, year, columns_of(module, table), {}};
        const std::size_t rows = checked_.threads().store(module_index, year).count_of_child(child);
        shown.rows.reserve(rows);
        for (std::uint32_t row = 0; shown.rows.size() < rows && row < table.row_count(); ++row) {
            const RowRef where{row, static_cast<std::uint8_t>(module_index), year};
            if (checked_.threads().child_of(where) == child) shown.rows.push_back(show_row(module, shown, where));
        }
        return shown;
    }

  private:
    [[nodiscard]] ShownRow show_row(const Module& module, const ShownTable& shown, RowRef where) const {
        const Table& table = checked_.table_of(where);
        ShownRow row{where, table.file_of(where.row), table.place(where.row).line, {}};
        row.cells.reserve(shown.columns.size());
        for (std::size_t c = 0; c < shown.columns.size(); ++c) {
            row.cells.push_back(shown.columns[c].field
                                    ? show_field(module, *shown.columns[c].field, where)
                                    : ShownCell{std::string(table.cell(where.row, c)), {}, {}, {}, {}});
            if (originals_.none() || !shown.columns[c].editable) continue;
            const std::string* text = originals_.find(module, where.year, table, where.row, shown.columns[c].name);
            if (text != nullptr && *text != row.cells.back().text) row.cells.back().original = *text;
        }
        return row;
    }

    [[nodiscard]] ShownCell show_field(const Module& module, std::size_t field, RowRef where) const {
        ShownCell cell;
        cell.text = cell_text(checked_, where, field);
        const int year = checked_.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
        CellKind kind = kind_of_cell(module, field, cell.text, year);
        cell.state = kind.state;
        cell.date = std::move(kind.date);
        if (!module.fields[field].derived) return cell;
        if (!checked_.threads().store(where.module, where.year).has_field(field)) cell.state = CellState::absent;
        if (cell.text.empty()) cell.reason = why_blank(checked_, where, field);
        return cell;
    }

    const CheckedReturn& checked_;
    Originals originals_;
};

}  // namespace

std::vector<ShownTable> tables_of_child(const CheckedReturn& checked, std::size_t child,
                                        const std::vector<Amendment>& amendments) {
    const Showing showing(checked, amendments);
    std::vector<ShownTable> tables;
    for (const YearSlot year : both_years) {
        const auto& given = checked.files().tables[static_cast<std::size_t>(year)];
        for (std::size_t module = 0; module < given.size(); ++module) {
            if (given[module]) tables.push_back(showing.show(child, module, year));
        }
    }
    return tables;
}

std::vector<std::string> names_of_children(const CheckedReturn& checked) {
    std::vector<std::string> names(checked.threads().size());
    for (const YearSlot year : both_years) {
        const auto& given = checked.files().tables[static_cast<std::size_t>(year)];
        for (std::size_t m = 0; m < given.size(); ++m) {
            if (!given[m]) continue;
            const Module& module = checked.rules().collection->modules[m];
            const auto column = given[m]->find_column(module.fields[module.child_field].name);
            if (!column) continue;
            for (std::uint32_t row = 0; row < given[m]->row_count(); ++row) {
                std::string& name = names[checked.threads().child_of({row, static_cast<std::uint8_t>(m), year})];
                if (name.empty()) name = bare_text(given[m]->cell(row, *column));
            }
        }
    }
    return names;
}

std::vector<std::uint32_t> records_of_children(const CheckedReturn& checked, YearSlot year) {
    const Threads& threads = checked.threads();
    std::vector<std::uint32_t> counts(threads.size());
    for (std::size_t m = 0; m < threads.collection().modules.size(); ++m) {
        const RecordStore& store = threads.store(m, year);
        for (std::size_t child = 0; child < counts.size(); ++child) {
            counts[child] += static_cast<std::uint32_t>(store.count_of_child(child));
        }
    }
    return counts;
}

}  // namespace goldthread
