#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/reports/left_out.hpp"
#include "goldthread/reports/return_csv.hpp"
#include "goldthread/schema/xml_form.hpp"
#include "input/return_input.hpp"
#include "output/exit_status.hpp"
#include "output/places.hpp"
#include "output/remark_words.hpp"
#include "output/return_output.hpp"
#include "output/streams.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

constexpr std::string_view written_by = "goldthread convert";

struct Arguments {
    ReturnArguments input;
    std::string to;
    std::string output;
};

bool has_tables(const ReturnFiles& files, YearSlot year) {
    for (const auto& table : files.tables[static_cast<std::size_t>(year)]) {
        if (table) return true;
    }
    return false;
}

Result<Remarks> write_year_as_csv(const ReturnFiles& files, YearSlot year, ReturnFolder& folder) {
    WrittenCsv made = write_csv(files, year);
    for (const CsvFile& file : made.files) {
        if (auto written = folder.write(year, file.name, file.bytes); !written) return tl::unexpected(written.error());
    }
    return std::move(made.remarks);
}

Result<Remarks> write_year_as_xml(const ReturnFiles& files, YearSlot year, ReturnFolder& folder) {
    const Collection& collection = *files.collection;
    WrittenXml made = collection.xml->write_bare(files.table_pointers()[static_cast<std::size_t>(year)]);
    const std::string name = std::string(collection.name) + ".xml";
    if (auto written = folder.write(year, name, made.bytes); !written) return tl::unexpected(written.error());
    return std::move(made.remarks);
}

/// What became of one year.
struct WrittenYear {
    YearSlot year;
    Remarks remarks;
};

Result<std::vector<WrittenYear>> write_years(const ReturnFiles& files, const Arguments& arguments, Progress& progress) {
    auto folder = ReturnFolder::create(arguments.output, written_by);
    if (!folder) return tl::unexpected(folder.error());
    std::vector<WrittenYear> written;
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        if (!has_tables(files, year)) continue;
        progress.now(year == YearSlot::this_year ? "Writing this year's return" : "Writing last year's return");
        auto remarks =
            arguments.to == "csv" ? write_year_as_csv(files, year, *folder) : write_year_as_xml(files, year, *folder);
        if (!remarks) return tl::unexpected(remarks.error());
        Remarks left_out = remarks_on_left_out(files, year);
        remarks->insert(remarks->begin(), left_out.begin(), left_out.end());
        written.push_back({year, *std::move(remarks)});
    }
    if (auto done = std::move(*folder).put_in_place(); !done) return tl::unexpected(done.error());
    return written;
}

Result<void> check_places(const Arguments& arguments) {
    Places places;
    places.read(arguments.input);
    places.write_folder("--output", arguments.output);
    if (auto apart = places.check(); !apart) return apart;
    const auto free = replaceable_content(arguments.output, written_by);
    return free ? Result<void>() : tl::unexpected(free.error());
}

bool lost_some(const std::vector<WrittenYear>& written) {
    return std::any_of(written.begin(), written.end(),
                       [](const WrittenYear& year) { return has_losses(year.remarks); });
}

std::string outcome_in_words(const std::vector<WrittenYear>& written, const Arguments& arguments) {
    std::string words;
    for (const WrittenYear& one : written) {
        const bool this_year = one.year == YearSlot::this_year;
        words += fmt::format("{} written as {} to {}/{}.\n", this_year ? "This year's return" : "Last year's",
                             arguments.to == "csv" ? "CSV" : "XML", printable(arguments.output, longest_sentence),
                             this_year ? "this" : "last");
        words += losses_in_words(one.remarks);
    }
    return words;
}

Result<int> convert(const Arguments& arguments) {
    const auto parts = collection_to_check(arguments.input.collection);
    if (!parts) return tl::unexpected(parts.error());
    if (arguments.to == "xml" && (*parts)->collection->xml == nullptr) {
        return fail(fmt::format("No XML form of '{}' is known.", arguments.input.collection), "Convert it to csv.");
    }
    if (auto apart = check_places(arguments); !apart) return tl::unexpected(apart.error());
    Progress progress;
    progress.now("Reading files");
    const auto input = read_return_input(arguments.input);
    if (!input) return tl::unexpected(input.error());
    const auto written = write_years(input->files, arguments, progress);
    if (!written) return tl::unexpected(written.error());
    progress.done();
    tell(not_used_in_words(input->files, "What was not used and so is not written, or must be put right:", "LOST: "));
    if (auto said = say(outcome_in_words(*written, arguments)); !said) return tl::unexpected(said.error());
    return exit_done(!has_losses(input->files) && !lost_some(*written));
}

}  // namespace

void add_convert_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("convert", "Write a return in another form, and list what that loses");
    auto arguments = std::make_shared<Arguments>();
    add_return_options(*command, arguments->input);
    command->add_option("--to", arguments->to, "csv or xml")->required()->check(CLI::IsMember({"csv", "xml"}));
    command->add_option("--output", arguments->output, "Folder to write to")->required();
    command->footer(
        "Examples:\n"
        "  goldthread convert ssda903 returns/2026 --to xml --output converted\n"
        "  goldthread convert ssda903 return.xml --to csv --output converted\n"
        "\n"
        "Files of this year go to the folder this/ within, those of last year to last/. The folder is new, empty, or "
        "one\n"
        "that this command wrote before: that is replaced as a whole.\n"
        "\n"
        "Exit status: 0 done and nothing lost, 1 done but for what it names as LOST (files, rows, cells), 2 could not "
        "do it.");
    command->callback([arguments, &status] {
        const auto done = convert(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
