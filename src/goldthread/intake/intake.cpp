#include "goldthread/intake/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "goldthread/base/parallel.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/open.hpp"
#include "goldthread/intake/recognise.hpp"
#include "goldthread/intake/repeated_rows.hpp"
#include "goldthread/intake/survey.hpp"
#include "goldthread/intake/year_role.hpp"

namespace goldthread {

namespace {

/// A file between being opened and being put to its place.
struct OpenedFile {
    FileReading reading;
    Table table;  // named as the module's fields, once recognised
    std::string sheet;
    YearEvidence evidence;
    std::uint64_t fingerprint = 0;
};

void remark(FileReading& reading, Remark::Kind kind, std::string what, std::string field = {}) {
    reading.remarks.push_back({kind, {reading.name, {}, 0, std::move(field)}, std::move(what), 1});
}

std::string modules_known(const Collection& collection) {
    std::string names;
    for (const Module& module : collection.modules) names += (names.empty() ? "" : ", ") + std::string(module.name);
    return names;
}

bool same_cells(const Table& table, std::size_t a, std::size_t b) {
    return std::equal(table.column(a).begin(), table.column(a).end(), table.column(b).begin());
}

// Gives columns the fields' names and says what is extra, missing, or named otherwise.
void name_columns(OpenedFile& file, const Module& module, const ModuleMatch& found) {
    Table& table = file.table;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        const std::string given = table.column_names()[c];
        if (const auto field = found.field_of_column[c]) {
            const std::string name(module.fields[*field].name);
            if (given != name) {
                remark(file.reading, Remark::Kind::liberty, fmt::format("Column '{}' is read as {}.", given, name),
                       name);
            }
            table.rename_column(c, name);
            continue;
        }
        const auto original = table.find_column(folded(given));
        if (original && *original < c) {
            remark(file.reading, Remark::Kind::set_aside,
                   same_cells(table, *original, c)
                       ? fmt::format("Column '{}' occurs twice with the same content; the first is used.", given)
                       : fmt::format("Column '{}' occurs twice and the two differ; the first is used. Remove one.",
                                     given));
            table.rename_column(c, fmt::format("{} ({})", given, c + 1));
            continue;
        }
        remark(file.reading, Remark::Kind::set_aside,
               fmt::format("Column '{}' is not part of {} and is not checked.", given, module.name));
    }
    for (const std::size_t field : found.missing_fields) {
        remark(file.reading, Remark::Kind::set_aside,
               fmt::format("There is no column {}; rules that need it do not run.", module.fields[field].name),
               std::string(module.fields[field].name));
    }
}

bool is_used(const OpenedFile& file) {
    return file.reading.outcome == FileReading::Outcome::used;
}

void take_error(OpenedFile& file, const Error& error) {
    file.reading.remarks.push_back(
        {Remark::Kind::problem, error.place, error.what + (error.remedy.empty() ? "" : " " + error.remedy), 1});
}

void use_as(OpenedFile& file, const Module& module, const ModuleMatch& found) {
    file.reading.outcome = FileReading::Outcome::used;
    file.reading.module = found.module;
    file.reading.rows = file.table.row_count();
    name_columns(file, module, found);
    Remarks liberties = survey_cells(file.table, module);
    std::move(liberties.begin(), liberties.end(), std::back_inserter(file.reading.remarks));
    file.evidence.votes = votes_of(file.table, module);
}

// A sheet of notes beside those of the return is nothing to put right; a file that is of no module may be.
void remark_on_unknown(std::vector<OpenedFile>& files, const Collection& collection) {
    const bool others_used = std::any_of(files.begin(), files.end(), is_used);
    for (OpenedFile& file : files) {
        if (is_used(file) || file.table.column_count() == 0) continue;
        if (others_used) {
            remark(file.reading, Remark::Kind::set_aside,
                   "Its column names are those of no module, so nothing of it was used.");
            continue;
        }
        remark(file.reading, Remark::Kind::problem,
               fmt::format("Its column names are those of no module, so nothing of it was used. The first line must "
                           "hold the column names of one of: {}.",
                           modules_known(collection)));
    }
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
        take_error(file, *opened.error);
        return file;
    }
    file.table = std::move(opened.table);
    const auto found = recognise(collection, file.table.column_names());
    if (found) use_as(file, collection.modules[found->module], *found);
    return file;
}

std::vector<OpenedFile> open_file(InputFile& input, const Collection& collection) {
    const auto names_a_module = [&](std::span<const std::string_view> cells) {
        return recognise(collection, {cells.begin(), cells.end()}).has_value();
    };
    const std::optional<YearSlot> year = input.year;
    const auto years_of_tables = std::move(input.years_of_tables);
    std::vector<OpenedFile> files;
    for (OpenedTable& opened : open_tables(std::move(input), names_a_module)) {
        const auto own = std::find_if(years_of_tables.begin(), years_of_tables.end(),
                                      [&](const auto& entry) { return entry.first == opened.title(); });
        files.push_back(take_table(opened, own == years_of_tables.end() ? year : own->second, collection));
    }
    remark_on_unknown(files, collection);
    return files;
}

std::string year_words(YearSlot year) {
    return year == YearSlot::this_year ? "this year's" : "last year's";
}

void place_in_year(FileReading& reading, const YearDecision& decision) {
    reading.year = decision.year;
    reading.year_ground = decision.ground;
}

void remark_on_dates(FileReading& reading, const YearDecision& decision, const YearVotes& votes) {
    if (!decision.dates_disagree) return;
    remark(
        reading, Remark::Kind::liberty,
        fmt::format("Taken as {} {}, but most of its dates fall in the year to 31 March {}. Check that it is the right "
                    "file.",
                    year_words(decision.year), decision.ground, *favourite(votes)));
}

// All tables of an XML file are of one year: what their dates say counts together.
std::vector<std::vector<OpenedFile*>> of_one_year(std::vector<OpenedFile>& files) {
    std::vector<std::vector<OpenedFile*>> groups;
    for (OpenedFile& file : files) {
        if (!is_used(file)) continue;
        const OpenedFile* last = groups.empty() ? nullptr : groups.back().front();
        const bool of_same_file = last != nullptr && last->reading.given == file.reading.given &&
                                  last->evidence.path == file.evidence.path;  // a zip holds several files
        if (!of_same_file || file.reading.form != ReturnForm::xml) groups.emplace_back();
        groups.back().push_back(&file);
    }
    return groups;
}

// What the names around a file say. A sheet's own name goes before that of its workbook.
void read_names(YearEvidence& evidence, const OpenedFile& file, const Module& module) {
    const std::vector<std::string_view> own = {module.name, module.file_name};
    evidence.folder = year_in_folders(evidence.path);
    evidence.name = year_in_name(file.sheet, own);
    evidence.name_ground = "from the sheet's name";
    if (evidence.name.says_something()) return;
    evidence.name = year_in_name(name_in_path(evidence.path), own);
    evidence.name_ground = "from the file's name";
}

void add_dates(YearEvidence& evidence, const OpenedFile& file, const Module& module, bool year_is_asked) {
    for (const auto& [year, count] : file.evidence.votes) evidence.votes[year] += count;
    if (year_is_asked) return;
    for (const auto& [year, count] : dates_well_within(file.table, module)) evidence.well_within[year] += count;
}

YearEvidence evidence_of(const std::vector<OpenedFile*>& group, const Collection& collection, bool year_is_asked) {
    YearEvidence evidence;
    evidence.path = group.front()->evidence.path;
    evidence.asked = group.front()->evidence.asked;
    read_names(evidence, *group.front(), collection.modules[group.front()->reading.module]);
    const bool any_rows =
        std::any_of(group.begin(), group.end(), [](const OpenedFile* file) { return file->reading.rows > 0; });
    for (const OpenedFile* file : group) {
        add_dates(evidence, *file, collection.modules[file->reading.module], year_is_asked);
        if (!any_rows || file->reading.rows > 0) evidence.modules.push_back(file->reading.module);
    }
    return evidence;
}

// "Reviews speak for 2025, Episodes for 2026": where dates of this year's tables disagree.
std::string doubt_about_year(const std::vector<YearEvidence>& evidence, const YearDecisions& decisions,
                             const Collection& collection) {
    std::map<int, std::string> speaking;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        if (decisions.files[i].year != YearSlot::this_year) continue;
        const YearVotes& dates = evidence[i].votes.empty() ? evidence[i].well_within : evidence[i].votes;
        if (dates.empty()) continue;
        const int year = evidence[i].votes.empty() ? dates.rbegin()->first : *favourite(dates);
        if (evidence[i].votes.empty() && year < decisions.return_year) continue;  // it bounds the year only from below
        for (const std::size_t module : evidence[i].modules) {
            std::string& names = speaking[year];
            names += (names.empty() ? "" : ", ") + std::string(collection.modules[module].name);
        }
    }
    std::string doubt;
    for (const auto& [year, names] : speaking) {
        doubt += fmt::format("{}{} speak{} for {}", doubt.empty() ? "" : "; ", names,
                             names.find(',') == std::string::npos && !names.ends_with('s') ? "s" : "", year);
    }
    return speaking.size() > 1 ? doubt + "." : std::string();
}

struct PlacedYears {
    YearDecisions decisions;
    std::string doubt;
};

PlacedYears place_in_years(std::vector<OpenedFile>& files, const Collection& collection,
                           std::optional<int> asked_year) {
    const auto groups = of_one_year(files);
    std::vector<YearEvidence> evidence;
    for (const auto& group : groups) evidence.push_back(evidence_of(group, collection, asked_year.has_value()));
    YearDecisions decisions = decide_years(evidence, asked_year);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (OpenedFile* file : groups[g]) place_in_year(file->reading, decisions.files[g]);
        remark_on_dates(groups[g].front()->reading, decisions.files[g], evidence[g].votes);
    }
    std::string doubt = asked_year ? std::string() : doubt_about_year(evidence, decisions, collection);
    return {std::move(decisions), std::move(doubt)};
}

// A file with the content of an earlier one of the same year is used once.
void set_repeated_aside(std::vector<OpenedFile>& files) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        OpenedFile& file = files[i];
        if (file.reading.outcome != FileReading::Outcome::used) continue;
        for (std::size_t j = 0; j < i; ++j) {
            const OpenedFile& earlier = files[j];
            if (earlier.reading.outcome != FileReading::Outcome::used || earlier.reading.year != file.reading.year ||
                earlier.fingerprint != file.fingerprint) {
                continue;
            }
            file.reading.outcome = FileReading::Outcome::repeated;
            remark(file.reading, Remark::Kind::set_aside,
                   fmt::format("Has the same content as {}; used once.", earlier.reading.name));
            break;
        }
    }
}

std::uint64_t hash_of_row(const Table& table, std::size_t row) {
    std::uint64_t hash = 0;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        hash = hash * 1099511628211ULL + std::hash<std::string_view>{}(table.cell(row, c));
    }
    return hash;
}

// Rows of `added` that stand in `table` already, cell for cell. Both have the same columns in the same order.
std::size_t count_identical_rows(const Table& table, const Table& added) {
    if (table.column_names() != added.column_names()) return 0;
    std::unordered_multimap<std::uint64_t, std::size_t> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) rows.emplace(hash_of_row(table, row), row);
    const auto identical = [&](std::size_t a, std::size_t b) {
        for (std::size_t c = 0; c < table.column_count(); ++c) {
            if (table.cell(a, c) != added.cell(b, c)) return false;
        }
        return true;
    };
    std::size_t found = 0;
    for (std::size_t row = 0; row < added.row_count(); ++row) {
        const auto [first, last] = rows.equal_range(hash_of_row(added, row));
        found += std::any_of(first, last, [&](const auto& entry) { return identical(entry.second, row); }) ? 1 : 0;
    }
    return found;
}

// Whether the module came in another form before: only a table with rows counts, as XML has all modules.
bool given_in_another_form(const ReturnFiles& result, const FileReading& reading) {
    return std::any_of(result.files.begin(), result.files.end(), [&](const FileReading& before) {
        return before.outcome == FileReading::Outcome::used && before.module == reading.module &&
               before.year == reading.year && before.form != reading.form && before.rows > 0 && reading.rows > 0;
    });
}

std::string in_words(const Table& table, std::size_t row) {
    return fmt::format("line {} of {}", table.place(row).line, table.file_of(row));
}

// Two years of the same children, or two copies: nobody but the user knows which.
void refuse_as_repeating(OpenedFile& file, const Table& table, const RepeatedRows& repeated, const Module& module) {
    file.reading.outcome = FileReading::Outcome::refused;
    remark(
        file.reading, Remark::Kind::problem,
        fmt::format("{} of its {} rows stand in {} too (the same {}: {} is {}), so it was not used. Are they two "
                    "copies? Then give one. Two years? Put last year's files in a folder called 'last', or write "
                    "the year in their names (\"{} 2024-25.csv\").",
                    repeated.repeated, file.table.row_count(), table.file_of(repeated.table_row), compared_by(module),
                    in_words(file.table, repeated.added_row), in_words(table, repeated.table_row), module.file_name));
}

void join(ReturnFiles& result, OpenedFile& file, const Module& module) {
    auto& slot = result.tables[static_cast<std::size_t>(file.reading.year)][file.reading.module];
    if (!slot) {
        slot = std::move(file.table);
        return;
    }
    const RepeatedRows repeated = repeated_rows(*slot, file.table, module);
    if (repeated.most) return refuse_as_repeating(file, *slot, repeated, module);
    const std::size_t identical = count_identical_rows(*slot, file.table);
    std::string what = fmt::format("Joined with {} as one {} table.", slot->files().front(), module.name);
    if (given_in_another_form(result, file.reading)) {
        what = fmt::format("{} was given in CSV and in XML. ", module.name) + what;
    }
    if (identical > 0) {
        what += fmt::format(" {} of its rows stand there already, cell for cell; all rows are kept.", identical);
    }
    const bool only_one_has_rows = slot->row_count() == 0 || file.table.row_count() == 0;
    if (!only_one_has_rows) remark(file.reading, Remark::Kind::liberty, std::move(what));
    slot->append(file.table);
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

ReturnFiles read_return(const Collection& collection, std::vector<InputFile> files, std::optional<int> asked_year,
                        unsigned jobs) {
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
    PlacedYears years = place_in_years(opened, collection, asked_year);
    set_repeated_aside(opened);

    ReturnFiles result;
    result.collection = &collection;
    result.return_year = years.decisions.return_year;
    result.year_ground = years.decisions.ground;
    result.year_doubt = std::move(years.doubt);
    for (auto& year : result.tables) year.resize(collection.modules.size());
    for (OpenedFile& file : opened) {
        if (is_used(file)) join(result, file, collection.modules[file.reading.module]);
        decisive_first(file.reading.remarks);
        result.files.push_back(std::move(file.reading));
    }
    return result;
}

}  // namespace goldthread
