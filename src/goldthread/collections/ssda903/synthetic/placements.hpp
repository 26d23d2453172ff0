#pragma once
// Choosing a placement a child of that age and legal status could be in, and the made-up provider who offers it.

#include <optional>

#include "goldthread/base/date.hpp"
#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// Supported accommodation had to register with Ofsted by 28 October 2023, and independent living could no longer be
/// a placement after it. Placements of both kinds begun before 1 April 2023 have no URN and end by that day.
[[nodiscard]] std::optional<Date> must_end_by(const Placement& placement, Date from) noexcept;

struct Setting {
    Date on;
    int age = 0;
    Code legal;
    bool unaccompanied = false;
    bool foster_only = false;
    Code home;  ///< Blank when not known. No placement but P1 shares it.
};

/// A placement that suits the setting. P1 only under a care order, K3 and P2 from 16, schools from 5.
[[nodiscard]] Placement choose_placement(Random& random, const Setting& setting);

/// A provider of this kind of placement. Homes keep one postcode each; foster carers live anywhere. The authority's
/// own homes are in its area. `on` decides whether supported accommodation has a URN yet.
[[nodiscard]] Placement provided_placement(Random& random, Code place, Date on, Code home);

/// Hospital, holiday and the like (T0 to T4): no provider.
[[nodiscard]] Placement temporary_placement(Random& random, Code place, Code home);

[[nodiscard]] bool is_fostering(Code place) noexcept;     ///< U1 to U6.
[[nodiscard]] bool is_for_adoption(Code place) noexcept;  ///< A3 to A6.
[[nodiscard]] bool is_temporary(Code place) noexcept;     ///< T0 to T4.

}  // namespace goldthread::synthetic
