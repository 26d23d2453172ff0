#include "goldthread/amendments/files_meant.hpp"

#include <algorithm>
#include <cstddef>

namespace goldthread {

namespace {

std::string_view take_last_part(std::string_view& path) {
    const std::size_t at = path.find_last_of("/\\");
    const std::string_view part = path.substr(at + 1);  // npos + 1 is 0
    path = at == std::string_view::npos ? std::string_view() : path.substr(0, at);
    return part;
}

// In how many parts, from the last on, two paths agree.
std::size_t parts_in_common(std::string_view a, std::string_view b) {
    std::size_t parts = 0;
    while (!a.empty() && !b.empty() && take_last_part(a) == take_last_part(b)) ++parts;
    return parts;
}

}  // namespace

std::vector<std::uint32_t> files_meant(const std::vector<std::string>& files, std::string_view path) {
    const auto same = std::find(files.begin(), files.end(), path);
    if (same != files.end()) return {static_cast<std::uint32_t>(same - files.begin())};
    std::vector<std::uint32_t> meant;
    std::size_t most = 1;
    for (std::size_t file = 0; file < files.size(); ++file) {
        const std::size_t parts = parts_in_common(files[file], path);
        if (parts < most) continue;
        if (parts > most) meant.clear();
        most = parts;
        meant.push_back(static_cast<std::uint32_t>(file));
    }
    return meant;
}

}  // namespace goldthread
