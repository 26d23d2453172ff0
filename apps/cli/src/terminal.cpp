#include "terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace goldthread::cli {

namespace {

constexpr std::chrono::milliseconds before_first(1000);  // Shorter work needs no words.
constexpr std::chrono::milliseconds between(200);

}  // namespace

bool output_takes_colour() {
    return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

std::string Style::wrapped(std::string_view code, std::string_view text) const {
    return on_ ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string(text);
}

Progress::Progress() {
    if (isatty(STDERR_FILENO) != 0) shower_ = std::thread([this] { show_until_done(); });
}

Progress::~Progress() {
    done();
}

void Progress::now(std::string_view what) {
    const std::lock_guard lock(mutex_);
    what_ = what;
    done_ = 0;
    all_ = 0;
}

OnProgress Progress::counting(std::string_view what) {
    now(what);
    return [this](std::size_t done, std::size_t all) {
        done_.store(done, std::memory_order_relaxed);
        all_.store(all, std::memory_order_relaxed);
    };
}

void Progress::done() {
    if (!shower_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_one();
    shower_.join();
}

void Progress::show_until_done() {
    std::unique_lock lock(mutex_);
    for (auto pause = before_first; !changed_.wait_for(lock, pause, [this] { return ended_; }); pause = between) show();
    wipe();
}

void Progress::show() {
    const std::size_t all = all_;
    std::string line = what_;
    if (all > 0) line += fmt::format(", {}%", std::min<std::size_t>(done_, all) * 100 / all);
    wipe();
    fmt::print(stderr, "{} …", line);
    std::fflush(stderr);
    shown_ = true;
}

void Progress::wipe() {
    if (!shown_) return;
    fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    shown_ = false;
}

}  // namespace goldthread::cli
