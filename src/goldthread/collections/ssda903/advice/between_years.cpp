// Advice on what differs between this year's first episode and the one that last year left open: 452, 453, 503D to
// 503J. The year that agrees with the lists is right; last year's return is closed, so only this year's can be changed.

#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/wording.hpp"

namespace goldthread::ssda903 {

namespace {

std::string shown(const Case& c, RowRef row) {
    const EpisodeFields& fields = episode_fields();
    std::string text;
    for (const std::size_t field :
         {fields.place, fields.place_provider, fields.urn, fields.pl_post, fields.home_post}) {
        const std::string cell = c.own_data().text_of(row, field);
        text += (text.empty() ? "" : ", ") + std::string(collection().modules[Episode::module].fields[field].name) +
                " " + (cell.empty() ? "blank" : cell);
    }
    return text;
}

void show_both(Case& c, const Episode& before) {
    c.answers().explain("This year: " + shown(c, c.episode().where) + ". Last year: " + shown(c, before.where) + ".");
}

void say_this_year_fits(Case& c) {
    c.answers().explain(
        "This year's row agrees with the list, last year's does not. Last year's return is closed: "
        "explain the difference.");
}

// Last year's text of the field, which a record bears out.
void suggest_last_years(Case& c, std::size_t field, const Episode& before, const Provider& record) {
    Answer answer;
    answer.agreement = agreement_without(field, c.episode(), record);
    answer.confidence = answer.agreement.confidence();
    answer.basis = "last year's return and the list say so; " + answer.agreement.words();
    answer.provider = &record;
    c.answer(field, c.own_data().text_of(before.where, field), std::move(answer));
}

// Compares what the lists say of the two years' rows. `fits` tells whether a record bears out a year's row.
template <class Fits>
void advise_by_list(Case& c, std::size_t field, const Episode& before, const Records& records, Fits fits) {
    const bool now_fits = any_of(records, [&](const Provider* p) { return fits(*p, c.episode()); });
    const bool before_fits = any_of(records, [&](const Provider* p) { return fits(*p, before); });
    if (now_fits && !before_fits) return say_this_year_fits(c);
    if (now_fits && before_fits) return c.answers().explain("The list bears out both.");
    for (const Provider* p : records) {
        if (fits(*p, before)) suggest_last_years(c, field, before, *p);
    }
}

// Records of this year's URN, or where no list has it, of last year's.
Records records_of_either(const Case& c, const Episode& before) {
    Records records = c.records();
    return records.empty() ? c.providers().of_urn(before.urn.code(), c.stay()) : records;
}

bool is_at(const Provider& p, const Episode& e) {
    return is_setting(p) && e.pl_post.provided() && e.pl_post == p.postcode;
}

void advise_place_of_placement(Case& c, const Episode& before) {
    const Episode& e = c.episode();
    const EpisodeFields& fields = episode_fields();
    if (!(e.pl_post == before.pl_post)) {
        if (is_setting(e.place)) {
            advise_by_list(c, fields.pl_post, before, records_of_either(c, before), is_at);
            explain_urn(c);
        }
        const bool leads_nowhere = e.pl_post.blank() || !c.is_postcode(e.pl_post.code());
        if (leads_nowhere) {
            suggest_own_data(c, fields.pl_post);
            suggest_similar_postcodes(c, fields.pl_post);
        }
        explain_postcode(c, fields.pl_post);
    } else if (!(e.home_post == before.home_post)) {
        if (e.home_post.blank() || !c.is_postcode(e.home_post.code())) suggest_own_home(c);
        c.answers().explain("HOME_POST, the home when the child entered care, is on no list.");
        explain_postcode(c, fields.home_post);
    }
}

void advise_type(Case& c, const Episode& before) {
    const std::size_t field = episode_fields().place;
    advise_by_list(c, field, before, records_of_either(c, before),
                   [](const Provider& p, const Episode& e) { return offers(p, e.place); });
    if (!c.type_is_known()) suggest_own_data(c, field);
    explain_urn(c);
}

void advise_provider_code(Case& c, const Episode& before) {
    const std::size_t field = episode_fields().place_provider;
    const OwnProvision& own = c.own_provision();
    advise_by_list(c, field, before, records_of_either(c, before), [&own](const Provider& p, const Episode& e) {
        return any_of(provider_codes_by(p, own),
                      [&e](const ProviderCode& code) { return e.place_provider == code.code; });
    });
    const bool is_code = c.episode().place_provider.in({"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"});
    if (!is_code) suggest_own_data(c, field);
    explain_urn(c);
}

// Whether the lists have the URN with this year's type, and for a home at this year's postcode.
bool urn_fits(const Case& c, const Episode& with_urn) {
    const Episode& e = c.episode();
    return any_of(c.providers().of_urn(with_urn.urn.code(), c.stay()), [&e](const Provider* record) {
        const Provider& p = *record;
        return offers(p, e.place) && (!is_setting(e.place) || is_at(p, e));
    });
}

void advise_urn(Case& c, const Episode& before) {
    const bool now_fits = urn_fits(c, c.episode());
    if (c.urn_is_stand_in()) suggest_similar_urns(c);
    if (now_fits && !urn_fits(c, before)) {
        say_this_year_fits(c);
    } else if (!now_fits && urn_fits(c, before)) {
        for (const Provider* p : c.providers().of_urn(before.urn.code(), c.stay())) {
            suggest_last_years(c, episode_fields().urn, before, *p);
        }
    } else if (!now_fits || c.episode().urn.blank()) {
        suggest_own_data(c, episode_fields().urn);
    }
    explain_urn(c);
}

template <void (*advise)(Case&, const Episode&)>
void with_last_year(Case& c) {
    const Episode* const before = c.own_data().carried_over_from(c.episode());
    if (before == nullptr) return;
    const Episode last = *before;  // a copy, as with the episode itself
    advise(c, last);
    show_both(c, last);
}

}  // namespace

const std::vector<AdviceOnRule>& advice_between_years() {
    static const std::vector<AdviceOnRule> table{
        {"452", with_last_year<advise_place_of_placement>},  {"453", with_last_year<advise_place_of_placement>},
        {"503G", with_last_year<advise_place_of_placement>}, {"503H", with_last_year<advise_place_of_placement>},
        {"503J", with_last_year<advise_place_of_placement>}, {"503D", with_last_year<advise_type>},
        {"503E", with_last_year<advise_provider_code>},      {"503F", with_last_year<advise_urn>},
    };
    return table;
}

}  // namespace goldthread::ssda903
