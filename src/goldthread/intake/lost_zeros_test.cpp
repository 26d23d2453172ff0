#include "goldthread/intake/lost_zeros.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/intake/reading_case.hpp"
#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ReturnFiles read(std::vector<InputFile> files) {
    return read_return(library::collection(), std::move(files), 2024);
}

InputFile readers(const std::vector<std::string>& cards, const std::string& name = "readers.csv") {
    std::string text = "CARD,BORN,KIND\n";
    for (const std::string& card : cards) text += card + ",01/02/1990,A\n";
    return {name, text, {}};
}

InputFile loans(const std::vector<std::string>& cards, const std::string& name = "loans.csv") {
    std::string text = "CARD,BOOK,LENT\n";
    for (const std::string& card : cards) text += card + ",B1,01/05/2023\n";
    return {name, text, {}};
}

TEST(LostZeros, AreAProblemOfTheFileWithoutThem) {
    const auto files = read({readers({"0101", "0102", "103"}), loans({"103", "101", "101", "102"})});
    EXPECT_THAT(problems_of(files.files[0]), IsEmpty());
    EXPECT_THAT(problems_of(files.files[1]),
                ElementsAre("line 3, CARD, 2x: 2 identifiers are here without leading zeros that they have in other "
                            "files ('101' here, '0101' in readers.csv): a spreadsheet has dropped the zeros. Nothing "
                            "was changed: export CARD again as text, or they will not match."));
    EXPECT_EQ(files.tables[0][1]->cell(1, 0), "101") << "nothing is repaired";
}

TEST(LostZeros, AreSeenInEveryFileThatLostThem) {
    const auto files = read({readers({"0101"}), loans({"101"}, "north.csv"), loans({"101", "102"}, "south.csv")});
    EXPECT_EQ(problems_of(files.files[1]).size(), 1U);
    EXPECT_EQ(problems_of(files.files[2]).size(), 1U);
}

TEST(LostZeros, AreSeenBetweenTheYears) {
    const auto files = read({readers({"101"}, "this/readers.csv"), readers({"0101"}, "last/readers.csv")});
    EXPECT_THAT(problems_of(files.files[0]), ElementsAre(HasSubstr("'0101' in last/readers.csv")));
    EXPECT_THAT(problems_of(files.files[1]), IsEmpty());
}

TEST(LostZeros, AreSeenInANumberCellOfAWorkbook) {
    xlsx::MadeWorkbook made;
    const std::string heading =
        "<row><c t='inlineStr'><is><t>CARD</t></is></c><c t='inlineStr'><is><t>BOOK</t></is></c>"
        "<c t='inlineStr'><is><t>LENT</t></is></c></row>";
    made.sheets = {{"Loans",
                    heading + "<row><c><v>101</v></c><c t='inlineStr'><is><t>B1</t></is></c>"
                              "<c t='inlineStr'><is><t>01/05/2023</t></is></c></row>",
                    {},
                    {},
                    {}}};
    const auto lost = read({readers({"0101"}), {"book.xlsx", made.bytes(), {}}});
    EXPECT_EQ(problems_of(lost.files[1]).size(), 1U);
    const auto kept = read({readers({"101"}), {"book.xlsx", made.bytes(), {}}});
    EXPECT_EQ(kept.problems(), 0U) << "a number is as good as text";
}

TEST(LostZeros, BothFormsInOneFileAreTwoIdentifiers) {
    const auto files = read({readers({"0101", "101"}), loans({"101"})});
    EXPECT_EQ(files.problems(), 0U);
}

TEST(LostZeros, AreNotSeenInWhatIsNoNumberOrHasNoOtherForm) {
    EXPECT_EQ(read({readers({"0101", "0A1"}), loans({"0101", "A1", "0", "102"})}).problems(), 0U);
    EXPECT_EQ(read({readers({"101", "102"}), loans({"101", "103"})}).problems(), 0U);
}

}  // namespace
}  // namespace goldthread
