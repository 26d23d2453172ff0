#include "return_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 255;  // In bytes, on the file systems there are.

// A file of a zip, or a sheet, can be called what no file on the disk can be.
fs::path name_on_disk(std::string_view path) {
    std::string name(path.substr(path.find_last_of("/\\") + 1));  // npos + 1 is 0
    if (name.empty() || name == "." || name == "..") name = "file.csv";
    return name;
}

std::string shortened(std::string stem, std::size_t most) {
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(stem[at]) & 0xC0U) == 0x80; };
    if (stem.size() <= most) return stem;
    while (most > 0 && continues(most)) --most;  // Not within a character.
    return stem.substr(0, most);
}

}  // namespace

Result<ReturnFolder> ReturnFolder::create(const std::string& path, std::string_view written_by) {
    auto folder = StagedFolder::create(path, written_by);
    if (!folder) return tl::unexpected(folder.error());
    return ReturnFolder(*std::move(folder));
}

Result<void> ReturnFolder::write(YearSlot year, std::string_view path, std::string_view bytes) {
    const std::string folder = year == YearSlot::this_year ? "this/" : "last/";
    const fs::path name = name_on_disk(path);
    const std::string ending = name.extension().string();
    const auto numbered = [&](int number) {
        const std::string behind = (number == 1 ? "" : fmt::format(" ({})", number)) + ending;
        const std::size_t room = longest_name - std::min(longest_name, behind.size());
        return fmt::format("{}{}{}", folder, shortened(name.stem().string(), room), behind);
    };
    int& number = next_number_.try_emplace(folded(numbered(1)), 1).first->second;
    std::string target = numbered(number++);
    while (!taken_.insert(folded(target)).second) target = numbered(number++);
    return folder_.write(target, bytes);
}

Result<void> ReturnFolder::write_beside(const std::string& name, std::string_view bytes) {
    return folder_.write(name, bytes);
}

Result<void> ReturnFolder::put_in_place() && {
    return std::move(folder_).put_in_place();
}

}  // namespace goldthread::cli
