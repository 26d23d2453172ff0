#include "goldthread/base/disk/staged_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "goldthread/base/disk/descriptor.hpp"
#include "goldthread/base/disk/staged_file.hpp"

namespace goldthread {

namespace {

namespace fs = std::filesystem;

constexpr mode_t permissions = 07777;
constexpr mode_t of_user_only = 0700;

// The folder itself, where links and "." lead to it; it may not be there yet.
std::string followed(const std::string& path) {
    std::error_code failure;
    fs::path whole = fs::weakly_canonical(path, failure);
    if (failure) return path;
    if (!whole.has_filename()) whole = whole.parent_path();
    return whole.string();
}

std::optional<mode_t> mode_of(const std::string& path) {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0 || S_ISLNK(status.st_mode)) return std::nullopt;
    return status.st_mode & permissions;
}

// Two folders change places in one step, so that no moment is without one. Returns false, with errno, where the system
// or the disk cannot.
bool swap_folders([[maybe_unused]] const std::string& one, [[maybe_unused]] const std::string& other) noexcept {
#ifdef RENAME_EXCHANGE
    return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
#else
    errno = ENOSYS;
    return false;
#endif
}

bool cannot_swap() noexcept {
    return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
}

bool move(const std::string& from, const std::string& to) noexcept {
    return std::rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

tl::unexpected<Error> StagedFolder::failed(const std::string& name) const {
    return cannot_write(name.empty() ? path_ : path_ + "/" + name, last_failure());
}

Result<StagedFolder> StagedFolder::create(const std::string& path, std::string_view written_by) {
    auto before = replaceable_content(path, written_by);
    if (!before) return tl::unexpected(before.error());
    StagedFolder staged;
    staged.path_ = path;
    staged.target_ = followed(path);
    staged.before_ = *std::move(before);
    staged.note_.written_by = written_by;
    if (auto done = staged.make_room_above(); !done) return tl::unexpected(done.error());
    const SignalsHeld held;
    staged.temporary_ = unfinished_name_in(fs::path(staged.target_).parent_path().string());
    if (::mkdtemp(staged.temporary_.data()) == nullptr) return staged.failed({});
    staged.unfinished_.emplace_back(staged.temporary_, Unfinished::Kind::folder);
    staged.being_written_.emplace(::open(staged.temporary_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    hold_as_being_written(staged.being_written_->number());
    if (const auto mode = mode_of(staged.target_)) ::chmod(staged.temporary_.c_str(), *mode | of_user_only);
    return staged;
}

StagedFolder::~StagedFolder() {
    while (!unfinished_.empty()) unfinished_.pop_back();  // What is in a folder before the folder.
}

// These stay if all goes well, and go if it does not.
Result<void> StagedFolder::make_room_above() {
    std::vector<fs::path> missing;
    std::error_code failure;
    fs::path folder = fs::path(target_).parent_path();
    for (; !folder.empty() && !fs::exists(folder, failure); folder = folder.parent_path()) missing.push_back(folder);
    for (; !missing.empty(); missing.pop_back()) {
        const SignalsHeld held;
        if (::mkdir(missing.back().c_str(), 0777) != 0) return failed({});
        unfinished_.emplace_back(missing.back().string(), Unfinished::Kind::folder);
    }
    return {};
}

Result<void> StagedFolder::make_folder(const std::string& name) {
    if (!folders_.insert(name).second) return {};
    const SignalsHeld held;
    const std::string path = temporary_ + "/" + name;
    if (::mkdir(path.c_str(), of_user_only) != 0) return failed(name);
    unfinished_.emplace_back(path, Unfinished::Kind::folder);
    if (const auto mode = mode_of(target_ + "/" + name)) ::chmod(path.c_str(), *mode | of_user_only);
    return {};
}

Result<void> StagedFolder::make_folders_of(const std::string& name) {
    for (std::size_t at = name.find('/'); at != std::string::npos; at = name.find('/', at + 1)) {
        if (auto made = make_folder(name.substr(0, at)); !made) return made;
    }
    return {};
}

Result<void> StagedFolder::write(const std::string& name, std::string_view bytes) {
    if (auto made = make_folders_of(name); !made) return made;
    const std::string path = temporary_ + "/" + name;
    std::optional<SignalsHeld> held(std::in_place);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.is_open()) return failed(name);
    unfinished_.emplace_back(path, Unfinished::Kind::file);
    held.reset();
    if (const auto mode = mode_of(target_ + "/" + name)) ::fchmod(file.number(), *mode);
    if (!write_all(file.number(), bytes) || !flush_to_disk(file.number()) || !file.close()) return failed(name);
    note_.files.push_back(noted(name, bytes));
    return {};
}

// Returns why the new folder does not stand in its place; empty if it does. The old one is then where it was.
std::string StagedFolder::exchange() {
    if (!fs::is_directory(target_)) return move(temporary_, target_) ? "" : last_failure();
    if (swap_folders(temporary_, target_)) return {};
    if (!cannot_swap()) return last_failure();
    const std::string aside = temporary_ + "-before";
    if (!move(target_, aside)) return last_failure();
    if (!move(temporary_, target_)) {
        std::string why = last_failure();
        if (!move(aside, target_)) why += fmt::format("; what stood there before is now {}", aside);
        return why;
    }
    return move(aside, temporary_) ? "" : last_failure();
}

// Only what was seen there: whatever else was put there meanwhile stays.
Result<void> StagedFolder::remove_old() const {
    std::error_code failure;
    if (!fs::exists(fs::symlink_status(temporary_, failure))) return {};
    for (const std::string& file : before_.files) ::unlink((temporary_ + "/" + file).c_str());
    ::unlink((temporary_ + "/" + std::string(folder_note_name)).c_str());
    for (std::size_t i = before_.folders.size(); i > 0; --i) {
        ::rmdir((temporary_ + "/" + before_.folders[i - 1]).c_str());
    }
    if (::rmdir(temporary_.c_str()) == 0) return {};
    return fail(fmt::format("The new folder is in its place, but what stood there before cannot be removed ({}).",
                            last_failure()),
                "Remove it yourself.", {temporary_, {}, 0, {}});
}

Result<void> StagedFolder::put_in_place() && {
    const std::string name(folder_note_name);
    if (auto written = write(name, note_.text()); !written) return written;
    for (const std::string& folder : folders_) {
        if (!flush_folder_to_disk(temporary_ + "/" + folder)) return failed(folder);
    }
    if (!flush_folder_to_disk(temporary_)) return failed({});
    const SignalsHeld held;
    if (const std::string why = exchange(); !why.empty()) return cannot_write(path_, why);
    for (Unfinished& one : unfinished_) one.finish();
    const bool on_disk = flush_folder_to_disk(fs::path(target_).parent_path().string());
    const std::string why_not = on_disk ? "" : last_failure();
    auto removed = remove_old();
    return on_disk ? removed : may_not_stay(path_, why_not);
}

}  // namespace goldthread
