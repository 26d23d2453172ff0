#include "goldthread/reports/return_csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"
#include "goldthread/collections/ssda903/write_xml.hpp"

namespace goldthread {
namespace {

ReturnFiles read_files(std::vector<InputFile> files) {
    return read_return(ssda903::collection(), std::move(files), 2026);
}

std::string file_of(const WrittenCsv& made, const std::string& name) {
    const auto found =
        std::find_if(made.files.begin(), made.files.end(), [&](const CsvFile& f) { return f.name == name; });
    return found == made.files.end() ? "none" : found->bytes;
}

// Lines of a file in one order: XML puts rows together by child.
std::vector<std::string> sorted_lines(std::string text) {
    std::erase(text, '\r');
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST(ReturnAsCsv, ModulesAreWrittenUnderTheirUsualNames) {
    const WrittenCsv made =
        write_csv(read_files({{"a.txt", "child;RNE;decom\nA;S;\nB;\"L;\";x\n", {}}}), YearSlot::this_year);
    ASSERT_EQ(made.files.size(), 1U);
    EXPECT_EQ(file_of(made, "episodes.csv"), "CHILD,RNE,DECOM\r\nA,S,\r\nB,L;,x\r\n");
    EXPECT_TRUE(made.remarks.empty());
}

TEST(ReturnAsCsv, TheStatusOfXmlHasNoColumn) {
    const std::string xml =
        "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><SEX>F</SEX><UASC>1</UASC></HEADER></CHILD>"
        "<CHILD><HEADER><CHILDID>B</CHILDID><UASC>Y</UASC></HEADER></CHILD></EXPSSDA903>";
    const WrittenCsv made = write_csv(read_files({{"return.xml", xml, {}}}), YearSlot::this_year);
    EXPECT_EQ(file_of(made, "header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nA,F,,,,,\r\nB,,,,,,\r\n");
    EXPECT_EQ(file_of(made, "uasc.csv"), "CHILD,SEX,DOB,DUC\r\nA,F,,\r\n");
    EXPECT_EQ(file_of(made, "oc3.csv"), "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\n");
    ASSERT_EQ(made.remarks.size(), 1U);
    EXPECT_EQ(made.remarks[0].what, "'Y' has no place in the CSV form: it is not written.");
}

// Padding, broken dates and all: what was read is what is written.
TEST(ReturnAsCsv, ADirtyReturnIsWrittenByteForByteAsItWas) {
    const auto made = synthetic::generate_ssda903({200, 3, 2026, 1.0});
    std::vector<InputFile> files;
    for (const auto& file : made.this_year) {
        std::string text;
        for (const char c : file.text) text += c == '\n' ? "\r\n" : std::string(1, c);
        files.push_back({file.file_name, text, YearSlot::this_year});
    }
    const WrittenCsv back = write_csv(read_files(files), YearSlot::this_year);
    for (const InputFile& file : files) {
        EXPECT_EQ(file_of(back, file.name), file.bytes) << file.name;
    }
}

// A clean return loses nothing on the way to XML and back but the modules that the schema does not have.
TEST(ReturnAsCsv, CsvToXmlAndBackGivesTheSameRows) {
    const auto made = synthetic::generate_ssda903({150, 3, 2026, 0});
    std::vector<InputFile> files;
    for (const auto& file : made.this_year) files.push_back({file.file_name, file.text, YearSlot::this_year});
    const ReturnFiles csv = read_files(files);
    const auto xml = ssda903::write_xml(csv.table_pointers()[0]);
    for (const Remark& remark : xml.remarks) {
        const bool expected = remark.what.find("no elements for") != std::string::npos ||
                              remark.what.find("'Z1") == 0 || remark.what.find("was read") != std::string::npos;
        EXPECT_TRUE(expected) << remark.what;
    }
    const WrittenCsv back =
        write_csv(read_files({{"return.xml", xml.bytes, YearSlot::this_year}}), YearSlot::this_year);
    for (const auto& file : made.this_year) {
        if (file.module == "SWEpisodes" || file.module == "DoLo") continue;
        EXPECT_EQ(sorted_lines(file_of(back, file.file_name)), sorted_lines(file.text)) << file.file_name;
    }
}

}  // namespace
}  // namespace goldthread
