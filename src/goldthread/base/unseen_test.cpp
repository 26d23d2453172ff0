#include "goldthread/base/unseen.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
constexpr std::string_view no_break_space = "\xC2\xA0";

TEST(CharactersNobodySees, AreKnownAtBothEnds) {
    const std::string text = std::string(zero_width_space) + "x" + std::string(no_break_space);
    ASSERT_NE(unseen_at_begin(text), nullptr);
    EXPECT_EQ(unseen_at_begin(text)->name, "U+200B zero-width space");
    EXPECT_FALSE(unseen_at_begin(text)->is_space);
    ASSERT_NE(unseen_at_end(text), nullptr);
    EXPECT_EQ(unseen_at_end(text)->name, "U+00A0 no-break space");
    EXPECT_TRUE(unseen_at_end(text)->is_space);
}

TEST(CharactersNobodySees, AreNotThoseThatAreSeen) {
    for (const char* text :
         {"", " ", "x", "\xC3\xA9", "\xC2\xA3", "\xE2\x80\x93", "\xE2\x82\xAC", "\xE2\x80", "\xC2"}) {
        EXPECT_EQ(unseen_in(text), 0U) << text;
    }
}

TEST(CharactersNobodySees, AreNamedByCodeEachOnce) {
    const std::string text =
        "a\xEF\xBB\xBF"
        "b\xC2\xA0\xC2\xA0"
        "c\xE2\x80\x8B";
    EXPECT_EQ(names_of_unseen(unseen_in(text)),
              "U+00A0 no-break space, U+200B zero-width space, U+FEFF byte order mark");
    EXPECT_EQ(names_of_unseen(0), "");
}

TEST(CharactersNobodySees, AreAllThatAReturnIsLikelyToHold) {
    const auto known = [](char32_t code) {
        std::string text;
        if (code < 0x800) {
            text = {static_cast<char>(0xC0U | code >> 6U), static_cast<char>(0x80U | (code & 0x3FU))};
        } else {
            text = {static_cast<char>(0xE0U | code >> 12U), static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
                    static_cast<char>(0x80U | (code & 0x3FU))};
        }
        return unseen_in(text) != 0;
    };
    for (char32_t code = 0x2000; code <= 0x200F; ++code) EXPECT_TRUE(known(code)) << static_cast<unsigned>(code);
    for (const char32_t code : {U'\u00A0', U'\u00AD', U'\u202F', U'\u2060', U'\u3000', U'\uFEFF'}) {
        EXPECT_TRUE(known(code)) << static_cast<unsigned>(code);
    }
    for (const char32_t code : {U'\u2010', U'\u2013', U'\u2014', U'\u2019'}) {
        EXPECT_FALSE(known(code)) << static_cast<unsigned>(code);
    }
}

}  // namespace
}  // namespace goldthread
