// Answers from likeness and from the return itself.

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/likeness.hpp"

namespace goldthread::ssda903 {

namespace {

// Likeness never counts as certain.
Answer by_likeness(const std::string& how) {
    Answer answer;
    answer.confidence = Confidence::choose;
    answer.basis = "similar: " + how;
    return answer;
}

const Provider& best_of(const Records& records, const Episode& e) {
    return **std::max_element(records.begin(), records.end(), [&e](const Provider* a, const Provider* b) {
        return agreement_of(e, *a).count() < agreement_of(e, *b).count();
    });
}

// Of a URN what its record agrees with counts too.
void add_record(Case& c, const std::string& urn, Answer& answer) {
    const Records records = c.providers().of_urn(Code::packed(urn), c.stay());
    if (records.empty()) return;
    const Provider& p = best_of(records, c.episode());
    const Agreement agreement = agreement_without(episode_fields().urn, c.episode(), p);
    answer.provider = &p;
    answer.agreement.place = agreement.place;
    answer.agreement.place_provider = agreement.place_provider;
}

void suggest_own_values(Case& c, std::size_t field, const std::vector<OwnValue>& values, const Agreement& agreement) {
    for (const OwnValue& value : values) {
        Answer answer;
        answer.confidence = Confidence::likely;
        answer.agreement = agreement;
        answer.basis = "as in your own data: " + value.from;
        answer.own_data = true;
        if (field == episode_fields().urn) add_record(c, value.text, answer);
        c.answer(field, value.text, std::move(answer));
    }
}

// What rows of the same placement agree with: all that is given, but the field asked for.
Agreement items_given(std::size_t field, const Episode& e) {
    const EpisodeFields& fields = episode_fields();
    return {field != fields.urn && e.urn.provided(), field != fields.pl_post && e.pl_post.provided(),
            field != fields.place && e.place.provided(), field != fields.place_provider && e.place_provider.provided()};
}

bool usable(const Case& c, std::size_t field, const std::string& text) {
    const EpisodeFields& fields = episode_fields();
    if (field == fields.pl_post || field == fields.home_post) return c.is_postcode(Code::packed(without_spaces(text)));
    if (field != fields.urn) return true;
    const Code urn = Code::packed(text);
    return !(urn == inspected_by_another_body) && !stands_in_for_urn(text) &&
           (!c.providers().loaded() || !c.providers().of_urn(urn).empty());
}

void suggest_usable(Case& c, std::size_t field, std::vector<OwnValue> values, const Agreement& agreement) {
    const auto unusable = [&](const OwnValue& value) { return !usable(c, field, value.text); };
    values.erase(std::remove_if(values.begin(), values.end(), unusable), values.end());
    suggest_own_values(c, field, values, agreement);
}

// Someone who wrote a stand-in may have meant XXXXXXX; only a person knows.
void suggest_other_body(Case& c) {
    Answer answer;
    answer.basis =
        "'" + c.text(episode_fields().urn) +
        "' may be a slip for it: seven X are a provider that Ofsted does not inspect; put that only if you know it to "
        "be one";
    c.answer(episode_fields().urn, inspected_by_another_body.text(), std::move(answer));
}

}  // namespace

void suggest_similar_urns(Case& c) {
    if (c.urn_is_stand_in()) return suggest_other_body(c);
    std::string others;
    for (const SimilarUrn& similar : similar_urns(c.text(episode_fields().urn), c.providers())) {
        const Records records = c.providers().of_urn(similar.urn, c.stay());
        if (records.empty()) continue;
        const Provider& p = best_of(records, c.episode());
        const Agreement agreement = agreement_without(episode_fields().urn, c.episode(), p);
        if (!agreement.pl_post && !agreement.place) {
            others += (others.empty() ? "" : ", ") + similar.urn.text() + " (" + p.name + ")";
            continue;
        }
        Answer answer = by_likeness(std::string(similar.how) + "; " + agreement.words());
        answer.agreement = agreement;
        answer.provider = &p;
        c.answer(episode_fields().urn, similar.urn.text(), std::move(answer));
    }
    if (!others.empty())
        c.answers().explain("Similar URNs, which agree with neither postcode nor type: " + others + ".");
}

void suggest_similar_postcodes(Case& c, std::size_t field) {
    constexpr std::size_t most_incomplete = 3;  // more say no more than that a character is missing
    if (c.setting().postcodes == nullptr) return;
    const auto exists = [&c](Code code) { return c.setting().postcodes->find(code).has_value(); };
    const std::string text = c.text(field);
    if (exists(Code::packed(without_spaces(text)))) return;
    const SimilarPostcodes similar = similar_postcodes(text, exists);
    for (const Code code : similar.mistaken) {
        c.answer(field, written_postcode(code), by_likeness("a letter and a digit that look alike were mistaken"));
    }
    if (similar.incomplete.size() > most_incomplete) {
        return c.answers().explain("With one character more it could be " + std::to_string(similar.incomplete.size()) +
                                   " different postcodes.");
    }
    for (const Code code : similar.incomplete) {
        c.answer(field, written_postcode(code), by_likeness("a character is missing"));
    }
}

void suggest_urns_at_similar_postcode(Case& c) {
    const Episode& e = c.episode();
    if (!c.settings_at_postcode().empty()) return;
    if (c.setting().postcodes != nullptr && c.is_postcode(e.pl_post.code())) return;
    const SimilarPostcodes similar = postcode_spellings(c.text(episode_fields().pl_post));
    std::vector<Code> all = similar.mistaken;
    all.insert(all.end(), similar.incomplete.begin(), similar.incomplete.end());
    for (const Code code : all) {
        for (const Provider* p : offering(c.providers().at_postcode(code, c.stay()), e.place)) {
            Answer answer = by_likeness("at the postcode " + written_postcode(code));
            answer.cells.push_back({e.where, episode_fields().pl_post, written_postcode(code)});
            answer.agreement = agreement_without(episode_fields().urn, e, *p);
            answer.provider = p;
            c.answer(episode_fields().urn, p->urn.text(), std::move(answer));
        }
    }
}

void suggest_own_data(Case& c, std::size_t field) {
    suggest_usable(c, field, c.own_data().in_same_placement(field, c.episode()), items_given(field, c.episode()));
}

void suggest_urns_of_other_children(Case& c) {
    const std::size_t field = episode_fields().urn;
    Agreement agreement;
    agreement.pl_post = true;
    suggest_usable(c, field, c.own_data().urns_at_postcode(c.episode()), agreement);
}

void suggest_own_home(Case& c) {
    suggest_usable(c, episode_fields().home_post, c.own_data().homes_in_same_care(c.episode()), {});
}

}  // namespace goldthread::ssda903
