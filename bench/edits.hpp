#pragma once
// How long a change of a checked return takes, until its findings are up to date.

#include <cstdint>

/// Makes changes of each kind at random rows of a made-up return and prints a line for each kind: the time at the
/// median, at the 99th percentile and at most, in processor time and by the clock.
void print_edit_times(std::uint32_t children);
