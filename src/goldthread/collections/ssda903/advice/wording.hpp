#pragma once
// What advice says where there is no certain answer.

#include <string>

#include "goldthread/collections/ssda903/advice/case.hpp"

namespace goldthread::ssda903 {

/// The lists loaded, with their dates where known: "homes.xlsx (31/03/2026), agencies.xlsx".
[[nodiscard]] std::string lists_named(const ProviderList& list);

/// "Oak House (SC123456, children's home, registered 01/04/2019 to 30/06/2025)".
[[nodiscard]] std::string described(const Provider& provider);

/// Why the URN leads nowhere: no list is loaded, none is given, it is on none of the lists, or it had no registration
/// at the time. Nothing where it leads somewhere.
void explain_urn(Case& c);

/// Why PL_POST leads to no setting, where it could lead to one.
void explain_settings_at_postcode(Case& c);

/// What the directory says of a postcode field: live, terminated, without authority, unknown, badly shaped, blank.
void explain_postcode(Case& c, std::size_t field);

}  // namespace goldthread::ssda903
