#include "goldthread/intake/child_spellings.hpp"

#include <fmt/format.h>

#include <string>
#include <unordered_map>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/text_around_values.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

/// A spelling of an identifier, and another one that was met.
struct Spellings {
    std::string first;
    std::string other;
    Place place_of_first;
    Place place_of_other;
};

using SpellingsById = std::unordered_map<Id, Spellings>;

// Calls `take` with row and text of each identifier, but once for rows of the same text one after the other.
template <class Take>
void for_each_run(const ChildColumn& given, Take take) {
    std::string_view last;
    for (std::size_t row = 0; row < given.table->row_count(); ++row) {
        const std::string_view text = given.table->cell(row, given.column);
        if (text == last) continue;
        last = text;
        take(row, text);
    }
}

SpellingsById with_small_letters(std::span<const ChildColumn> columns) {
    SpellingsById found;
    for (const ChildColumn& given : columns) {
        for_each_run(given, [&](std::size_t, std::string_view text) {
            if (has_lower_case(text)) found.try_emplace(IdCell::parse(text).id());
        });
    }
    return found;
}

void take_spelling(Spellings& known, std::string_view text, const ChildColumn& given, std::size_t row) {
    std::string bare = bare_text(text);
    Place place{given.table->file_of(row), {}, given.table->place(row).line, {}};
    if (known.first.empty()) {
        known.first = std::move(bare);
        known.place_of_first = std::move(place);
    } else if (known.other.empty() && bare != known.first) {
        known.other = std::move(bare);
        known.place_of_other = std::move(place);
    }
}

void take_spellings(std::span<const ChildColumn> columns, SpellingsById& wanted) {
    for (const ChildColumn& given : columns) {
        for_each_run(given, [&](std::size_t row, std::string_view text) {
            const auto known = wanted.find(IdCell::parse(text).id());
            if (known != wanted.end()) take_spelling(known->second, text, given, row);
        });
    }
}

std::string words_for(const std::string& bare, const Spellings& known) {
    const bool is_first = bare == known.first;
    const Place& elsewhere = is_first ? known.place_of_other : known.place_of_first;
    return fmt::format(
        "'{}' is '{}' elsewhere ({}, line {}) and taken as the same child: letter case is ignored in comparing. The "
        "portal may take them as two: write them alike.",
        bare, is_first ? known.other : known.first, elsewhere.file, elsewhere.line);
}

void remark_on(const ChildColumn& given, const SpellingsById& known) {
    SeenInColumn seen;
    const auto spellings_of = [&](std::string_view text) -> const Spellings* {
        if (!has_lower_case(text)) return nullptr;
        const auto found = known.find(IdCell::parse(text).id());
        return found == known.end() || found->second.other.empty() ? nullptr : &found->second;
    };
    for (std::size_t row = 0; row < given.table->row_count(); ++row) {
        if (spellings_of(given.table->cell(row, given.column)) != nullptr) seen.note(row);
    }
    if (seen.count == 0) return;
    const std::string_view first = given.table->cell(seen.first_row, given.column);
    given.remarks->push_back(remark_on_column(Remark::Kind::problem, *given.table,
                                              given.table->column_names()[given.column], seen,
                                              words_for(bare_text(first), *spellings_of(first))));
}

}  // namespace

void remark_on_spellings(std::span<const ChildColumn> columns) {
    SpellingsById known = with_small_letters(columns);
    if (known.empty()) return;
    take_spellings(columns, known);
    for (const ChildColumn& given : columns) remark_on(given, known);
}

}  // namespace goldthread
