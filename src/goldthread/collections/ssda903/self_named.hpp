#pragma once
// Blocks of the SSDA903 XML form that its schema does not name: social worker episodes and deprivation of liberty
// orders. A name is one of theirs if some block of that name holds a field that no other module has.

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/formats/xml/document.hpp"

namespace goldthread::ssda903 {

/// The names by which the blocks of one module have shown themselves.
struct SelfNamed {
    std::uint8_t module;
    std::string_view sign;  ///< The field that no other module has.
    std::set<std::string_view> names;
};

class SelfNamedBlocks {
  public:
    /// Looks for the signs in a block. Which module another block of that name is of shows only when all are noted.
    void note(pugi::xml_node block);
    /// The module of blocks of that name, if one has shown itself.
    [[nodiscard]] std::optional<std::uint8_t> module_of(pugi::xml_node block) const;
    [[nodiscard]] const auto& kinds() const noexcept { return kinds_; }

  private:
    std::array<SelfNamed, 2> kinds_{{{SwEpisode::module, "SW_DECOM", {}}, {DoLo::module, "DOLO_START", {}}}};
};

}  // namespace goldthread::ssda903
