#include "goldthread/intake/control_characters.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(ControlCharacters, AreNamed) {
    EXPECT_EQ(name_of_control(controls_in("a\x1B[31m")), "ESC U+001B");
    EXPECT_EQ(name_of_control(controls_in("\a")), "BEL U+0007");
    EXPECT_EQ(name_of_control(controls_in("a\nb\n")), "line feed U+000A");
    EXPECT_EQ(name_of_control(controls_in("a\tb")), "tab U+0009");
    EXPECT_EQ(name_of_control(controls_in("\x7F")), "DEL U+007F");
    EXPECT_EQ(name_of_control(controls_in("a\xC2\x9B")), "one of U+0080 to U+009F");
}

TEST(ControlCharacters, AreNotWhatIsShown) {
    for (const char* text : {"", "C1001 x", "\xC2\xA3", "\xC3\x9F", "\xC2"}) EXPECT_EQ(controls_in(text), 0U) << text;
}

}  // namespace
}  // namespace goldthread
