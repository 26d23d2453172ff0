#pragma once
// A child as the rules of the SSDA903 return see one: the records of this year and last, and what many rules ask of
// them, worked out once for each child.

#include <span>
#include <vector>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/rules/check.hpp"
#include "goldthread/thread/in_order.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread::ssda903 {

/// A period of care as the dates of its episodes tell it: each begins by the end of the one before, or that end is not
/// known. Reasons and legal statuses play no part.
struct PeriodOfCare {
    DateCell start;  ///< Of its first episode; known.
    DateCell end;    ///< Of its last; not known while care goes on.
};

class Child {
  public:
    explicit Child(const CheckSetting& setting) : setting_(&setting) {}

    /// Turns to another child. What was handed out for the one before is no longer valid.
    void load(const Thread& thread);

    /// False for a row without a CHILD: it stands alone.
    [[nodiscard]] bool known() const noexcept { return thread_.child_known(); }
    [[nodiscard]] const ReturnYear& year() const noexcept { return setting_->year; }
    [[nodiscard]] const CheckSetting& setting() const noexcept { return *setting_; }

    /// Records of one module, this year's unless another is asked for, in file order: `child.records<Review>()`.
    template <class Rec>
    [[nodiscard]] std::span<const Rec> records(YearSlot year = YearSlot::this_year) const noexcept {
        return thread_.records<Rec>(year);
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

    /// Social worker episodes with a known start, by start; ties in file order.
    [[nodiscard]] InOrder<SwEpisode> dated_social_workers() const noexcept { return social_workers_.dated(); }
    /// All social worker episodes by start, those without a known one last; ties in file order.
    [[nodiscard]] InOrder<SwEpisode> social_workers_in_order() const noexcept { return social_workers_.all(); }
    /// The same by start, then by end.
    [[nodiscard]] InOrder<SwEpisode> social_workers_by_start_and_end() const noexcept {
        return social_workers_by_both_.all();
    }

    /// Decisions that the child should be placed for adoption, by date, those without a known one last; ties in file
    /// order.
    [[nodiscard]] InOrder<PlacedAdoption> adoption_decisions_in_order() const noexcept { return decisions_.all(); }

    /// All episodes by start, then by end; in each the unknown last, ties in file order.
    [[nodiscard]] InOrder<Episode> episodes_by_start_and_end() const noexcept { return episodes_by_both_.all(); }
    /// Of the episodes with a known start, in order of time.
    [[nodiscard]] std::span<const PeriodOfCare> periods_of_care() const noexcept { return periods_of_care_; }

    // By any Header row of the child; false when the day or the date of birth is not known.

    /// The birthday of that age is on the day or before it.
    [[nodiscard]] bool has_reached_age(int age, DateCell day) const;
    /// The birthday of that age is after the day.
    [[nodiscard]] bool is_under_age(int age, DateCell day) const;

    /// The episode with the earliest known start, the first in the file of several; null when none is dated.
    [[nodiscard]] const Episode* first_episode() const noexcept;
    /// Last year's episode with the latest known start, the first in the file of several; null when none is dated.
    [[nodiscard]] const Episode* last_years_final_episode() const noexcept { return last_years_final_; }

    /// Looked after for the whole of the year's twelve months: some episode is in the year, and none of these happened:
    /// a start of care (RNE S) after the first day and by the last; an end of care (REC not X1) from the first day to
    /// before the last; short breaks (V3, V4) in the year.
    [[nodiscard]] bool continuously_looked_after() const noexcept { return continuously_looked_after_; }

    /// Looked after at some time this year other than in short breaks: an episode with a blank LS counts.
    [[nodiscard]] bool beyond_short_breaks() const noexcept;

    /// UASC status of a year: Header's where Header was given, 1 when any of the child's rows says so. Without a Header
    /// it is 1 or 0 by whether `has_details(row)` holds of a UASC row; blank when the child has no row.
    template <class HasDetails>
    [[nodiscard]] CodeCell uasc_status(YearSlot year, HasDetails has_details) const noexcept;

  private:
    const CheckSetting* setting_;
    Thread thread_;
    Ordering<Episode> episodes_;
    Ordering<Episode> episodes_by_both_;
    std::vector<PeriodOfCare> periods_of_care_;
    Ordering<SwEpisode> social_workers_;
    Ordering<SwEpisode> social_workers_by_both_;
    Ordering<PlacedAdoption> decisions_;
    const Episode* last_years_final_ = nullptr;
    bool continuously_looked_after_ = false;
};

/// Whether the return of that year tells anyone's UASC status: by Header's, or by the UASC module without a Header.
[[nodiscard]] bool tells_uasc_status(const Threads& threads, YearSlot year);

template <class HasDetails>
CodeCell Child::uasc_status(YearSlot year, HasDetails has_details) const noexcept {
    if (given<Header>(year)) {
        const auto headers = records<Header>(year);
        for (const Header& h : headers) {
            if (h.uasc == "1") return Code("1");
        }
        return headers.empty() ? CodeCell() : CodeCell(headers.front().uasc);
    }
    const auto details = records<Uasc>(year);
    for (const Uasc& u : details) {
        if (has_details(u)) return Code("1");
    }
    return details.empty() ? CodeCell() : CodeCell(Code("0"));
}

}  // namespace goldthread::ssda903
