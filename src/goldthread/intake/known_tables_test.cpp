#include "goldthread/intake/known_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/archive/zip_case.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/not_read.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;

using Outcome = FileReading::Outcome;

std::string row(const std::vector<std::string>& texts) {
    std::string cells;
    for (const std::string& text : texts) cells += "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    return "<row>" + cells + "</row>";
}

std::string book(const std::vector<std::pair<std::string, std::string>>& sheets) {
    xlsx::MadeWorkbook made;
    for (const auto& [name, rows] : sheets) made.sheets.push_back({name, rows, {}, {}, {}});
    return made.bytes();
}

ReturnFiles read(std::vector<InputFile> files, NamedElsewhere elsewhere = {}) {
    return read_return(ssda903::collection(), std::move(files), 2026, 1, elsewhere);
}

const InputFile reviews{"r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2025,PN1\n", {}};
const std::string providers = "URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n";

/// "name|outcome|first remark" of one file.
std::string line_of(const FileReading& file) {
    constexpr std::array<const char*, 6> outcomes = {"used", "repeated", "replaced", "refused", "reference", "other"};
    return file.name + "|" + outcomes[static_cast<std::size_t>(file.outcome)] + "|" +
           (file.remarks.empty() ? "" : file.remarks.front().what);
}

TEST(KnownTables, AListOfProvidersAmongTheFilesIsFound) {
    const auto files = read({reviews, {"list.csv", providers, {}}});
    EXPECT_EQ(line_of(files.files[1]), "list.csv|reference|This is a list of providers, and is used as such.");
    EXPECT_EQ(files.files[1].rows, 1U);
    ASSERT_EQ(files.found.providers.size(), 1U);
    EXPECT_EQ(files.problems(), 0U);
}

TEST(KnownTables, ItsHeadingsMayStandBelowATitleAndItInAZipOrBesideNotes) {
    const std::string list = "Social care providers,,\nas at 1 April,,\nURN,Placement code,Postcode\n1,K2,SO23 8UJ\n";
    const std::string notes_beside =
        book({{"Notes", row({"Please", "read"}) + row({"this", "first"})},
              {"Providers",
               row({"As at", "1 April"}) + row({"URN", "Placement code", "Postcode"}) + row({"1", "K2", "SO23 8UJ"})}});
    const auto files = read({{"all.zip", archive::zip_of({{"r.csv", reviews.bytes}, {"list.csv", list}}), {}},
                             {"list.xlsx", notes_beside, {}}});
    ASSERT_EQ(files.files.size(), 4U);
    EXPECT_EQ(files.files[0].outcome, Outcome::used);
    EXPECT_EQ(files.files[1].outcome, Outcome::reference);
    EXPECT_EQ(files.files[3].outcome, Outcome::reference);
    EXPECT_EQ(files.found.providers.size(), 2U);
    EXPECT_EQ(files.problems(), 0U) << "a sheet of notes beside a list is nothing to put right";
}

TEST(KnownTables, AListIsReadOnceAndNotWhereAnotherWasNamed) {
    const auto twice = read({{"a.csv", providers, {}}, {"b.csv", providers, {}}});
    EXPECT_EQ(line_of(twice.files[1]), "b.csv|other|Has the same content as a.csv; used once.");
    const auto named = read({{"a.csv", providers, {}}}, {true, false});
    EXPECT_EQ(line_of(named.files[0]),
              "a.csv|other|This is a list of providers. It is not used, because another was given for that.");
    EXPECT_TRUE(named.found.providers.empty());
}

TEST(KnownTables, ADirectoryOfPostcodesAmongTheFilesIsFound) {
    auto files = read({{"p.gtp", "GTPCODE\nx", {}}, {"q.gtp", "GTPCODE\ny", {}}});
    EXPECT_EQ(line_of(files.files[0]), "p.gtp|reference|This is a directory of postcodes, and is used as such.");
    EXPECT_EQ(files.files[1].outcome, Outcome::other);
    ASSERT_TRUE(files.found.postcodes);
    EXPECT_EQ(files.found.postcodes->bytes, "GTPCODE\nx");
    files.refuse_reference("p.gtp", {"It is cut short.", "Copy it again.", {}});
    EXPECT_EQ(line_of(files.files[0]), "p.gtp|refused|It is cut short. Copy it again.");
    EXPECT_EQ(files.problems(), 1U);
    EXPECT_FALSE(read({{"p.gtp", "GTPCODE\nx", {}}}, {false, true}).found.postcodes);
}

TEST(KnownTables, OtherReturnsAreNamedOnceForTheFile) {
    const std::string numbered = book({{"Cover", row({"Please", "read"})},
                                       {"List 1", row({"Child", "Contact"}) + row({"1", "2"})},
                                       {"List 11", row({"Adopter", "Date"}) + row({"1", "2"})}});
    const std::string by_columns =
        book({{"Contacts",
               row({"", "Title"}) + row({"Child Unique ID", "Gender", "Age of Child (Years)"}) + row({"1", "a", "2"})},
              {"Notes", row({"a", "b"})}});
    const auto files = read({reviews, {"numbered.xlsx", numbered, {}}, {"columns.xlsx", by_columns, {}}});
    ASSERT_EQ(files.files.size(), 3U);
    EXPECT_EQ(line_of(files.files[1]), "numbered.xlsx|other|This is an Annex A list, not part of the return in hand.");
    EXPECT_EQ(line_of(files.files[2]), "columns.xlsx|other|This is an Annex A list, not part of the return in hand.");
    EXPECT_EQ(files.problems(), 0U);
}

TEST(KnownTables, NumberedSheetsThatHoldTheReturnAreRead) {
    const std::string sheets =
        book({{"List 1", row({"CHILD", "REVIEW", "REVIEW_CODE"}) + row({"A", "01/05/2025", "PN1"})},
              {"List 2", row({"a", "b"}) + row({"1", "2"})}});
    const auto files = read({{"book.xlsx", sheets, {}}});
    ASSERT_EQ(files.files.size(), 2U);
    EXPECT_EQ(files.files[0].outcome, Outcome::used);
}

TEST(KnownTables, XmlOfOtherReturnsIsNamed) {
    const auto files =
        read({reviews,
              {"c.xml", "<Message><Header/><Children><Child><CINdetails/></Child></Children></Message>", {}},
              {"s.xml", "<Message><Header><CollectionDetails/></Header></Message>", {}},
              {"m.xml", "<Message>hello</Message>", {}}});
    EXPECT_EQ(line_of(files.files[1]), "c.xml|other|This is a CIN census return, not part of the return in hand.");
    EXPECT_EQ(
        line_of(files.files[2]),
        "s.xml|other|This is a return of another of the Department's collections, not part of the return in hand.");
    EXPECT_EQ(files.files[3].outcome, Outcome::refused);
}

TEST(KnownTables, TextThatIsNoTableIsPassedOver) {
    const auto files = read({reviews,
                             {"notes.txt", "Dear all, please check.\nThank you.\n", {}},
                             {"README.md", "a,b,c\n1,2,3\n", {}},
                             {"export.txt", "a\tb\tc\n1\t2\t3\n", {}},
                             {"lost header.csv", "1\n2\n", {}}});
    EXPECT_EQ(line_of(files.files[1]), "notes.txt|other|This is text, but no table of the return.");
    EXPECT_EQ(files.files[2].outcome, Outcome::other);
    EXPECT_EQ(files.files[3].outcome, Outcome::refused);
    EXPECT_EQ(files.files[4].outcome, Outcome::refused);
    EXPECT_EQ(files_not_read(files), 2U);
}

TEST(NotRead, FilesAreCountedWhateverTheyHold) {
    const auto files = read({reviews,
                             {"old.xls", "\xD0\xCF\x11\xE0", {}},
                             {"all.zip", archive::zip_of({{"a.csv", ""}, {"b.csv", ""}, {"c.pdf", "%PDF-"}}), {}}});
    EXPECT_EQ(not_read_in_words(files),
              "3 files could not be used, and may be part of the return: findings may be false, and others missing.");
    EXPECT_EQ(not_read_in_words(read({reviews, {"a.pdf", "%PDF-", {}}})), "");
    EXPECT_THAT(not_read_in_words(read({{"a.csv", "", {}}})), HasSubstr("1 file could not"));
}

TEST(NotRead, AllIsReadWhereNoFileAndNoRowIsMissing) {
    EXPECT_TRUE(is_read_in_full(read({reviews, {"notes.pdf", "%PDF-", {}}})));
    EXPECT_TRUE(
        is_read_in_full(read({{"reviews.csv", "All reviews\nCHILD,DOB,REVIEW\nA,,01/05/2025\nTotal,,\n", {}}})));
    EXPECT_FALSE(is_read_in_full(read({reviews, {"oc2.csv", "", {}}})));
    EXPECT_FALSE(is_read_in_full(read({{"reviews.csv", "CHILD,DOB,REVIEW\nA,,01/05/2025\n\"B,,02/05/2025\n", {}}})));
}

TEST(NotRead, AFileThatWasNotReadSaysWhy) {
    InputFile secret{"secret.csv", {}, {}};
    secret.unread = Unread{{"The file cannot be opened.", "Check it.", {}}, false};
    const auto files = read({reviews, secret});
    EXPECT_EQ(line_of(files.files[1]), "secret.csv|refused|The file cannot be opened. Check it.");
}

}  // namespace
}  // namespace goldthread
