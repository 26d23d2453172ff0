#include "goldthread/collections/ssda903/advice/agreement.hpp"

namespace goldthread::ssda903 {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

}  // namespace

int Agreement::count() const noexcept {
    return static_cast<int>(urn) + static_cast<int>(pl_post) + static_cast<int>(place) +
           static_cast<int>(place_provider);
}

std::vector<std::string> Agreement::fields() const {
    std::vector<std::string> names;
    if (urn) names.emplace_back("URN");
    if (pl_post) names.emplace_back("PL_POST");
    if (place) names.emplace_back("PLACE");
    if (place_provider) names.emplace_back("PLACE_PROVIDER");
    return names;
}

std::string Agreement::words() const {
    std::vector<std::string> items;
    if (urn) items.emplace_back("URN");
    if (pl_post) items.emplace_back("postcode");
    if (place) items.emplace_back("type");
    if (place_provider) items.emplace_back("provider");
    if (items.empty()) return "nothing else in the row agrees";
    return items.size() == 1 ? "by " + items.front() + " alone" : joined(items) + " agree";
}

Confidence Agreement::confidence() const noexcept {
    const bool two_items = (urn && (pl_post || place)) || (pl_post && place && place_provider);
    return two_items ? Confidence::sure : Confidence::likely;
}

Agreement agreement_of(const Episode& e, const Provider& provider) noexcept {
    Agreement agreement;
    agreement.urn = e.urn.provided() && e.urn == provider.urn;
    agreement.pl_post = e.pl_post.provided() && is_setting(provider) && e.pl_post == provider.postcode;
    agreement.place = offers(provider, e.place);
    agreement.place_provider = is_of_kind(provider, e.place_provider);
    return agreement;
}

Agreement agreement_without(std::size_t field, const Episode& e, const Provider& provider) noexcept {
    Agreement agreement = agreement_of(e, provider);
    const EpisodeFields& fields = episode_fields();
    if (field == fields.urn) agreement.urn = false;
    if (field == fields.pl_post) agreement.pl_post = false;
    if (field == fields.place) agreement.place = false;
    if (field == fields.place_provider) agreement.place_provider = false;
    return agreement;
}

}  // namespace goldthread::ssda903
