#pragma once
// What to do next, and to which, out of the bytes a fuzzer makes up.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace goldthread {

/// Reads choices one after the other; when the bytes are used up, every choice is the first.
class Acts {
  public:
    explicit Acts(std::string_view bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] bool done() const noexcept { return bytes_.empty(); }

    /// A number below `count`, or the one just beyond now and then: what is asked for need not be there.
    [[nodiscard]] std::size_t one_of(std::size_t count) noexcept { return byte() % (count + 1); }

    /// A number below `count`.
    [[nodiscard]] std::size_t below(std::size_t count) noexcept { return count == 0 ? 0 : byte() % count; }

    /// A text that stands in real files, or the bytes that come next.
    [[nodiscard]] std::string text() {
        constexpr std::string_view texts[] = {
            "",   "01/05/2025", "31/06/2025",       "C2",         "A",   "b2",  "S",
            "1",  "=1+1",       "a \"b\", c",       "two\nlines", " A ", "E4A", "SO23 8UJ",
            "N1", "2025-05-02", "not a date at all"};
        constexpr std::size_t longest = 12;
        const std::size_t chosen = one_of(std::size(texts));
        if (chosen < std::size(texts)) return std::string(texts[chosen]);
        const std::string_view next = bytes_.substr(0, below(longest));
        bytes_.remove_prefix(next.size());
        return std::string(next);
    }

  private:
    std::uint8_t byte() noexcept {
        if (bytes_.empty()) return 0;
        const auto next = static_cast<std::uint8_t>(bytes_.front());
        bytes_.remove_prefix(1);
        return next;
    }

    std::string_view bytes_;
};

}  // namespace goldthread
