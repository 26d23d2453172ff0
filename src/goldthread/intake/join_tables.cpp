#include "goldthread/intake/join_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "goldthread/base/counted.hpp"
#include "goldthread/intake/overlaps.hpp"
#include "goldthread/intake/repeated_rows.hpp"
#include "goldthread/intake/uncalculated.hpp"

namespace goldthread {

namespace {

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

void join(ReturnFiles& result, OpenedFile& file, const Module& module) {
    auto& slot = result.tables[static_cast<std::size_t>(file.reading.year)][file.reading.module];
    if (!slot) {
        slot = std::move(file.table);
        return;
    }
    set_apart_in_both(*slot, file.table);
    if (const auto found = find_overlap(result, *slot, file, module)) {
        result.overlaps.push_back(found->overlap);
        if (found->overlap.kind == Overlap::Kind::newer) return leave_for_choice(file, *slot, found->rows, module);
        if (found->overlap.kind == Overlap::Kind::rows) return refuse_as_repeating(file, *slot, found->rows, module);
    }
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

}  // namespace goldthread
