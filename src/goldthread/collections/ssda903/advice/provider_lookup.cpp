#include "goldthread/collections/ssda903/advice/provider_lookup.hpp"

#include "goldthread/base/algorithm.hpp"

namespace goldthread::ssda903 {

namespace {

bool is_authoritys_agency(const Provider& p) {
    return (is_of_kind(p, Code("PR1")) || is_of_kind(p, Code("PR2"))) && any_of(p.placement_codes, [](const Code code) {
               const Family family = family_of(CodeCell(code));
               return family == Family::fostering || family == Family::adoption;
           });
}

}  // namespace

Stay stay_of(const Episode& e, const ReturnYear& year) noexcept {
    return {e.decom, e.dec.or_if_unknown(year.end)};
}

bool covers(const Provider& provider, const Stay& stay) noexcept {
    return !(provider.registration_end < stay.from) && !(provider.registration_start > stay.to);
}

ProviderLookup::ProviderLookup(const ProviderList* list) : list_(list) {
    if (list == nullptr) return;
    for (const Provider& p : list->rows()) {
        if (!p.linked_school_urn.empty()) by_school_.emplace(p.linked_school_urn, &p);
        if (is_authoritys_agency(p)) authorities_agencies_.push_back(&p);
    }
}

Records ProviderLookup::of_urn(Code urn) const {
    Records records;
    if (list_ == nullptr || urn == inspected_by_another_body) return records;
    for (const Provider& p : list_->of_urn(urn)) records.push_back(&p);
    return records;
}

Records ProviderLookup::of_urn(Code urn, const Stay& stay) const {
    Records records;
    for (const Provider* p : of_urn(urn)) {
        if (covers(*p, stay)) records.push_back(p);
    }
    return records;
}

Records ProviderLookup::at_postcode(Code postcode, const Stay& stay) const {
    Records records;
    if (list_ == nullptr) return records;
    for (const std::uint32_t index : list_->at_postcode(postcode)) {
        const Provider& p = list_->rows()[index];
        if (is_setting(p) && covers(p, stay)) records.push_back(&p);
    }
    return records;
}

Records ProviderLookup::of_linked_school(Code school) const {
    Records records;
    const auto [first, last] = by_school_.equal_range(school);
    for (auto at = first; at != last; ++at) records.push_back(at->second);
    return records;
}

Records ProviderLookup::authorities_agencies(CodeCell place, const Stay& stay) const {
    Records records;
    for (const Provider* p : authorities_agencies_) {
        if (offers(*p, place) && covers(*p, stay)) records.push_back(p);
    }
    return records;
}

Records offering(const Records& records, CodeCell place) {
    Records found;
    for (const Provider* p : records) {
        if (offers(*p, place)) found.push_back(p);
    }
    return found;
}

}  // namespace goldthread::ssda903
