#pragma once
// What may lie beside the program: reference data, the page.

#include <filesystem>

namespace goldthread::cli {

/// The folder that this program was started from. Empty where the system does not tell.
[[nodiscard]] std::filesystem::path program_folder();

}  // namespace goldthread::cli
