#pragma once
// What every stage of the benchmark measures: made-up returns, and the time a piece of work takes.

#include <chrono>
#include <cstdint>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/rules/check.hpp"

[[nodiscard]] double seconds_of(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// This year's files and last year's, with errors planted.
[[nodiscard]] std::vector<goldthread::InputFile> made_up_files(std::uint32_t children);

[[nodiscard]] goldthread::CheckSetting setting_2026();
