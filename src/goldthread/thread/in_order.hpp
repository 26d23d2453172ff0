#pragma once
// A child's records put in an order of time, and walked one after another.

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "goldthread/table/cell.hpp"

namespace goldthread {

/// Records in some order, read as references: `for (const Episode& e : child.dated_episodes())`. A view; what it was
/// made from must stay.
template <class Rec>
class InOrder {
  public:
    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Rec;
        using difference_type = std::ptrdiff_t;
        using pointer = const Rec*;
        using reference = const Rec&;

        explicit Iterator(const Rec* const* at) noexcept : at_(at) {}
        const Rec& operator*() const noexcept { return **at_; }
        const Rec* operator->() const noexcept { return *at_; }
        Iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        Iterator operator++(int) noexcept { return Iterator(at_++); }
        bool operator==(const Iterator&) const noexcept = default;

      private:
        const Rec* const* at_;
    };

    InOrder() = default;
    explicit InOrder(std::span<const Rec* const> records) noexcept : records_(records) {}

    [[nodiscard]] Iterator begin() const noexcept { return Iterator(records_.data()); }
    [[nodiscard]] Iterator end() const noexcept { return Iterator(records_.data() + records_.size()); }
    [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
    [[nodiscard]] bool empty() const noexcept { return records_.empty(); }
    [[nodiscard]] const Rec& operator[](std::size_t i) const noexcept { return *records_[i]; }
    [[nodiscard]] const Rec& front() const noexcept { return *records_.front(); }
    [[nodiscard]] const Rec& back() const noexcept { return *records_.back(); }

  private:
    std::span<const Rec* const> records_;
};

/// Calls visit(previous, current) for every record but the first with the one just before it.
template <class Rec, class Visit>
void for_each_successive(const InOrder<Rec>& records, Visit visit) {
    for (std::size_t i = 1; i < records.size(); ++i) visit(records[i - 1], records[i]);
}

/// The first record in order for which `holds`; null when there is none.
template <class Rec, class Holds>
[[nodiscard]] const Rec* first_where(const InOrder<Rec>& records, Holds holds) {
    for (const Rec& record : records) {
        if (holds(record)) return &record;
    }
    return nullptr;
}

/// Whether `a` comes before `b` by a date of theirs, and by the next date where that one is the same; what is not known
/// comes after what is.
template <class Rec, class DateOf, class... NextDateOf>
[[nodiscard]] bool comes_before(const Rec& a, const Rec& b, DateOf date_of, NextDateOf... next_date_of) {
    const DateCell date_a = date_of(a);
    const DateCell date_b = date_of(b);
    if (differs(date_a, date_b)) return date_a < date_b || !date_b.known();
    if constexpr (sizeof...(next_date_of) > 0)
        return comes_before(a, b, next_date_of...);
    else
        return false;
}

/// Room for an order of records, used again for child after child.
template <class Rec>
class Ordering {
  public:
    /// Orders `records` by the date `date_of(record)`, those without a known one last; where it is the same, by the
    /// further dates given, in the same way. Ties keep the order of the file.
    template <class DateOf, class... NextDateOf>
    void order_by(std::span<const Rec> records, DateOf date_of, NextDateOf... next_date_of) {
        order_.clear();
        dated_ = 0;
        if (records.size() > few_records) {
            for (const Rec& record : records) {
                if (date_of(record).known()) ++dated_;
                order_.push_back(&record);
            }
            std::stable_sort(order_.begin(), order_.end(), [&](const Rec* a, const Rec* b) {
                return comes_before(*a, *b, date_of, next_date_of...);
            });
            return;
        }
        // Insertion sort: a child has few records, and files mostly come in order already.
        for (const Rec& record : records) {
            if (date_of(record).known()) ++dated_;
            std::size_t at = order_.size();
            order_.push_back(&record);
            for (; at > 0 && comes_before(record, *order_[at - 1], date_of, next_date_of...); --at) {
                order_[at] = order_[at - 1];
            }
            order_[at] = &record;
        }
    }

    /// Those with a known first date, in order.
    [[nodiscard]] InOrder<Rec> dated() const noexcept {
        return InOrder<Rec>(std::span<const Rec* const>(order_).first(dated_));
    }
    /// All, those without a known date last.
    [[nodiscard]] InOrder<Rec> all() const noexcept { return InOrder<Rec>(std::span<const Rec* const>(order_)); }

  private:
    static constexpr std::size_t few_records = 64;

    std::vector<const Rec*> order_;
    std::size_t dated_ = 0;
};

/// The dated record with the latest date; the first in order of the file when several share it. Null when none is
/// dated.
template <class Rec, class DateOf>
[[nodiscard]] const Rec* latest(std::span<const Rec> records, DateOf date_of) {
    const Rec* found = nullptr;
    for (const Rec& record : records) {
        if (date_of(record).known() && (found == nullptr || date_of(record) > date_of(*found))) found = &record;
    }
    return found;
}

/// The latest dated record as latest() finds it; where none is dated, the first. Null when there are no records.
template <class Rec, class DateOf>
[[nodiscard]] const Rec* latest_or_first(std::span<const Rec> records, DateOf date_of) {
    if (records.empty()) return nullptr;
    const Rec* const found = latest(records, date_of);
    return found != nullptr ? found : &records.front();
}

/// The dated record with the earliest date; the first in order of the file when several share it.
template <class Rec, class DateOf>
[[nodiscard]] const Rec* earliest(std::span<const Rec> records, DateOf date_of) {
    const Rec* found = nullptr;
    for (const Rec& record : records) {
        if (date_of(record).known() && (found == nullptr || date_of(record) < date_of(*found))) found = &record;
    }
    return found;
}

}  // namespace goldthread
