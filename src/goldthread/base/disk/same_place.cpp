#include "goldthread/base/disk/same_place.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace fs = std::filesystem;

// weakly_canonical() follows no link that leads nowhere; writing does.
std::string canonical_path(const std::string& path) {
    constexpr int most_links = 40;
    std::error_code failure;
    fs::path at = fs::absolute(path, failure);
    if (failure) return path;
    for (int links = 0; links < most_links && fs::is_symlink(fs::symlink_status(at, failure)); ++links) {
        if (fs::exists(at, failure)) break;
        const fs::path next = fs::read_symlink(at, failure);
        if (failure) break;
        at = at.parent_path() / next;
    }
    fs::path whole = fs::weakly_canonical(at, failure);
    if (failure) return path;
    if (!whole.has_filename() && whole.has_relative_path()) whole = whole.parent_path();
    return whole.string();
}

bool is_same_file(const std::string& one, const std::string& other) noexcept {
    struct stat a{};
    struct stat b{};
    return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

bool is_same_place(const std::string& one, const std::string& other) {
    if (is_same_file(one, other)) return true;
    const fs::path a = canonical_path(one);
    const fs::path b = canonical_path(other);
    if (!same_ignoring_case(a.filename().string(), b.filename().string())) return false;
    const std::string above = a.parent_path().string();
    const std::string other_above = b.parent_path().string();
    return above == other_above || is_same_file(above, other_above);
}

bool lies_within(const std::string& path, const std::string& folder) {
    const std::string sought = canonical_path(folder);
    const fs::path whole = canonical_path(path);
    for (fs::path above = whole.parent_path(); !above.empty(); above = above.parent_path()) {
        if (above == sought || is_same_file(above.string(), sought)) return true;
        if (above == above.parent_path()) break;
    }
    return false;
}

}  // namespace goldthread
