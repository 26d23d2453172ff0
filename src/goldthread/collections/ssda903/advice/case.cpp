#include "goldthread/collections/ssda903/advice/case.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread::ssda903 {

bool Case::has_column(std::size_t field) const {
    const Table& table = sources_->checked->table_of(episode_.where);
    return table.find_column(collection().modules[Episode::module].fields[field].name).has_value();
}

bool Case::type_is_known() const noexcept {
    const int definitions = definitions_year(collection(), year().number);
    const Field& field = collection().modules[Episode::module].fields[episode_fields().place];
    return any_of(field.codes, [&](const CodeMeaning& meaning) {
        return episode_.place == meaning.code && meaning.since <= definitions && definitions <= meaning.until;
    });
}

Records Case::settings_at_postcode() const {
    const Records all = providers().at_postcode(episode_.pl_post.code(), stay());
    if (is_setting(episode_.place)) return offering(all, episode_.place);
    return type_is_known() ? Records() : all;
}

bool Case::is_postcode(Code postcode) const noexcept {
    return setting().postcodes == nullptr || setting().postcodes->find(postcode).has_value();
}

bool Case::holds(std::size_t field, std::string_view text) const {
    const bool postcode = collection().modules[Episode::module].fields[field].kind == FieldKind::postcode;
    const std::string present = this->text(field);
    return postcode ? without_spaces(present) == without_spaces(text) : folded(present) == folded(text);
}

void Case::answer(std::size_t field, std::string text, Answer ground) {
    if (!has_column(field) || holds(field, text)) return;
    if (field == episode_fields().urn && !text.empty() && urn_is_stand_in()) {
        ground.confidence = std::min(ground.confidence, Confidence::choose);
        ground.own_data = false;
    }
    ground.cells.push_back({episode_.where, field, std::move(text)});
    answers_.add(std::move(ground));
}

}  // namespace goldthread::ssda903
