#pragma once
// Reading the cells of provider lists.

#include <string_view>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

/// The codes in a cell, parted by ',', '/', ';' or line ends. Which column they stand in says little, so each is told
/// by what it is.
struct ProviderCodes {
    std::vector<Code> placements;  ///< Known placement types (K1, U3...).
    std::vector<Code> providers;   ///< PR0 to PR5.
    bool any_unknown = false;      ///< The cell holds something besides.
};

[[nodiscard]] ProviderCodes read_provider_codes(std::string_view cell);

/// A URN as compared: upper-case, without spaces, and without the ".0" that spreadsheets add. Blank for blank and '-'.
[[nodiscard]] Code read_urn(std::string_view cell);

/// A date as lists write it: d/m/yyyy, yyyy-mm-dd, either with a time behind, or a spreadsheet's day number. Blank for
/// blank, '-', 'na'.
[[nodiscard]] DateCell read_provider_date(std::string_view cell);

}  // namespace goldthread
