#include "goldthread/base/scratch_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace goldthread {

namespace {

// A file in memory that Linux lets be opened by a name; -1 where there is none.
int open_in_memory() noexcept {
#if defined(__linux__)
    return ::memfd_create("goldthread", MFD_CLOEXEC);
#else
    return -1;
#endif
}

tl::unexpected<Error> cannot_read() {
    return fail("What was written for the time being cannot be read back.",
                "Check that there is room for temporary files, and try again.");
}

}  // namespace

Result<ScratchFile> ScratchFile::create() {
    if (const int memory = open_in_memory(); memory >= 0) {
        std::string name = "/proc/self/fd/" + std::to_string(memory);
        if (::access(name.c_str(), W_OK) == 0) return ScratchFile(memory, std::move(name), false);
        ::close(memory);
    }
    std::error_code failure;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(failure);
    std::string path = (failure ? std::filesystem::path(".") : folder) / "goldthread-XXXXXX";
    const int descriptor = ::mkstemp(path.data());
    if (descriptor < 0) {
        return fail("A temporary file cannot be made.",
                    "Check that the folder for temporary files may be written to, and that the disk is not full.",
                    {path, {}, 0, {}});
    }
    return ScratchFile(descriptor, std::move(path), true);
}

ScratchFile::ScratchFile(int descriptor, std::string path, bool must_be_removed) noexcept
    : descriptor_(descriptor), path_(std::move(path)), must_be_removed_(must_be_removed) {}

ScratchFile::ScratchFile(ScratchFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      must_be_removed_(other.must_be_removed_) {}

ScratchFile& ScratchFile::operator=(ScratchFile&& other) noexcept {
    if (this == &other) return *this;
    close();
    descriptor_ = std::exchange(other.descriptor_, -1);
    path_ = std::move(other.path_);
    must_be_removed_ = other.must_be_removed_;
    return *this;
}

ScratchFile::~ScratchFile() {
    close();
}

void ScratchFile::close() noexcept {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (must_be_removed_) ::unlink(path_.c_str());
    descriptor_ = -1;
}

std::FILE* open_scratch_stream() noexcept {
    const int memory = open_in_memory();
    if (memory < 0) return std::tmpfile();
    std::FILE* stream = ::fdopen(memory, "w+b");
    if (stream == nullptr) ::close(memory);
    return stream;
}

Result<std::string> ScratchFile::contents() const {
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0) return cannot_read();
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto read =
            ::pread(descriptor_, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
        if (read <= 0) return cannot_read();
        filled += static_cast<std::size_t>(read);
    }
    return bytes;
}

}  // namespace goldthread
