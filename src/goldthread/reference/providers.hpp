#pragma once
// Ofsted's lists of registered providers: what is known of the URN of a placement.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/reference/provider_headings.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

class AuthorityTable;
class PostcodeDirectory;

/// One row of a provider list.
struct Provider {
    Code urn;
    std::string name;
    std::string kind;                   ///< As the list says: "Children's Home".
    std::string sector;                 ///< As the list says: "Private".
    std::vector<Code> placement_codes;  ///< Several where the list groups (U1 to U6); empty where it gives none.
    std::vector<Code> provider_codes;   ///< PR1 and PR2 together for what an authority runs.
    DateCell registration_start;
    DateCell registration_end;  ///< Blank while registered.
    Code postcode;              ///< Upper-case without spaces: of the setting, or of an agency's office.
    std::string list_authority_name;
    Id list_authority;      ///< The authority that the list names; empty if not known.
    Id setting_authority;   ///< The same of the setting, where the list names both.
    Id postcode_authority;  ///< The authority that the postcode lies in; empty if not known, or outside England.
    std::string owner;
    Code owner_postcode;
    Code linked_school_urn;
    ProviderSheet sheet = ProviderSheet::plain;
    std::uint16_t source = 0;  ///< Index into ProviderList::sources().
    std::uint32_t line = 0;    ///< Of the file or sheet.

    [[nodiscard]] bool supported_accommodation() const noexcept { return sheet == ProviderSheet::supported; }
};

/// One file or sheet of a provider list.
struct ProviderSource {
    std::string name;            ///< File, and sheet if it has several.
    std::optional<Date> issued;  ///< The day its contents are of, if the user or the file says.
    ProviderSheet sheet = ProviderSheet::plain;
    std::size_t rows = 0;  ///< Taken into the list.
};

/// The rows of all lists loaded. Several rows may have one URN (buildings, reopened homes, two lists): all are kept.
class ProviderList {
  public:
    ProviderList() = default;
    ProviderList(std::vector<Provider> rows, std::vector<ProviderSource> sources, Remarks remarks);

    /// All rows, by URN, and of one URN in the order they were given.
    [[nodiscard]] std::span<const Provider> rows() const noexcept { return rows_; }
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// The rows of a URN; empty if no list has it. A blank URN has no rows.
    [[nodiscard]] std::span<const Provider> of_urn(Code urn) const noexcept;

    /// Indexes into rows() of those at a postcode, upper-case without spaces; a blank postcode has none.
    [[nodiscard]] std::span<const std::uint32_t> at_postcode(Code postcode) const noexcept;

    [[nodiscard]] const std::vector<ProviderSource>& sources() const noexcept { return sources_; }
    /// What the reader could not take as it stood.
    [[nodiscard]] const Remarks& remarks() const noexcept { return remarks_; }

  private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    std::vector<Provider> rows_;
    std::unordered_map<Code, Range> by_urn_;
    std::vector<std::uint32_t> by_postcode_;
    std::vector<ProviderSource> sources_;
    Remarks remarks_;
};

/// A file or sheet to read. Its heading row may be the table's own or among its first rows.
struct ProviderTable {
    std::string name;
    const Table* table = nullptr;
    std::optional<Date> issued;
};

/// What the reader looks up; either may be null, and what needs it stays empty.
struct ProviderReference {
    const AuthorityTable* authorities = nullptr;
    const PostcodeDirectory* postcodes = nullptr;
    Date on;  ///< The day for which authorities are looked up: usually the end of the collection year.
};

/// Reads the sheets of one or more provider lists together: the homes of layout A get their postcodes from the sheet of
/// addresses, wherever in `tables` that stands. A table that is no provider list, a row without URN, and a cell that is
/// not understood are remarked on and left out; nothing makes the reading fail.
[[nodiscard]] ProviderList read_provider_lists(std::span<const ProviderTable> tables,
                                               const ProviderReference& reference);

}  // namespace goldthread
