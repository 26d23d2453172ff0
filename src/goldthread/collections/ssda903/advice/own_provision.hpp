#pragma once
// PR1 or PR2: whether a service that some authority runs is the returning authority's own. The lists give both codes
// together, because what is own provision for one authority is another's for the rest.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "goldthread/reference/providers.hpp"
#include "goldthread/rules/check.hpp"

namespace goldthread::ssda903 {

/// Who runs a service, as far as its record tells, and how that is known.
struct Runner {
    enum class Who : std::uint8_t {
        not_known,
        own,     ///< The authority that makes the return, its predecessors and successors included.
        another  ///< Another authority.
    };
    enum class By : std::uint8_t {
        nothing,
        owner,           ///< The name of the owner or the organisation names an authority.
        list_authority,  ///< The list says which authority it belongs to.
        postcode         ///< Only where it is; an authority may run a home outside its area, so this is not certain.
    };
    Who who = Who::not_known;
    By by = By::nothing;

    [[nodiscard]] bool certain() const noexcept { return by == By::owner || by == By::list_authority; }
};

class OwnProvision {
  public:
    explicit OwnProvision(const CheckSetting& setting);

    /// Whether the authority that makes the return is known.
    [[nodiscard]] bool authority_known() const noexcept { return own_ != nullptr; }
    [[nodiscard]] Runner runner_of(const Provider& provider) const;

  private:
    [[nodiscard]] Runner::Who who_is_named(const std::string& name) const;
    [[nodiscard]] Runner::Who who_is(Id authority) const;

    const OwnAuthority* own_;
    std::unordered_map<std::string, bool> names_;  // plain names of authorities, and whether one is its own
};

/// "owned by the authority itself", "by where it is".
[[nodiscard]] std::string words_of(const Runner& runner);

/// What PLACE_PROVIDER would be by a record.
struct ProviderCode {
    Code code;
    bool certain = true;  ///< False where it was inferred from the sector or the postcode.
    std::string ground;   ///< Where it was inferred, or settled between PR1 and PR2; else empty.
};

/// One code where the record gives one, or where it can be settled; both PR1 and PR2 where it cannot; none where the
/// record says nothing.
[[nodiscard]] std::vector<ProviderCode> provider_codes_by(const Provider& provider, const OwnProvision& own);

}  // namespace goldthread::ssda903
