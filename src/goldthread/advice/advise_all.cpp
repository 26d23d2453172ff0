#include "goldthread/advice/advise_all.hpp"

#include <algorithm>

namespace goldthread {

AdviceByFinding advise_all(const CheckedReturn& checked, Suggester& suggester, const OnProgress& on_progress) {
    const std::size_t count = checked.findings().findings.size();
    AdviceByFinding all(count);
    for (std::size_t i = 0; i < count; ++i) {
        // A copy: a suggester that tries its answers out moves the findings while it does.
        const Finding finding = checked.findings().findings[i];
        if (suggester.advises_on(finding)) all[i] = suggester.advise(finding);
        report(on_progress, i + 1, count);
    }
    return all;
}

AdviceByFinding advise_all(CheckedReturn& checked, MakeSuggester own, const OnProgress& on_progress) {
    const auto suggester = make_suggester(checked, own);
    return advise_all(checked, *suggester, on_progress);
}

void keep_from(Confidence minimum, AdviceByFinding& advice) {
    for (auto& one : advice) {
        if (one && one->confidence() < minimum) one.reset();
    }
}

void keep_rules(const CheckedReturn& checked, const std::vector<std::string>& codes, AdviceByFinding& advice) {
    if (codes.empty()) return;
    for (std::size_t i = 0; i < advice.size(); ++i) {
        const std::string_view code = checked.rule_of(checked.findings().findings[i]).code;
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) advice[i].reset();
    }
}

ConfidenceCounts count_by_confidence(const AdviceByFinding& advice) {
    ConfidenceCounts counts{};
    for (const auto& one : advice) {
        if (one) ++counts[static_cast<std::size_t>(one->confidence())];
    }
    return counts;
}

}  // namespace goldthread
