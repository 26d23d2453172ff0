#pragma once
// Whole objects travel to the page as JSON.

#include <nlohmann/json.hpp>

namespace goldthread::page {

using nlohmann::json;

}  // namespace goldthread::page
