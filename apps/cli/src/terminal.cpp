#include "terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace goldthread::cli {

bool output_takes_colour() {
    return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

std::string Style::wrapped(std::string_view code, std::string_view text) const {
    return on_ ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string(text);
}

Progress::Progress() : shown_on_terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    wipe();
}

void Progress::now(std::string_view what) {
    if (!shown_on_terminal_) return;
    wipe();
    fmt::print(stderr, "{} …", what);
    std::fflush(stderr);
    something_shown_ = true;
}

void Progress::wipe() {
    if (!something_shown_) return;
    fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    something_shown_ = false;
}

}  // namespace goldthread::cli
