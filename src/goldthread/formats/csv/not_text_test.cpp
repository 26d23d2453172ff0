#include "goldthread/formats/csv/not_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread::csv {
namespace {

std::string what(std::string_view bytes) {
    const auto refusal = refusal_of_known_kind(bytes);
    return refusal ? refusal->message() : "text";
}

TEST(CsvNotText, OfficeFilesAreNamedForWhatTheyAre) {
    EXPECT_EQ(what("PK\x03\x04..."),
              "This is a zip file or an Excel workbook (.xlsx), not CSV text. Give it its proper ending, .xlsx or "
              ".zip, or save the sheet from Excel as 'CSV UTF-8'.");
    EXPECT_NE(what("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("(.xls)"), std::string::npos);
    EXPECT_NE(what("%PDF-1.7\n").find("PDF"), std::string::npos);
    EXPECT_NE(what("\x1F\x8B\x08").find("gzip"), std::string::npos);
}

TEST(CsvNotText, OrdinaryTextIsNotRefused) {
    EXPECT_EQ(what("PK,CHILD\n"), "text");
    EXPECT_EQ(what("%\n"), "text");
    EXPECT_EQ(what(""), "text");
}

}  // namespace
}  // namespace goldthread::csv
