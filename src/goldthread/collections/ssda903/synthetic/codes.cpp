#include "goldthread/collections/ssda903/synthetic/codes.hpp"

namespace goldthread::synthetic {

Code place_in_year(Code place, int return_year) noexcept {
    if (place == "K3" && return_year < 2025) return "H5";
    if (place.at(0) == 'Z' && return_year < 2026) return "Z1";
    return place;
}

Code sex_in_year(bool female, int return_year) noexcept {
    if (return_year < 2025) return female ? "2" : "1";
    return female ? "F" : "M";
}

}  // namespace goldthread::synthetic
