#include "goldthread/collections/ssda903/advice/own_provision.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/authority_names.hpp"
#include "goldthread/reference/own_authority.hpp"

namespace goldthread::ssda903 {

namespace {

// What an authority's agency adds to the authority's name: "Hampshire Fostering Service".
constexpr std::array<std::string_view, 12> words_of_service{"fostering", "adoption", "service", "services",
                                                            "agency",    "team",     "social",  "childrens",
                                                            "children",  "care",     "and",     "department"};

bool is_of_service(std::string_view word) {
    return std::find(words_of_service.begin(), words_of_service.end(), word) != words_of_service.end();
}

// The name less its words of service at the end; empty if nothing is left.
std::string without_service(std::string name) {
    while (!name.empty()) {
        const std::size_t space = name.rfind(' ');
        const std::size_t last = space == std::string::npos ? 0 : space + 1;
        if (!is_of_service(std::string_view(name).substr(last))) break;
        name.resize(space == std::string::npos ? 0 : space);
    }
    return name;
}

bool has(const std::vector<Code>& codes, Code code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// PR1 or PR2, or both where it is not known.
std::vector<ProviderCode> by_runner(const Provider& provider, const OwnProvision& own) {
    const Runner runner = own.runner_of(provider);
    if (runner.who == Runner::Who::not_known) return {{"PR1", false, {}}, {"PR2", false, {}}};
    const Code code = runner.who == Runner::Who::own ? Code("PR1") : Code("PR2");
    return {{code, runner.certain(), words_of(runner)}};
}

std::vector<ProviderCode> by_sector(const Provider& provider, const OwnProvision& own) {
    const std::string ground = "by the sector '" + provider.sector + "'";
    const std::string sector = folded(provider.sector);
    if (sector == "PRIVATE") return {{"PR4", false, ground}};
    if (sector == "VOLUNTARY") return {{"PR5", false, ground}};
    if (sector == "HEALTH" || sector.starts_with("HEALTH ")) return {{"PR3", false, ground}};
    if (!sector.starts_with("LOCAL AUTHORITY")) return {};
    std::vector<ProviderCode> codes = by_runner(provider, own);
    for (ProviderCode& code : codes) code.certain = false;
    return codes;
}

}  // namespace

OwnProvision::OwnProvision(const CheckSetting& setting) : own_(setting.authority) {
    if (own_ == nullptr) return;
    const AuthorityTable& table = setting.authorities == nullptr ? AuthorityTable::built_in() : *setting.authorities;
    for (const Authority& authority : table.all()) {
        names_[plain_authority_name(authority.name)] |= own_->includes(authority.code);
    }
}

Runner::Who OwnProvision::who_is_named(const std::string& name) const {
    const std::string plain = plain_authority_name(name);
    auto known = names_.find(plain);
    if (known == names_.end()) known = names_.find(without_service(plain));
    if (known == names_.end() || known->first.empty()) return Runner::Who::not_known;
    return known->second ? Runner::Who::own : Runner::Who::another;
}

Runner::Who OwnProvision::who_is(Id authority) const {
    if (authority.empty()) return Runner::Who::not_known;
    return own_->includes(authority) ? Runner::Who::own : Runner::Who::another;
}

Runner OwnProvision::runner_of(const Provider& provider) const {
    if (own_ == nullptr) return {};
    const std::array<Runner, 4> in_order{{{who_is_named(provider.owner), Runner::By::owner},
                                          {who_is_named(provider.name), Runner::By::owner},
                                          {who_is(provider.list_authority), Runner::By::list_authority},
                                          {who_is(provider.postcode_authority), Runner::By::postcode}}};
    for (const Runner& runner : in_order) {
        if (runner.who != Runner::Who::not_known) return runner;
    }
    return {};
}

std::string words_of(const Runner& runner) {
    const std::string whose = runner.who == Runner::Who::own ? "your own authority" : "another authority";
    switch (runner.by) {
        case Runner::By::owner:
            return "run by " + whose + " by its owner's name";
        case Runner::By::list_authority:
            return "run by " + whose + " by the list";
        case Runner::By::postcode:
            return "in the area of " + whose + ", its owner not being known";
        case Runner::By::nothing:
            break;
    }
    return {};
}

std::vector<ProviderCode> provider_codes_by(const Provider& provider, const OwnProvision& own) {
    std::vector<ProviderCode> codes;
    const bool either = has(provider.provider_codes, "PR1") && has(provider.provider_codes, "PR2");
    if (either) codes = by_runner(provider, own);
    for (const Code code : provider.provider_codes) {
        const bool settled = either && (code == "PR1" || code == "PR2");
        if (!settled) codes.push_back({code, true, {}});
    }
    return codes.empty() ? by_sector(provider, own) : codes;
}

}  // namespace goldthread::ssda903
