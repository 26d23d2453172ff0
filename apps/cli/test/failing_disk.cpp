// A disk that fills up, or a program that is killed, at a chosen moment: preloaded before the program (LD_PRELOAD),
// this counts what it asks of the disk and interferes with one of the requests. Used by ./disk_failures.
//
//     FAILING_DISK_LOG=file        Writes a line for each request there: "write", "rename" ...
//     FAILING_DISK_AT=12           From the twelfth request on, the disk is full: what needs room fails, and what takes
//                                  names away still works. A write is cut in half first.
//     FAILING_DISK_HOW=kill        Instead, the twelfth request is the last: a write is done by half, others not at
//     all.

#undef _FORTIFY_SOURCE  // Its own open() would stand in the way of ours.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

enum class Need { room, no_room };

// What becomes of one request.
enum class Outcome { done, half, refused };

struct Plan {
    long at = 0;
    bool kill = false;
    int log = -1;
};

const char* asked(const char* name) {
    return std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here changes the environment.
}

Plan read_plan() {
    Plan plan;
    if (const char* at = asked("FAILING_DISK_AT")) plan.at = std::strtol(at, nullptr, 10);
    if (const char* how = asked("FAILING_DISK_HOW")) plan.kill = std::string_view(how) == "kill";
    if (const char* log = asked("FAILING_DISK_LOG")) {
        plan.log = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600));
    }
    return plan;
}

const Plan& plan() {
    static const Plan known = read_plan();
    return known;
}

Outcome next_request(std::string_view kind, Need need) {
    static std::atomic<long> count = 0;
    const long number = ++count;
    if (plan().log >= 0) {
        const std::string line = std::string(kind) + "\n";
        ::syscall(SYS_write, plan().log, line.data(), line.size());
    }
    if (plan().at == 0 || number < plan().at) return Outcome::done;
    if (plan().kill) return kind == "write" ? Outcome::half : Outcome::refused;
    if (need == Need::no_room) return Outcome::done;
    if (kind == "rename") return number == plan().at ? Outcome::refused : Outcome::done;
    return kind == "write" && number == plan().at ? Outcome::half : Outcome::refused;
}

[[noreturn]] void end_here() {
    ::kill(::getpid(), SIGKILL);
    for (;;) ::pause();
}

bool is_refused(std::string_view kind, Need need) {
    if (next_request(kind, need) != Outcome::refused) return false;
    if (plan().kill) end_here();
    errno = ENOSPC;
    return true;
}

// The system's own function of that name.
template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

template <class Function>
int opened(const char* name, const char* path, int flags, mode_t mode) {
    if ((flags & O_CREAT) != 0 && is_refused("create", Need::room)) return -1;
    return real<Function>(name)(path, flags, mode);
}

}  // namespace

// The system's own names of the parameters are reserved.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
    const auto really = real<ssize_t(int, const void*, std::size_t)>("write");
    if (descriptor <= STDERR_FILENO) return really(descriptor, bytes, size);
    const Outcome outcome = next_request("write", Need::room);
    if (outcome == Outcome::done) return really(descriptor, bytes, size);
    if (outcome == Outcome::half && size > 1) {
        const ssize_t written = really(descriptor, bytes, size / 2);
        if (!plan().kill) return written;
    }
    if (plan().kill) end_here();
    errno = ENOSPC;
    return -1;
}

int open(const char* path, int flags, ...) {  // NOLINT(cert-dcl50-cpp): as the system declares it.
    std::va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened<int(const char*, int, ...)>("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {  // NOLINT(cert-dcl50-cpp): as the system declares it.
    std::va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened<int(const char*, int, ...)>("open64", path, flags, mode);
}

int mkostemp(char* pattern, int flags) {
    if (is_refused("create", Need::room)) return -1;
    return real<int(char*, int)>("mkostemp")(pattern, flags);
}

char* mkdtemp(char* pattern) noexcept {
    if (is_refused("mkdir", Need::room)) return nullptr;
    return real<char*(char*)>("mkdtemp")(pattern);
}

int mkdir(const char* path, mode_t mode) noexcept {
    if (is_refused("mkdir", Need::room)) return -1;
    return real<int(const char*, mode_t)>("mkdir")(path, mode);
}

int fsync([[maybe_unused]] int descriptor) {
    if (is_refused("fsync", Need::room)) return -1;
    return 0;  // Who is killed loses nothing that was written; only a power cut does, and waiting takes time.
}

int rename(const char* from, const char* to) noexcept {
    if (is_refused("rename", Need::room)) return -1;
    return real<int(const char*, const char*)>("rename")(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    if (is_refused("rename", Need::room)) return -1;
    return real<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_folder, from, to_folder, to,
                                                                                flags);
}

int unlink(const char* path) noexcept {
    if (is_refused("unlink", Need::no_room)) return -1;
    return real<int(const char*)>("unlink")(path);
}

int rmdir(const char* path) noexcept {
    if (is_refused("rmdir", Need::no_room)) return -1;
    return real<int(const char*)>("rmdir")(path);
}

int fchmod(int descriptor, mode_t mode) noexcept {
    if (is_refused("chmod", Need::no_room)) return -1;
    return real<int(int, mode_t)>("fchmod")(descriptor, mode);
}

int chmod(const char* path, mode_t mode) noexcept {
    if (is_refused("chmod", Need::no_room)) return -1;
    return real<int(const char*, mode_t)>("chmod")(path, mode);
}

}  // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
