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

/// Room for an order of records, used again for child after child.
template <class Rec>
class Ordering {
  public:
    /// Orders `records` by the date `date_of(record)`, those without a known one last; ties keep the order of the
    /// file.
    template <class DateOf>
    void order_by(std::span<const Rec> records, DateOf date_of) {
        order_.clear();
        dated_ = 0;
        for (const Rec& record : records) {
            if (date_of(record).known()) order_.push_back(&record);
        }
        dated_ = order_.size();
        // Insertion sort: a child has few records, and files mostly come in order already.
        for (std::size_t i = 1; i < dated_; ++i) {
            const Rec* const record = order_[i];
            std::size_t at = i;
            for (; at > 0 && date_of(*order_[at - 1]) > date_of(*record); --at) order_[at] = order_[at - 1];
            order_[at] = record;
        }
        for (const Rec& record : records) {
            if (!date_of(record).known()) order_.push_back(&record);
        }
    }

    /// Those with a known date, in order.
    [[nodiscard]] InOrder<Rec> dated() const noexcept {
        return InOrder<Rec>(std::span<const Rec* const>(order_).first(dated_));
    }
    /// All, those without a known date last.
    [[nodiscard]] InOrder<Rec> all() const noexcept { return InOrder<Rec>(std::span<const Rec* const>(order_)); }

  private:
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
