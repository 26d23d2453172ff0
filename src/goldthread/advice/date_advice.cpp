#include "goldthread/advice/date_advice.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

// One date alone may be a slip; where others of its column could be swapped by it, it takes two to tell.
bool is_firm(const DateColumn& column) {
    return column.only_month_first.count > 1 || column.either.count == 0;
}

std::string why_of(const DateReading& reading, DateOrder order) {
    std::string why = "written " + form_in_words(reading);
    const bool by_column = order == DateOrder::month_first && reading.month_first.has_value();
    if (by_column && reading.only_month_first() && why == "written month first") return why + ", as its column is";
    if (reading.only_month_first() && why != "written month first") why += ", month first";
    return by_column && !reading.only_month_first() ? why + ", in a column that is month first" : why;
}

std::string explanation_of(const DateReading& reading, std::string_view text) {
    const std::string quoted = "'" + std::string(text) + "'";
    switch (reading.form) {
        case DateForm::too_narrow:
            return quoted +
                   " is what a spreadsheet saves of a column that is too narrow: the date is lost. Export it again.";
        case DateForm::no_such_day:
            return quoted + " is no day of the calendar: look up which is meant.";
        default:
            return quoted + " can be read in two ways: look up which is meant.";
    }
}

bool is_lost(const DateReading& reading) {
    return reading.form == DateForm::too_narrow || reading.form == DateForm::no_such_day;
}

std::string_view text_at(const CheckedReturn& checked, RowRef where, std::size_t field) {
    const Table& table = checked.table_of(where);
    const auto column = table.find_column(checked.rules().collection->modules[where.module].fields[field].name);
    return column ? table.cell(where.row, *column) : std::string_view();
}

void add_sentence(std::string& text, const std::string& sentence) {
    if (text.find(sentence) != std::string::npos) return;
    text += (text.empty() ? "" : " ") + sentence;
}

}  // namespace

std::optional<LikelyDate> likely_date(const DateReading& reading, const DateColumn& column) {
    LikelyDate likely;
    likely.meant = meant_date(reading, column.order());
    if (!likely.meant.date) return std::nullopt;
    likely.confidence = likely.meant.other  ? Confidence::choose
                        : likely.meant.only ? Confidence::sure
                                            : Confidence::likely;
    const bool by_weak_order = column.order() == DateOrder::month_first && reading.day_first && reading.month_first;
    if (by_weak_order && !is_firm(column)) likely.confidence = std::min(likely.confidence, Confidence::likely);
    likely.why = why_of(reading, column.order());
    return likely;
}

DateAdviser::DateAdviser(CheckedReturn& checked) : checked_(&checked), trials_(checked), columns_(checked) {
    const Collection& collection = *checked.rules().collection;
    for (const Rule& rule : checked.rules().rules) {
        auto& dates = dates_of_rule_.emplace_back();
        if (rule.judge_child == nullptr) continue;  // cannot be tried out for one child
        std::copy_if(rule.flags.begin(), rule.flags.end(), std::back_inserter(dates), [&](const FieldRef& flag) {
            return holds_dates(collection.modules[flag.module].fields[flag.field]);
        });
    }
}

bool DateAdviser::advises_on(const Finding& finding) const {
    return !dates_of_rule_[finding.rule].empty() && !dates_of(finding).empty();
}

std::vector<DateAdviser::DateAt> DateAdviser::dates_of(const Finding& finding) const {
    std::vector<DateAt> dates;
    for (const RowRef row : checked_->findings().rows_of(finding)) {
        for (const FieldRef& flag : dates_of_rule_[finding.rule]) {
            if (flag.module != row.module || flag.year != row.year) continue;
            const Field& field = checked_->rules().collection->modules[row.module].fields[flag.field];
            const auto reading = unaccepted_date(field, text_at(*checked_, row, flag.field));
            if (reading) dates.push_back({row, flag.field, *reading});
        }
    }
    return dates;
}

void DateAdviser::add(const Finding& finding, std::vector<SuggestedCell> cells, Confidence confidence,
                      std::string basis, Advice& advice) {
    const Outcome outcome = trials_.try_out(finding, cells);
    if (!outcome.mends) return;
    // The date is as likely as before, but what it brings to light a person should see.
    for (const std::uint16_t rule : outcome.raises) {
        confidence = Confidence::choose;
        basis += "; rule " + std::string(checked_->rules().rules[rule].code) + " would then fail";
    }
    advice.suggestions.push_back({std::move(cells), confidence, std::move(basis), {}, nullptr});
}

Advice DateAdviser::advise(const Finding& finding) {
    Advice advice;
    std::vector<SuggestedCell> first;
    std::vector<SuggestedCell> second;
    Confidence confidence = Confidence::sure;
    std::string why;
    for (const DateAt& date : dates_of(finding)) {
        const auto likely = likely_date(date.reading, columns_.at(date.where, date.field));
        if (is_lost(date.reading) || !likely || likely->meant.other) {
            add_sentence(advice.explanation,
                         explanation_of(date.reading, bare_text(text_at(*checked_, date.where, date.field))));
        }
        if (!likely) continue;
        first.push_back({date.where, date.field, likely->meant.date->text()});
        const Date other = likely->meant.other ? *likely->meant.other : *likely->meant.date;
        second.push_back({date.where, date.field, other.text()});
        confidence = std::min(confidence, likely->confidence);
        if (why.find(likely->why) == std::string::npos) why += (why.empty() ? "" : "; ") + likely->why;
    }
    if (first.empty()) return advice;
    const bool two = !std::equal(first.begin(), first.end(), second.begin(),
                                 [](const SuggestedCell& a, const SuggestedCell& b) { return a.text == b.text; });
    add(finding, std::move(first), confidence, why, advice);
    if (two) add(finding, std::move(second), Confidence::choose, why, advice);
    return advice;
}

}  // namespace goldthread
