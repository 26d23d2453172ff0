#pragma once
// The list in which made-up returns find their providers: the layout of Ofsted's, every name and number invented.

#include <string>

namespace goldthread::synthetic {

/// CSV, a line for every provider that a made-up return can name, and some that none names: closed ones too.
[[nodiscard]] std::string provider_list_csv();

}  // namespace goldthread::synthetic
