#include "goldthread/advice/suggestion.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/advice/date_advice.hpp"

namespace goldthread {

namespace {

/// The collection's own advice and that on dates, the surest first.
class WithDates final : public Suggester {
  public:
    WithDates(CheckedReturn& checked, MakeSuggester own)
        : checked_(&checked), own_(own == nullptr ? nullptr : own(checked)), dates_(checked) {}

    [[nodiscard]] bool advises_on(const Finding& finding) const override {
        return !is_of_crowd(finding) && (own_advises_on(finding) || dates_.advises_on(finding));
    }

    [[nodiscard]] Advice advise(const Finding& finding) override {
        if (is_of_crowd(finding)) return {};
        if (!dates_.advises_on(finding)) return own_advises_on(finding) ? own_->advise(finding) : Advice();
        const Finding kept = finding;  // trying answers out may move it
        Advice advice = dates_.advise(kept);
        if (!own_advises_on(kept)) return advice;
        Advice own = own_->advise(kept);
        std::move(own.suggestions.begin(), own.suggestions.end(), std::back_inserter(advice.suggestions));
        std::stable_sort(advice.suggestions.begin(), advice.suggestions.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
        if (!advice.explanation.empty() && !own.explanation.empty()) advice.explanation += ' ';
        advice.explanation += own.explanation;
        advice.lack = own.lack;
        return advice;
    }

  private:
    // Such rows are those of many children: what the others hold says nothing, and trying an answer out judges them
    // all.
    [[nodiscard]] bool is_of_crowd(const Finding& finding) const { return checked_->threads().is_crowd(finding.child); }

    [[nodiscard]] bool own_advises_on(const Finding& finding) const {
        return own_ != nullptr && own_->advises_on(finding);
    }

    const CheckedReturn* checked_;
    std::unique_ptr<Suggester> own_;
    DateAdviser dates_;
};

}  // namespace

std::string_view name_of(Confidence confidence) noexcept {
    switch (confidence) {
        case Confidence::none:
            return "none";
        case Confidence::choose:
            return "choose";
        case Confidence::likely:
            return "likely";
        case Confidence::sure:
            return "sure";
    }
    return {};
}

std::string_view in_words(Lack lack) noexcept {
    return lack == Lack::provider_list ? "No list of providers is loaded." : "";
}

std::string Advice::whole_explanation() const {
    std::string words(in_words(lack));
    if (!words.empty() && !explanation.empty()) words += ' ';
    return words + explanation;
}

std::unique_ptr<Suggester> make_suggester(CheckedReturn& checked, MakeSuggester own) {
    return std::make_unique<WithDates>(checked, own);
}

}  // namespace goldthread
