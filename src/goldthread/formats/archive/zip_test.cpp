#include "goldthread/formats/archive/zip.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread::archive {
namespace {

using namespace std::string_literals;

const std::string long_text = [] {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "CHILD" + std::to_string(i * i) + ",";
    return text;
}();

Zip open_or_fail(std::string bytes, const Limits& limits = {}) {
    auto zip = Zip::open(std::move(bytes), limits);
    if (!zip) throw std::runtime_error(zip.error().message());
    return *std::move(zip);
}

/// The text of the first file, or what the error says.
std::string first_file(std::string bytes, const Limits& limits = {}) {
    auto zip = Zip::open(std::move(bytes), limits);
    if (!zip) return zip.error().what;
    if (zip->entries().empty()) return "no files";
    auto text = zip->read(zip->entries().front());
    return text ? *text : text.error().what;
}

std::string with_bytes(std::string text, std::size_t at, std::string_view bytes) {
    return text.replace(at, bytes.size(), bytes);
}

TEST(Zip, FilesAreReadStoredAndDeflated) {
    for (const bool deflate : {false, true}) {
        Zip zip = open_or_fail(zip_of({{"a.csv", "A,B\n"}, {"this/b.csv", long_text}, {"empty.csv", ""}}, deflate));
        ASSERT_EQ(zip.entries().size(), 3U);
        EXPECT_EQ(zip.entries()[1].name, "this/b.csv");
        EXPECT_EQ(zip.read(zip.entries()[0]).value(), "A,B\n");
        EXPECT_EQ(zip.read(zip.entries()[1]).value(), long_text);
        EXPECT_EQ(zip.read(zip.entries()[2]).value(), "");
    }
}

TEST(Zip, NamesAreFoundInAnyLetterCase) {
    const Zip zip = open_or_fail(zip_of({{"xl/Workbook.xml", "x"}}));
    EXPECT_EQ(zip.find("XL/workbook.XML"), &zip.entries().front());
    EXPECT_EQ(zip.find("xl/other.xml"), nullptr);
}

TEST(Zip, FoldersAreToldFromFiles) {
    const Zip zip = open_or_fail(zip_of({{"this/", ""}, {"last\\", ""}, {"a.csv", ""}}));
    EXPECT_TRUE(zip.entries()[0].is_folder());
    EXPECT_TRUE(zip.entries()[1].is_folder());
    EXPECT_FALSE(zip.entries()[2].is_folder());
}

TEST(Zip, EmptyArchiveHasNoFiles) {
    EXPECT_EQ(first_file(zip_of({})), "no files");
    EXPECT_TRUE(looks_like_zip(zip_of({})));
    EXPECT_TRUE(looks_like_zip(zip_of({{"a", "b"}})));
    EXPECT_FALSE(looks_like_zip("PK"));
    EXPECT_FALSE(looks_like_zip("CHILD,DOB\n"));
}

TEST(Zip, BytesBeforeAndACommentBehindAreNoHindrance) {
    EXPECT_EQ(first_file("MZ self-extracting" + zip_of({{"a.csv", "A"}})), "A");
    std::string commented = zip_of({{"a.csv", "A"}});
    commented = with_bytes(commented, commented.size() - 2, "\x05\x00"s) + "hello";
    EXPECT_EQ(first_file(commented), "A");
}

TEST(Zip, Zip64IsRead) {
    const std::string content = "CHILD\n1\n";
    std::string extra;
    append_number(extra, 1, 2);
    append_number(extra, 24, 2);
    append_number(extra, content.size(), 8);
    append_number(extra, content.size(), 8);
    append_number(extra, 0, 8);  // where its header stands

    std::string out = zip_of({{"a.csv", content}});
    const std::size_t directory = out.find("PK\x01\x02");
    std::string entry = out.substr(directory, 46 + 5);
    entry = with_bytes(entry, 20, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    entry = with_bytes(entry, 42, "\xFF\xFF\xFF\xFF");
    entry = with_bytes(entry, 30, "\x1C\x00"s) + extra;
    out = out.substr(0, directory) + entry;
    const std::size_t end = out.size();
    out += "PK\x06\x06";
    append_number(out, 44, 8);
    append_number(out, 45, 2);
    append_number(out, 45, 2);
    append_number(out, 0, 8);
    append_number(out, 1, 8);
    append_number(out, 1, 8);
    append_number(out, entry.size(), 8);
    append_number(out, directory, 8);
    out += "PK\x06\x07";
    append_number(out, 0, 4);
    append_number(out, end, 8);
    append_number(out, 1, 4);
    out += "PK\x05\x06"s + "\0\0\0\0"s + std::string(12, '\xFF') + "\0\0"s;
    EXPECT_EQ(first_file(out), content);
}

TEST(Zip, WhatCannotBeReadSaysWhy) {
    const std::string good = zip_of({{"this/a.csv", long_text}}, true);
    const std::size_t entry = good.find("PK\x01\x02");
    EXPECT_EQ(first_file(with_bytes(good, entry + 8, "\x01")),
              "'this/a.csv' in the archive is protected with a password.");
    EXPECT_EQ(first_file(with_bytes(good, entry + 10, "\x0E")),
              "'this/a.csv' in the archive is packed in an uncommon way (method 14).");
    EXPECT_EQ(first_file(with_bytes(good, 100, "xxxx")), "'this/a.csv' in the archive is damaged.");
    EXPECT_EQ(first_file(with_bytes(good, entry + 16, "\x01\x02\x03\x04")), "'this/a.csv' in the archive is damaged.")
        << "a wrong checksum";
    EXPECT_EQ(first_file(with_bytes(good, entry + 24, "\x01\x00\x00\x00"s)), "'this/a.csv' in the archive is damaged.")
        << "it holds more than it says";
    EXPECT_EQ(first_file(with_bytes(good, entry + 24, "\xFF\xFF\x00\x00"s)), "'this/a.csv' in the archive is damaged.")
        << "it holds less than it says";
    EXPECT_EQ(first_file(with_bytes(good, entry + 42, "\xFF\xFF\xFF\x00"s)), "'this/a.csv' in the archive is damaged.");
    EXPECT_EQ(first_file(good.substr(0, good.size() - 30)), "The directory at the end of this zip file is missing.");
    EXPECT_EQ(first_file(with_bytes(good, good.size() - 10, "\xFF\xFF\xFF\x00"s)),
              "The directory of this zip file lies outside it.");
    EXPECT_EQ(first_file(with_bytes(good, entry, "XX")), "The directory of this zip file cannot be read.");
    EXPECT_EQ(first_file(with_bytes(good, good.size() - 18, "\x01")),
              "This is one part of a zip file that was split into several.");
    EXPECT_EQ(first_file(""), "The directory at the end of this zip file is missing.");
}

TEST(Zip, BoundsHoldAgainstBombs) {
    const std::string zeros(1 << 20, '0');
    const std::string bomb = zip_of({{"a", zeros}, {"b", zeros}}, true);
    ASSERT_LT(bomb.size(), 4000U);
    Limits limits;
    limits.small_bytes = 1000;
    EXPECT_EQ(first_file(bomb, limits).substr(0, 35), "'a' in the archive would unpack to ") << "1000 times its size";
    limits = {};
    limits.most_entry_bytes = 1000;
    EXPECT_EQ(first_file(bomb, limits).substr(0, 36), "'a' in the archive unpacks to 1 MiB,");
    limits = {};
    limits.most_total_bytes = zeros.size() + 1;
    Zip zip = open_or_fail(bomb, limits);
    EXPECT_TRUE(zip.read(zip.entries()[0]).has_value());
    EXPECT_FALSE(zip.read(zip.entries()[1]).has_value()) << "together they are too large";
    limits = {};
    limits.most_entries = 1;
    EXPECT_EQ(first_file(bomb, limits), "The zip file holds 2 files; at most 1 can be read.");
}

TEST(Zip, ASizeThatDeflateCannotReachTakesNoMemory) {
    std::string lie = zip_of({{"a", "xx"}}, true);
    lie = with_bytes(lie, lie.find("PK\x01\x02") + 24, "\x00\x00\x00\x03"s);
    EXPECT_EQ(first_file(lie), "'a' in the archive is damaged.");
}

TEST(Zip, NoCutAndNoChangedByteBreaksTheReader) {
    const std::string good = zip_of({{"a.csv", "CHILD,DOB\n"}, {"b", long_text.substr(0, 60)}}, true);
    for (std::size_t at = 0; at < good.size(); ++at) {
        static_cast<void>(first_file(good.substr(0, at)));
        for (const char* change : {"\xFF", "\x80", "\x01"}) static_cast<void>(first_file(with_bytes(good, at, change)));
    }
}

TEST(Zip, NamesAreShownWithoutWhatCouldMislead) {
    EXPECT_EQ(display_name("this\\episodes.csv"), "this/episodes.csv");
    EXPECT_EQ(display_name("a\x1B[31m\nb"), "a?[31m?b");
    EXPECT_EQ(display_name("caf\xE9.csv"), "caf\uFFFD.csv");
    EXPECT_EQ(display_name("café.csv"), "café.csv");
}

}  // namespace
}  // namespace goldthread::archive
