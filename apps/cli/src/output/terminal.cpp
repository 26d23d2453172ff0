#include "terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "goldthread/base/printable.hpp"

namespace goldthread::cli {

namespace {

constexpr std::chrono::milliseconds before_first(1000);  // Shorter work needs no words.
constexpr std::chrono::milliseconds between(200);

// The terminal may be gone; the work goes on.
void put(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

// The length of one of our own colour codes at `at`; 0 if none is there.
std::size_t code_length(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of("0123456789", at + 2);
    const bool is_code = text.substr(at, 2) == "\033[" && end != std::string_view::npos && text[end] == 'm';
    return is_code ? end + 1 - at : 0;
}

}  // namespace

bool output_takes_colour() {
    return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

std::string Style::wrapped(std::string_view code, std::string_view text) const {
    return on_ ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string(text);
}

std::string Style::fit(std::string_view text) const {
    if (!on_) return printable_lines(text);
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find('\033'); at != std::string_view::npos; at = text.find('\033', at + 1)) {
        const std::size_t length = code_length(text, at);
        if (length == 0) continue;
        out += printable_lines(text.substr(done, at - done));
        out += text.substr(at, length);
        done = at + length;
    }
    return out + printable_lines(text.substr(done));
}

Progress::Progress() {
    if (isatty(STDERR_FILENO) != 0) shower_ = std::thread([this] { show_until_done(); });
}

Progress::~Progress() {
    done();
}

void Progress::now(std::string_view what) {
    const std::scoped_lock lock(mutex_);
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
        const std::scoped_lock lock(mutex_);
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
    put(line + " …");
    shown_ = true;
}

void Progress::wipe() {
    if (!shown_) return;
    put("\r\033[K");
    shown_ = false;
}

}  // namespace goldthread::cli
