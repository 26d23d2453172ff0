#pragma once
// Which of the files given a log means: folders move and are named anew between the day a log is written and the day
// it is used.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

/// The indices of the files that `path` may mean: the one of that very path; else those whose ends agree with its end
/// in the most parts ("this/episodes.csv" rather than "more/episodes.csv"), the last part at least. Empty: no file has
/// that name. Several: no telling which. '/' and '\' both part a path.
[[nodiscard]] std::vector<std::uint32_t> files_meant(const std::vector<std::string>& files, std::string_view path);

}  // namespace goldthread
