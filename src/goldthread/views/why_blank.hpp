#pragma once
// Why a field that the program works out has no value.

#include <cstddef>
#include <string>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// A sentence of a derived field whose cell is blank: what was not given ("Cannot be worked out without a postcode
/// directory."), or what of the row led nowhere ("PL_POST 'SO99 9ZZ' is not in the postcode directory.").
[[nodiscard]] std::string why_blank(const CheckedReturn& checked, RowRef where, std::size_t field);

}  // namespace goldthread
