#include "goldthread/intake/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "goldthread/base/parallel.hpp"
#include "goldthread/intake/child_spellings.hpp"
#include "goldthread/intake/collect_reference.hpp"
#include "goldthread/intake/crowded_identifiers.hpp"
#include "goldthread/intake/damaged_identifiers.hpp"
#include "goldthread/intake/date_columns.hpp"
#include "goldthread/intake/file_kind.hpp"
#include "goldthread/intake/join_tables.hpp"
#include "goldthread/intake/known_tables.hpp"
#include "goldthread/intake/lost_zeros.hpp"
#include "goldthread/intake/modules_not_in_form.hpp"
#include "goldthread/intake/name_columns.hpp"
#include "goldthread/intake/no_records.hpp"
#include "goldthread/intake/open.hpp"
#include "goldthread/intake/opened_file.hpp"
#include "goldthread/intake/place_in_years.hpp"
#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/intake/recognise.hpp"
#include "goldthread/intake/refused_cells.hpp"
#include "goldthread/intake/repeated_names.hpp"
#include "goldthread/intake/survey.hpp"
#include "goldthread/intake/uncalculated.hpp"

namespace goldthread {

namespace {

std::string modules_known(const Collection& collection) {
    std::string names;
    for (const Module& module : collection.modules) names += (names.empty() ? "" : ", ") + std::string(module.name);
    return names;
}

void take_error(OpenedFile& file, const OpenedTable& opened) {
    const Error& error = *opened.error;
    if (opened.passed_over) {
        file.reading.outcome = FileReading::Outcome::other;
        file.reading.remarks.push_back({Remark::Kind::set_aside, error.place, error.what, 1});
        return;
    }
    file.reading.remarks.push_back(
        {Remark::Kind::problem, error.place, error.what + (error.remedy.empty() ? "" : " " + error.remedy), 1});
}

// Text that is not meant as a table by its name, nor looks like one: notes, a script.
bool is_other_text(const OpenedFile& file) {
    constexpr std::size_t columns_of_a_table = 3;
    if (!file.sheet.empty() || is_named_as_tables(file.reading.name)) return false;
    return !is_named_as_text(file.reading.name) || file.table.column_count() < columns_of_a_table;
}

void add_remarks(FileReading& reading, Remarks remarks) {
    for (Remark& remark : remarks) {
        if (remark.place.file.empty()) remark.place.file = reading.name;
        reading.remarks.push_back(std::move(remark));
    }
}

// Takes the rows, in ascending order, out of the table for good.
void leave_out(OpenedFile& file, std::span<const std::size_t> rows) {
    if (rows.empty()) return;
    std::vector<RowPlace>& left_out = file.reading.left_out;
    for (const std::size_t row : rows) left_out.push_back(file.table.place(row));
    std::sort(left_out.begin(), left_out.end(), [](RowPlace a, RowPlace b) { return a.row < b.row; });
    file.table.erase_rows(rows);
    file.reading.set_aside += rows.size();
}

void use_as(OpenedFile& file, const Collection& collection, const ModuleMatch& found) {
    const Module& module = collection.modules[found.module];
    file.reading.outcome = FileReading::Outcome::used;
    file.reading.module = found.module;
    RowsOfNames repeated = find_repeated_names(file.table, collection, found);
    add_remarks(file.reading, std::move(repeated.remarks));
    leave_out(file, repeated.rows);
    add_remarks(file.reading, name_columns(file.table, module, found));
}

// Rows that are no records: which they are shows when all tables are there.
void set_no_records_aside(std::vector<OpenedFile>& files, const Collection& collection) {
    std::vector<OpenedFile*> used;
    std::vector<SuspectTable> tables;
    for (OpenedFile& file : files) {
        if (!is_used(file)) continue;
        used.push_back(&file);
        tables.push_back({&file.table, &collection.modules[file.reading.module], &file.suspects});
    }
    const auto no_records = rows_without_record(tables);
    for (std::size_t i = 0; i < used.size(); ++i) {
        const SuspectRows& suspects = used[i]->suspects;
        add_remarks(used[i]->reading, remarks_on_no_records(used[i]->table, suspects, no_records[i]));
        std::vector<std::size_t> rows = no_records[i];
        rows.insert(rows.end(), suspects.rules.begin(), suspects.rules.end());
        rows.insert(rows.end(), suspects.marks.begin(), suspects.marks.end());
        std::sort(rows.begin(), rows.end());
        leave_out(*used[i], rows);
    }
}

// When the rows of the table are settled.
void survey(OpenedFile& file, const Collection& collection) {
    if (!is_used(file)) return;
    const Module& module = collection.modules[file.reading.module];
    file.reading.rows = file.table.row_count();
    add_remarks(file.reading, survey_cells(file.table, module));
    add_remarks(file.reading, survey_dates(file.table, module));
    file.evidence.votes = votes_of(file.table, module);
}

// Before all that was said of its columns: why nothing of it was used.
void remark_first(FileReading& reading, Remark::Kind kind, std::string what) {
    reading.remarks.insert(reading.remarks.begin(), {kind, {reading.name, {}, 0, {}}, std::move(what), 1});
}

// A sheet of notes beside those of the return is nothing to put right; a file that is of no module may be, and one that
// lacks no more than the child is.
void remark_on_unknown(std::vector<OpenedFile>& files, const Collection& collection) {
    const bool others_used = std::any_of(files.begin(), files.end(), [](const OpenedFile& file) {
        return is_used(file) || file.reading.outcome == FileReading::Outcome::reference;
    });
    for (OpenedFile& file : files) {
        if (file.reading.outcome != FileReading::Outcome::refused || file.table.column_count() == 0) continue;
        if (const auto found = recognise_without_child(collection, file.table.column_names())) {
            const Module& module = collection.modules[found->module];
            const bool may_be_list = others_used && columns_that_may_name_child(file.table, module, *found).empty();
            remark_first(file.reading, may_be_list ? Remark::Kind::set_aside : Remark::Kind::problem,
                         words_for_missing_child(file.table, module, *found));
        } else if (is_other_text(file)) {
            file.reading.outcome = FileReading::Outcome::other;
            remark_first(file.reading, Remark::Kind::set_aside, "This is text, but no table of the return.");
        } else if (others_used) {
            remark_first(file.reading, Remark::Kind::set_aside,
                         "Its column names are those of no module, so nothing of it was used.");
        } else {
            remark_first(file.reading, Remark::Kind::problem,
                         fmt::format("Its column names are those of no module, so nothing of it was used. One of the "
                                     "first lines must hold the column names of one of: {}.",
                                     modules_known(collection)));
        }
    }
}

// Without the children's identifiers nothing of a table can be used.
void leave_uncalculated(OpenedFile& file, const OpenedTable& opened, const Module& module) {
    if (opened.uncalculated.empty()) return;
    const auto is_field = [&](std::string_view name) { return module.find_field(name).has_value(); };
    set_uncalculated_apart(file.table, opened.uncalculated, {opened.name, opened.sheet, 0, {}}, is_field,
                           file.reading.remarks);
    if (!file.table.find_column(module.fields[module.child_field].name)) {
        file.reading.outcome = FileReading::Outcome::refused;
        file.table = Table();
    }
}

void take_providers(OpenedFile& file, OpenedTable& opened) {
    file.reading.outcome = FileReading::Outcome::reference;
    file.reading.rows = opened.table.row_count();
    file.providers = std::move(opened);
    file.providers->remarks = std::exchange(file.reading.remarks, {});
}

OpenedFile take_postcodes(InputFile input) {
    OpenedFile file;
    file.reading.name = input.name;
    file.reading.outcome = FileReading::Outcome::reference;
    file.postcodes = std::move(input);
    return file;
}

OpenedFile take_table(OpenedTable& opened, std::optional<YearSlot> year, const Collection& collection) {
    OpenedFile file;
    file.reading.name = opened.title();
    file.reading.form = opened.form;
    file.reading.remarks = std::move(opened.remarks);
    file.evidence.path = opened.name;
    file.sheet = opened.sheet;
    file.evidence.asked = year;
    file.fingerprint = opened.fingerprint;
    if (opened.error) {
        take_error(file, opened);
        return file;
    }
    const auto found = recognise(collection, opened.table.column_names());
    if (!found && is_provider_list(opened.table)) {
        take_providers(file, opened);
        return file;
    }
    file.table = std::move(opened.table);
    file.reading.set_aside = opened.rows_set_aside;
    if (!found) return file;
    const Module& module = collection.modules[found->module];
    use_as(file, collection, *found);
    leave_uncalculated(file, opened, module);
    // An XML file has no rows but those of its elements.
    if (is_used(file) && opened.form != ReturnForm::xml) file.suspects = find_suspect_rows(file.table, module);
    return file;
}

// As if they were not there, but that they are named.
void put_replaced_aside(std::vector<OpenedFile>& files, const std::map<std::string, std::string>& replaced) {
    if (replaced.empty()) return;
    for (OpenedFile& file : files) {
        const auto newer = replaced.find(file.reading.name);
        if (newer == replaced.end() || !is_used(file)) continue;
        file.reading.outcome = FileReading::Outcome::replaced;
        file.reading.remarks.clear();
        file.reading.rows = file.table.row_count();
        file.table = Table();
        remark(file.reading, Remark::Kind::liberty,
               fmt::format("{} is used in its place. To use this one again, remove that.", newer->second));
    }
}

std::vector<OpenedFile> open_file(InputFile& input, const Collection& collection) {
    const std::optional<YearSlot> year = input.year;
    const std::uint32_t occasion = input.occasion;
    const bool beside_others = input.beside_others;
    const std::map<std::string, YearSlot> years_of_tables(input.years_of_tables.begin(), input.years_of_tables.end());
    const std::map<std::string, std::string> replaced(input.replaced_tables.begin(), input.replaced_tables.end());
    std::vector<OpenedFile> files;
    if (looks_like_postcodes(input.bytes)) {
        files.push_back(take_postcodes(std::move(input)));
        return files;
    }
    std::vector<OpenedTable> tables = open_tables(std::move(input), names_known_table(collection), collection.xml);
    name_other_files(tables, collection);
    for (OpenedTable& opened : tables) {
        const auto own = years_of_tables.find(opened.title());
        files.push_back(take_table(opened, own == years_of_tables.end() ? year : own->second, collection));
        files.back().evidence.occasion = files.back().reading.occasion = occasion;
        files.back().reading.beside_others = beside_others;
    }
    remark_on_unknown(files, collection);
    put_replaced_aside(files, replaced);
    return files;
}

void remark_on_letter_case(std::vector<OpenedFile>& files, const Collection& collection) {
    std::vector<ChildColumn> columns;
    for (OpenedFile& file : files) {
        if (!is_used(file)) continue;
        const Module& module = collection.modules[file.reading.module];
        const auto column = file.table.find_column(module.fields[module.child_field].name);
        if (column) columns.push_back({&file.table, *column, &file.reading.remarks});
    }
    remark_on_spellings(columns);
}

}  // namespace

std::array<ModuleTables, year_slots> ReturnFiles::table_pointers() const {
    std::array<ModuleTables, year_slots> pointers;
    for (std::size_t year = 0; year < year_slots; ++year) {
        for (const auto& table : tables[year]) pointers[year].push_back(table ? &*table : nullptr);
    }
    return pointers;
}

ReturnForm ReturnFiles::form(YearSlot year) const noexcept {
    const bool xml = std::any_of(files.begin(), files.end(), [&](const FileReading& file) {
        return file.outcome == FileReading::Outcome::used && file.year == year && file.form == ReturnForm::xml &&
               file.rows > 0;
    });
    return xml ? ReturnForm::xml : ReturnForm::csv;
}

std::size_t ReturnFiles::problems() const noexcept {
    std::size_t problems = 0;
    for (const FileReading& file : files) problems += count_problems(file.remarks);
    return problems;
}

bool ReturnFiles::has_this_year() const noexcept {
    const auto& modules = tables[static_cast<std::size_t>(YearSlot::this_year)];
    return std::any_of(modules.begin(), modules.end(), [](const auto& table) { return table.has_value(); });
}

void ReturnFiles::refuse_reference(const std::string& name, const Error& reason) {
    for (FileReading& file : files) {
        if (file.name != name || file.outcome != FileReading::Outcome::reference) continue;
        file.outcome = FileReading::Outcome::refused;
        file.remarks = {{Remark::Kind::problem, {name, {}, 0, {}}, reason.what + " " + reason.remedy, 1}};
    }
}

ReturnFiles read_return(const Collection& collection, std::vector<InputFile> files, std::optional<int> asked_year,
                        unsigned jobs, NamedElsewhere elsewhere) {
    std::vector<std::vector<OpenedFile>> of_each(files.size());
    parallel_for(files.size(), 1, jobs, [&](std::size_t begin, std::size_t end, unsigned) {
        for (std::size_t i = begin; i < end; ++i) of_each[i] = open_file(files[i], collection);
    });
    std::vector<OpenedFile> opened;
    for (std::size_t i = 0; i < of_each.size(); ++i) {
        for (OpenedFile& file : of_each[i]) {
            file.reading.given = i;
            opened.push_back(std::move(file));
        }
    }
    set_no_records_aside(opened, collection);
    parallel_for(opened.size(), 1, jobs, [&](std::size_t begin, std::size_t end, unsigned) {
        for (std::size_t i = begin; i < end; ++i) survey(opened[i], collection);
    });
    PlacedYears years = place_in_years(opened, collection, asked_year);
    set_repeated_aside(opened);
    remark_on_letter_case(opened, collection);

    ReturnFiles result;
    result.collection = &collection;
    result.return_year = years.return_year;
    result.year_ground = std::move(years.year_ground);
    result.year_doubt = std::move(years.year_doubt);
    for (auto& year : result.tables) year.resize(collection.modules.size());
    JoinedTables joined;
    for (OpenedFile& file : opened) {
        if (is_used(file)) join(result, file, collection.modules[file.reading.module], joined);
        collect_reference(file, elsewhere, result.found);
        decisive_first(file.reading.remarks);
        result.files.push_back(std::move(file.reading));
    }
    leave_out_modules_not_in_form(result);
    remark_on_refused_cells(result);
    remark_on_damaged_identifiers(result);
    remark_on_crowded_identifiers(result);
    remark_on_lost_zeros(result);
    return result;
}

}  // namespace goldthread
