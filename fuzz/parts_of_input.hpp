#pragma once
// Files and archives from the bytes a fuzzer makes up. Compressed and with checksums, hardly any change would reach the
// parsers; so an input is the text of the parts, each after a line "=== name".

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread {

/// The parts in `input`: none unless it begins with one.
[[nodiscard]] inline std::vector<archive::FileToZip> parts_of(std::string_view input) {
    constexpr std::string_view mark = "=== ";
    std::vector<archive::FileToZip> files;
    while (input.starts_with(mark)) {
        input.remove_prefix(mark.size());
        const std::size_t name_end = std::min(input.find('\n'), input.size());
        const std::string_view name = input.substr(0, name_end);
        input.remove_prefix(std::min(name_end + 1, input.size()));
        std::size_t next = input.find("\n=== ");
        if (next == std::string_view::npos) next = input.size();
        constexpr std::size_t longest_name = 200;
        files.push_back({std::string(name.substr(0, longest_name)), std::string(input.substr(0, next))});
        input.remove_prefix(std::min(next + 1, input.size()));
    }
    return files;
}

/// The zip file of the parts in `input`; an input that is a zip file itself, as it is.
[[nodiscard]] inline std::string archive_of(std::string_view input) {
    const std::vector<archive::FileToZip> files = parts_of(input);
    return files.empty() ? std::string(input) : archive::zip_of(files);
}

}  // namespace goldthread
