#include "goldthread/intake/no_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "goldthread/base/code.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/column_names.hpp"
#include "goldthread/intake/date_columns.hpp"
#include "goldthread/intake/date_forms.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/shown_text.hpp"

namespace goldthread {

namespace {

bool all_are(std::string_view text, bool (*kind)(char) noexcept) {
    return !text.empty() && std::all_of(text.begin(), text.end(), kind);
}

bool is_digit_or_space(char c) noexcept {
    return is_digit(c) || is_space(c) || c == ',' || c == '.' || c == '%';
}

bool is_drawn(char c) noexcept {
    constexpr std::string_view drawing = "-=_+*|~. ";
    return drawing.find(c) != std::string_view::npos;
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

// "Total", "Grand total:", "Sub-total".
bool begins_as_total(std::string_view text) {
    constexpr std::array<std::string_view, 6> words = {"TOTAL", "GRANDTOTAL", "SUBTOTAL", "SUM", "COUNT", "OVERALL"};
    const std::string squeezed = ColumnName(text).squeezed;
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return std::string_view(squeezed).starts_with(word); });
}

// One word, with a digit unless it is a single letter.
bool looks_like_identifier(std::string_view text) {
    constexpr std::size_t longest = 20;
    if (text.empty() || text.size() > longest || (text.size() > 1 && !has_digit(text))) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '.';
    });
}

// dd/mm/yyyy and yyyy-mm-dd with whatever stands between the parts and behind them.
bool begins_like_date(std::string_view text) noexcept {
    constexpr std::size_t least = 10;
    if (text.size() < least || !is_digit(text.front())) return false;
    const auto separates = [text](std::size_t at) { return text[at] == '/' || text[at] == '-' || text[at] == '.'; };
    return (separates(2) && separates(5)) || (separates(4) && separates(7));
}

// "1-5-25", "12/05/2025", also of days that there are not.
bool has_outline_of_date(std::string_view text) {
    const auto separators =
        std::count_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '-' || c == '.'; });
    return separators >= 2 && is_digit(text.front());
}

// "C1001" as "A9999": how identifiers are built.
void append_build(std::string& out, std::string_view text) {
    for (const char c : text) out += is_digit(c) ? '9' : c >= 'a' && c <= 'z' ? 'a' : is_letter(c) ? 'A' : c;
}

/// A column of the table that is a field.
struct FieldColumn {
    std::size_t column;
    const Field* field;
};

bool is_code_of(const Field& field, std::string_view text) {
    const Code code = field.kind == FieldKind::flag ? FlagCell::parse(text).code() : CodeCell::parse(text).code();
    return std::any_of(field.codes.begin(), field.codes.end(),
                       [&](const CodeMeaning& meaning) { return meaning.code == code; });
}

class Suspecting {
  public:
    Suspecting(const Table& table, const Module& module) : table_(table) {
        child_ = table.find_column(module.fields[module.child_field].name);
        for (std::size_t f = 0; f < module.fields.size(); ++f) {
            const auto column = table.find_column(module.fields[f].name);
            if (!column || f == module.child_field) continue;
            fields_.push_back({*column, &module.fields[f]});
        }
        std::stable_partition(fields_.begin(), fields_.end(),
                              [](const FieldColumn& one) { return holds_dates(*one.field); });
    }

    SuspectRows run() {
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            if (!has_plain_date(row)) look_at(row);
        }
        return std::move(found_);
    }

  private:
    // Nearly every record has one in its first or second field of dates.
    [[nodiscard]] bool has_plain_date(std::size_t row) const noexcept {
        for (const FieldColumn& one : fields_) {
            if (!holds_dates(*one.field)) return false;
            if (begins_like_date(table_.cell(row, one.column))) return true;
        }
        return false;
    }

    [[nodiscard]] std::string_view child_of(std::size_t row) const {
        return child_ ? trim(table_.cell(row, *child_)) : std::string_view{};
    }

    void look_at(std::size_t row) {
        const std::string_view child = child_of(row);
        std::size_t fields_with_text = 0;
        for (const FieldColumn& one : fields_) {
            const std::string_view text = trim(table_.cell(row, one.column));
            if (text.empty()) continue;
            ++fields_with_text;
            if (!speaks_for_record(*one.field, text)) continue;
            const bool counts = all_are(text, is_digit_or_space) && begins_as_total(child);  // "Total, 2": no code
            if (!counts) return;
        }
        if (!fits_little(row, child)) return;
        sort_in(row, child, fields_with_text);
    }

    static bool speaks_for_record(const Field& field, std::string_view text) {
        if (holds_dates(field)) {
            const PartialDateCell date = PartialDateCell::parse(text);
            return has_outline_of_date(text) || !date.unreadable() || read_date_text(text).has_value();
        }
        return !field.codes.empty() && is_code_of(field, text);
    }

    /// What stands beside the child's identifier, in all columns of the table.
    struct Beside {
        std::size_t texts = 0;
        std::size_t numbers = 0;
    };

    [[nodiscard]] Beside beside(std::size_t row) const {
        Beside found;
        for (std::size_t c = 0; c < table_.column_count(); ++c) {
            const std::string_view text = trim(table_.cell(row, c));
            if (text.empty() || c == child_) continue;
            ++(all_are(text, is_digit_or_space) || all_are(text, is_drawn) || without_unseen(text).empty()
                   ? found.numbers
                   : found.texts);
        }
        return found;
    }

    // One cell beside an identifier. Beside words, numbers too, and a sentence that its commas have spread.
    [[nodiscard]] bool fits_little(std::size_t row, std::string_view child) const {
        constexpr std::size_t most_of_sentence = 3;
        const Beside found = beside(row);
        if (found.texts + found.numbers <= 1) return true;
        if (all_are(child, is_drawn)) return found.texts == 0;
        if (looks_like_identifier(child)) return false;
        return found.texts <= std::min(most_of_sentence, table_.column_count() / 2);
    }

    void sort_in(std::size_t row, std::string_view child, std::size_t fields_with_text) {
        bool drawn = true;
        bool seen = false;
        bool anything = false;
        for (std::size_t c = 0; c < table_.column_count(); ++c) {
            const std::string_view text = table_.cell(row, c);
            if (text.empty()) continue;
            anything = true;
            const std::string shown = without_unseen(text);
            seen = seen || !shown.empty();
            drawn = drawn && (shown.empty() || all_are(shown, is_drawn));
        }
        if (!anything) return;  // blank cells in quotes: a row that someone has cleared
        if (!seen) {
            found_.marks.push_back(row);
        } else if (drawn) {
            found_.rules.push_back(row);
        } else if (!child.empty() || fields_with_text <= 2) {
            found_.doubtful.push_back(row);
        }
    }

    const Table& table_;
    std::optional<std::size_t> child_;
    std::vector<FieldColumn> fields_;  // but for the child's; dates first
    SuspectRows found_;
};

/// An identifier as it is compared, whatever stands around it in its cell.
std::string bare_child(const SuspectTable& one, std::size_t row) {
    const auto column = one.table->find_column(one.module->fields[one.module->child_field].name);
    return column ? bare_text(one.table->cell(row, *column)) : std::string();
}

/// What is to be known of the identifier of a doubtful row.
struct Doubt {
    std::size_t table = 0;  // the first that it is on
    bool on_several = false;
    bool on_record = false;
};

/// Holds the doubtful rows against all others.
class Judging {
  public:
    explicit Judging(std::span<const SuspectTable> tables) : tables_(tables) {}

    std::vector<std::vector<std::size_t>> run() {
        std::vector<std::vector<std::size_t>> result(tables_.size());
        collect();
        if (doubts_.empty()) return result;
        for (const SuspectTable& one : tables_) look_at_records(one);
        for (std::size_t t = 0; t < tables_.size(); ++t) {
            for (const std::size_t row : tables_[t].suspects->doubtful) {
                if (!is_record(tables_[t], row)) result[t].push_back(row);
            }
        }
        return result;
    }

  private:
    void collect() {
        std::string build;
        for (std::size_t t = 0; t < tables_.size(); ++t) {
            for (const std::size_t row : tables_[t].suspects->doubtful) {
                const std::string child = bare_child(tables_[t], row);
                const auto [known, is_new] = doubts_.try_emplace(Id::packed(child), Doubt{t, false, false});
                if (!is_new && known->second.table != t) known->second.on_several = true;
                build.clear();
                append_build(build, child);
                builds_.emplace(build, false);
            }
        }
    }

    void look_at_records(const SuspectTable& one) {
        const auto column = one.table->find_column(one.module->fields[one.module->child_field].name);
        if (!column) return;
        const SuspectRows& suspects = *one.suspects;
        const auto is_in = [](const std::vector<std::size_t>& rows, std::size_t row) {
            return std::binary_search(rows.begin(), rows.end(), row);
        };
        std::string build;
        for (std::size_t row = 0; row < one.table->row_count(); ++row) {
            if (is_in(suspects.doubtful, row) || is_in(suspects.rules, row) || is_in(suspects.marks, row)) continue;
            any_record_ = true;
            with_bare_text(one.table->cell(row, *column), [this, &build](std::string_view child) {
                const auto doubt = doubts_.find(Id::packed(child));
                if (doubt != doubts_.end()) doubt->second.on_record = true;
                build.clear();
                append_build(build, child);
                if (const auto known = builds_.find(build); known != builds_.end()) known->second = true;
            });
        }
    }

    [[nodiscard]] bool is_record(const SuspectTable& one, std::size_t row) const {
        const std::string child = bare_child(one, row);
        if (!any_record_ && !is_text_alone(*one.table, row, child)) return true;
        if (child.empty()) return false;
        const Doubt& doubt = doubts_.at(Id::packed(child));
        if (doubt.on_record) return true;
        std::string build;
        append_build(build, child);
        if (builds_.at(build)) return true;
        return looks_like_identifier(child) && (doubt.on_several || !any_record_);
    }

    // Where no row of the return is beyond doubt, only what stands in the place of the child with nothing beside it, or
    // a total, is surely none.
    static bool is_text_alone(const Table& table, std::size_t row, std::string_view child) {
        std::size_t texts = 0;
        for (std::size_t c = 0; c < table.column_count(); ++c) texts += trim(table.cell(row, c)).empty() ? 0 : 1;
        return !child.empty() && (texts == 1 || begins_as_total(child));
    }

    std::span<const SuspectTable> tables_;
    std::unordered_map<Id, Doubt> doubts_;
    std::unordered_map<std::string, bool> builds_;  // of doubtful identifiers: whether those of records are like it
    bool any_record_ = false;
};

std::string text_of_row(const Table& table, std::size_t row) {
    std::string text;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        const std::string cell = without_unseen(table.cell(row, c));
        if (!cell.empty()) text += (text.empty() ? "" : ", ") + cell;
    }
    return shown_text(text);
}

Remark remark_on(const Table& table, std::size_t row, std::string what, std::size_t count) {
    return {Remark::Kind::set_aside, {{}, {}, table.place(row).line, {}}, std::move(what), count};
}

}  // namespace

SuspectRows find_suspect_rows(const Table& table, const Module& module) {
    return Suspecting(table, module).run();
}

std::vector<std::vector<std::size_t>> rows_without_record(std::span<const SuspectTable> tables) {
    return Judging(tables).run();
}

Remarks remarks_on_no_records(const Table& table, const SuspectRows& suspects,
                              const std::vector<std::size_t>& no_records) {
    constexpr std::size_t most_shown = 100;
    Remarks remarks;
    const std::size_t each = std::min(no_records.size(), most_shown);
    for (std::size_t i = 0; i < each; ++i) {
        remarks.push_back(remark_on(table, no_records[i],
                                    fmt::format("The row looks like no record but a total, a note or a title, and was "
                                                "not checked: '{}'. If it is a record, fill in what it lacks.",
                                                text_of_row(table, no_records[i])),
                                    1));
    }
    if (no_records.size() > each) {
        remarks.push_back(remark_on(table, no_records[each], "Further rows look like no records and were not checked.",
                                    no_records.size() - each));
    }
    if (!suspects.rules.empty()) {
        remarks.push_back(remark_on(table, suspects.rules.front(),
                                    "The row looks like no record: it is a line of dashes, and was left out.",
                                    suspects.rules.size()));
    }
    if (!suspects.marks.empty()) {
        remarks.push_back(remark_on(table, suspects.marks.front(),
                                    "The row looks like no record: it holds only characters that cannot be seen, such "
                                    "as an end-of-file mark, and was left out.",
                                    suspects.marks.size()));
    }
    return remarks;
}

}  // namespace goldthread
