#include "goldthread/reports/amended_zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "goldthread/formats/archive/zip_writer.hpp"

namespace goldthread {

namespace {

std::string path_of(const AmendedFile& file, std::set<std::string>& taken) {
    std::string name = file.name.substr(file.name.find_last_of("/\\") + 1);  // npos + 1 is 0
    for (char& c : name) {
        if (c == ':') c = '_';
    }
    if (name.empty() || name == "..") name = "file.csv";
    const std::string folder = file.year == YearSlot::this_year ? "this/" : "last/";
    const std::size_t dot = std::min(name.find_last_of('.'), name.size());
    std::string path = folder + name;
    for (int number = 2; !taken.insert(path).second; ++number) {
        path = fmt::format("{}{} ({}){}", folder, name.substr(0, dot), number, name.substr(dot));
    }
    return path;
}

}  // namespace

Result<std::string> amended_zip(const AmendedFiles& amended, std::string_view change_log) {
    std::set<std::string> taken;
    std::vector<archive::ZipMember> members;
    for (const AmendedFile& file : amended.files) members.push_back({path_of(file, taken), file.bytes});
    members.push_back({"changes.csv", change_log});
    return archive::write_zip(members);
}

}  // namespace goldthread
