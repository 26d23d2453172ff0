#include "goldthread/base/disk/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace goldthread {

bool Descriptor::close() noexcept {
    return number_ < 0 || ::close(std::exchange(number_, -1)) == 0;
}

Descriptor Descriptor::copy() const noexcept {
    return Descriptor(::fcntl(number_, F_DUPFD_CLOEXEC, 0));
}

bool write_all(int descriptor, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool flush_to_disk(int descriptor) noexcept {
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

// A folder that may be written in but not read cannot be opened; its names are safe all the same, only later.
bool flush_folder_to_disk(const std::string& folder) noexcept {
    const Descriptor open(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return !open.is_open() || flush_to_disk(open.number());
}

std::string last_failure() {
    return std::generic_category().message(errno);
}

}  // namespace goldthread
