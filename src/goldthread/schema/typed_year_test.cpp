#include "goldthread/schema/typed_year.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

std::string refusal(std::string_view text) {
    const auto year = read_return_year(text);
    return year ? "taken" : year.error().message();
}

TEST(ATypedYear, IsTheYearInWhichItEnds) {
    EXPECT_EQ(read_return_year("2026").value(), 2026);
    EXPECT_EQ(read_return_year(" 2000 ").value(), 2000);
    EXPECT_EQ(read_return_year("2100").value(), 2100);
}

TEST(ATypedYear, WrittenOtherwiseIsSaidAsItIsToBeWritten) {
    EXPECT_EQ(refusal("2025-26"),
              "'2025-26' is not how a return year is written here. For the year ending 31 March 2026 write 2026.");
    for (const std::string_view text : {"26", "2025/26", "2025/2026", "25-26", "25/26", "2025 to 2026",
                                        "2025\xE2\x80\x93"
                                        "26",
                                        "2526", "202526", "20252026", "FY2026", "2026.", "year 26"}) {
        EXPECT_NE(refusal(text).find(" write 2026."), std::string::npos) << text << ": " << refusal(text);
    }
}

TEST(ATypedYear, ThatIsNoneIsRefused) {
    for (const std::string_view text : {"", " ", "next", "1999", "2101", "20261", "2025-27", "2026-25", "2025-26-27",
                                        "0", "-1", "99999999999999999999", "2026/2026"}) {
        EXPECT_NE(refusal(text).find("is not a return year. Write the year in which it ends"), std::string::npos)
            << text << ": " << refusal(text);
    }
}

}  // namespace
}  // namespace goldthread
