#include "goldthread/formats/archive/zip_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "goldthread/formats/archive/inflate.hpp"
#include "goldthread/formats/archive/zip.hpp"

namespace goldthread::archive {
namespace {

using ::testing::HasSubstr;

std::string noise(std::size_t size) {
    std::mt19937 random(3);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

std::uint64_t number_in(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t number = 0;
    for (std::size_t i = width; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes.at(at + i));
    return number;
}

TEST(WriteZip, IsReadBackWhole) {
    const std::string text(100'000, 'a');
    const std::string random = noise(50'000);
    const std::vector<ZipMember> members = {
        {"this/episodes.csv", text}, {"random.bin", random}, {"empty.csv", ""}, {"f\xC3\xBCr.csv", "x"}};
    const auto bytes = write_zip(members);
    ASSERT_TRUE(bytes) << bytes.error().message();
    EXPECT_LT(bytes->size(), 60'000U);  // the text deflated, the noise as it is
    auto zip = Zip::open(*bytes);
    ASSERT_TRUE(zip);
    ASSERT_EQ(zip->entries().size(), members.size());
    for (const ZipMember& member : members) {
        const Entry* entry = zip->find(member.name);
        ASSERT_NE(entry, nullptr) << member.name;
        EXPECT_EQ(zip->read(*entry).value(), member.bytes);
    }
}

// As a reader goes through it that looks at no directory: header, name, data, header, ...
TEST(WriteZip, HoldsTogetherWithoutItsDirectory) {
    const std::string text = "CHILD,DOB\nA,01/02/2012\nA,01/02/2012\nA,01/02/2012\n";
    const std::vector<ZipMember> members = {{"a.csv", text}, {"b.csv", "short"}};
    const std::string bytes = write_zip(members).value();
    std::size_t at = 0;
    for (const ZipMember& member : members) {
        ASSERT_EQ(bytes.substr(at, 4), "PK\x03\x04");
        const std::uint64_t method = number_in(bytes, at + 8, 2);
        const auto packed = static_cast<std::size_t>(number_in(bytes, at + 18, 4));
        const auto size = static_cast<std::size_t>(number_in(bytes, at + 22, 4));
        const auto name = static_cast<std::size_t>(number_in(bytes, at + 26, 2));
        EXPECT_EQ(bytes.substr(at + 30, name), member.name);
        EXPECT_EQ(number_in(bytes, at + 28, 2), 0U);
        const std::string data = bytes.substr(at + 30 + name, packed);
        EXPECT_EQ(method == 8 ? inflate_to(data, size).value() : data, member.bytes);
        EXPECT_EQ(number_in(bytes, at + 14, 4), checksum_of(member.bytes));
        at += 30 + name + packed;
    }
    EXPECT_EQ(bytes.substr(at, 4), "PK\x01\x02");
}

TEST(WriteZip, TheSameMembersGiveTheSameBytes) {
    const std::vector<ZipMember> members = {{"a.csv", "x"}, {"b.csv", "y"}};
    EXPECT_EQ(write_zip(members).value(), write_zip(members).value());
}

TEST(WriteZip, OfNothingIsAnEmptyZip) {
    auto zip = Zip::open(write_zip({}).value());
    ASSERT_TRUE(zip);
    EXPECT_TRUE(zip->entries().empty());
}

TEST(WriteZip, RefusesNamesThatAnUnpackerWouldStumbleOn) {
    for (const char* name : {"", "/etc/passwd", "../up.csv", "a/../../b", "C:\\a.csv", "a\\b.csv", ".."}) {
        const std::vector<ZipMember> members = {{name, "x"}};
        EXPECT_FALSE(write_zip(members)) << name;
    }
    const std::vector<ZipMember> twice = {{"a.csv", "x"}, {"a.csv", "y"}};
    EXPECT_THAT(write_zip(twice).error().message(), HasSubstr("Two files are called 'a.csv'"));
    const std::vector<ZipMember> dotted = {{"a..b/..c.csv", "x"}};
    EXPECT_TRUE(write_zip(dotted));
}

}  // namespace
}  // namespace goldthread::archive
