#include "goldthread/base/text.hpp"

#include <algorithm>

namespace goldthread {

namespace {
constexpr std::string_view no_break_space = "\xC2\xA0";
}

std::string_view trim(std::string_view text) noexcept {
    for (;;) {
        if (!text.empty() && is_space(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && is_space(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            break;
        }
    }
    return text;
}

std::string folded(std::string_view text) {
    std::string out(trim(text));
    std::transform(out.begin(), out.end(), out.begin(), to_upper);
    return out;
}

std::string without_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : trim(text)) {
        if (!is_space(c)) out += to_upper(c);
    }
    return out;
}

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_upper(x) == to_upper(y); });
}

}  // namespace goldthread
