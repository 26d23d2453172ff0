#include "output_file.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace goldthread::cli {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> cannot_write(const std::string& path, const std::string& why) {
    return fail(fmt::format("The file cannot be written ({}).", why),
                "Check that the folder exists, that you may write there, and that the disk is not full.",
                {path, {}, 0, {}});
}

}  // namespace

Result<void> write_file(const std::string& path, std::string_view bytes) {
    std::error_code failure;
    if (fs::is_directory(path, failure)) return cannot_write(path, "it is a folder");
    const std::string beside = path + ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            fs::remove(beside, failure);
            return cannot_write(path, "writing did not succeed");
        }
    }
    fs::rename(beside, path, failure);
    if (failure) {
        const std::string why = failure.message();
        fs::remove(beside, failure);
        return cannot_write(path, why);
    }
    return {};
}

Result<void> deliver(std::string_view text, const std::string& output) {
    if (!output.empty()) return write_file(output, text);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        return fail("The result could not be written to standard output.", "Use --output FILE.");
    }
    return {};
}

Result<void> make_folder(const std::string& path) {
    std::error_code failure;
    fs::create_directories(path, failure);
    if (failure) return cannot_write(path, failure.message());
    return {};
}

}  // namespace goldthread::cli
