#pragma once
// A first, quick look over all bytes of a file: what decides how it is read, and how much room its rows will take.

#include <cstddef>
#include <string_view>

namespace goldthread::csv {

struct Survey {
    bool ascii = true;         ///< No byte above 127.
    bool nul = false;          ///< At least one zero byte.
    std::size_t newlines = 0;  ///< Line feeds, or carriage returns if there are more of those.
};

[[nodiscard]] Survey survey_of(std::string_view bytes) noexcept;

/// The number of the line on which `position` stands, as an editor shows it: the first is 1; CR LF, LF and CR each
/// end a line.
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t position) noexcept;

}  // namespace goldthread::csv
