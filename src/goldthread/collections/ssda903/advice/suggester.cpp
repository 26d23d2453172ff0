#include "goldthread/collections/ssda903/advice/suggester.hpp"

#include <algorithm>
#include <vector>

#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"

namespace goldthread::ssda903 {

namespace {

using Adviser = void (*)(Case&);

Adviser adviser_for(std::string_view code) {
    for (const auto* table : {&advice_on_urns(), &advice_on_provider_codes(), &advice_on_types(),
                              &advice_on_postcodes(), &advice_between_years(), &advice_on_unexpected()}) {
        for (const AdviceOnRule& entry : *table) {
            if (entry.code == code) return entry.advise;
        }
    }
    return nullptr;
}

bool same_placement(const Episode& a, const Episode& b) {
    return a.place == b.place && a.place_provider == b.place_provider && a.pl_post == b.pl_post && a.urn == b.urn;
}

class Ssda903Suggester final : public Suggester {
  public:
    explicit Ssda903Suggester(CheckedReturn& checked) : checked_(&checked), sources_(checked), trials_(checked) {
        for (const Rule& rule : checked.rules().rules) advisers_.push_back(adviser_for(rule.code));
    }

    [[nodiscard]] bool advises_on(const Finding& finding) const override { return advisers_[finding.rule] != nullptr; }

    [[nodiscard]] Advice advise(const Finding& finding) override {
        const Adviser adviser = advisers_[finding.rule];
        const Episode* const episode = episode_of(finding);
        if (adviser == nullptr || episode == nullptr) return {};
        Case c(sources_, *episode);
        adviser(c);
        return c.answers().advice(finding, checked_->rules(), trials_,
                                  [this](const std::vector<SuggestedCell>& cells) { return rows_alike(cells); });
    }

  private:
    // This year's episode that the finding is about.
    [[nodiscard]] const Episode* episode_of(const Finding& finding) const {
        for (const RowRef row : checked_->findings().rows_of(finding)) {
            if (row.module != Episode::module || row.year != YearSlot::this_year) continue;
            return static_cast<const Episode*>(&checked_->threads().store(row.module, row.year).of_row(row.row));
        }
        return nullptr;
    }

    // The cell, with that of the child's other episodes in the same placement: one wrong URN is often repeated in every
    // episode of a placement, and to mend one alone would set them at odds.
    [[nodiscard]] std::vector<SuggestedCell> rows_alike(const std::vector<SuggestedCell>& cells) const {
        std::vector<SuggestedCell> all = cells;
        if (cells.size() != 1 || cells.front().where.module != Episode::module) return all;
        const SuggestedCell& cell = cells.front();
        const Threads& threads = checked_->threads();
        const auto episodes = threads[threads.child_of(cell.where)].records<Episode>(cell.where.year);
        const auto changed =
            std::find_if(episodes.begin(), episodes.end(), [&cell](const Episode& e) { return e.where == cell.where; });
        for (const Episode& e : episodes) {
            if (!(e.where == cell.where) && same_placement(e, *changed))
                all.push_back({e.where, cell.field, cell.text});
        }
        return all;
    }

    CheckedReturn* checked_;
    Sources sources_;
    Trials trials_;
    std::vector<Adviser> advisers_;
};

}  // namespace

std::unique_ptr<Suggester> make_suggester(CheckedReturn& checked) {
    return std::make_unique<Ssda903Suggester>(checked);
}

}  // namespace goldthread::ssda903
