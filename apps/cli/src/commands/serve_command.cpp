#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "goldthread/base/printable.hpp"
#include "input/page_file.hpp"
#include "output/exit_status.hpp"
#include "output/streams.hpp"
#include "serve/page_server.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string page;
    std::uint16_t port = 8903;
};

Result<void> serve(const Arguments& arguments) {
    const auto page = open_page(arguments.page);
    if (!page) return tl::unexpected(page.error());
    const auto ready = [&page](std::uint16_t port) {
        // Whether it can be said does not matter to who has the page open; the end's failure is the command's.
        [[maybe_unused]] const auto said = say(fmt::format(
            "Serving {} ({:.1f} MB) to this machine alone. Open:\n  http://127.0.0.1:{}/\nCtrl-C ends it.\n",
            printable(page->path, longest_sentence), static_cast<double>(page->html.size()) / 1e6, port));
    };
    if (auto done = serve_page(*page, arguments.port, ready); !done) return done;
    return say("Ended.\n");
}

}  // namespace

void add_serve_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("serve", "Serve the page to browsers on this machine");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("--port", arguments->port, "Port of the loopback address; 0 for any that is free")
        ->capture_default_str();
    command->add_option(
        "--page", arguments->page,
        "The page, if it is not beside this program: goldthread.html or goldthread-with-postcodes.html");
    command->footer(
        "The page also works opened as a file, without this command. No other machine can reach it, and it receives\n"
        "nothing: your files stay in the browser.\n"
        "Examples:\n"
        "  goldthread serve\n"
        "  goldthread serve --port 9000 --page dist/goldthread.html");
    command->callback([arguments, &status] {
        const auto done = serve(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
