#include "goldthread/intake/crowded_identifiers.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/intake/reading_case.hpp"
#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Loans of one card, so many, and one each of others, whose numbers begin so.
std::string loans_of(const std::string& card, int count, const std::string& others = "R") {
    std::string csv = "CARD,BOOK,LENT,BACK\n";
    for (int i = 0; i < count; ++i) {
        csv += card + ",B" + others + std::to_string(i) + ",01/05/2023,02/05/2023\n";
        csv += others + std::to_string(i) + ",B" + std::to_string(i) + ",01/05/2023,03/05/2023\n";
    }
    return csv;
}

ReturnFiles read(std::vector<InputFile> files) {
    return read_return(library::collection(), std::move(files), 2024);
}

TEST(CrowdedIdentifiers, ThatStandOnMoreRowsThanAChildCanHaveAreNamed) {
    const auto files = read({{"loans.csv", loans_of("unknown", 1201), {}}});
    EXPECT_THAT(problems_of(files.files[0]),
                ElementsAre("line 2, CARD, 1201x: 1,201 rows of Loans have the identifier 'unknown': is it a "
                            "placeholder? No child has more than 200. Rules that compare the rows of a child are not "
                            "run on them, and nothing is suggested for them: give each child its own identifier."));
}

TEST(CrowdedIdentifiers, AreNamedInTheOrderInWhichTheyBegin) {
    std::string csv = "CARD,BOOK,LENT,BACK\n";
    for (const char* card : {"unknown", "0", "none", "x"}) {
        for (int i = 0; i < 201; ++i) csv += fmt::format("{},B{}{},01/05/2023,02/05/2023\n", card, card, i);
    }
    const auto problems = problems_of(read({{"loans.csv", csv, {}}}).files[0]);
    ASSERT_THAT(problems, SizeIs(4));
    EXPECT_THAT(problems[0], HasSubstr("line 2, "));
    EXPECT_THAT(problems[1], HasSubstr("line 203, "));
    EXPECT_THAT(problems[2], HasSubstr("line 404, "));
    EXPECT_THAT(problems[3], HasSubstr("line 605, "));
}

TEST(CrowdedIdentifiers, AreNotThoseOfOneChild) {
    EXPECT_THAT(problems_of(read({{"loans.csv", loans_of("R0", 199), {}}}).files[0]), IsEmpty())
        << "200 rows with the one among the others";
    EXPECT_THAT(problems_of(read({{"loans.csv", loans_of("R0", 200), {}}}).files[0]), SizeIs(1));
}

TEST(CrowdedIdentifiers, AreCountedOverAllFilesOfAModule) {
    const auto files = read({{"loans1.csv", loans_of("0", 150), {}}, {"loans2.csv", loans_of("0 ", 120, "S"), {}}});
    for (const FileReading& file : files.files) {
        bool named = false;
        for (const std::string& problem : problems_of(file)) {
            named = named || problem.find("270 rows of Loans have the identifier '0'") != std::string::npos;
        }
        EXPECT_TRUE(named) << file.name;
    }
}

}  // namespace
}  // namespace goldthread
