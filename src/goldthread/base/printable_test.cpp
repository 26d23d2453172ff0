#include "goldthread/base/printable.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread {
namespace {

using namespace std::string_literals;

TEST(Printable, OrdinaryTextStaysAsItIs) {
    EXPECT_EQ(printable(""), "");
    EXPECT_EQ(printable("Episodes line 12, child A/1"), "Episodes line 12, child A/1");
    EXPECT_EQ(printable("Siân Ó Brien – £5 € 🙂"), "Siân Ó Brien – £5 € 🙂");
    EXPECT_EQ(printable("C:\\returns\\this"), "C:\\returns\\this");
}

TEST(Printable, ControlCharactersAreShown) {
    EXPECT_EQ(printable("a\x1b[2Jb"), "a\\x1b[2Jb");
    EXPECT_EQ(printable("\a\b\x7f"), "\\x07\\x08\\x7f");
    EXPECT_EQ(printable("a\0b"s), "a\\x00b");
    EXPECT_EQ(printable("\u009b31m"), "\\x9b31m") << "a terminal takes it for ESC [";
}

TEST(Printable, ALineEndInAValueBeginsNoLine) {
    EXPECT_EQ(printable("a\n  No findings."), "a\\n  No findings.");
    EXPECT_EQ(printable("a\r\n\tb"), "a\\r\\n\\tb");
    EXPECT_EQ(printable("a\u2028b\u2029c"), "a\\u{2028}b\\u{2029}c");
}

TEST(Printable, WhatTurnsTheReadingDirectionOrIsNotSeenIsShown) {
    EXPECT_EQ(printable("a\u202Evsc.exe"), "a\\u{202E}vsc.exe");
    EXPECT_EQ(printable("\u2066x\u2069"), "\\u{2066}x\\u{2069}");
    EXPECT_EQ(printable("\u200Bx\u200F"), "\\u{200B}x\\u{200F}");
    EXPECT_EQ(printable("\uFEFFCHILD"), "\\u{FEFF}CHILD");
    EXPECT_EQ(printable("\U000E0041"), "\\u{E0041}");
}

TEST(Printable, BytesThatAreNotUtf8AreShown) {
    EXPECT_EQ(printable("caf\xe9.csv"), "caf\\xe9.csv");
    EXPECT_EQ(printable("\xc3"), "\\xc3");
    EXPECT_EQ(printable("\xc0\xaf"), "\\xc0\\xaf") << "an overlong form";
    EXPECT_EQ(printable("\xed\xa0\x80"), "\\xed\\xa0\\x80") << "half of a surrogate pair";
    EXPECT_EQ(printable("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80") << "beyond the last character";
}

TEST(Printable, LongTextIsCutByCharacters) {
    EXPECT_EQ(printable(std::string(200, 'x')), std::string(200, 'x'));
    EXPECT_EQ(printable(std::string(201, 'x')), std::string(200, 'x') + "…");
    EXPECT_EQ(printable("éé", 2), "éé");
    EXPECT_EQ(printable("ééé", 2), "éé…");
    EXPECT_EQ(printable("\x1b\x1b\x1b", 2), "\\x1b\\x1b…");
}

TEST(Printable, TwiceIsAsOnce) {
    const std::string once = printable("a\x1b\n\u202E\xff");
    EXPECT_EQ(printable(once), once);
}

TEST(PrintableLines, KeepOurOwnLineEndsOnly) {
    EXPECT_EQ(printable_lines("a\nb\x1b\r\n\n"), "a\nb\\x1b\\r\n\n");
    EXPECT_EQ(printable_lines("a"), "a");
    EXPECT_EQ(printable_lines(""), "");
    EXPECT_EQ(printable_lines(std::string(500, 'x')), std::string(500, 'x'));
}

TEST(PrintableCsv, ARecordIsALineWhateverItsCellsHold) {
    EXPECT_EQ(printable_csv("\uFEFFchild,values\r\nA,\"x\n  No findings.\"\r\n\"\"\"\nB\",\x1b[2J\r\n"),
              "child,values\nA,\"x\\n  No findings.\"\n\"\"\"\\nB\",\\x1b[2J\n");
    EXPECT_EQ(printable_csv("a,\"never closed\nb"), "a,\"never closed\\nb\n");
    EXPECT_EQ(printable_csv(""), "");
}

TEST(PrintableJson, HoldsTheSameValues) {
    EXPECT_EQ(printable_json("{\n  \"a\": \"Siân 🙂\"\n}\n"), "{\n  \"a\": \"Siân 🙂\"\n}\n");
    EXPECT_EQ(printable_json("\"\u009b31m\x7f\u202Ex\""), "\"\\u009b31m\\u007f\\u202ex\"");
    EXPECT_EQ(printable_json("\"\U000E0041\""), "\"\\udb40\\udc41\"");
}

}  // namespace
}  // namespace goldthread
