#include "program_folder.hpp"

namespace goldthread::cli {

std::filesystem::path program_folder() {
    std::error_code failure;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    return failure ? std::filesystem::path() : program.parent_path();
}

}  // namespace goldthread::cli
