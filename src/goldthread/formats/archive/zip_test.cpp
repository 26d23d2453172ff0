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

TEST(Zip, ADirectoryLongerThanItsCountOfFilesIsRefused) {
    const std::string good = zip_of({{"a.csv", "A"}, {"b.csv", "B"}, {"c.csv", "C"}});
    for (const char counted : {'\0', '\1', '\2'}) {
        const std::string count{counted, '\0'};
        const std::string fewer = with_bytes(good, good.size() - 22 + 8, count + count);
        EXPECT_EQ(first_file(fewer), "The directory of this zip file is longer than the number of files it tells.");
    }
    EXPECT_EQ(first_file(good), "A");
}

TEST(Zip, ANameThatNoFileCanHaveIsRefused) {
    const auto opened = [](const std::string& name) { return first_file(zip_of({{name, "A"}})); };
    const std::string part(255, 'n');
    EXPECT_EQ(opened(part + "/" + part + "\\" + part), "A");
    EXPECT_EQ(opened(part + "n"),
              "The zip file holds a name that is longer than any system takes (256 bytes), which begins with '" +
                  std::string(60, 'n') + "…'.");
    EXPECT_NE(opened(part + "/" + part + "n").find("longer than any system takes (512 bytes)"), std::string::npos);
    std::string deep;
    while (deep.size() < 4095) deep += "n/";
    EXPECT_EQ(opened(deep), "A");
    EXPECT_NE(opened(deep + "n").find("longer than any system takes (4097 bytes)"), std::string::npos);
    std::string accents;
    for (int i = 0; i < 255; ++i) accents += "é";
    EXPECT_EQ(opened(accents), "A");
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
    limits.most_entry_bytes = 1000;
    EXPECT_EQ(first_file(bomb, limits).substr(0, 36), "'a' in the archive unpacks to 1 MiB,");
    limits = {};
    limits.most_total_bytes = 2 * zeros.size() - 1;
    EXPECT_EQ(first_file(bomb, limits), "The archive would unpack to more than can be read (1 MiB).");
    limits.most_total_bytes = 2 * zeros.size();
    Zip zip = open_or_fail(bomb, limits);
    EXPECT_TRUE(zip.read(zip.entries()[0]).has_value());
    EXPECT_TRUE(zip.read(zip.entries()[1]).has_value());
    EXPECT_FALSE(zip.read(zip.entries()[1]).has_value()) << "what is read again counts again";
    limits = {};
    limits.most_entries = 1;
    EXPECT_EQ(first_file(bomb, limits), "The zip file holds 2 files; at most 1 can be read.");
}

TEST(Zip, FilesThatAreSmallEachMayNotBeManyTimesTheArchiveTogether) {
    std::vector<FileToZip> files;
    for (int i = 0; i < 10; ++i) files.push_back({"file" + std::to_string(i), std::string(1000, '0')});
    const std::string bomb = zip_of(files, true);
    Limits limits;
    limits.small_bytes = 9'999;
    limits.most_ratio = 10'000 / bomb.size() - 1;
    const auto zip = Zip::open(bomb, limits);
    ASSERT_FALSE(zip.has_value());
    EXPECT_NE(zip.error().what.find("times its size; no real one does."), std::string::npos);
    EXPECT_EQ(zip.error().remedy, "Do not use this file unless you know where it comes from.");
    limits.small_bytes = 10'000;
    EXPECT_EQ(first_file(bomb, limits), files.front().content) << "what is small is taken, however well it packs";
}

TEST(Zip, SizesThatAddUpBeyondAnyNumberAreTooLarge) {
    std::string lie = zip_of({{"a", "xx"}, {"b", "xx"}});
    for (std::size_t at = lie.find("PK\x01\x02"); at != std::string::npos; at = lie.find("PK\x01\x02", at + 1)) {
        lie = with_bytes(lie, at + 24, "\xFE\xFF\xFF\xFF");
    }
    EXPECT_NE(first_file(lie).find("times its size"), std::string::npos);
}

TEST(Zip, FilesThatShareBytesAreRefused) {
    const std::string good = zip_of({{"this/a.csv", long_text}, {"this/b.csv", long_text}}, true);
    const std::size_t first = good.find("PK\x01\x02");
    const std::size_t second = good.find("PK\x01\x02", first + 1);
    const std::string same_place = with_bytes(good, second + 42, std::string(4, '\0'));
    const auto zip = Zip::open(same_place);
    ASSERT_FALSE(zip.has_value());
    EXPECT_NE(zip.error().what.find("'this/a.csv' and 'this/b.csv' in the archive overlap"), std::string::npos);
    EXPECT_EQ(zip.error().remedy, "Do not use this file unless you know where it comes from.");

    const std::string reaches_into_the_next = with_bytes(good, first + 20, good.substr(second + 42, 4));
    EXPECT_NE(first_file(reaches_into_the_next).find("overlap"), std::string::npos)
        << "a file that holds the header of another";
    EXPECT_EQ(first_file("before" + good), long_text) << "files side by side do not";
}

TEST(Zip, ASizeThatDeflateCannotReachTakesNoMemory) {
    std::string lie = zip_of({{"a", "xx"}}, true);
    lie = with_bytes(lie, lie.find("PK\x01\x02") + 24, "\x00\x00\x00\x03"s);
    Limits limits;
    limits.small_bytes = limits.most_total_bytes;
    EXPECT_EQ(first_file(lie, limits), "'a' in the archive is damaged.");
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
