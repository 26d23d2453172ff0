#pragma once
// A made-up children-looked-after (SSDA903) return: this year and last, any number of children, clean or with errors
// planted and listed.
//
// The same options give the same bytes on every platform. A child depends only on the seed and its own number: a
// larger return begins with the same children. Clean output trips no rule of its year but those that look a provider
// up in Ofsted's lists, where the made-up URNs are not. No child, worker, provider or pupil number is a real one.

#include "goldthread/synthetic/made_up_return.hpp"

namespace goldthread::synthetic {

/// Return years outside 2023 to 2027 are taken as the nearest of them. Progress is told in children.
[[nodiscard]] MadeUpReturn generate_ssda903(const Options& options, const OnProgress& on_progress = {});

}  // namespace goldthread::synthetic
