#include "goldthread/collections/ssda903/advice/field_answers.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/advice/grouped_types.hpp"
#include "goldthread/collections/ssda903/advice/likeness.hpp"

namespace goldthread::ssda903 {

namespace {

Answer from_record(const Agreement& agreement, const Provider& provider, Confidence at_most,
                   const std::string& note = {}) {
    Answer answer;
    answer.agreement = agreement;
    answer.confidence = std::min(agreement.confidence(), at_most);
    answer.basis = agreement.words() + (note.empty() ? std::string() : "; " + note);
    answer.provider = &provider;
    return answer;
}

Agreement without(std::size_t field, const Case& c, const Provider& provider) {
    return agreement_without(field, c.episode(), provider);
}

// Rows of the list whose placement types cannot be told from the row itself: sheets of supported accommodation.
std::vector<Code> types_of(const Provider& provider) {
    if (provider.placement_codes.empty() && provider.supported_accommodation()) return {Code("K3")};
    return provider.placement_codes;
}

void suggest_open_types(Case& c, const Provider& provider, const OpenTypes& types, Confidence at_most) {
    const std::size_t field = episode_fields().place;
    if (types.left.size() == 1) {
        return c.answer(field, types.left.front().text(),
                        from_record(without(field, c, provider), provider, std::min(at_most, Confidence::likely),
                                    "the only type of its family that the episode leaves open"));
    }
    for (const Code type : types.left) {
        c.answer(field, type.text(),
                 from_record(without(field, c, provider), provider, Confidence::choose, "one type of its family"));
    }
}

void explain_open_types(Case& c, const Provider& provider, const OpenTypes& types) {
    std::string text = "The list gives " + one_of(types.left) + " for " + provider.urn.text();
    for (std::size_t i = 0; i < types.struck.size(); ++i) text += (i == 0 ? "; " : ", ") + types.struck[i];
    c.answers().explain(text + ". Which of them it is, the social worker must say.");
}

}  // namespace

void suggest_urn(Case& c, const Records& records, Confidence at_most, const std::string& note) {
    const std::size_t field = episode_fields().urn;
    for (const Provider* p : records)
        c.answer(field, p->urn.text(), from_record(without(field, c, *p), *p, at_most, note));
}

void suggest_place_provider(Case& c, const Records& records, Confidence at_most) {
    const std::size_t field = episode_fields().place_provider;
    bool undecided = false;
    for (const Provider* p : records) {
        const auto codes = provider_codes_by(*p, c.own_provision());
        undecided = undecided || codes.size() > 1;
        for (const ProviderCode& code : codes) {
            const Confidence certain = codes.size() > 1 ? Confidence::choose
                                       : code.certain   ? Confidence::sure
                                                        : Confidence::likely;
            c.answer(field, code.code.text(),
                     from_record(without(field, c, *p), *p, std::min(at_most, certain), code.ground));
        }
    }
    if (undecided && !c.own_provision().authority_known()) {
        c.answers().explain(
            "Whether this is your own provision (PR1) or another authority's (PR2) cannot be told "
            "without knowing which authority makes the return.");
    }
}

void suggest_place(Case& c, const Records& records, Confidence at_most) {
    const std::size_t field = episode_fields().place;
    for (const Provider* p : records) {
        const std::vector<Code> types = types_of(*p);
        if (types.size() == 1) {
            c.answer(field, types.front().text(), from_record(without(field, c, *p), *p, at_most));
            continue;
        }
        const OpenTypes open = open_types(types, c.episode(), c.own_data().episode_before(c.episode()));
        suggest_open_types(c, *p, open, at_most);
        if (open.left.size() > 1) explain_open_types(c, *p, open);
    }
}

void suggest_pl_post(Case& c, const Records& records, Confidence at_most) {
    const std::size_t field = episode_fields().pl_post;
    if (!is_setting(c.episode().place) && c.type_is_known()) return;
    for (const Provider* p : records) {
        if (!is_setting(*p) || p->postcode.empty()) continue;
        c.answer(field, written_postcode(p->postcode), from_record(without(field, c, *p), *p, at_most));
    }
}

void suggest_blank(Case& c, std::size_t field, const std::string& basis, Confidence at_most) {
    Answer answer;
    answer.confidence = std::min(at_most, Confidence::likely);
    answer.basis = basis;
    c.answer(field, {}, std::move(answer));
}

}  // namespace goldthread::ssda903
