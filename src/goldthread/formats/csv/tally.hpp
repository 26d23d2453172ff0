#pragma once
// How often something happened in a file, and where first.

#include <cstddef>
#include <cstdint>

namespace goldthread::csv {

struct Tally {
    std::size_t count = 0;
    std::uint32_t first_line = 0;

    void add(std::uint32_t line) noexcept {
        if (count++ == 0) first_line = line;
    }
};

}  // namespace goldthread::csv
