#include "goldthread/intake/name_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/column_names.hpp"
#include "goldthread/table/shown_text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t most_candidates = 4;
constexpr std::size_t rows_looked_at = 50;

std::string shown_name(std::string_view given) {
    return has_unseen(given) ? without_unseen(given) : shown_text(given);
}

// "'A', 'B' or 'C'"
std::string listed(const std::vector<std::string>& names, const std::vector<std::size_t>& columns,
                   std::string_view last_word) {
    std::string list;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) list += i + 1 == columns.size() ? fmt::format(" {} ", last_word) : ", ";
        list += fmt::format("'{}'", shown_name(names[columns[i]]));
    }
    return list;
}

class Naming {
  public:
    Naming(Table& table, const Module& module, const ModuleMatch& found)
        : table_(table), module_(module), found_(found), given_(table.column_names()), names_(column_names(given_)) {}

    Remarks run() {
        for (std::size_t c = 0; c < given_.size(); ++c) {
            if (const auto field = found_.field_of_column[c]) {
                take(c, std::string(module_.fields[*field].name));
            } else if (!is_unsure(c)) {
                leave(c);
            }
        }
        for (std::size_t c = 0; c < given_.size(); ++c) remark_on_copies(c);
        for (const UnsureField& unsure : found_.unsure) remark_on_unsure(unsure);
        for (const std::size_t field : found_.missing_fields) {
            const std::string name(module_.fields[field].name);
            remark(Remark::Kind::set_aside, fmt::format("There is no column {}; rules that need it do not run.", name),
                   name);
        }
        return std::move(remarks_);
    }

  private:
    void remark(Remark::Kind kind, std::string what, std::string field = {}) {
        const std::string file = table_.files().empty() ? std::string() : table_.files().front();
        remarks_.push_back({kind, {file, {}, 0, std::move(field)}, std::move(what), 1});
    }

    void take(std::size_t column, const std::string& name) {
        const std::string& given = given_[column];
        if (given != name) {
            remark(Remark::Kind::liberty,
                   has_unseen(given) ? fmt::format("Column '{}', whose name holds characters that cannot be seen, is "
                                                   "read as {}.",
                                                   shown_name(given), name)
                                     : fmt::format("Column '{}' is read as {}.", given, name),
                   name);
        }
        table_.rename_column(column, name);
    }

    void leave(std::size_t column) {
        const std::size_t first = first_of_that_name(column);
        if (first != column) {
            copies_of(first).push_back(column);
            table_.rename_column(column, fmt::format("{} ({})", given_[column], column + 1));
            return;
        }
        const std::string name = shown_name(given_[column]);
        if (const Field* field = field_given_already(column)) {
            remark(Remark::Kind::set_aside,
                   fmt::format("Column '{}' is not used, as there is a column {} too.", name, field->name));
            return;
        }
        remark(Remark::Kind::set_aside,
               fmt::format("Column '{}' is not part of {} and is not checked.", name, module_.name));
    }

    [[nodiscard]] bool is_unsure(std::size_t column) const {
        return std::any_of(found_.unsure.begin(), found_.unsure.end(), [column](const UnsureField& unsure) {
            return std::find(unsure.columns.begin(), unsure.columns.end(), column) != unsure.columns.end();
        });
    }

    [[nodiscard]] std::size_t first_of_that_name(std::size_t column) const {
        std::size_t first = 0;
        while (names_[first].seen != names_[column].seen) ++first;
        return first;
    }

    [[nodiscard]] const Field* field_given_already(std::size_t column) const {
        const auto field = std::find_if(module_.fields.begin(), module_.fields.end(), [&](const Field& one) {
            return fit_of(names_[column], one) != NameFit::none && table_.find_column(one.name);
        });
        return field == module_.fields.end() ? nullptr : &*field;
    }

    std::vector<std::size_t>& copies_of(std::size_t first) {
        for (auto& [column, copies] : copies_) {
            if (column == first) return copies;
        }
        copies_.push_back({first, {}});
        return copies_.back().second;
    }

    [[nodiscard]] bool same_cells(std::size_t a, std::size_t b) const {
        return std::equal(table_.column(a).begin(), table_.column(a).end(), table_.column(b).begin());
    }

    void remark_on_copies(std::size_t first) {
        const auto known =
            std::find_if(copies_.begin(), copies_.end(), [first](const auto& one) { return one.first == first; });
        if (known == copies_.end()) return;
        const auto& copies = known->second;
        const bool used = found_.field_of_column[first].has_value();
        const bool same =
            std::all_of(copies.begin(), copies.end(), [&](std::size_t c) { return same_cells(first, c); });
        const std::string name = shown_name(given_[first]);
        const std::string times = copies.size() == 1 ? "twice" : fmt::format("{} times", copies.size() + 1);
        if (!used) {
            remark(Remark::Kind::set_aside, fmt::format("Column '{}' occurs {}; none of them is used.", name, times));
        } else if (same) {
            remark(Remark::Kind::set_aside,
                   fmt::format("Column '{}' occurs {} with the same content; the first is used.", name, times));
        } else {
            remark(Remark::Kind::problem,
                   fmt::format("Column '{}' occurs {} and the {} differ; the first is used. Remove {}.", name, times,
                               copies.size() == 1 ? "two" : "contents", copies.size() == 1 ? "one" : "the others"));
        }
    }

    void remark_on_unsure(const UnsureField& unsure) {
        const std::string name(module_.fields[unsure.field].name);
        remark(Remark::Kind::problem,
               fmt::format("Columns {} could each be {}, and none is read. Name the right one {}.",
                           listed(given_, unsure.columns, "and"), name, name),
               name);
    }

    Table& table_;
    const Module& module_;
    const ModuleMatch& found_;
    std::vector<std::string> given_;
    std::vector<ColumnName> names_;
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> copies_;  // by the first column of that name
    Remarks remarks_;
};

// The words of a name, in capitals: "Ref. no" is REF and NO.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (is_letter(c) || is_digit(c)) {
            words.back() += to_upper(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    return words;
}

bool is_named_like_identifier(std::string_view name, const Field& child) {
    constexpr std::array<std::string_view, 8> words = {"ID",     "IDENTIFIER", "REF",    "REFERENCE",
                                                       "NUMBER", "NO",         "PERSON", "PERSONID"};
    const ColumnName forms(name);
    if (forms.squeezed.find(child.name) != std::string::npos) return true;
    if (forms.squeezed.size() > 2 && forms.squeezed.ends_with("ID")) return true;
    const std::vector<std::string> own = words_of(name);
    return std::any_of(own.begin(), own.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

// One word with a digit, and no date.
bool is_like_identifier(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 20;
    if (text.size() < shortest || text.size() > longest || text.find('/') != std::string_view::npos) return false;
    return std::none_of(text.begin(), text.end(), is_space) && std::any_of(text.begin(), text.end(), is_digit);
}

bool holds_identifiers(const Table& table, std::size_t column) {
    const std::size_t rows = std::min(table.row_count(), rows_looked_at);
    std::size_t alike = 0;
    for (std::size_t row = 0; row < rows; ++row) alike += is_like_identifier(trim(table.cell(row, column))) ? 1 : 0;
    return rows > 0 && alike * 10 >= rows * 9;
}

}  // namespace

Remarks name_columns(Table& table, const Module& module, const ModuleMatch& found) {
    return Naming(table, module, found).run();
}

std::vector<std::size_t> columns_that_may_name_child(const Table& table, const Module& module,
                                                     const ModuleMatch& found) {
    std::vector<std::size_t> by_name;
    std::vector<std::size_t> by_cells;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        if (found.field_of_column[c]) continue;
        if (is_named_like_identifier(table.column_names()[c], module.fields[module.child_field])) {
            by_name.push_back(c);
        } else if (holds_identifiers(table, c)) {
            by_cells.push_back(c);
        }
    }
    std::vector<std::size_t>& columns = by_name.empty() ? by_cells : by_name;
    if (columns.size() > most_candidates) columns.resize(most_candidates);
    return columns;
}

std::string words_for_missing_child(const Table& table, const Module& module, const ModuleMatch& found) {
    const std::string_view child = module.fields[module.child_field].name;
    const auto candidates = columns_that_may_name_child(table, module, found);
    std::string what =
        fmt::format("It looks like {}, but no column is named {}, so nothing of it was used. ", module.name, child);
    if (candidates.empty()) {
        what +=
            fmt::format("Add that column ({}), and give the file again.", module.fields[module.child_field].meaning);
    } else {
        what += fmt::format("Column {} might be it: if so, name it {} and give the file again.",
                            listed(table.column_names(), candidates, "or"), child);
    }
    return what;
}

}  // namespace goldthread
