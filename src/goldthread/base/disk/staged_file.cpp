#include "goldthread/base/disk/staged_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <utility>

#include "goldthread/base/disk/descriptor.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // As Linux follows them.
constexpr mode_t permissions = 07777;

// The number where a path is a file that some process has open: /proc/self/fd/1, where /dev/stdout leads.
std::optional<int> descriptor_named(const fs::path& path) {
    std::error_code failure;
    const std::string folder = fs::canonical(path.parent_path(), failure).string();
    if (failure || folder != fmt::format("/proc/{}/fd", ::getpid())) return std::nullopt;
    const std::string name = path.filename().string();
    int number = -1;
    const auto [end, bad] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (bad != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
}

Result<WritingTarget> existing_target(const std::string& path, WritingTarget target) {
    struct stat status{};
    if (::stat(target.path.c_str(), &status) != 0) {
        if (errno == ENOENT) return target;
        return cannot_write(path, last_failure());
    }
    if (S_ISDIR(status.st_mode)) return cannot_write(path, "it is a folder");
    if (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode)) {
        target.kind = WritingTarget::Kind::stream;
        return target;
    }
    if (!S_ISREG(status.st_mode)) return cannot_write(path, "it is no ordinary file");
    // A rename asks only the folder; a file that is protected was meant to stay.
    if (::access(target.path.c_str(), W_OK) != 0) return cannot_write(path, last_failure());
    target.kind = WritingTarget::Kind::file;
    target.mode = status.st_mode & permissions;
    return target;
}

std::string folder_of(const std::string& path) {
    return fs::path(path).parent_path().string();
}

// Only the system's own user may give a file away; where it cannot be, it is the writer's, like any new one.
void give_owner_of(const std::string& path, int descriptor) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return;
    [[maybe_unused]] const int ignored = ::fchown(descriptor, status.st_uid, status.st_gid);
}

// Returns why it failed; empty if it did not.
std::string fill(Descriptor& file, const WritingTarget& target, std::string_view bytes) {
    if (target.kind == WritingTarget::Kind::file) {
        give_owner_of(target.path, file.number());
        if (::fchmod(file.number(), target.mode) != 0) return last_failure();
    }
    const bool arrived = write_all(file.number(), bytes) && flush_to_disk(file.number()) && file.close();
    return arrived ? std::string() : last_failure();
}

Result<void> write_to_stream(const std::string& path, const WritingTarget& target, std::string_view bytes) {
    if (target.descriptor >= 0) {
        if (!write_all(target.descriptor, bytes)) return cannot_write(path, last_failure());
        return {};
    }
    Descriptor stream(::open(target.path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!stream.is_open() || !write_all(stream.number(), bytes) || !stream.close()) {
        return cannot_write(path, last_failure());
    }
    return {};
}

}  // namespace

tl::unexpected<Error> cannot_write(const std::string& path, const std::string& why) {
    return fail(fmt::format("The file cannot be written ({}).", why),
                "Check that the folder exists, that you may write there, and that the disk is not full.",
                {path, {}, 0, {}});
}

tl::unexpected<Error> may_not_stay(const std::string& path, const std::string& why) {
    return fail(
        fmt::format("What was written is in its place, but the disk does not confirm that it will stay ({}).", why),
        "See to the disk, and run the command again.", {path, {}, 0, {}});
}

Result<WritingTarget> writing_target(const std::string& path) {
    WritingTarget target;
    target.path = path;
    std::error_code failure;
    for (int links = 0; fs::is_symlink(fs::symlink_status(target.path, failure)); ++links) {
        if (const auto descriptor = descriptor_named(target.path)) {
            target.kind = WritingTarget::Kind::stream;
            target.descriptor = *descriptor;
            return target;
        }
        const fs::path next = fs::read_symlink(target.path, failure);
        if (failure) return cannot_write(path, failure.message());
        if (links == most_links) return cannot_write(path, "its links lead in a circle");
        target.path = (fs::path(target.path).parent_path() / next).string();
    }
    return existing_target(path, std::move(target));
}

bool is_terminal(const WritingTarget& target) noexcept {
    if (target.kind != WritingTarget::Kind::stream) return false;
    if (target.descriptor >= 0) return ::isatty(target.descriptor) != 0;
    struct stat status{};  // A pipe that is opened and closed would end its reader.
    if (::stat(target.path.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) return false;
    const Descriptor stream(::open(target.path.c_str(), O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    return stream.is_open() && ::isatty(stream.number()) != 0;
}

Result<StagedFile> StagedFile::create(const std::string& path, std::string_view bytes) {
    auto target = writing_target(path);
    if (!target) return tl::unexpected(target.error());
    StagedFile staged(path, *std::move(target), bytes);
    if (staged.target_.kind == WritingTarget::Kind::stream) return staged;
    staged.temporary_ = unfinished_name_in(folder_of(staged.target_.path));
    // Nobody knows the name before, and no link stands there: mkostemp makes the file or fails.
    std::optional<SignalsHeld> held(std::in_place);
    Descriptor file(::mkostemp(staged.temporary_.data(), O_CLOEXEC));
    if (!file.is_open()) return cannot_write(path, last_failure());
    staged.unfinished_.emplace(staged.temporary_, Unfinished::Kind::file);
    held.reset();
    hold_as_being_written(file.number());
    staged.being_written_.emplace(file.copy());
    const std::string failure = fill(file, staged.target_, bytes);
    if (!failure.empty()) return cannot_write(path, failure);
    return staged;
}

Result<void> StagedFile::put_in_place() && {
    if (target_.kind == WritingTarget::Kind::stream) return write_to_stream(path_, target_, bytes_);
    {
        const SignalsHeld held;
        if (std::rename(temporary_.c_str(), target_.path.c_str()) != 0) return cannot_write(path_, last_failure());
        unfinished_->finish();
    }
    if (!flush_folder_to_disk(folder_of(target_.path))) return may_not_stay(path_, last_failure());
    return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
    auto staged = StagedFile::create(path, bytes);
    if (!staged) return tl::unexpected(staged.error());
    return std::move(*staged).put_in_place();
}

}  // namespace goldthread
