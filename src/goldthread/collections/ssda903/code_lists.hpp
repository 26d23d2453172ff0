#pragma once
// The code lists of the SSDA903 return with the meaning of each code and the return years that accept it.

#include <span>

#include "goldthread/schema/collection.hpp"

namespace goldthread::ssda903 {

extern const std::span<const CodeMeaning> sex_codes;
extern const std::span<const CodeMeaning> ethnic_codes;
extern const std::span<const CodeMeaning> mother_codes;
extern const std::span<const CodeMeaning> yes_no_codes;
extern const std::span<const CodeMeaning> rne_codes;
extern const std::span<const CodeMeaning> ls_codes;
extern const std::span<const CodeMeaning> cin_codes;
extern const std::span<const CodeMeaning> place_codes;
extern const std::span<const CodeMeaning> place_provider_codes;
extern const std::span<const CodeMeaning> rec_codes;
extern const std::span<const CodeMeaning> reason_place_change_codes;
extern const std::span<const CodeMeaning> review_codes;
extern const std::span<const CodeMeaning> sdq_reason_codes;
extern const std::span<const CodeMeaning> in_touch_codes;
extern const std::span<const CodeMeaning> activ_codes;
extern const std::span<const CodeMeaning> accom_codes;
extern const std::span<const CodeMeaning> nb_adoptr_codes;
extern const std::span<const CodeMeaning> sex_adoptr_codes;
extern const std::span<const CodeMeaning> ls_adoptr_codes;
extern const std::span<const CodeMeaning> reason_placed_ceased_codes;
extern const std::span<const CodeMeaning> prev_perm_codes;
extern const std::span<const CodeMeaning> missing_codes;
extern const std::span<const CodeMeaning> sw_reason_codes;

}  // namespace goldthread::ssda903
