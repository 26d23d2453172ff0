#pragma once
// Asking something of every byte of a text, eight at a time: what is asked of each cell of a return must cost little.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace goldthread {

/// That byte in each of the eight places of a word.
[[nodiscard]] constexpr std::uint64_t eight_times(unsigned char byte) noexcept {
    return 0x0101010101010101ULL * byte;
}

/// Calls `test` with words of eight bytes until all bytes of `text` have been in one, and returns all that it returned,
/// or-ed. Bytes come in any order, some twice; a short text is filled up with spaces.
template <class Test>
[[nodiscard]] std::uint64_t over_words(std::string_view text, Test test) noexcept {
    const char* const at = text.data();
    const std::size_t size = text.size();
    std::uint64_t word = eight_times(' ');
    if (size >= sizeof word) {
        std::uint64_t found = 0;
        for (std::size_t i = 0; i + sizeof word < size; i += sizeof word) {
            std::memcpy(&word, at + i, sizeof word);
            found |= test(word);
        }
        std::memcpy(&word, at + size - sizeof word, sizeof word);
        return found | test(word);
    }
    if (size >= sizeof(std::uint32_t)) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, at, sizeof first);
        std::memcpy(&last, at + size - sizeof last, sizeof last);
        return test(std::uint64_t{first} << 32U | last);
    }
    for (std::size_t i = 0; i < size; ++i) word = word << 8U | static_cast<unsigned char>(at[i]);
    return test(word);
}

}  // namespace goldthread
