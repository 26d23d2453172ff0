#include "goldthread/collections/ssda903/advice/wording.hpp"

#include "goldthread/base/text.hpp"
#include "goldthread/reference/postcode_key.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::string_view reasons_unlisted =
    "Possible reasons: it closed before the lists begin, it is not inspected by Ofsted (XXXXXXX then), it is outside "
    "England, or it is newer than the lists.";

std::string days_registered(const Provider& p) {
    std::string text;
    if (p.registration_start.known()) text += "registered " + p.registration_start.date().text();
    if (p.registration_end.known()) text += (text.empty() ? "closed " : " to ") + p.registration_end.date().text();
    return text;
}

std::string described_all(const Records& records) {
    std::string text;
    for (const Provider* p : records) {
        if (!text.empty()) text += "; ";
        text += described(*p);
    }
    return text;
}

std::string_view field_name(std::size_t field) {
    return collection().modules[Episode::module].fields[field].name;
}

std::string state_of_postcode(const Case& c, Code code, const std::string& named) {
    if (c.setting().postcodes == nullptr) return "No postcode directory is loaded to look " + named + " up.";
    const auto entry = c.setting().postcodes->find(code);
    if (!entry) return named + " is not in the postcode directory.";
    if (entry->authority.empty()) {
        return named +
               " is in the postcode directory without an authority or a place, so nothing can be worked out "
               "from it. That is no error of yours.";
    }
    if (entry->state == PostcodeState::terminated) {
        return named + " is no longer in use; it is still right for an address of its time.";
    }
    return named + " is a postcode in use.";
}

}  // namespace

std::string lists_named(const ProviderList& list) {
    std::string text;
    for (const ProviderSource& source : list.sources()) {
        if (!text.empty()) text += ", ";
        text += source.name;
        if (source.issued) text += " (" + source.issued->text() + ")";
    }
    return text;
}

std::string described(const Provider& provider) {
    std::string text = provider.name.empty() ? std::string("Unnamed") : provider.name;
    text += " (" + provider.urn.text();
    if (!provider.kind.empty()) text += ", " + provider.kind;
    const std::string days = days_registered(provider);
    if (!days.empty()) text += ", " + days;
    return text + ")";
}

void explain_urn(Case& c) {
    const std::string urn = c.text(episode_fields().urn);
    if (!c.providers().loaded()) return c.answers().lack_provider_list();
    if (urn.empty()) return c.answers().explain("No URN is given to look up.");
    if (!has_urn_to_look_up(c.episode())) {
        return c.answers().explain("XXXXXXX stands for a provider that is not on Ofsted's lists.");
    }
    if (c.urn_is_stand_in()) {
        return c.answers().explain("'" + urn +
                                   "' is no URN but stands in for one, so there is nothing to look up. A provider that "
                                   "Ofsted does not inspect is XXXXXXX, seven X.");
    }
    if (c.urn_is_unlisted()) {
        const std::string lists = lists_named(*c.providers().list());
        return c.answers().explain("URN " + urn + " is on none of the lists loaded" +
                                   (lists.empty() ? std::string(".") : ": " + lists + ".") + " " +
                                   std::string(reasons_unlisted));
    }
    if (c.records().empty()) {
        c.answers().explain("URN " + urn + " was not registered during the episode: " +
                            described_all(c.providers().of_urn(c.episode().urn.code())) + ".");
    }
}

void explain_settings_at_postcode(Case& c) {
    if (!c.providers().loaded() || c.episode().pl_post.blank() || !c.settings_at_postcode().empty()) return;
    const std::string postcode = c.text(episode_fields().pl_post);
    const Family family = family_of(c.episode().place);
    if (family == Family::fostering || family == Family::adoption) {
        return c.answers().explain("The postcode of a carer's home leads to no agency.");
    }
    const Records others = c.providers().at_postcode(c.episode().pl_post.code(), c.stay());
    if (!others.empty()) {
        c.answers().explain("No home of type " + c.text(episode_fields().place) + " is at " + postcode +
                            ", but others are: " + described_all(others) + ".");
    } else if (is_setting(c.episode().place) || !c.type_is_known()) {
        c.answers().explain("No home of this type at " + postcode + " was registered during the episode.");
    }
    explain_postcode(c, episode_fields().pl_post);
}

void explain_postcode(Case& c, std::size_t field) {
    const std::string text = c.text(field);
    const std::string name(field_name(field));
    if (text.empty()) return c.answers().explain(name + " is blank.");
    if (!PostcodeKey::parse(text)) {
        return c.answers().explain(name + " '" + text +
                                   "' does not have the shape of a postcode: look for a letter that should be a "
                                   "digit (O and 0, I and 1, S and 5) and for a missing character.");
    }
    const Code code = Code::packed(without_spaces(text));
    c.answers().explain(state_of_postcode(c, code, name + " " + text));
}

}  // namespace goldthread::ssda903
