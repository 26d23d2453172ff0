#include "goldthread/collections/ssda903/advice/answers.hpp"

#include <algorithm>
#include <tuple>

namespace goldthread::ssda903 {

namespace {

bool same_change(const std::vector<SuggestedCell>& a, const std::vector<SuggestedCell>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SuggestedCell& x, const SuggestedCell& y) {
        return x.where == y.where && x.field == y.field && x.text == y.text;
    });
}

bool closed(const Answer& answer) {
    return answer.provider != nullptr && answer.provider->registration_end.known();
}

std::string_view name_of_provider(const Answer& answer) {
    return answer.provider == nullptr ? std::string_view() : std::string_view(answer.provider->name);
}

// Best first: certainty, agreement, open before closed, name.
bool better(const Answer& a, const Answer& b) {
    const auto rank = [](const Answer& x) {
        return std::make_tuple(-static_cast<int>(x.confidence), -x.agreement.count(), closed(x), name_of_provider(x));
    };
    return rank(a) < rank(b);
}

void add_sentence(std::string& text, std::string_view sentence) {
    if (sentence.empty() || text.find(sentence) != std::string::npos) return;
    if (!text.empty()) text += ' ';
    text += sentence;
}

std::string described(const Answer& answer) {
    std::string text;
    for (const SuggestedCell& cell : answer.cells) {
        if (!text.empty()) text += ", ";
        text += collection().modules[cell.where.module].fields[cell.field].name;
        text += cell.text.empty() ? " blank" : " " + cell.text;
    }
    if (answer.provider != nullptr && !answer.provider->name.empty()) text += " (" + answer.provider->name + ")";
    return text;
}

std::string why_refused(const Answer& answer, const std::vector<std::uint16_t>& raises, const RuleSet& rules) {
    std::string text = described(answer) + " would mend this, but ";
    for (std::size_t i = 0; i < raises.size(); ++i) {
        if (i > 0) text += " and ";
        const Rule& rule = rules.rules[raises[i]];
        text += "rule " + std::string(rule.code) + " (" + std::string(rule.title) + ")";
    }
    return text + " would then fail.";
}

// Of several answers one may stand out: a certain one with more to say for it than any other; or one that the return
// itself has in another row and that a record bears out as well as any other answer. The rest are to choose from.
void grade_several(std::vector<Answer>& answers) {
    const Answer& best = answers.front();
    const bool stands_out =
        best.confidence == Confidence::sure &&
        std::all_of(answers.begin() + 1, answers.end(), [&best](const Answer& other) {
            return other.confidence != Confidence::sure && other.agreement.count() < best.agreement.count();
        });
    const auto in_own_data = [](const Answer& answer) { return answer.own_data; };
    const auto own = std::find_if(answers.begin(), answers.end(), in_own_data);
    const bool decides = !stands_out && own != answers.end() && own->provider != nullptr &&
                         std::count_if(answers.begin(), answers.end(), in_own_data) == 1 &&
                         std::all_of(answers.begin(), answers.end(), [&own](const Answer& other) {
                             return other.agreement.count() <= own->agreement.count();
                         });
    if (decides) std::rotate(answers.begin(), own, own + 1);
    if (decides) answers.front().confidence = Confidence::likely;
    const std::ptrdiff_t first = stands_out || decides ? 1 : 0;
    for (auto answer = answers.begin() + first; answer != answers.end(); ++answer) {
        answer->confidence = Confidence::choose;
    }
    std::stable_sort(answers.begin() + first, answers.end(), better);
}

}  // namespace

void Answers::add(Answer answer) {
    for (Answer& known : answers_) {
        if (!same_change(known.cells, answer.cells)) continue;
        answer.own_data = known.own_data = answer.own_data || known.own_data;
        answer.provider = known.provider = known.provider != nullptr ? known.provider : answer.provider;
        if (known.basis.find(answer.basis) == std::string::npos) {
            const bool is_better = better(answer, known);
            answer.basis = is_better ? answer.basis + "; " + known.basis : known.basis + "; " + answer.basis;
            known.basis = answer.basis;
        }
        if (better(answer, known)) known = std::move(answer);
        return;
    }
    answers_.push_back(std::move(answer));
}

void Answers::pair_with(const Answers& others) {
    std::vector<Answer> joined;
    for (const Answer& one : answers_) {
        for (const Answer& other : others.answers_) {
            Answer both = one;
            both.cells.insert(both.cells.end(), other.cells.begin(), other.cells.end());
            both.confidence = std::min(one.confidence, other.confidence);
            both.basis += "; " + other.basis;
            joined.push_back(std::move(both));
        }
    }
    if (joined.empty()) {
        joined = answers_.empty() ? others.answers_ : answers_;
        for (Answer& answer : joined) {
            answer.part = true;
            answer.confidence = Confidence::choose;
        }
    }
    answers_ = std::move(joined);
    explanations_.insert(explanations_.end(), others.explanations_.begin(), others.explanations_.end());
    remarks_.insert(remarks_.end(), others.remarks_.begin(), others.remarks_.end());
    lack_ = std::max(lack_, others.lack_);
}

void Answers::explain(std::string sentence) {
    explanations_.push_back(std::move(sentence));
}

void Answers::remark(std::string sentence) {
    remarks_.push_back(std::move(sentence));
}

Advice Answers::settled(std::vector<Answer> welcome, const std::vector<Refused>& refused, const RuleSet& rules) const {
    std::stable_sort(welcome.begin(), welcome.end(), better);
    if (welcome.size() > 1) grade_several(welcome);
    Advice advice;
    for (Answer& answer : welcome) {
        advice.suggestions.push_back({std::move(answer.cells), answer.confidence, std::move(answer.basis),
                                      answer.agreement.fields(), answer.provider});
    }
    const bool certain = advice.confidence() >= Confidence::likely;
    if (!certain) advice.lack = lack_;
    for (const std::string& sentence : remarks_) add_sentence(advice.explanation, sentence);
    if (certain) return advice;
    for (const std::string& sentence : explanations_) add_sentence(advice.explanation, sentence);
    if (!advice.suggestions.empty()) return advice;
    constexpr std::size_t most_named = 3;
    for (std::size_t i = 0; i < std::min(refused.size(), most_named); ++i) {
        add_sentence(advice.explanation, why_refused(refused[i].answer, refused[i].raises, rules));
    }
    return advice;
}

}  // namespace goldthread::ssda903
