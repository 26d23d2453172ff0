#include "goldthread/base/mapped_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#if defined(__unix__) && !defined(__EMSCRIPTEN__)
#define GOLDTHREAD_CAN_MAP 1
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace goldthread {

namespace {

tl::unexpected<Error> cannot_open(const std::string& path) {
    return fail("The file cannot be opened.", "Check that it exists and that you may read it.", Place{path, {}, 0, {}});
}

}  // namespace

MappedFile MappedFile::holding(std::string bytes) {
    auto owner = std::make_shared<const std::string>(std::move(bytes));
    const std::string_view view = *owner;
    return {std::move(owner), view};
}

#ifdef GOLDTHREAD_CAN_MAP

namespace {

class OpenFile {
  public:
    explicit OpenFile(const std::string& path) noexcept : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

  private:
    int descriptor_;
};

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
    const OpenFile file(path);
    struct stat status{};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return cannot_open(path);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return holding({});  // an empty file cannot be mapped
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
    if (start == MAP_FAILED) return cannot_open(path);
    std::shared_ptr<const void> owner(start, [size](void* mapped) { ::munmap(mapped, size); });
    return MappedFile(std::move(owner), {static_cast<const char*>(start), size});
}

#else

Result<MappedFile> MappedFile::open(const std::string& path) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return cannot_open(path);
    std::ifstream file(path, std::ios::binary);
    if (!file) return cannot_open(path);
    return holding(std::string(std::istreambuf_iterator<char>(file), {}));
}

#endif

}  // namespace goldthread
