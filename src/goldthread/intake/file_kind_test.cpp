#include "goldthread/intake/file_kind.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/intake/open.hpp"

namespace goldthread {
namespace {

using namespace std::string_literals;

std::string in_words(const std::optional<Unread>& unread) {
    if (!unread) return "";
    return (unread->passed_over ? "passed over: " : "refused: ") + unread->why.what;
}

std::string told(std::string_view name, std::string_view bytes) {
    return in_words(told_by_beginning(name, bytes));
}

/// An old Office file with a part of that name, far behind the beginning.
std::string compound(std::string_view part) {
    std::string bytes = "\xD0\xCF\x11\xE0" + std::string(enough_to_tell + 1, 'x');
    for (const char c : part) bytes += {c, '\0'};
    return bytes;
}

TEST(FileKind, TextXmlZipPostcodesAndNothingAreForTheirReaders) {
    for (const std::string& bytes :
         {""s, "CHILD,DOB\n1,2\n"s, "CHILD\tDOB\n"s, "ID;POSTCODE\n1;2\n"s, "BMI,CHILD\n1,2\n"s, "[CHILD],[DOB]\n"s,
          "From: x,To: y\n"s, "MZ,CHILD\n"s, "<EXPSSDA903/>"s, "<?xml version='1.0'?><Message/>"s, "PK\x03\x04"s,
          "PK\x05\x06"s, "GTPCODE\nmore"s, csv::encode("CHILD,DOB\n1,2\n", csv::Encoding::utf16_le, true),
          csv::encode("CHILD,DOB\n1,2\n", csv::Encoding::utf16_be, true).substr(2)}) {
        EXPECT_EQ(told("episodes.csv", bytes), "") << bytes;
    }
}

TEST(FileKind, WhatHoldsTablesMayBePartOfTheReturn) {
    EXPECT_EQ(told("a", "\x1F\x8B rest"), "refused: This is a file packed with gzip.");
    EXPECT_EQ(told("a", "7z\xBC\xAF\x27\x1C"), "refused: This is an archive of 7-Zip (.7z).");
    EXPECT_EQ(told("a", "Rar!\x1A\x07"), "refused: This is an archive of WinRAR (.rar).");
    EXPECT_EQ(told("a", "SQLite format 3\0"s), "refused: This is an SQLite database.");
    EXPECT_EQ(told("a", "\0\1\0\0Standard ACE DB"s), "refused: This is an Access database.");
    EXPECT_EQ(told("a", std::string(257, 'x') + "ustar"), "refused: This is a tar archive.");
    EXPECT_EQ(told("a", "ID;PWXL;N;E\n"), "refused: This is a workbook in the form SYLK (.slk).");
}

TEST(FileKind, WhatIsOfAnotherKindIsPassedOverUnlessItsNameSaysOtherwise) {
    EXPECT_EQ(told("notes.pdf", "%PDF-1.7"), "passed over: This is a PDF document.");
    EXPECT_EQ(told("this/episodes.CSV", "%PDF-1.7"), "refused: This is a PDF document.");
    EXPECT_EQ(told("a.png", "\x89PNG\r\n\x1A\n"), "passed over: This is a picture.");
    EXPECT_EQ(told("a.jpg", "\xFF\xD8\xFF\xE0"), "passed over: This is a picture.");
    EXPECT_EQ(told("a.heic", "\0\0\0\x18"s + "ftypheic"), "passed over: This is a picture.");
    EXPECT_EQ(told("a.bmp", "BM\x10\0\0\0\0\0\0\0"s + std::string(20, '\0')), "passed over: This is a picture.");
    EXPECT_EQ(told("a.gif", "GIF89a"), "passed over: This is a picture.");
    EXPECT_EQ(told("a.tif", "II*\0"s), "passed over: This is a picture.");
    EXPECT_EQ(told("a.svg", "<svg xmlns='x'/>"), "passed over: This is a picture.");
    EXPECT_EQ(told("a.json", "{\"a\": 1}"), "passed over: This is a JSON file.");
    EXPECT_EQ(told("a.json", " [\n {\"a\": 1}]"), "passed over: This is a JSON file.");
    EXPECT_EQ(told("a.bin", "\1\2\0\3"s),
              "passed over: This is no text, and of a kind that this program does not know.");
    EXPECT_EQ(told("a.csv", "\1\2\0\3"s).substr(0, 38), "refused: The file holds zero bytes, wh");
}

TEST(FileKind, OldOfficeFilesAreToldByTheirParts) {
    EXPECT_EQ(told("a.xls", compound("Workbook")), "refused: This is an old Excel workbook (.xls).");
    EXPECT_EQ(told("a.xls", compound("Book")), "refused: This is an old Excel workbook (.xls).");
    EXPECT_EQ(told("a.xlsx", compound("EncryptedPackage")), "refused: This workbook is protected with a password.");
    EXPECT_EQ(told("a.doc", compound("WordDocument")), "passed over: This is an old Word document (.doc).");
    EXPECT_EQ(told("a.ppt", compound("PowerPoint Document")),
              "passed over: This is an old PowerPoint presentation (.ppt).");
    EXPECT_EQ(told("a.msg", compound("__substg1.0_0037001F")), "passed over: This is an e-mail of Outlook (.msg).");
    EXPECT_EQ(told("a.xls", compound("WordDocument")), "refused: This is an old Word document (.doc).");
    EXPECT_EQ(told("a", compound("")), "refused: This is an old Excel workbook (.xls) or other old Office file.");
    EXPECT_TRUE(needs_all_to_tell(compound("")));
    EXPECT_FALSE(needs_all_to_tell("%PDF-"));
}

TEST(FileKind, WebPagesAndTheXmlOfOldExcelAreNamed) {
    const std::string report = "refused: This is a web page (a report saved for Excel), not a workbook.";
    EXPECT_EQ(told("a.xls", "<html><body><table><tr><td>CHILD</table>"), report);
    EXPECT_EQ(told("a.csv", "\xEF\xBB\xBF\n<TABLE border=1><tr>"), report);
    EXPECT_EQ(told("a.xls", csv::encode("<!-- x --><?xml version='1.0'?><html>", csv::Encoding::utf16_le, true)),
              report);
    EXPECT_EQ(told("a.csv", "<!DOCTYPE html>\n<html><form>"),
              "refused: This is a web page, perhaps one that asks to sign in.");
    EXPECT_EQ(told("guide.html", "<!DOCTYPE HTML PUBLIC 'x'><p>"),
              "passed over: This is a web page, perhaps one that asks to sign in.");
    EXPECT_EQ(told("a.xls", "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"),
              "refused: This is a web page saved as one file (MHTML), not a workbook.");
    EXPECT_EQ(told("a.mht", "From: <x>\nSubject: y\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"),
              "passed over: This is a web page saved as one file (MHTML), not a workbook.");
    EXPECT_EQ(told("a.eml", "From: x\nMIME-Version: 1.0\nContent-Type: text/plain\n"),
              "passed over: This is an e-mail.");
    EXPECT_EQ(
        told("a.xml", "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>\n<ss:Workbook xmlns:ss='x'>"),
        "refused: This is a workbook in the XML of Excel 2003.");
    EXPECT_EQ(told("a.fods", "<office:document xmlns:office='x'>"),
              "refused: This is a document of LibreOffice as one XML file.");
}

TEST(FileKind, WhatSystemsKeepIsToldByItsName) {
    EXPECT_EQ(in_words(told_by_name("this/Thumbs.db")), "passed over: What the system keeps for itself.");
    EXPECT_EQ(in_words(told_by_name("__MACOSX/")), "passed over: What the system keeps for itself.");
    EXPECT_EQ(in_words(told_by_name(".DS_Store")), "passed over: What the system keeps for itself.");
    EXPECT_EQ(in_words(told_by_name("this/.git/")), "passed over: A hidden folder.");
    EXPECT_EQ(in_words(told_by_name("this/.episodes.csv")), "passed over: A hidden file.");
    EXPECT_NE(in_words(told_by_name("this/~$book.xlsx")).find("A lock"), std::string::npos);
    EXPECT_NE(in_words(told_by_name(".~lock.book.ods#")).find("A lock"), std::string::npos);
    for (const char* name : {"episodes.csv", ".hidden/episodes.csv", "..", ".", "../", "a.", "~episodes.csv"}) {
        EXPECT_EQ(in_words(told_by_name(name)), "") << name;
    }
}

/// What open_tables says of a file in one line, "+" for each further entry.
std::string opened(const std::string& name, std::string bytes) {
    const auto tables = open_tables({name, std::move(bytes), {}});
    const OpenedTable& first = tables.front();
    return (first.passed_over ? "passed over: " : "refused: ") + (first.error ? first.error->what : "nothing") +
           std::string(tables.size() - 1, '+');
}

std::string office(const std::string& part) {
    return archive::zip_of({{"[Content_Types].xml", "<Types/>"}, {part, "<x/>"}});
}

TEST(FileKind, DocumentsThatAreZipsAreToldByTheirParts) {
    EXPECT_EQ(opened("a.docx", office("word/document.xml")), "passed over: This is a Word document.");
    EXPECT_EQ(opened("a.xlsx", office("word/document.xml")), "refused: This is a Word document.");
    EXPECT_EQ(opened("a.pptx", office("ppt/presentation.xml")), "passed over: This is a PowerPoint presentation.");
    EXPECT_EQ(opened("a.xlsb", office("xl/workbook.bin")), "refused: This is a binary workbook (.xlsb).");
    EXPECT_EQ(opened("a.odt", archive::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                               {"META-INF/manifest.xml", "<m/>"},
                                               {"content.xml", "<x/>"}})),
              "passed over: This is a text document of LibreOffice.");
    EXPECT_EQ(opened("a.numbers", archive::zip_of({{"Index/Document.iwa", "x"}, {"Index/Tables/DataList.iwa", "x"}})),
              "refused: This is a document of Apple's Numbers or Pages.");
    EXPECT_EQ(
        opened("work.zip", archive::zip_of({{"goldthread-session.json", "{}"}, {"files/episodes.csv", "CHILD\n"}}))
            .substr(0, 34),
        "passed over: This is work that was");
}

TEST(FileKind, AnEmptySheetBesideOthersIsPassedOver) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Reviews", "<row><c t='inlineStr'><is><t>CHILD</t></is></c></row>", {}, {}, {}},
                   {"Sheet2", "", {}, {}, {}}};
    const auto tables = open_tables({"a.xlsx", made.bytes(), {}});
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_FALSE(tables[0].error);
    EXPECT_TRUE(tables[1].passed_over);
    made.sheets.erase(made.sheets.begin());
    EXPECT_EQ(opened("a.xlsx", made.bytes()), "refused: The workbook has no sheet with cells.");
}

}  // namespace
}  // namespace goldthread
