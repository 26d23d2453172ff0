#pragma once
// Serves one page to browsers on this machine, and nothing else: no other machine is answered, no other address, no
// other kind of request; nothing that a browser sends is kept.

#include <cstdint>
#include <functional>

#include "goldthread/base/error.hpp"
#include "input/page_file.hpp"

namespace goldthread::cli {

/// Serves `page` on the loopback address until the program is told to end (Ctrl-C, or SIGTERM). Port 0 takes any that
/// is free. Calls `ready` with the port once requests are answered. Fails if the port cannot be had.
[[nodiscard]] Result<void> serve_page(const PageFile& page, std::uint16_t port,
                                      const std::function<void(std::uint16_t)>& ready);

}  // namespace goldthread::cli
