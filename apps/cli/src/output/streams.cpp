#include "streams.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#include "commands/commands.hpp"
#include "exit_status.hpp"
#include "goldthread/base/printable.hpp"

namespace goldthread::cli {

namespace {

Error output_failure(int number) {
    return {fmt::format("The result could not be written to standard output{}.",
                        number == 0 ? "" : fmt::format(" ({})", std::generic_category().message(number))),
            "Use --output FILE, or see to what standard output leads.",
            {}};
}

}  // namespace

void prepare_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // Read only, so that writing to a stream that is not there still fails.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) != -1) continue;
        if (::open("/dev/null", O_RDONLY) != stream) return;
    }
}

Result<void> print(std::string_view bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
        return tl::unexpected(output_failure(errno));
    }
    return {};
}

Result<void> say(std::string_view text) {
    return print(printable_lines(text));
}

void tell(std::string_view text) {
    const std::string shown = printable_lines(text);
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

int with_streams_finished(int status) {
    errno = 0;
    const bool failed_before = std::ferror(stdout) != 0;
    if (std::fflush(stdout) != 0 || failed_before) {
        // A command that noticed has said so.
        return failed_before && status == exit_cannot_do ? status : report_failure(output_failure(errno));
    }
    return std::ferror(stderr) == 0 ? status : exit_cannot_do;
}

}  // namespace goldthread::cli
