#include "goldthread/intake/not_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace goldthread {

namespace {

std::string_view without_sheet(std::string_view name) {
    return name.substr(0, name.find(", sheet "));
}

}  // namespace

std::size_t files_not_read(const ReturnFiles& files) {
    std::set<std::pair<std::size_t, std::string_view>> not_read;
    for (const FileReading& reading : files.files) {
        if (reading.outcome != FileReading::Outcome::refused || count_problems(reading.remarks) == 0) continue;
        not_read.emplace(reading.given, without_sheet(reading.name));
    }
    return not_read.size();
}

bool is_read_in_full(const ReturnFiles& files) {
    return std::none_of(files.files.begin(), files.files.end(), [](const FileReading& reading) {
        return reading.outcome == FileReading::Outcome::refused || reading.set_aside > reading.left_out.size();
    });
}

std::string not_read_in_words(const ReturnFiles& files) {
    const std::size_t count = files_not_read(files);
    if (count == 0) return {};
    return fmt::format(
        "{} could not be used, and may be part of the return: findings may be false, and others missing.",
        count == 1 ? std::string("1 file") : fmt::format("{} files", count));
}

}  // namespace goldthread
