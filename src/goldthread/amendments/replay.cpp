#include "goldthread/amendments/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "goldthread/amendments/files_meant.hpp"
#include "goldthread/amendments/row_of_child.hpp"
#include "goldthread/amendments/rows_by_record.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

std::string shown(std::string_view text) {
    return text.empty() ? "blank" : fmt::format("'{}'", printable(text));
}

}  // namespace

Result<TableMeant> table_meant(const CheckedReturn& checked, const RowName& row) {
    const auto module = checked.rules().collection->find_module(row.module);
    if (!module) return fail(fmt::format("There is no module '{}'.", printable(row.module)));
    const int this_year = checked.setting().year.number;
    if (row.year != this_year && row.year != this_year - 1) {
        return fail(fmt::format("The change is of return year {}, and the return is of {}.",
                                return_year_in_words(row.year), return_year_in_words(this_year)));
    }
    const YearSlot year = row.year == this_year ? YearSlot::this_year : YearSlot::last_year;
    const auto& table = checked.files().tables[static_cast<std::size_t>(year)][*module];
    if (!table) return fail(fmt::format("{} of {} was not given.", row.module, return_year_in_words(row.year)));
    return TableMeant{*module, year, &*table};
}

std::optional<RowRef> row_named(const CheckedReturn& checked, const RowName& row) {
    const auto meant = table_meant(checked, row);
    if (!meant) return std::nullopt;
    const auto& files = meant->table->files();
    const auto file = std::find(files.begin(), files.end(), row.file);
    if (file == files.end()) return std::nullopt;
    const std::size_t at = row_at(*meant->table, {static_cast<std::uint32_t>(file - files.begin()), row.line, row.row});
    if (at == meant->table->row_count()) return std::nullopt;
    return RowRef{static_cast<std::uint32_t>(at), static_cast<std::uint8_t>(meant->module), meant->year};
}

Result<void> Replaying::make(const LoggedAmendment& logged) {
    logged_ = &logged;
    const Amendment& change = logged.amendment;
    if (auto found = find_table(); !found) return found;
    if (change.kind == AmendmentKind::add_row) return add_row();
    const auto row = find_row();
    if (!row) return mismatch("There is no such row in the file.");
    const RowRef where{*row, static_cast<std::uint8_t>(module_), year_};
    return change.kind == AmendmentKind::set_cell ? set_cell(where) : delete_row(where);
}

Result<void> Replaying::find_table() {
    const auto meant = table_meant(log_.checked(), logged_->amendment.row);
    if (!meant) return mismatch(meant.error().what);
    module_ = meant->module;
    year_ = meant->year;
    table_ = meant->table;
    return find_file();
}

Result<void> Replaying::find_file() {
    const RowName& row = logged_->amendment.row;
    const std::vector<std::uint32_t> meant = files_meant(table_->files(), row.file);
    if (meant.empty()) {
        return mismatch(fmt::format("No file '{}' was given for {} of {}.", printable(row.file), row.module, row.year));
    }
    if (meant.size() > 1) {
        std::string names;
        for (const std::uint32_t file : meant) names += (names.empty() ? "" : "; ") + table_->files()[file];
        return mismatch(fmt::format("{} files given for {} of {} may be '{}': {}.", meant.size(), row.module, row.year,
                                    printable(row.file), printable(names, longest_sentence)),
                        "Write the one that is meant into the column 'file' of the log, with its folder.");
    }
    file_ = meant.front();
    return {};
}

// A row is its place in its file: that of an added one, the number of the change that added it.
std::optional<std::uint32_t> Replaying::find_row() const {
    const RowName& name = logged_->amendment.row;
    std::uint32_t number = name.row;
    if (name.line == 0) {
        const auto added = added_.find(name.row);
        if (added == added_.end()) return std::nullopt;
        number = added->second;
    }
    const auto [first, last] = rows_of_line(name.line);
    const auto found = only_row(first, last, number);
    // Lines are out of order only in an XML file whose own elements are.
    return found ? found : only_row(0, static_cast<std::uint32_t>(table_->row_count()), number);
}

std::optional<std::uint32_t> Replaying::only_row(std::uint32_t first, std::uint32_t last, std::uint32_t number) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t row = first; row < last; ++row) {
        const RowPlace place = table_->place(row);
        if (place.file != file_ || place.line != logged_->amendment.row.line) continue;
        if (logged_->row_given && place.row != number) continue;
        if (found) return std::nullopt;  // several rows on one line, and no telling which
        found = row;
    }
    return found;
}

// Where the rows of that line are to be expected: those of a file stand together, in order of their lines, and
// behind them those that were added, on line 0.
std::pair<std::uint32_t, std::uint32_t> Replaying::rows_of_line(std::uint32_t line) const {
    const auto first_from = [&](std::uint32_t from_line) {
        std::size_t low = 0;
        std::size_t high = table_->end_of_file(file_);
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            const RowPlace place = table_->place(middle);
            const bool before = place.file != file_ ? place.file < file_ : place.line != 0 && place.line < from_line;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return static_cast<std::uint32_t>(low);
    };
    constexpr auto behind_all_lines = std::numeric_limits<std::uint32_t>::max();
    if (line != 0) return {first_from(line), first_from(line + 1)};
    return {first_from(behind_all_lines), static_cast<std::uint32_t>(table_->end_of_file(file_))};
}

Result<void> Replaying::add_row() {
    const Amendment& change = logged_->amendment;
    if (auto fits = check_child_of_added(); !fits) return fits;
    const auto done = log_.add_row(module_, year_, change.cells, change.occasion, file_);
    if (!done) return in_log(done.error());
    added_[change.number] = log_.amendments().back().number;
    return {};
}

// A row that a log adds for one child and that names another would go unseen to that other.
Result<void> Replaying::check_child_of_added() const {
    const Amendment& change = logged_->amendment;
    const Module& module = collection().modules[module_];
    const IdCell meant = IdCell::parse(change.child);
    const auto named = std::find_if(change.cells.begin(), change.cells.end(), [&](const CellText& cell) {
        return same_ignoring_case(trim(cell.column), module.fields[module.child_field].name);
    });
    const std::string_view child = named == change.cells.end() ? std::string_view{} : trim(named->text);
    if (meant.blank() || meant == IdCell::parse(child)) return {};
    return fail(fmt::format("The log says child {}, and the row to add {}.", printable(trim(change.child)),
                            child.empty() ? "names no child" : fmt::format("is of child {}", printable(child))),
                "Correct the change log so that both name the same child, or take this change out of it.",
                logged_->place);
}

Result<void> Replaying::set_cell(RowRef where) {
    const Amendment& change = logged_->amendment;
    const auto field = collection().modules[module_].find_field(folded(change.field));
    const auto column = field ? table_->find_column(folded(change.field)) : std::nullopt;
    if (!column) return mismatch(fmt::format("{} has no column {}.", change.row.module, printable(change.field)));
    const auto held = [&](std::size_t row) { return table_->cell(row, *column) == change.old_text; };
    const std::string what = change.old_text.empty()
                                 ? fmt::format("with a blank {}", change.field)
                                 : fmt::format("with {} '{}'", change.field, printable(change.old_text));
    if (auto fits = check_child(where.row, held, what); !fits) return fits;
    const std::string_view now = table_->cell(where.row, *column);
    if (now != change.old_text) {
        return mismatch(fmt::format("{} is {} there, and the log says it was {}.", change.field, shown(now),
                                    shown(change.old_text)));
    }
    const auto done = log_.set_cell(where, *field, change.new_text, change.occasion);
    return done ? Result<void>() : in_log(done.error());
}

Result<void> Replaying::delete_row(RowRef where) {
    const auto held = [this](std::size_t row) {
        return same_cells(filled_cells(*table_, row), logged_->amendment.cells);
    };
    if (auto fits = check_child(where.row, held, "as the log says it was"); !fits) return fits;
    if (!held(where.row)) return mismatch("The row to delete is not as the log says it was.");
    const auto done = log_.delete_row(where, logged_->amendment.occasion);
    return done ? Result<void>() : in_log(done.error());
}

// A line of a file exported anew may hold another child's row, and what stood in the cell stands in many.
template <class Held>
Result<void> Replaying::check_child(std::size_t row, Held held, const std::string& what) const {
    const Module& module = collection().modules[module_];
    const RowOfChild found(*table_, module, row, logged_->amendment.child);
    if (found.fits()) return {};
    return in_log(found.mismatch(held, what));
}

std::vector<CellText> filled_cells(const Table& table, std::size_t row) {
    std::vector<CellText> cells;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        const std::string_view text = table.cell(row, c);
        if (!text.empty()) cells.push_back({table.column_names()[c], std::string(text)});
    }
    return cells;
}

bool same_cells(const std::vector<CellText>& a, const std::vector<CellText>& b) {
    const auto by_column = [](const std::vector<CellText>& cells) {
        std::map<std::string, std::string> map;
        for (const CellText& cell : cells) map[cell.column] = cell.text;
        return map;
    };
    return by_column(a) == by_column(b);
}

tl::unexpected<Error> Replaying::mismatch(const std::string& what) const {
    return mismatch(what,
                    "Give the files as they were when the changes were made, or take this change out of the log.");
}

tl::unexpected<Error> Replaying::mismatch(const std::string& what, std::string remedy) const {
    const RowName& row = logged_->amendment.row;
    std::string words = "The change does not fit the files";
    if (row.line != 0) words += fmt::format(" ({} line {})", row.file, row.line);
    return fail(words + ": " + what, std::move(remedy), logged_->place);
}

tl::unexpected<Error> Replaying::in_log(const Error& error) const {
    return fail(error.what, error.remedy, logged_->place);
}

Result<void> replay(const std::vector<LoggedAmendment>& changes, AmendmentLog& log, const OnProgress& on_progress) {
    Replaying replaying(log);
    std::size_t made = 0;
    for (const LoggedAmendment& change : changes) {
        if (auto done = replaying.make(change); !done) return done;
        report(on_progress, ++made, changes.size());
    }
    return {};
}

}  // namespace goldthread
