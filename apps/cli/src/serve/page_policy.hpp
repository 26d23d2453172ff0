#pragma once
// What a page lets a browser do, as the page says it itself.

#include <string>
#include <string_view>

namespace goldthread::cli {

/// The content of `<meta http-equiv="Content-Security-Policy">` in a page's head, on one line; empty without one.
[[nodiscard]] std::string content_security_policy(std::string_view html);

}  // namespace goldthread::cli
