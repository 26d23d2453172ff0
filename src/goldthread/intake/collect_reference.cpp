#include "goldthread/intake/collect_reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace goldthread {

namespace {

void use_as_reference(FileReading& reading, std::string_view what) {
    remark(reading, Remark::Kind::liberty, fmt::format("This is {}, and is used as such.", what));
}

void leave_reference(FileReading& reading, std::string why) {
    reading.outcome = FileReading::Outcome::other;
    remark(reading, Remark::Kind::set_aside, std::move(why));
}

std::string not_needed(std::string_view what) {
    return fmt::format("This is {}. It is not used, because another was given for that.", what);
}

void collect_providers(OpenedFile& file, const NamedElsewhere& elsewhere, FoundReference& found) {
    constexpr std::string_view what = "a list of providers";
    if (elsewhere.providers) return leave_reference(file.reading, not_needed(what));
    const auto same = std::find_if(found.providers.begin(), found.providers.end(), [&](const OpenedTable& earlier) {
        return earlier.fingerprint == file.providers->fingerprint;
    });
    if (same != found.providers.end()) {
        leave_reference(file.reading, fmt::format("Has the same content as {}; used once.", same->title()));
        return;
    }
    use_as_reference(file.reading, what);
    found.providers.push_back(*std::move(file.providers));
}

void collect_postcodes(OpenedFile& file, const NamedElsewhere& elsewhere, FoundReference& found) {
    constexpr std::string_view what = "a directory of postcodes";
    if (elsewhere.postcodes || found.postcodes) return leave_reference(file.reading, not_needed(what));
    use_as_reference(file.reading, what);
    found.postcodes = std::move(file.postcodes);
}

}  // namespace

void collect_reference(OpenedFile& file, const NamedElsewhere& elsewhere, FoundReference& found) {
    if (file.providers) collect_providers(file, elsewhere, found);
    if (file.postcodes) collect_postcodes(file, elsewhere, found);
}

}  // namespace goldthread
