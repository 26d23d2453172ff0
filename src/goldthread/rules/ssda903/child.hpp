#pragma once
// A child as the rules of the SSDA903 return see one: the records of this year and last, and what many rules ask of
// them, worked out once for each child.

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/rules/check.hpp"
#include "goldthread/thread/in_order.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread::ssda903 {

class Child {
  public:
    explicit Child(const CheckSetting& setting) : setting_(&setting) {}

    /// Turns to another child. What was handed out for the one before is no longer valid.
    void load(const Thread& thread);

    /// False for a row without a CHILD: it stands alone.
    [[nodiscard]] bool known() const noexcept { return thread_.child_known(); }
    [[nodiscard]] const ReturnYear& year() const noexcept { return setting_->year; }
    [[nodiscard]] const CheckSetting& setting() const noexcept { return *setting_; }

    /// This year's records of one module, in file order: `child.records<Review>()`.
    template <class Rec>
    [[nodiscard]] std::span<const Rec> records() const noexcept {
        return thread_.records<Rec>(YearSlot::this_year);
    }
    template <class Rec>
    [[nodiscard]] std::span<const Rec> last_year() const noexcept {
        return thread_.records<Rec>(YearSlot::last_year);
    }
    /// Whether the module was given at all, for any child.
    template <class Rec>
    [[nodiscard]] bool given(YearSlot year = YearSlot::this_year) const noexcept {
        return thread_.given<Rec>(year);
    }

    // The modules that most rules ask for, by their own names.
    [[nodiscard]] std::span<const Header> headers() const noexcept { return records<Header>(); }
    [[nodiscard]] std::span<const Episode> episodes() const noexcept { return records<Episode>(); }

    /// Episodes with a known start, by start; ties in file order.
    [[nodiscard]] InOrder<Episode> dated_episodes() const noexcept { return episodes_.dated(); }
    /// All episodes by start, those without a known one last; ties in file order.
    [[nodiscard]] InOrder<Episode> episodes_in_order() const noexcept { return episodes_.all(); }

    /// The episode with the earliest known start, the first in the file of several; null when none is dated.
    [[nodiscard]] const Episode* first_episode() const noexcept;
    /// Last year's episode with the latest known start, the first in the file of several; null when none is dated.
    [[nodiscard]] const Episode* last_years_final_episode() const noexcept { return last_years_final_; }

    /// Looked after for the whole of the year's twelve months: some episode is in the year, and none of these happened:
    /// a start of care (RNE S) after the first day and by the last; an end of care (REC not X1) from the first day to
    /// before the last; short breaks (V3, V4) in the year.
    [[nodiscard]] bool continuously_looked_after() const noexcept { return continuously_looked_after_; }

  private:
    const CheckSetting* setting_;
    Thread thread_;
    Ordering<Episode> episodes_;
    const Episode* last_years_final_ = nullptr;
    bool continuously_looked_after_ = false;
};

}  // namespace goldthread::ssda903
