#include "goldthread/advice/alike.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/records.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using ssda903::Episode;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Four episodes with a category of need that is on no list, three of them with the same one.
CheckedReturn four_children() {
    return check_files({{"episodes.csv",
                         "CHILD,DECOM,RNE,LS,CIN,URN\nA,02/05/2025,S,C2,N9,SC1\nB,02/05/2025,S,C2, N9 ,SC1\n"
                         "C,02/05/2025,S,C2,N0,SC1\nD,02/05/2025,S,C2,N9,SC2\nE,02/05/2025,S,C2,N1,SC1\n",
                         {}}});
}

constexpr std::size_t cin = 4;
constexpr std::size_t urn = 12;
constexpr std::string_view wrong_need = "145";

std::vector<std::size_t> findings_of(const CheckedReturn& checked, std::string_view code) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < checked.findings().findings.size(); ++i) {
        if (checked.rule_of(checked.findings().findings[i]).code == code) places.push_back(i);
    }
    return places;
}

const Finding& finding_at(const CheckedReturn& checked, std::size_t place) {
    return checked.findings().findings[place];
}

RowRef episode(std::uint32_t row) {
    return {row, Episode::module, YearSlot::this_year};
}

TEST(CellsAlike, HaveTheSameTextUnderTheSameRule) {
    const CheckedReturn checked = four_children();
    const auto findings = findings_of(checked, wrong_need);
    ASSERT_EQ(findings.size(), 4U);
    const Finding& first = finding_at(checked, findings[0]);
    EXPECT_THAT(cells_alike(checked, first, episode(0), cin), ElementsAre(episode(0), episode(1), episode(3)));
    EXPECT_EQ(count_alike(checked, first, episode(0), cin), 3U);
    EXPECT_EQ(count_alike(checked, finding_at(checked, findings[2]), episode(2), cin), 1U);
    // A row with the same text that the rule does not find fault with is left alone.
    EXPECT_THAT(cells_alike(checked, first, episode(0), urn), ElementsAre(episode(0), episode(1), episode(2)));
}

TEST(CellsAlike, AreNoneWhereTheFileHasNoSuchColumn) {
    const CheckedReturn checked = four_children();
    const Finding& first = finding_at(checked, findings_of(checked, wrong_need)[0]);
    EXPECT_THAT(cells_alike(checked, first, episode(0), 5), IsEmpty());
    EXPECT_EQ(count_alike(checked, first, episode(0), 5), 0U);
}

/// Suggests N1 to all but D.
class AlwaysAbuse : public Suggester {
  public:
    explicit AlwaysAbuse(const CheckedReturn& checked) : checked_(&checked) {}
    [[nodiscard]] bool advises_on(const Finding&) const override { return true; }
    [[nodiscard]] Advice advise(const Finding& finding) override {
        ++asked;
        const RowRef row = checked_->findings().rows_of(finding).front();
        Advice advice;
        if (row.row == 3) return advice;
        advice.suggestions.push_back({{{row, cin, "N1"}}, Confidence::likely, "by guess", {"URN"}, nullptr});
        advice.suggestions.push_back({{{row, cin, ""}}, Confidence::choose, "by guess", {}, nullptr});
        return advice;
    }
    int asked = 0;

  private:
    const CheckedReturn* checked_;
};

TEST(AnswersAlike, ChangeTheSameTextAndRestOnTheSame) {
    const CheckedReturn checked = four_children();
    const auto findings = findings_of(checked, wrong_need);
    AlwaysAbuse suggester(checked);
    const Finding& first = finding_at(checked, findings[0]);
    const Advice advice = suggester.advise(first);
    suggester.asked = 0;
    const auto alike = answers_alike(checked, suggester, first, advice);
    ASSERT_EQ(alike.size(), 2U);
    EXPECT_THAT(alike[0], ElementsAre(findings[0], findings[1]));  // C has another need, D another URN
    EXPECT_THAT(alike[1], ElementsAre(findings[0], findings[1]));  // D has no such advice
    EXPECT_EQ(suggester.asked, 2);
    const auto edits = equal_answer(checked, suggester, advice.suggestions[0], findings[1]);
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].where, episode(1));
    EXPECT_EQ(edits[0].text, "N1");
    EXPECT_THAT(equal_answer(checked, suggester, advice.suggestions[0], findings[3]), IsEmpty());
}

}  // namespace
}  // namespace goldthread
