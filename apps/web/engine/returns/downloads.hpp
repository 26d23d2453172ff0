#pragma once
// What the analyst takes away.

#include <string>
#include <string_view>

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A Download of the page.
struct Download {
    json facts;  ///< All of it but the bytes.
    std::string bytes;
};

/// That of the kind of that name.
[[nodiscard]] Download download_of(WorkingReturn& work, std::string_view kind);

}  // namespace goldthread::page
