#include "goldthread/intake/control_characters.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>

namespace goldthread {

namespace {

constexpr unsigned first_printable = 0x20;
constexpr unsigned del = 0x7F;
constexpr unsigned place_of_del = first_printable;
constexpr unsigned place_of_others = place_of_del + 1;

constexpr std::array<std::string_view, first_printable> names = {
    "NUL", "SOH", "STX", "ETX",       "EOT",          "ENQ",       "ACK",
    "BEL", "BS",  "tab", "line feed", "vertical tab", "form feed", "carriage return",
    "SO",  "SI",  "DLE", "DC1",       "DC2",          "DC3",       "DC4",
    "NAK", "SYN", "ETB", "CAN",       "EM",           "SUB",       "ESC",
    "FS",  "GS",  "RS",  "US"};

constexpr ControlSet at_place(unsigned place) noexcept {
    return ControlSet{1} << place;
}

// U+0080 to U+009F are C2 80 to C2 9F.
bool is_other_control(std::string_view text) noexcept {
    return text.size() > 1 && text[0] == '\xC2' && (static_cast<unsigned char>(text[1]) & 0xE0U) == 0x80;
}

}  // namespace

ControlSet controls_in(std::string_view text) noexcept {
    ControlSet found = 0;
    for (; !text.empty(); text.remove_prefix(1)) {
        const unsigned byte = static_cast<unsigned char>(text.front());
        if (byte < first_printable) found |= at_place(byte);
        if (byte == del) found |= at_place(place_of_del);
        if (is_other_control(text)) found |= at_place(place_of_others);
    }
    return found;
}

std::string name_of_control(ControlSet one) {
    const auto place = static_cast<unsigned>(std::countr_zero(one));
    if (place < first_printable) return fmt::format("{} U+{:04X}", names[place], place);
    return place == place_of_del ? "DEL U+007F" : "one of U+0080 to U+009F";
}

}  // namespace goldthread
