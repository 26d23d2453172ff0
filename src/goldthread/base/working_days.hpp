#pragma once
// Counting in working days: Monday to Friday, less the holidays given.

#include <span>

#include "goldthread/base/date.hpp"

namespace goldthread {

/// Days off besides weekends, in ascending order without repeats. Days on a weekend make no difference.
using Holidays = std::span<const Date>;

[[nodiscard]] bool is_working_day(Date day, Holidays holidays) noexcept;

/// The `count`th working day after `start`; before it when `count` is negative; `start` itself, working day or not,
/// when it is 0. Statutory periods count so: a referral on Friday, one working day, falls due on Monday.
[[nodiscard]] Date add_working_days(Date start, int count, Holidays holidays) noexcept;

/// How many working days lie after `from` up to and including `to`; negative (those after `to` up to and including
/// `from`) when `to` is earlier. So add_working_days(from, n) is never earlier than n working days after `from`.
[[nodiscard]] int working_days_between(Date from, Date to, Holidays holidays) noexcept;

}  // namespace goldthread
