#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/reference/postcode_csv.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "output_file.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string input;
    std::string output = "postcodes.gtp";
    std::string edition;
};

constexpr std::size_t piece_size = 1U << 20U;

// The text of a file in pieces, so that the 300 MB of a directory are never held at once.
TextSource pieces_of(std::shared_ptr<std::ifstream> file) {
    auto piece = std::make_shared<std::string>(piece_size, '\0');
    return [file = std::move(file), piece]() -> std::string_view {
        file->read(piece->data(), static_cast<std::streamsize>(piece->size()));
        return {piece->data(), static_cast<std::size_t>(file->gcount())};
    };
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

// "2025-11": the month the directory is named after.
Result<Date> edition_of(const std::string& text) {
    const auto year = text.size() == 7 && text[4] == '-' ? number(text.substr(0, 4)) : std::nullopt;
    const auto month = year ? number(text.substr(5)) : std::nullopt;
    const auto date = year && month ? Date::from_parts(*year, *month, 1) : std::nullopt;
    if (date) return *date;
    return fail(fmt::format("'{}' is not a month.", text), "Write the edition as year and month: --edition 2025-11.");
}

Result<void> build(const Arguments& arguments) {
    const auto edition = edition_of(arguments.edition);
    if (!edition) return tl::unexpected(edition.error());
    auto file = std::make_shared<std::ifstream>(arguments.input, std::ios::binary);
    if (!*file) {
        return fail("The file cannot be opened.", "Check the name, and that you may read it.",
                    {arguments.input, {}, 0, {}});
    }
    Progress progress;
    progress.now("Reading the directory");
    auto built = build_postcode_file(pieces_of(std::move(file)), *edition);
    if (!built) {
        Error error = built.error();
        if (error.place.file.empty()) error.place.file = arguments.input;
        return tl::unexpected(error);
    }
    if (auto written = write_file(arguments.output, built->bytes); !written) return written;
    fmt::print("{} of {} rows packed into {} ({:.1f} MB).\n", built->kept, built->rows, arguments.output,
               static_cast<double>(built->bytes.size()) / 1e6);
    for (const Remark& remark : built->remarks) {
        fmt::print("  {}{}\n", Error({remark.what, {}, remark.place}).message(),
                   remark.count > 1 ? fmt::format(" ({} times)", remark.count) : "");
    }
    return {};
}

}  // namespace

void add_reference_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("reference", "Prepare reference data");
    command->require_subcommand(1);
    auto* postcodes = command->add_subcommand("postcodes", "The postcode directory");
    postcodes->require_subcommand(1);
    auto* pack = postcodes->add_subcommand("build", "Pack the ONS Postcode Directory into one small file");
    auto arguments = std::make_shared<Arguments>();
    pack->add_option("file", arguments->input, "The directory as CSV")->required();
    pack->add_option("-o,--output", arguments->output, "The file to write")->capture_default_str();
    pack->add_option("--edition", arguments->edition, "The month it is named after: 2025-11")->required();
    pack->footer(
        "Example:\n"
        "  goldthread reference postcodes build ONSPD_NOV_2025_UK.csv --edition 2025-11 -o postcodes.gtp\n"
        "A file postcodes.gtp beside the program is used by 'check' without being named.");
    pack->callback([arguments, &status] {
        const auto done = build(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
