#include "goldthread/formats/csv/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread::csv {
namespace {

using namespace std::string_literals;

constexpr const char* zoe = "NAME\nZo\xC3\xAB\n";

std::string text_of(const Decoded& decoded) {
    return decoded.text.substr(decoded.start);
}

TEST(CsvEncoding, PlainTextIsUtf8AndLeftAlone) {
    const auto decoded = decode("CHILD\n1\n");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::utf8);
    EXPECT_FALSE(decoded->byte_order_mark);
    EXPECT_EQ(text_of(*decoded), "CHILD\n1\n");
    EXPECT_EQ(decoded->newlines, 2U);
}

TEST(CsvEncoding, Utf8MarkIsNotPartOfTheText) {
    const auto decoded = decode("\xEF\xBB\xBF"s + zoe);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::utf8);
    EXPECT_TRUE(decoded->byte_order_mark);
    EXPECT_EQ(text_of(*decoded), zoe);
}

TEST(CsvEncoding, TextThatIsNotUtf8IsWindows1252) {
    const auto decoded = decode(
        "NAME\nZo\xEB\nO\x92"
        "Dowd\n");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::windows_1252);
    EXPECT_EQ(text_of(*decoded),
              "NAME\nZo\xC3\xAB\nO\xE2\x80\x99"
              "Dowd\n");
    EXPECT_EQ(decoded->damaged, 0U);
}

TEST(CsvEncoding, OneStrayByteDoesNotSpoilTheNamesOfAUtf8File) {
    const auto decoded = decode("NAME\nZo\xC3\xAB\nSi\xC3\xA2n\nRen\xE9\n");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::utf8);
    EXPECT_EQ(text_of(*decoded), "NAME\nZo\xC3\xAB\nSi\xC3\xA2n\nRen\xC3\xA9\n");
    EXPECT_EQ(decoded->damaged, 1U);
    EXPECT_EQ(decoded->damaged_line, 4U);
}

TEST(CsvEncoding, FileMarkedAsUtf8StaysUtf8DespiteStrayBytes) {
    const auto decoded = decode("\xEF\xBB\xBFNAME\nRen\xE9\n");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::utf8);
    EXPECT_EQ(text_of(*decoded), "NAME\nRen\xC3\xA9\n");
    EXPECT_EQ(decoded->damaged, 1U);
}

TEST(CsvEncoding, Utf16IsConvertedInEitherByteOrder) {
    const auto little = decode("\xFF\xFEZ\0o\0\xEB\0\n\0"s);
    ASSERT_TRUE(little);
    EXPECT_EQ(little->encoding, Encoding::utf16_le);
    EXPECT_TRUE(little->byte_order_mark);
    EXPECT_EQ(text_of(*little), "Zo\xC3\xAB\n");

    const auto big = decode("\xFE\xFF\0Z\0o\0\xEB\0\n"s);
    ASSERT_TRUE(big);
    EXPECT_EQ(big->encoding, Encoding::utf16_be);
    EXPECT_EQ(text_of(*big), "Zo\xC3\xAB\n");
}

TEST(CsvEncoding, Utf16WithoutAMarkShowsByItsZeroBytes) {
    const auto little = decode("C\0,\0D\0\n\0"s);
    ASSERT_TRUE(little);
    EXPECT_EQ(little->encoding, Encoding::utf16_le);
    EXPECT_FALSE(little->byte_order_mark);
    EXPECT_EQ(text_of(*little), "C,D\n");

    const auto big = decode("\0C\0,\0D\0\n"s);
    ASSERT_TRUE(big);
    EXPECT_EQ(big->encoding, Encoding::utf16_be);
    EXPECT_EQ(text_of(*big), "C,D\n");
}

TEST(CsvEncoding, DamagedUtf16IsCountedAndMarked) {
    const auto half_pair = decode(
        "\xFF\xFE"
        "a\0\n\0\x3D\xD8"
        "b\0"s);
    ASSERT_TRUE(half_pair);
    EXPECT_EQ(text_of(*half_pair),
              "a\n\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(half_pair->damaged, 1U);
    EXPECT_EQ(half_pair->damaged_line, 2U);

    const auto odd_length = decode(
        "\xFF\xFE"
        "a\0b"s);
    ASSERT_TRUE(odd_length);
    EXPECT_EQ(text_of(*odd_length), "a");
    EXPECT_EQ(odd_length->damaged, 1U);
}

TEST(CsvEncoding, ZeroBytesInNoPatternAreRefused) {
    EXPECT_FALSE(decode("abc\0def"s));
    EXPECT_FALSE(
        decode("\xFF\xFE"
               "a\0\0\0"s))
        << "a zero character in UTF-16";
}

TEST(CsvEncoding, TextComesBackFromEveryEncoding) {
    const std::string text = "NAME\nZo\xC3\xAB \xE2\x82\xAC\n";
    for (const auto encoding : {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::windows_1252}) {
        const auto decoded = decode(encode(text, encoding, false));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->encoding, encoding);
        EXPECT_EQ(text_of(*decoded), text);
    }
}

TEST(CsvEncoding, CharactersBeyondTheFirstPlaneSurviveUtf16) {
    const std::string text = "\xF0\x9F\x99\x82";
    EXPECT_EQ(encode(text, Encoding::utf16_le, true), "\xFF\xFE\x3D\xD8\x42\xDE"s);
    EXPECT_EQ(text_of(*decode(encode(text, Encoding::utf16_be, true))), text);
}

TEST(CsvEncoding, TextThatWindows1252CannotHoldIsWrittenAsMarkedUtf8) {
    const std::string polish = "\xC5\x81ukasz";
    EXPECT_EQ(encode(polish, Encoding::windows_1252, false), "\xEF\xBB\xBF" + polish);
    // Its Windows-1252 bytes, C3 AB, would be read as one letter in UTF-8.
    const std::string misleading = "\xC3\x83\xC2\xAB";
    EXPECT_EQ(encode(misleading, Encoding::windows_1252, false), "\xEF\xBB\xBF" + misleading);
}

TEST(CsvEncoding, TextThatBeginsWithTheMarkKeepsIt) {
    const std::string text = "\xEF\xBB\xBFNAME";
    EXPECT_EQ(text_of(*decode(encode(text, Encoding::utf8, false))), text);
}

}  // namespace
}  // namespace goldthread::csv
