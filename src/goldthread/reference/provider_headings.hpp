#pragma once
// Which sheet of which Ofsted provider list a table is, told by its headings alone: sheets and files are named anew
// nearly every year.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

enum class ProviderSheet : std::uint8_t {
    homes,              ///< Children's homes (layouts A and B); in A without postcodes.
    home_addresses,     ///< Postcodes of A, joined by URN.
    current_providers,  ///< Social care providers (C), open.
    closed_providers,   ///< Social care providers (C), closed.
    combined,           ///< All providers (D, E, F).
    supported,          ///< Supported accommodation (E, F).
    plain               ///< Columns URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE, LA_CODE_INFERRED.
};

/// What a sheet is called in remarks: "supported accommodation".
[[nodiscard]] std::string_view name_of(ProviderSheet sheet) noexcept;

/// Where the columns of a sheet stand; nothing for one it does not have.
struct ProviderColumns {
    using Place = std::optional<std::size_t>;

    ProviderSheet sheet = ProviderSheet::plain;
    std::size_t urn = 0;
    Place name;
    Place kind;
    Place sector;
    Place registration_start;
    Place registration_end;
    Place postcode;
    Place list_authority;     ///< Names the authority of the provider.
    Place setting_authority;  ///< Names the authority of the setting, where the sheet tells both.
    Place owner;
    Place owner_postcode;
    Place linked_school_urn;
    std::vector<std::size_t> codes;  ///< Placement types and provider codes, whichever way round.
};

/// The columns, when the headings are those of a provider list: a URN, and codes or a postcode beside it. Letter case,
/// spaces, line breaks and punctuation do not matter.
[[nodiscard]] std::optional<ProviderColumns> recognise_provider_headings(std::span<const std::string_view> cells);

}  // namespace goldthread
