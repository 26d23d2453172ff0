#include "return_output.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "output_file.hpp"

namespace goldthread::cli {

namespace fs = std::filesystem;

Result<void> ReturnFolder::write(YearSlot year, std::string_view path, std::string_view bytes) {
    const std::string folder = folder_ + (year == YearSlot::this_year ? "/this" : "/last");
    if (auto made = make_folder(folder); !made) return made;
    const fs::path name = fs::path(path.substr(path.find_last_of("/\\") + 1));  // npos + 1 is 0
    std::string target = folder + "/" + name.string();
    for (int number = 2; !written_.insert(target).second; ++number) {
        target = fmt::format("{}/{} ({}){}", folder, name.stem().string(), number, name.extension().string());
    }
    return write_file(target, bytes);
}

Result<void> ReturnFolder::write_beside(std::string_view name, std::string_view bytes) {
    if (auto made = make_folder(folder_); !made) return made;
    return write_file(folder_ + "/" + std::string(name), bytes);
}

void print_remarks(const Remarks& remarks) {
    for (const auto kind : {Remark::Kind::set_aside, Remark::Kind::liberty}) {
        for (const Remark& remark : remarks) {
            if (remark.kind != kind) continue;
            const Error placed{remark.what, {}, remark.place};
            fmt::print("  {}{}{}\n", kind == Remark::Kind::set_aside ? "LOST: " : "", placed.message(),
                       remark.count > 1 ? fmt::format(" ({} times)", remark.count) : "");
        }
    }
}

}  // namespace goldthread::cli
