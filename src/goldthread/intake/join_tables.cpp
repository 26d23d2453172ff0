#include "goldthread/intake/join_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "goldthread/base/counted.hpp"
#include "goldthread/intake/overlaps.hpp"
#include "goldthread/intake/repeated_rows.hpp"
#include "goldthread/intake/uncalculated.hpp"

namespace goldthread {

namespace {

// Whether the module came in another form before: only a table with rows counts, as XML has all modules.
bool came_in_another_form(const JoinedTable& known, const FileReading& reading) {
    return reading.rows > 0 &&
           std::any_of(known.forms.begin(), known.forms.end(), [&](ReturnForm form) { return form != reading.form; });
}

// The file, the next of those read, has been joined.
void note(JoinedTable& known, const ReturnFiles& result, const OpenedFile& file) {
    known.readings.push_back(result.files.size());
    if (file.reading.rows > 0) known.forms.insert(file.reading.form);
    known.all_years_told = known.all_years_told && file.reading.year_told;
}

std::string in_words(const Table& table, std::size_t row) {
    return fmt::format("line {} of {}", table.place(row).line, table.file_of(row));
}

// An export made anew, on an occasion of its own: the one that is used stays until the user has chosen.
void leave_for_choice(OpenedFile& file, const Table& table, const RepeatedRows& repeated, const Module& module) {
    file.reading.outcome = FileReading::Outcome::refused;
    remark(file.reading, Remark::Kind::problem,
           fmt::format("{} of its {} rows stand in {} too (the same {}): one of the two seems to be a newer export. It "
                       "is not used until you have chosen whether one replaces the other.",
                       grouped(repeated.repeated), grouped(file.table.row_count()), table.file_of(repeated.table_row),
                       compared_by(module)));
}

// Two years of the same children, or two copies: nobody but the user knows which.
void refuse_as_repeating(OpenedFile& file, const Table& table, const RepeatedRows& repeated, const Module& module) {
    file.reading.outcome = FileReading::Outcome::refused;
    remark(file.reading, Remark::Kind::problem,
           fmt::format("{} of its {} rows stand in {} too (the same {}: {} is {}), so it was not used. Are they two "
                       "copies? Then give one. Two years? Put last year's files in a folder called 'last', or write "
                       "the year in their names (\"{} 2024-25.csv\").",
                       grouped(repeated.repeated), grouped(file.table.row_count()), table.file_of(repeated.table_row),
                       compared_by(module), in_words(file.table, repeated.added_row),
                       in_words(table, repeated.table_row), module.file_name));
}

}  // namespace

void set_repeated_aside(std::vector<OpenedFile>& files) {
    std::map<std::pair<YearSlot, std::uint64_t>, const OpenedFile*> first_with;
    for (OpenedFile& file : files) {
        if (file.reading.outcome != FileReading::Outcome::used) continue;
        const auto [first, is_new] = first_with.try_emplace({file.reading.year, file.fingerprint}, &file);
        if (is_new) continue;
        file.reading.outcome = FileReading::Outcome::repeated;
        remark(file.reading, Remark::Kind::set_aside,
               fmt::format("Has the same content as {}; used once.", first->second->reading.name));
    }
}

void join(ReturnFiles& result, OpenedFile& file, const Module& module, JoinedTables& joined) {
    auto& slot = result.tables[static_cast<std::size_t>(file.reading.year)][file.reading.module];
    JoinedTable& known = joined.try_emplace({file.reading.year, file.reading.module}, module).first->second;
    if (!slot) {
        slot = std::move(file.table);
        note(known, result, file);
        return;
    }
    set_apart_in_both(*slot, file.table);
    if (const auto found = find_overlap(result, *slot, known, file, module)) {
        result.overlaps.push_back(found->overlap);
        if (found->overlap.kind == Overlap::Kind::newer) return leave_for_choice(file, *slot, found->rows, module);
        if (found->overlap.kind == Overlap::Kind::rows) return refuse_as_repeating(file, *slot, found->rows, module);
    }
    const std::size_t identical = known.cells.count_in(*slot, file.table);
    std::string what = fmt::format("Joined with {} as one {} table.", slot->files().front(), module.name);
    if (came_in_another_form(known, file.reading)) {
        what = fmt::format("{} was given in CSV and in XML. ", module.name) + what;
    }
    if (identical > 0) {
        what += fmt::format(" {} of its rows stand there already, cell for cell; all rows are kept.", identical);
    }
    const bool only_one_has_rows = slot->row_count() == 0 || file.table.row_count() == 0;
    if (!only_one_has_rows) remark(file.reading, Remark::Kind::liberty, std::move(what));
    slot->append(file.table);
    note(known, result, file);
}

}  // namespace goldthread
