#include "goldthread/table/shown_text.hpp"

#include <algorithm>

namespace goldthread {

namespace {

bool continues_character(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20U || c == '\x7F';
}

}  // namespace

std::string shown_text(std::string_view text, std::size_t most_bytes) {
    std::size_t end = text.size();
    if (end > most_bytes) {
        end = most_bytes;
        while (end > 0 && continues_character(text[end])) --end;
    }
    std::string shown(text.substr(0, end));
    std::replace_if(shown.begin(), shown.end(), is_control, ' ');
    if (end < text.size()) shown += "...";
    return shown;
}

}  // namespace goldthread
