#pragma once
// For tests: rules over the invented library (collections/library.hpp), written as those of a return are.

#include <memory>

#include "goldthread/rules/rule_book.hpp"
#include "goldthread/rules/rule_case.hpp"
#include "goldthread/testing/lending_library.hpp"

namespace goldthread::library {

/// A reader as rules see one.
class Member {
  public:
    explicit Member(const CheckSetting& setting) : setting_(&setting) {}
    void load(const Thread& thread) { thread_ = thread; }

    [[nodiscard]] const ReturnYear& year() const noexcept { return setting_->year; }
    [[nodiscard]] const CheckSetting& setting() const noexcept { return *setting_; }
    template <class Rec>
    [[nodiscard]] std::span<const Rec> records() const noexcept {
        return thread_.records<Rec>(YearSlot::this_year);
    }
    template <class Rec>
    [[nodiscard]] std::span<const Rec> last_year() const noexcept {
        return thread_.records<Rec>(YearSlot::last_year);
    }

  private:
    const CheckSetting* setting_;
    Thread thread_;
};

using Rules = RuleBook<Member>;

/// The rule set that `write` writes down.
inline RuleSet rules_of(void (*write)(Rules&)) {
    Rules book(collection());
    write(book);
    RuleSet set;
    set.collection = &collection();
    set.rules = std::move(book).take_rules();
    set.make_loader = [](const CheckSetting& setting) { return std::make_unique<LoaderOf<Member>>(setting); };
    return set;
}

}  // namespace goldthread::library
