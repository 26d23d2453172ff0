// Advice where something is given that should not be: 213, 214, 398, 420.

#include <utility>

#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"

namespace goldthread::ssda903 {

namespace {

// All of these fields blank at once.
void suggest_all_blank(Case& c, std::initializer_list<std::size_t> fields, const std::string& basis) {
    Answer answer;
    answer.confidence = Confidence::likely;
    answer.basis = basis;
    for (const std::size_t field : fields) {
        if (!c.text(field).empty()) answer.cells.push_back({c.episode().where, field, {}});
    }
    if (!answer.cells.empty()) c.answers().add(std::move(answer));
}

const std::string& no_location() {
    static const std::string text = "short breaks (LS V3, V4) have no postcodes and no URN";
    return text;
}

void advise_provider_of_temporary_move(Case& c) {
    suggest_blank(c, episode_fields().place_provider, "this type of placement has no provider code");
}

void advise_location_of_short_break(Case& c) {
    suggest_all_blank(c, {episode_fields().pl_post, episode_fields().urn}, no_location());
}

void advise_postcodes_of_short_break(Case& c) {
    suggest_all_blank(c, {episode_fields().home_post, episode_fields().pl_post}, no_location());
}

// PL_LA stands in a column of its own, or follows from PL_POST.
void advise_authority_of_short_break(Case& c) {
    const EpisodeFields& fields = episode_fields();
    suggest_blank(c, c.has_column(fields.pl_la) ? fields.pl_la : fields.pl_post, no_location());
}

}  // namespace

const std::vector<AdviceOnRule>& advice_on_unexpected() {
    static const std::vector<AdviceOnRule> table{
        {"213", advise_provider_of_temporary_move},
        {"214", advise_location_of_short_break},
        {"398", advise_postcodes_of_short_break},
        {"420", advise_authority_of_short_break},
    };
    return table;
}

}  // namespace goldthread::ssda903
