#include "goldthread/intake/text_around_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread {

namespace {

std::string_view space_at_begin(std::string_view text) {
    return text.substr(0,
                       static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_space) - text.begin()));
}

std::string_view space_at_end(std::string_view text) {
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_space);
    return text.substr(text.size() - static_cast<std::size_t>(last - text.rbegin()));
}

bool all_spaces(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

std::string words_for_padding(std::string_view raw) {
    const bool spaces = all_spaces(space_at_begin(raw)) && all_spaces(space_at_end(raw));
    return fmt::format("{} around '{}' are ignored.", spaces ? "Spaces" : "Tabs or line breaks",
                       quoted_text(bare_text(raw)));
}

std::string words_for_wrapping(std::string_view raw, const Field& field) {
    return fmt::format(
        "'{}' is read as '{}': the rest makes Excel keep the value as text. The portal would take it as part of the "
        "value: export {} without it.",
        quoted_text(trim(raw)), quoted_text(bare_text(raw)), field.name);
}

std::string words_for_unseen(UnseenSet set) {
    const std::string names = names_of_unseen(set);
    if (std::popcount(set) == 1) {
        return fmt::format(
            "The text holds a character that nobody sees, {}. It is ignored here, but the portal would compare it: "
            "take it out.",
            names);
    }
    return fmt::format(
        "The text holds characters that nobody sees: {}. They are ignored here, but the portal would compare them: "
        "take them out.",
        names);
}

std::string words_for_control(ControlSet one) {
    return fmt::format(
        "The value holds a control character, {}. The portal would take it as part of the value: take it out.",
        name_of_control(one));
}

}  // namespace

Remark remark_on_column(Remark::Kind kind, const Table& table, std::string_view column, const SeenInColumn& seen,
                        std::string what) {
    const std::size_t row = seen.first_row;
    return {kind, {table.file_of(row), {}, table.place(row).line, std::string(column)}, std::move(what), seen.count};
}

void TextAroundValues::see(std::string_view raw, std::string_view bare, std::size_t row) {
    const std::string_view trimmed = trim(raw);
    const UnseenSet unseen_here = unseen_in(raw);
    const bool spaces = !raw.empty() && (is_space(raw.front()) || is_space(raw.back()));
    if (spaces && !trimmed.empty()) seen_[padded].note(row);
    if (spaces && trimmed.empty()) seen_[only_spaces].note(row);
    if (without_wrapping(trimmed).size() != trimmed.size()) seen_[wrapped].note(row);
    if (unseen_here != 0) seen_[unseen].note(row);
    unseen_characters_ |= unseen_here;
    for (ControlSet rest = controls_in(bare); rest != 0; rest &= rest - 1) controls_[rest & (~rest + 1)].note(row);
}

void TextAroundValues::remark_on(const Table& table, std::size_t column, const Field& field, Remarks& remarks) const {
    const auto add = [&](Kind kind, Remark::Kind of, auto words) {
        const SeenInColumn& seen = seen_[kind];
        if (seen.count == 0) return;
        remarks.push_back(remark_on_column(of, table, field.name, seen, words(table.cell(seen.first_row, column))));
    };
    using RemarkKind = Remark::Kind;
    add(padded, RemarkKind::liberty, [](std::string_view raw) { return words_for_padding(raw); });
    add(only_spaces, RemarkKind::liberty,
        [](std::string_view) { return std::string("The cell holds only spaces: it is read as blank."); });
    add(wrapped, RemarkKind::problem, [&](std::string_view raw) { return words_for_wrapping(raw, field); });
    add(unseen, RemarkKind::problem, [&](std::string_view) { return words_for_unseen(unseen_characters_); });
    for (const auto& [one, seen] : controls_) {
        remarks.push_back(remark_on_column(RemarkKind::problem, table, field.name, seen, words_for_control(one)));
    }
}

}  // namespace goldthread
