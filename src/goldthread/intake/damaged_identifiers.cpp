#include "goldthread/intake/damaged_identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/rows_of_files.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread {

namespace {

// What a spreadsheet's numbers hold.
constexpr std::size_t digits_kept = 15;

std::size_t count_digits(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

// "E+12", "e12", "E-05"; without a point before it the sign must be there, as "12E5" may be anybody's number.
bool is_exponent(std::string_view text, bool behind_point) noexcept {
    if (text.size() < 2 || to_upper(text.front()) != 'E') return false;
    text.remove_prefix(1);
    const bool has_sign = text.front() == '+' || text.front() == '-';
    if (has_sign) text.remove_prefix(1);
    return (has_sign || behind_point) && !text.empty() && count_digits(text) == text.size();
}

// "1234567.0" and "8.01235E+12", but also "8E+12".
bool is_decimal(std::string_view text) noexcept {
    text.remove_prefix(count_digits(text));
    const bool has_point = !text.empty() && text.front() == '.';
    if (has_point) {
        text.remove_prefix(1);
        text.remove_prefix(count_digits(text));
        if (text.empty()) return true;
    }
    return is_exponent(text, has_point);
}

// "1,234,567"
bool has_thousands(std::string_view text) noexcept {
    const std::size_t leading = count_digits(text);
    if (leading > 3 || leading == text.size()) return false;
    for (text.remove_prefix(leading); !text.empty(); text.remove_prefix(4)) {
        if (text.size() < 4 || text.front() != ',' || count_digits(text.substr(1, 3)) != 3) return false;
    }
    return true;
}

// What a column too narrow for its numbers shows, and Excel saves.
bool is_hashes(std::string_view text) noexcept {
    return text.size() >= 3 && all_of(text, [](char c) { return c == '#'; });
}

bool has_exponent(std::string_view text) noexcept {
    return text.find_first_of("Ee") != std::string_view::npos && looks_damaged(text);
}

// Most identifiers end here.
bool begins_with_letter(std::string_view cell) noexcept {
    return !cell.empty() && is_letter(cell.front());
}

// And most of the others here: the characters that tell an amount stand near its end.
bool may_be_damaged(std::string_view text) noexcept {
    if (text.size() < 2 || (!is_digit(text.front()) && text.front() != '#')) return false;
    const std::string_view tail = text.substr(text.size() - std::min<std::size_t>(text.size(), 5));
    return any_of(tail, [](char c) { return !is_digit(c); }) || text.find('.') != std::string_view::npos;
}

bool is_long_number(std::string_view text) noexcept {
    return text.size() > digits_kept && count_digits(text) == text.size();
}

/// What was seen of one identifier in one file.
struct Damage {
    SeenInFile damaged;
    std::map<std::string, std::set<std::string_view>> children_of;  ///< By a text that has lost digits.
    SeenInFile long_numbers;
    std::set<std::string_view> different_long_numbers;

    void see(std::string_view text, std::string_view child, std::size_t row) {
        if (looks_damaged(text)) {
            damaged.add(row);
            if (has_exponent(text)) children_of[folded(text)].insert(child);
        } else if (is_long_number(text)) {
            long_numbers.add(row);
            different_long_numbers.insert(text);
        }
    }

    [[nodiscard]] bool long_numbers_are_rounded() const {
        constexpr std::size_t zeros_by_no_chance = 4;
        std::size_t zeros = 0;
        for (const std::string_view number : different_long_numbers) {
            const std::string_view lost = number.substr(digits_kept);
            if (any_of(lost, [](char c) { return c != '0'; })) return false;
            zeros += lost.size();
        }
        return zeros >= zeros_by_no_chance;
    }

    [[nodiscard]] std::size_t children_who_share() const {
        std::size_t count = 0;
        for (const auto& [text, children] : children_of) count += children.size() > 1 ? children.size() : 0;
        return count;
    }
};

/// An identifier's column, and that of the child.
struct IdentifierColumn {
    const Table& table;
    const Module& module;
    const Field& field;
    std::size_t column;
    std::optional<std::size_t> child_column;

    [[nodiscard]] bool names_child() const { return column == child_column; }
};

std::vector<Damage> find_damage(const IdentifierColumn& of) {
    std::vector<Damage> by_file(of.table.files().size());
    const auto cells = of.table.column(of.column);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        if (begins_with_letter(cells[row])) continue;
        const std::string_view text = trim(cells[row]);
        if (!may_be_damaged(text) && !is_long_number(text)) continue;
        const std::string_view child = of.child_column ? trim(of.table.cell(row, *of.child_column)) : "";
        by_file[of.table.place(row).file].see(text, child, row);
    }
    return by_file;
}

std::string remedy(const IdentifierColumn& of, YearSlot year) {
    const std::string again = fmt::format("export {} again as text, or ", of.field.name);
    if (of.names_child()) return again + "the child will not match other files.";
    return again + (year == YearSlot::this_year ? "the portal will refuse it." : "it will not match this year's.");
}

// What else comes of digits that are lost.
std::string consequence(const IdentifierColumn& of, YearSlot year, const Damage& damage) {
    if (of.names_child()) {
        return damage.children_of.empty() ? "" : " Digits are lost: different children may have become one.";
    }
    const std::size_t sharing = damage.children_who_share();
    if (sharing == 0 || of.field.shared_found_by.empty() || year != YearSlot::this_year) return {};
    return fmt::format(" Digits are lost: {} children have the same {} as another, and findings of rule {} come of it.",
                       sharing, of.field.name, of.field.shared_found_by);
}

void remark_on_damage(FileReading& reading, const IdentifierColumn& of, const Damage& damage) {
    const auto text_of = [&](const SeenInFile& seen) {
        return quoted_text(trim(of.table.cell(seen.first_row, of.column)));
    };
    const auto line_of = [&](const SeenInFile& seen) { return of.table.place(seen.first_row).line; };
    if (damage.damaged.count > 0) {
        add_problem(
            reading, line_of(damage.damaged), of.field.name,
            fmt::format("'{}' looks damaged by a spreadsheet. It is used as it stands: {}{}", text_of(damage.damaged),
                        remedy(of, reading.year), consequence(of, reading.year, damage)),
            damage.damaged.count);
    }
    if (damage.long_numbers_are_rounded()) {
        add_problem(reading, line_of(damage.long_numbers), of.field.name,
                    fmt::format("'{}' looks rounded by a spreadsheet: like all long numbers in this column it has "
                                "only zeros behind its fifteenth digit. It is used as it stands: {}",
                                text_of(damage.long_numbers), remedy(of, reading.year)),
                    damage.long_numbers.count);
    }
}

void remark_on_table(ReturnFiles& files, YearSlot year, std::size_t m) {
    const Module& module = files.collection->modules[m];
    const Table& table = *files.tables[static_cast<std::size_t>(year)][m];
    const std::vector<FileReading*> readings = readings_of(files, year, m);
    const auto child_column = table.find_column(module.fields[module.child_field].name);
    for (const Field& field : module.fields) {
        const auto column = field.is_identifier ? table.find_column(field.name) : std::nullopt;
        if (!column) continue;
        const IdentifierColumn of{table, module, field, *column, child_column};
        const std::vector<Damage> damage = find_damage(of);
        for (std::size_t file = 0; file < damage.size(); ++file) remark_on_damage(*readings[file], of, damage[file]);
    }
}

}  // namespace

bool looks_damaged(std::string_view text) noexcept {
    if (!may_be_damaged(text)) return false;
    return is_hashes(text) || is_decimal(text) || has_thousands(text);
}

void remark_on_damaged_identifiers(ReturnFiles& files) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = files.tables[static_cast<std::size_t>(year)];
        for (std::size_t m = 0; m < tables.size(); ++m) {
            if (tables[m]) remark_on_table(files, year, m);
        }
    }
}

}  // namespace goldthread
