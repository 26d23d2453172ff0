#include "goldthread/base/disk/unfinished.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "goldthread/base/disk/descriptor.hpp"

namespace goldthread {

// Never freed: the handler may be walking the list. There is one for each file written, which is not many.
struct Unfinished::Entry {
    std::string path;
    Kind kind;
    std::atomic<bool> removed_on_signal = true;
    Entry* earlier = nullptr;

    void remove() const noexcept {
        if (kind == Kind::file) {
            ::unlink(path.c_str());
        } else {
            ::rmdir(path.c_str());
        }
    }
};

namespace {

constexpr std::array<int, 3> ending_signals = {SIGINT, SIGTERM, SIGHUP};

// What the handler needs; all of it may be used in one.
std::atomic<Unfinished::Entry*> latest = nullptr;
pthread_t writer{};

// In the thread that writes, so that nothing new is written while what there is is removed.
extern "C" void remove_and_end(int signal) {
    if (pthread_equal(pthread_self(), writer) == 0) {
        pthread_kill(writer, signal);
        return;
    }
    for (const Unfinished::Entry* entry = latest; entry != nullptr; entry = entry->earlier) {
        if (entry->removed_on_signal) entry->remove();
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

sigset_t set_of_ending_signals() noexcept {
    sigset_t set{};
    sigemptyset(&set);
    for (const int signal : ending_signals) sigaddset(&set, signal);
    return set;
}

// A signal that is ignored (nohup) stays so.
void listen() noexcept {
    writer = pthread_self();
    for (const int signal : ending_signals) {
        struct sigaction now{};
        if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler != SIG_DFL) continue;
        struct sigaction wanted{};
        wanted.sa_handler = remove_and_end;
        wanted.sa_mask = set_of_ending_signals();
        sigaction(signal, &wanted, nullptr);
    }
}

}  // namespace

SignalsHeld::SignalsHeld() noexcept {
    const sigset_t held = set_of_ending_signals();
    pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() {
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

std::string unfinished_name_in(const std::string& folder) {
    return (folder.empty() ? "." : folder) + "/" + std::string(unfinished_beginning) + "XXXXXX";
}

void hold_as_being_written(int descriptor) noexcept {
    ::flock(descriptor, LOCK_EX | LOCK_NB);
}

std::vector<std::string> left_unfinished_in(const std::string& folder) {
    const auto is_held = [](const std::string& path) {
        const Descriptor open(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        return open.is_open() && ::flock(open.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    };
    std::vector<std::string> left;
    std::error_code failure;
    const std::filesystem::path named = folder.empty() ? "." : folder;
    for (std::filesystem::directory_iterator at(named, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().string();
        if (!name.starts_with(unfinished_beginning)) continue;
        if (std::string path = folder.empty() ? name : at->path().string(); !is_held(path))
            left.push_back(std::move(path));
    }
    std::sort(left.begin(), left.end());
    return left;
}

Unfinished::Unfinished(std::string path, Kind kind) : entry_(new Entry{std::move(path), kind, true, latest}) {
    latest = entry_;
    listen();
}

Unfinished::Unfinished(Unfinished&& other) noexcept : entry_(std::exchange(other.entry_, nullptr)) {}

Unfinished& Unfinished::operator=(Unfinished&& other) noexcept {
    if (this == &other) return *this;
    remove();
    entry_ = std::exchange(other.entry_, nullptr);
    return *this;
}

Unfinished::~Unfinished() {
    remove();
}

void Unfinished::finish() noexcept {
    if (entry_ != nullptr) entry_->removed_on_signal = false;
    entry_ = nullptr;
}

void Unfinished::remove() noexcept {
    if (entry_ == nullptr) return;
    entry_->remove();
    finish();
}

}  // namespace goldthread
