#pragma once

#include <cstdint>

/// How often suggestions are right: spoils one cell of the placement in made-up returns whose truth is known, advises
/// on all findings, and prints how many answers were certain, and how many of those were right; and how long it took.
void print_suggestions(std::uint32_t children);
