#include <fmt/format.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/reference/postcode_csv.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "input/input_files.hpp"
#include "output/exit_status.hpp"
#include "output/output_file.hpp"
#include "output/places.hpp"
#include "output/remark_words.hpp"
#include "output/streams.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string input;
    std::string output = "postcodes.gtp";
    std::string edition;
};

constexpr std::size_t piece_size = 1U << 20U;

// The text of a file in pieces, so that the 300 MB of a directory are never held at once.
TextSource pieces_of(std::shared_ptr<std::ifstream> file, std::size_t size, OnProgress on_progress) {
    auto piece = std::make_shared<std::string>(piece_size, '\0');
    return [file = std::move(file), piece, size, on_progress = std::move(on_progress),
            taken = std::size_t{0}]() mutable -> std::string_view {
        file->read(piece->data(), static_cast<std::streamsize>(piece->size()));
        taken += static_cast<std::size_t>(file->gcount());
        report(on_progress, taken, size);
        return {piece->data(), static_cast<std::size_t>(file->gcount())};
    };
}

// 0, and so no share, where it is not known.
std::size_t size_of(const std::string& path) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    return unknown ? 0 : static_cast<std::size_t>(size);
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

// "2025-11": the month the directory is named after.
Result<Date> edition_said(const std::string& text) {
    const auto year = text.size() == 7 && text[4] == '-' ? number(text.substr(0, 4)) : std::nullopt;
    const auto month = year ? number(text.substr(5)) : std::nullopt;
    const auto date = year && month ? Date::from_parts(*year, *month, 1) : std::nullopt;
    if (date) return *date;
    return fail(fmt::format("'{}' is not a month.", text), "Write the edition as year and month: --edition 2025-11.");
}

// "ONSPD_NOV_2025_UK.csv": the month in the file's name.
std::optional<Date> edition_in_name(const std::string& path) {
    constexpr std::array<std::string_view, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                         "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    const std::string name = folded(std::filesystem::path(path).filename().string());
    for (std::size_t m = 0; m < months.size(); ++m) {
        const std::size_t at = name.find(std::string(months[m]) + "_20");
        const auto year = at == std::string::npos ? std::nullopt : number(std::string_view(name).substr(at + 4, 4));
        if (year) return Date::from_parts(*year, static_cast<int>(m) + 1, 1);
    }
    return std::nullopt;
}

Result<Date> edition_of(const Arguments& arguments) {
    if (!arguments.edition.empty()) return edition_said(arguments.edition);
    if (const auto named = edition_in_name(arguments.input)) return *named;
    return fail("The file's name does not say of which month the directory is.", "Name the edition: --edition 2025-11.",
                {arguments.input, {}, 0, {}});
}

// The directory's CSV in the zip that the Office for National Statistics publishes: the largest CSV file of it.
Result<std::string> directory_in_zip(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto zip = archive::Zip::open(std::move(*bytes));
    if (!zip) return tl::unexpected(zip.error());
    const archive::Entry* largest = nullptr;
    for (const archive::Entry& entry : zip->entries()) {
        const bool is_csv = folded(entry.name).ends_with(".CSV");
        if (is_csv && (largest == nullptr || entry.bytes > largest->bytes)) largest = &entry;
    }
    if (largest == nullptr) {
        return fail("There is no CSV file in the zip.", "Give the ONS Postcode Directory as published.",
                    {path, {}, 0, {}});
    }
    return zip->read(*largest);
}

bool is_zip(std::ifstream& file) {
    std::string start(4, '\0');
    file.read(start.data(), 4);
    file.clear();
    file.seekg(0);
    return archive::looks_like_zip(start);
}

Result<void> build(const Arguments& arguments) {
    Places places;
    places.read("the directory", arguments.input);
    places.write_file("--output", arguments.output);
    if (auto apart = places.check(); !apart) return apart;
    const auto edition = edition_of(arguments);
    if (!edition) return tl::unexpected(edition.error());
    auto file = std::make_shared<std::ifstream>(arguments.input, std::ios::binary);
    if (!*file) {
        return fail("The file cannot be opened.", "Check the name, and that you may read it.",
                    {arguments.input, {}, 0, {}});
    }
    Progress progress;
    progress.now("Unpacking the directory");
    Result<std::string> unpacked = std::string();
    const bool zipped = is_zip(*file);
    if (zipped) unpacked = directory_in_zip(arguments.input);
    if (!unpacked) return tl::unexpected(unpacked.error());
    const OnProgress on_progress = progress.counting("Packing the directory");
    auto built = build_postcode_file(
        zipped ? whole_text(*unpacked) : pieces_of(std::move(file), size_of(arguments.input), on_progress), *edition);
    if (!built) {
        Error error = built.error();
        if (error.place.file.empty()) error.place.file = arguments.input;
        return tl::unexpected(error);
    }
    if (auto written = write_file(arguments.output, built->bytes); !written) return written;
    progress.done();
    std::string words =
        fmt::format("{} of {} packed into {} ({:.1f} MB).\n", grouped(built->kept), counted(built->rows, "row", "rows"),
                    printable(arguments.output, longest_sentence), static_cast<double>(built->bytes.size()) / 1e6);
    for (const Remark& remark : built->remarks) words += "  " + in_words(remark) + "\n";
    return say(words);
}

}  // namespace

void add_reference_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("reference", "Prepare reference data");
    command->require_subcommand(1);
    auto* postcodes = command->add_subcommand("postcodes", "The postcode directory");
    postcodes->require_subcommand(1);
    auto* pack = postcodes->add_subcommand("build", "Pack the ONS Postcode Directory into one small file");
    auto arguments = std::make_shared<Arguments>();
    pack->add_option("file", arguments->input, "The directory as CSV, or the zip as published")->required();
    pack->add_option("-o,--output", arguments->output, "The file to write")->capture_default_str();
    pack->add_option("--edition", arguments->edition,
                     "The month it is named after, 2025-11, if the file's name does not say");
    pack->footer(
        "Example:\n"
        "  goldthread reference postcodes build ONSPD_NOV_2025_UK.csv -o postcodes.gtp\n"
        "A file postcodes.gtp beside the program is used by 'check' without being named.");
    pack->callback([arguments, &status] {
        const auto done = build(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
