#pragma once
// The authority that makes a return, as a person names it: one of the nation whose return it is, and of the time that
// the return is about.

#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/schema/collection.hpp"

namespace goldthread {

struct ReturningAuthority {
    Authority authority;
    std::string ground;  ///< "as you said", "which replaced Bournemouth (E06000028) on 01/04/2019".

    /// "Hampshire (E10000014, 850), as you said": what a report says.
    [[nodiscard]] std::string in_words() const;
};

/// The nation of a nine-character code; any where it is of none.
[[nodiscard]] Nation nation_of(Id code) noexcept;

/// Whether the authorities of that code's nation make returns of a collection.
[[nodiscard]] bool may_return(Id code, const Collection& collection) noexcept;

/// The authority meant by a code, number or name, as AuthorityTable::find; also by the beginning of a name, in whole
/// words, if one authority alone that can be meant has it ("Southend"). Of one that did not stand in that year the
/// authority in its place is taken, and its ground says so. Fails where there are several such, naming them; where the
/// authority is of another nation than the collection; and as AuthorityTable::find.
[[nodiscard]] Result<ReturningAuthority> returning_authority(std::string_view named, const Collection& collection,
                                                             const ReturnYear& year, const AuthorityTable& table);

}  // namespace goldthread
