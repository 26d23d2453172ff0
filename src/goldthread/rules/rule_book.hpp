#pragma once
// Writing rules down. A rule book is filled with sentences such as
//
//     book.rule("356", "Episode ends before it starts")
//         .fails_when("DEC is before DECOM.")
//         .flags(&Episode::decom, &Episode::dec)
//         .each([](const Episode& e) { return e.dec < e.decom; });
//
// `Child` is the collection's own view of a thread: it has records<Rec>(), year() and setting(), and whatever notions
// its rules share. Functions given to a rule must not capture: all a rule knows stands in its arguments.

#include <type_traits>
#include <utility>
#include <vector>

#include "goldthread/rules/check.hpp"
#include "goldthread/rules/finding.hpp"
#include "goldthread/rules/rule.hpp"

namespace goldthread {

namespace rule_book_detail {

template <class F, class Result, class First, class... Rest>
First first_parameter(Result (F::*)(First, Rest...) const);

template <class F>
using RecordOf = std::remove_cvref_t<decltype(first_parameter(&F::operator()))>;

template <class F, class Rec, class Child>
bool fails(const Rec& record, const Child& child) {
    if constexpr (std::is_invocable_v<F, const Rec&>)
        return F{}(record);
    else if constexpr (std::is_invocable_v<F, const Rec&, const ReturnYear&>)
        return F{}(record, child.year());
    else if constexpr (std::is_invocable_v<F, const Rec&, const CheckSetting&>)
        return F{}(record, child.setting());
    else if constexpr (std::is_invocable_v<F, const Rec&, const Child&>)
        return F{}(record, child);
    else
        return F{}(record, child, child.year());
}

template <class F, class Child>
void judge_each(const void* child, Flagger& flag) {
    using Rec = RecordOf<F>;
    const Child& c = *static_cast<const Child*>(child);
    for (const Rec& record : c.template records<Rec>()) {
        if (fails<F>(record, c)) flag(record);
    }
}

template <class F, class Child>
void judge_child(const void* child, Flagger& flag) {
    const Child& c = *static_cast<const Child*>(child);
    if constexpr (std::is_invocable_v<F, const Child&, Flagger&>)
        F{}(c, flag);
    else
        F{}(c, c.year(), flag);
}

}  // namespace rule_book_detail

/// One rule being written. Each call adds to it; each(), child() or whole_return() ends it.
template <class Child>
class RuleSentence {
  public:
    RuleSentence(Rule& rule, const Collection& collection) noexcept : rule_(&rule), collection_(&collection) {}

    RuleSentence& since(int return_year) {
        rule_->since = return_year;
        return *this;
    }
    RuleSentence& until(int return_year) {
        rule_->until = return_year;
        return *this;
    }
    RuleSentence& stage(int stage) {
        rule_->stage = stage;
        return *this;
    }
    /// The statement, in sentences.
    RuleSentence& fails_when(std::string_view statement) {
        rule_->fails_when = statement;
        return *this;
    }

    /// The fields to highlight in records that fail. They are read too.
    template <class... Members>
    RuleSentence& flags(Members... members) {
        (add(rule_->flags, members, YearSlot::this_year), ...);
        return reads(members...);
    }
    template <class... Members>
    RuleSentence& flags_last_year(Members... members) {
        (add(rule_->flags, members, YearSlot::last_year), ...);
        return reads_last_year(members...);
    }
    /// Fields to highlight where there are such records; the rule runs without them.
    template <class... Members>
    RuleSentence& may_flag(Members... members) {
        (add(rule_->flags, members, YearSlot::this_year), ...);
        return may_read(members...);
    }
    /// Further fields it must see to judge.
    template <class... Members>
    RuleSentence& reads(Members... members) {
        (add(rule_->reads, members, YearSlot::this_year), ...);
        return *this;
    }
    template <class... Members>
    RuleSentence& reads_last_year(Members... members) {
        (add(rule_->reads, members, YearSlot::last_year), ...);
        across_years();
        return *this;
    }
    /// Fields it takes into account when the data has them.
    template <class... Members>
    RuleSentence& may_read(Members... members) {
        (add(rule_->may_read, members, YearSlot::this_year), ...);
        return *this;
    }
    template <class... Members>
    RuleSentence& may_read_last_year(Members... members) {
        (add(rule_->may_read, members, YearSlot::last_year), ...);
        across_years();
        return *this;
    }
    /// Of the fields to highlight those that may be what is wrong, where the others only bear witness. Not said, it is
    /// all of them that can be written and do not name the child.
    template <class... Members>
    RuleSentence& mended_in(Members... members) {
        (add(rule_->mended_in, members, YearSlot::this_year), ...);
        says_where_mended_ = true;
        return *this;
    }
    /// What it highlights is right: a record is missing, or one too many, or what is wrong is not highlighted.
    RuleSentence& mended_elsewhere() {
        rule_->mended_in.clear();
        says_where_mended_ = true;
        return *this;
    }
    RuleSentence& needs(Source source) {
        rule_->needs = static_cast<std::uint8_t>(rule_->needs | static_cast<std::uint8_t>(source));
        rule_->kind = RuleKind::reference;
        return *this;
    }
    /// For the few rules whose conditions for running are their own.
    RuleSentence& cannot_run(std::string (*reason)(const Threads&, const CheckSetting&)) {
        rule_->cannot_run = reason;
        return *this;
    }

    /// For a rule that looks beyond the row, but not at one row after another: it is run even where more rows name a
    /// child than a child can have (Threads::is_crowd), which are those of many.
    RuleSentence& even_of_crowds() {
        rule_->judges_crowds = true;
        return *this;
    }

    /// Flags each record for which `fails` holds. It takes the record and, as it needs them, the year, the reference
    /// data or the child: (rec), (rec, year), (rec, setting), (rec, child) or (rec, child, year).
    template <class F>
    void each(F /*fails*/) {
        using Rec = rule_book_detail::RecordOf<F>;
        if constexpr (!std::is_invocable_v<F, const Rec&> && !std::is_invocable_v<F, const Rec&, const ReturnYear&> &&
                      !std::is_invocable_v<F, const Rec&, const CheckSetting&>) {
            looks_beyond_row();
        }
        end();
        rule_->judge_child = &rule_book_detail::judge_each<F, Child>;
    }

    /// Judges a child as a whole: (child, flag) or (child, year, flag).
    template <class F>
    void child(F /*judge*/) {
        looks_beyond_row();
        end();
        rule_->judge_child = &rule_book_detail::judge_child<F, Child>;
    }

    /// Judges the return as a whole.
    void whole_return(void (*judge)(const Threads&, const CheckSetting&, Flagger&)) {
        rule_->kind = RuleKind::whole_return;
        end();
        rule_->judge_return = judge;
    }

  private:
    template <class Rec, class Cell>
    void add(std::vector<FieldRef>& list, Cell Rec::* member, YearSlot year) {
        const std::size_t field = collection_->modules[Rec::module].field_at(offset_of(member));
        add(list, {Rec::module, static_cast<std::uint8_t>(field), year});
    }
    void add(std::vector<FieldRef>& list, FieldRef ref) {
        for (const FieldRef& known : list) {
            if (known == ref) return;
        }
        list.push_back(ref);
    }
    void across_years() {
        if (rule_->kind != RuleKind::reference) rule_->kind = RuleKind::across_years;
    }

    void end() {
        if (says_where_mended_) return;
        for (const FieldRef& flag : rule_->flags) {
            const Module& module = collection_->modules[flag.module];
            if (flag.field != module.child_field && !module.fields[flag.field].derived)
                rule_->mended_in.push_back(flag);
        }
    }

    // Whatever joins rows of a child must know whose rows they are.
    void looks_beyond_row() {
        rule_->joins_rows = true;
        if (rule_->kind == RuleKind::row) rule_->kind = RuleKind::child;
        add_child_fields(rule_->reads);
        add_child_fields(rule_->may_read);
    }
    void add_child_fields(std::vector<FieldRef>& list) {
        const std::vector<FieldRef> refs = list;
        for (const FieldRef& ref : refs) {
            const auto child = static_cast<std::uint8_t>(collection_->modules[ref.module].child_field);
            add(list, {ref.module, child, ref.year});
        }
    }

    Rule* rule_;
    const Collection* collection_;
    bool says_where_mended_ = false;
};

/// The loader of a collection whose view of a child is made from the setting and turned to a thread by load(thread).
template <class Child>
class LoaderOf : public ChildLoader {
  public:
    explicit LoaderOf(const CheckSetting& setting) : children_(children_in_step, Child(setting)) {}

    const void* load(const Thread& thread, std::size_t place) override {
        children_[place].load(thread);
        return &children_[place];
    }

  private:
    std::vector<Child> children_;
};

/// The rules of one collection in the making.
template <class Child>
class RuleBook {
  public:
    explicit RuleBook(const Collection& collection) : collection_(&collection) {}

    /// Begins a rule. Definitions of one code for different years are rules of their own.
    RuleSentence<Child> rule(std::string_view code, std::string_view title) {
        Rule& rule = rules_.emplace_back();
        rule.code = code;
        rule.title = title;
        return {rule, *collection_};
    }

    [[nodiscard]] std::vector<Rule> take_rules() && { return std::move(rules_); }

  private:
    const Collection* collection_;
    std::vector<Rule> rules_;
};

}  // namespace goldthread
