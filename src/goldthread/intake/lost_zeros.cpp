#include "goldthread/intake/lost_zeros.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/code.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/rows_of_files.hpp"

namespace goldthread {

namespace {

/// The column of one identifier in one table, and the readings of the table's files.
struct IdentifierColumn {
    const Table& table;
    std::size_t column;
    std::vector<FileReading*> readings;

    [[nodiscard]] FileReading* reading_of(std::size_t row) const { return readings[table.place(row).file]; }
    [[nodiscard]] std::string_view text(std::size_t row) const { return trim(table.cell(row, column)); }
};

using Columns = std::vector<IdentifierColumn>;

Columns columns_named(std::string_view name, ReturnFiles& files) {
    Columns columns;
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = files.tables[static_cast<std::size_t>(year)];
        for (std::size_t m = 0; m < tables.size(); ++m) {
            const auto field = files.collection->modules[m].find_field(name);
            if (!tables[m] || !field || !files.collection->modules[m].fields[*field].is_identifier) continue;
            const auto column = tables[m]->find_column(name);
            if (column) columns.push_back({*tables[m], *column, readings_of(files, year, m)});
        }
    }
    return columns;
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && all_of(text, is_digit);
}

bool begins_with_zero(std::string_view text) noexcept {
    return text.size() > 1 && text.front() == '0';
}

Id without_zeros(std::string_view number) noexcept {
    return Id::packed(number.substr(std::min(number.find_first_not_of('0'), number.size())));
}

// Rows of one child mostly stand together: an identifier that the row before has, too, is looked at once.
template <class See>
void for_each_number(const IdentifierColumn& of, See see) {
    std::string_view before;
    std::uint32_t file_before = 0;
    for (std::size_t row = 0; row < of.table.row_count(); ++row) {
        const std::string_view text = of.text(row);
        const std::uint32_t file = of.table.place(row).file;
        if (text == before && file == file_before) continue;
        before = text;
        file_before = file;
        if (is_number(text)) see(text, row);
    }
}

// Whether there is something to compare: numbers with leading zeros, and numbers without.
bool are_mixed(const Columns& columns) {
    bool with = false;
    bool without = false;
    for (const IdentifierColumn& of : columns) {
        for (const std::string_view cell : of.table.column(of.column)) {
            if (cell.empty() || is_letter(cell.front())) continue;
            const std::string_view text = is_digit(cell.front()) ? cell : trim(cell);
            if (begins_with_zero(text)) {
                with = true;
            } else if (!without) {
                without = is_number(text);
            }
            if (with && without) return true;
        }
    }
    return false;
}

/// Where a number stands with its leading zeros.
struct Whole {
    std::string_view text;
    const FileReading* first = nullptr;
    std::set<const FileReading*> others;  ///< Further files that have it so.

    void stands_in(const FileReading* file) {
        if (file != first) others.insert(file);
    }
    [[nodiscard]] bool is_in(const FileReading* file) const { return file == first || others.contains(file); }
};

using Wholes = std::unordered_map<Id, Whole>;

Wholes find_wholes(const Columns& columns) {
    Wholes wholes;
    for (const IdentifierColumn& of : columns) {
        for_each_number(of, [&](std::string_view text, std::size_t row) {
            if (!begins_with_zero(text)) return;
            const FileReading* const file = of.reading_of(row);
            wholes.try_emplace(without_zeros(text), Whole{text, file, {}}).first->second.stands_in(file);
        });
    }
    return wholes;
}

/// What a file lacks.
struct Lost {
    std::unordered_set<Id> numbers;
    std::string_view first;
    std::uint32_t first_line = 0;
    const Whole* first_whole = nullptr;
};

using LostByFile = std::unordered_map<FileReading*, Lost>;

// Numbers of which one file has both forms: two numbers, not one.
std::unordered_set<Id> find_pairs(const Columns& columns, const Wholes& wholes) {
    std::unordered_set<Id> pairs;
    for (const IdentifierColumn& of : columns) {
        for_each_number(of, [&](std::string_view text, std::size_t row) {
            if (begins_with_zero(text)) return;
            const Id number = Id::packed(text);
            const auto whole = wholes.find(number);
            if (whole != wholes.end() && whole->second.is_in(of.reading_of(row))) pairs.insert(number);
        });
    }
    return pairs;
}

LostByFile find_lost(const Columns& columns, const Wholes& wholes) {
    const std::unordered_set<Id> pairs = find_pairs(columns, wholes);
    LostByFile lost;
    for (const IdentifierColumn& of : columns) {
        for_each_number(of, [&](std::string_view text, std::size_t row) {
            if (begins_with_zero(text)) return;
            const Id number = Id::packed(text);
            const auto whole = wholes.find(number);
            if (whole == wholes.end() || pairs.contains(number)) return;
            Lost& found = lost[of.reading_of(row)];
            if (found.first_whole == nullptr) {
                found.first = text;
                found.first_line = of.table.place(row).line;
                found.first_whole = &whole->second;
            }
            found.numbers.insert(number);
        });
    }
    return lost;
}

std::string words_for(const Lost& lost, std::string_view field) {
    const std::size_t count = lost.numbers.size();
    return fmt::format(
        "{} here without leading zeros that {} in other files ('{}' here, '{}' in {}): a spreadsheet has dropped the "
        "zeros. Nothing was changed: export {} again as text, or they will not match.",
        count == 1 ? "1 identifier is" : fmt::format("{} identifiers are", count), count == 1 ? "it has" : "they have",
        lost.first, lost.first_whole->text, lost.first_whole->first->name, field);
}

std::set<std::string_view> identifiers_of(const Collection& collection) {
    std::set<std::string_view> names;
    for (const Module& module : collection.modules) {
        for (const Field& field : module.fields) {
            if (field.is_identifier) names.insert(field.name);
        }
    }
    return names;
}

}  // namespace

void remark_on_lost_zeros(ReturnFiles& files) {
    for (const std::string_view name : identifiers_of(*files.collection)) {
        const Columns columns = columns_named(name, files);
        if (!are_mixed(columns)) continue;
        const Wholes wholes = find_wholes(columns);
        for (auto& [reading, lost] : find_lost(columns, wholes)) {
            add_problem(*reading, lost.first_line, name, words_for(lost, name), lost.numbers.size());
        }
    }
}

}  // namespace goldthread
