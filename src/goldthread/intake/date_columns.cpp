#include "goldthread/intake/date_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

void count(DateColumn& column, const DateReading& reading, std::size_t row) {
    if (reading.day_first && reading.month_first) return column.either.add(row);
    if (reading.form != DateForm::day_month_year && reading.form != DateForm::other_separators &&
        reading.form != DateForm::two_digit_year) {
        return;
    }
    if (reading.only_month_first()) return column.only_month_first.add(row);
    if (reading.day_first && !reading.year_first) column.only_day_first.add(row);
}

// Of an accepted date, by its text alone: it is the common case by far.
bool has_day_over_12(std::string_view accepted) {
    return accepted[1] != '/' && (accepted[0] > '1' || (accepted[0] == '1' && accepted[1] > '2'));
}

// Calls `odd` for what is not accepted as it stands.
template <class Odd>
void look_through(DateColumn& column, std::span<const std::string_view> cells, std::size_t first, std::size_t last,
                  Odd odd) {
    std::string room;
    const auto add = [&](std::string_view accepted, std::size_t row) {
        (has_day_over_12(accepted) ? column.only_day_first : column.either).add(row);
    };
    for (std::size_t row = first; row < last; ++row) {
        if (cells[row].empty()) continue;
        if (Date::parse(cells[row])) {
            add(cells[row], row);
            continue;
        }
        const std::string_view text = meant_text(cells[row], room);
        if (Date::parse(text)) {
            add(text, row);
        } else if (const auto reading = read_date_text(text)) {
            count(column, *reading, row);
            odd(row);
        }
    }
}

/// Dates of one column in one form that is not accepted.
struct SeenForm {
    DateReading reading;  // of the first
    bool told = false;    // which date is meant
    SeenRows rows;
    std::vector<std::size_t> examples;  // rows of different texts, the first among them
};

constexpr std::size_t most_examples = 4;

/// All that is said of one column.
struct ColumnOfDates {
    const Field* field = nullptr;
    std::span<const std::string_view> cells;
    DateColumn seen;
    std::vector<SeenForm> forms;
};

bool is_told(const DateReading& reading, DateOrder order) {
    const MeantDate meant = meant_date(reading, order);
    return meant.date && !meant.other;
}

SeenForm& form_of(std::vector<SeenForm>& forms, const DateReading& reading, bool told) {
    const auto same = std::find_if(forms.begin(), forms.end(), [&](const SeenForm& seen) {
        return seen.reading.form == reading.form && seen.reading.with_time == reading.with_time &&
               seen.reading.with_slips == reading.with_slips && seen.told == told;
    });
    return same == forms.end() ? forms.emplace_back(SeenForm{reading, told, {}, {}}) : *same;
}

void add_example(SeenForm& seen, std::span<const std::string_view> cells, std::size_t row) {
    const auto known = [&](std::size_t other) { return trim(cells[other]) == trim(cells[row]); };
    if (seen.examples.size() < most_examples && none_of(seen.examples, known)) seen.examples.push_back(row);
}

ColumnOfDates look_at(const Field& field, std::span<const std::string_view> cells) {
    ColumnOfDates column{&field, cells, {}, {}};
    std::vector<std::size_t> odd;
    look_through(column.seen, cells, 0, cells.size(), [&odd](std::size_t row) { odd.push_back(row); });
    const DateOrder order = column.seen.order();
    for (const std::size_t row : odd) {
        const auto reading = unaccepted_date(field, cells[row]);
        if (!reading || reading->only_month_first()) continue;  // the column as a whole is remarked on
        SeenForm& seen = form_of(column.forms, *reading, is_told(*reading, order));
        seen.rows.add(row);
        add_example(seen, cells, row);
    }
    return column;
}

std::string text_at(const ColumnOfDates& column, std::size_t row) {
    return bare_text(column.cells[row]);
}

// What the text may mean: "05/11/2025", "05/11/2024 or 24/11/2005", "no day".
std::string meaning_in_words(const DateReading& reading, DateOrder order) {
    const MeantDate meant = meant_date(reading, order);
    if (!meant.date) return "no day";
    return meant.date->text() + (meant.other ? " or " + meant.other->text() : std::string());
}

std::string words_for_first(const SeenForm& seen, std::string_view text, DateOrder order) {
    if (seen.reading.form == DateForm::too_narrow) {
        return fmt::format(
            "'{}' is no date: the column was too narrow to show it when the sheet was saved as text, and the date is "
            "lost. Widen the column and export again.",
            text);
    }
    if (seen.reading.form == DateForm::no_such_day) {
        return fmt::format("'{}' is not accepted as a date: there is no such day in the calendar. Correct it.", text);
    }
    const std::string form = form_in_words(seen.reading);
    const std::string meaning = meaning_in_words(seen.reading, order);
    if (!seen.told) {
        return fmt::format(
            "'{}' is not accepted as a date, being written {}. It may be {}; which, cannot be told: correct it.", text,
            form, meaning);
    }
    return fmt::format("'{}' is not accepted as a date, being written {}. Probably {}: correct it.", text, form,
                       meaning);
}

// With some of the other texts in that form.
std::string words_for(const ColumnOfDates& column, const SeenForm& seen) {
    const DateOrder order = column.seen.order();
    std::string words = words_for_first(seen, text_at(column, seen.rows.first), order);
    if (seen.reading.form == DateForm::too_narrow) return words;
    for (std::size_t i = 1; i < seen.examples.size(); ++i) {
        const std::string text = text_at(column, seen.examples[i]);
        const auto reading = read_date_text(text);
        words += fmt::format("{} '{}' {}", i == 1 ? " Likewise" : ",", text,
                             reading ? meaning_in_words(*reading, order) : std::string("no day"));
    }
    return words + (seen.examples.size() > 1 ? "." : "");
}

// "'10/4/2025' and '10/10/2025'", "the first '10/4/2025'"
std::string examples(const ColumnOfDates& column, const SeenRows& rows) {
    const auto first = text_at(column, rows.first);
    if (rows.count == 1) return fmt::format("'{}'", first);
    if (rows.count == 2) return fmt::format("'{}' and '{}'", first, text_at(column, rows.second));
    return fmt::format("the first '{}'", first);
}

std::string_view was_or_were(std::size_t count) {
    return count == 1 ? "was" : "were";
}

std::string_view is_or_are(std::size_t count) {
    return count == 1 ? "is" : "are";
}

// "Of 8 dates, 6 are only possible month first ('4/20/2025')"
std::string count_in_words(const ColumnOfDates& column) {
    const SeenRows& month = column.seen.only_month_first;
    return fmt::format("Of {} {}, {} {} only possible month first ('{}')", column.seen.dates(),
                       column.seen.dates() == 1 ? "date" : "dates", month.count, is_or_are(month.count),
                       text_at(column, month.first));
}

std::string proposal() {
    return "Nothing was changed. Proposed: read the column month first, offered as one change for all; or export it "
           "again as dd/mm/yyyy.";
}

std::string words_of_month_first(const ColumnOfDates& column) {
    std::string words = count_in_words(column) + ", none is only possible day first";
    const SeenRows& either = column.seen.either;
    if (either.count == 0) return words + ". " + proposal();
    return words +
           fmt::format("; the other {}, {}, {} read as dd/mm and may be swapped. ", either.count,
                       examples(column, either), was_or_were(either.count)) +
           proposal();
}

std::string words_of_mixed(const ColumnOfDates& column) {
    const SeenRows& day = column.seen.only_day_first;
    const SeenRows& either = column.seen.either;
    std::string words = count_in_words(column) + fmt::format(", {} only day first ('{}'): the column is mixed",
                                                             day.count, text_at(column, day.first));
    if (either.count > 0) {
        words += fmt::format("; the other {}, {}, {} read as dd/mm, and may be either", either.count,
                             examples(column, either), was_or_were(either.count));
    }
    return words + ". Look up where the dates come from and correct those that are month first.";
}

std::string words_of_suspect(const ColumnOfDates& column, const ColumnOfDates& month_first) {
    const SeenRows& either = column.seen.either;
    return fmt::format(
        "{} of the same file seems to be written month first, and so may this column: no date of it can tell, as no "
        "day is over 12. The {} {}, {}, {} read as dd/mm. Look up one of them; if it is swapped, export the column "
        "again as dd/mm/yyyy.",
        month_first.field->name, either.count, either.count == 1 ? "date" : "dates", examples(column, either),
        was_or_were(either.count));
}

void add(Remarks& remarks, const Table& table, const ColumnOfDates& column, const SeenRows& rows, std::string what) {
    Remark remark;
    remark.kind = Remark::Kind::problem;
    remark.place = {table.file_of(rows.first), {}, table.place(rows.first).line, std::string(column.field->name)};
    remark.what = std::move(what);
    remark.count = rows.count;
    remarks.push_back(std::move(remark));
}

void remark_on_order(Remarks& remarks, const Table& table, const ColumnOfDates& column,
                     const ColumnOfDates* month_first) {
    const DateColumn& seen = column.seen;
    if (seen.order() == DateOrder::month_first) {
        add(remarks, table, column, seen.only_month_first, words_of_month_first(column));
    } else if (seen.order() == DateOrder::mixed) {
        add(remarks, table, column, seen.only_month_first, words_of_mixed(column));
    } else if (seen.order() == DateOrder::not_told && seen.either.count > 0 && month_first != nullptr) {
        add(remarks, table, column, seen.either, words_of_suspect(column, *month_first));
    }
}

}  // namespace

DateOrder DateColumn::order() const noexcept {
    if (only_month_first.count > 0) return only_day_first.count > 0 ? DateOrder::mixed : DateOrder::month_first;
    return only_day_first.count > 0 ? DateOrder::day_first : DateOrder::not_told;
}

DateColumn date_column(std::span<const std::string_view> cells, std::size_t first, std::size_t last) {
    DateColumn column;
    look_through(column, cells, first, last, [](std::size_t) {});
    return column;
}

std::optional<DateReading> unaccepted_date(const Field& field, std::string_view raw) {
    std::string room;
    const std::string_view text = meant_text(raw, room);
    if (text.empty() || Date::parse(text)) return std::nullopt;
    if (field.kind == FieldKind::partial_date && !PartialDateCell::parse(raw).unreadable()) return std::nullopt;
    if (field.kind == FieldKind::date && !DateCell::parse(raw).unreadable()) return std::nullopt;
    return read_date_text(text);
}

Remarks survey_dates(const Table& table, const Module& module) {
    std::vector<ColumnOfDates> columns;
    for (const Field& field : module.fields) {
        const auto column = holds_dates(field) ? table.find_column(field.name) : std::nullopt;
        if (column) columns.push_back(look_at(field, table.column(*column)));
    }
    const auto month_first = std::find_if(columns.begin(), columns.end(), [](const ColumnOfDates& column) {
        return column.seen.order() == DateOrder::month_first;
    });
    Remarks remarks;
    for (const ColumnOfDates& column : columns) {
        remark_on_order(remarks, table, column, month_first == columns.end() ? nullptr : &*month_first);
        for (const SeenForm& seen : column.forms) {
            add(remarks, table, column, seen.rows, words_for(column, seen));
        }
    }
    return remarks;
}

}  // namespace goldthread
