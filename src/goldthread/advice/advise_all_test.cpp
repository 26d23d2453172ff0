#include "goldthread/advice/advise_all.hpp"

#include <gtest/gtest.h>

#include "goldthread/advice/advice_case.hpp"

namespace goldthread {
namespace {

using testing::checked_episodes;
using testing::episode_cell;
using testing::suggestion_of;

// Advises on rule 141 alone: sure of the first row, at a loss for the others.
class OnDates final : public Suggester {
  public:
    explicit OnDates(const CheckedReturn& checked) : checked_(checked) {}

    [[nodiscard]] bool advises_on(const Finding& finding) const override {
        return checked_.rule_of(finding).code == "141";
    }
    [[nodiscard]] Advice advise(const Finding& finding) override {
        if (checked_.findings().rows_of(finding).front().row > 0) return {{}, "Nobody knows."};
        return {{suggestion_of(episode_cell(checked_, 0, "DECOM", "30/04/2025"), Confidence::sure, "the calendar")},
                ""};
    }

  private:
    const CheckedReturn& checked_;
};

constexpr auto two_bad_dates = "CHILD,DECOM,RNE\nA,31/04/2025,Q\nB,soon,S\n";

TEST(AdviceOnAllFindings, IsInStepWithThem) {
    const CheckedReturn checked = checked_episodes(two_bad_dates, {"141", "143"});
    OnDates suggester(checked);
    const AdviceByFinding advice = advise_all(checked, suggester);
    ASSERT_EQ(advice.size(), 3U);
    EXPECT_EQ(advice_on(advice, 0)->confidence(), Confidence::sure);
    EXPECT_EQ(advice_on(advice, 1), nullptr) << "143 is never advised on";
    EXPECT_EQ(advice_on(advice, 2)->explanation, "Nobody knows.");
    EXPECT_EQ(advice_on({}, 0), nullptr) << "nobody has worked it out";
}

TEST(AdviceOnAllFindings, IsCountedByConfidence) {
    const CheckedReturn checked = checked_episodes(two_bad_dates, {"141", "143"});
    OnDates suggester(checked);
    const ConfidenceCounts counts = count_by_confidence(advise_all(checked, suggester));
    EXPECT_EQ(counts[static_cast<std::size_t>(Confidence::sure)], 1U);
    EXPECT_EQ(counts[static_cast<std::size_t>(Confidence::none)], 1U);
}

TEST(AdviceOnAllFindings, CanBeNarrowedToWhatIsSureOrToRules) {
    const CheckedReturn checked = checked_episodes(two_bad_dates, {"141", "143"});
    OnDates suggester(checked);
    AdviceByFinding advice = advise_all(checked, suggester);
    keep_from(Confidence::likely, advice);
    EXPECT_NE(advice_on(advice, 0), nullptr);
    EXPECT_EQ(advice_on(advice, 2), nullptr);
    keep_rules(checked, {}, advice);
    EXPECT_NE(advice_on(advice, 0), nullptr) << "none named, none taken away";
    keep_rules(checked, {"143"}, advice);
    EXPECT_EQ(advice_on(advice, 0), nullptr);
}

TEST(AdviceOnAllFindings, TellsHowFarItIs) {
    const CheckedReturn checked = checked_episodes(two_bad_dates, {"141"});
    OnDates suggester(checked);
    std::vector<std::size_t> seen;
    const auto advice = advise_all(checked, suggester, [&](std::size_t done, std::size_t all) {
        seen.push_back(done);
        EXPECT_EQ(all, 2U);
    });
    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2}));
}

}  // namespace
}  // namespace goldthread
