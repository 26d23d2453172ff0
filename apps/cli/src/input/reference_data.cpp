#include "reference_data.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "goldthread/base/counted.hpp"
#include "goldthread/intake/propose_authority.hpp"
#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/returning_authority.hpp"
#include "input_files.hpp"
#include "output/remark_words.hpp"
#include "program_folder.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t provider_remarks_shown = 12;

void take_postcodes(PostcodeDirectory directory, std::string_view from, ReferenceData& data) {
    data.sources.push_back(fmt::format("Postcodes: edition {:02}/{}, {} postcodes{}", directory.edition().month(),
                                       directory.edition().year(), directory.size(), from));
    data.postcodes = std::move(directory);
}

Result<void> load_postcodes(const std::string& asked, ReturnFiles& files, ReferenceData& data) {
    if (files.found.postcodes) {
        InputFile file = *std::exchange(files.found.postcodes, std::nullopt);
        auto opened = PostcodeDirectory::from_bytes(std::move(file.bytes));
        if (opened) {
            take_postcodes(*std::move(opened), fmt::format(" ({}, found among the files of the return)", file.name),
                           data);
            return {};
        }
        files.refuse_reference(file.name, opened.error());
    }
    const std::string path = asked.empty() ? postcodes_beside_program() : asked;
    if (path.empty()) return {};
    auto opened = PostcodeDirectory::open(path);
    if (!opened) return tl::unexpected(opened.error());
    take_postcodes(*std::move(opened), "", data);
    return {};
}

void take_authority(const ReturningAuthority& taken, ReferenceData& data) {
    data.authority = OwnAuthority::of(taken.authority.code, AuthorityTable::built_in());
    data.authority_words = taken.in_words();
}

// After the postcodes: without a name they tell.
Result<void> load_authority(const std::string& asked, const ReturnFiles& files, const ReturnYear& year,
                            ReferenceData& data) {
    const AuthorityTable& table = AuthorityTable::built_in();
    if (!asked.empty()) {
        const auto found = returning_authority(asked, *files.collection, year, table);
        if (!found) return tl::unexpected(found.error());
        take_authority(*found, data);
    } else if (data.postcodes) {
        const auto proposed = propose_authority(files, *data.postcodes, table, year.end);
        if (proposed) take_authority({*proposed, "where most postcodes lie (name another with --authority)"}, data);
    }
    return {};
}

void describe_remarks(const Remarks& remarks, ReferenceData& data) {
    for (std::size_t i = 0; i < remarks.size() && i < provider_remarks_shown; ++i) {
        data.sources.push_back("  " + in_words(remarks[i]));
    }
    if (remarks.size() > provider_remarks_shown) {
        data.sources.push_back("  and " +
                               counted(remarks.size() - provider_remarks_shown, "more remark", "more remarks"));
    }
}

void describe_providers(const ProviderList& list, std::string_view from, ReferenceData& data) {
    for (const ProviderSource& source : list.sources()) {
        data.sources.push_back(
            fmt::format("Providers: {}, {}{}", source.name, counted(source.rows, "row", "rows"), from));
    }
    describe_remarks(list.remarks(), data);
}

void take_found_providers(FoundReference& found, const ProviderReference& reference, ReferenceData& data) {
    if (found.providers.empty()) return;
    ProviderList list = provider_list_of(std::exchange(found.providers, {}), reference);
    describe_providers(list, ", found among the files of the return", data);
    if (!list.empty()) data.providers = std::move(list);
}

Result<void> load_providers(const std::vector<std::string>& paths, FoundReference& found, Date on,
                            ReferenceData& data) {
    const ProviderReference reference{&AuthorityTable::built_in(), data.postcodes ? &*data.postcodes : nullptr, on};
    if (paths.empty()) {
        take_found_providers(found, reference, data);
        return {};
    }
    std::vector<InputFile> gathered;
    if (auto done = gather(paths, std::nullopt, gathered); !done) return done;
    ProviderList list = open_provider_lists(std::move(gathered), reference);
    if (list.empty()) {
        Error error{"No provider could be read from the lists given.",
                    "Give Ofsted's lists as they came, or CSV with a column URN.",
                    {}};
        for (const Remark& remark : list.remarks()) error.details.push_back(in_words(remark));
        return tl::unexpected(std::move(error));
    }
    describe_providers(list, "", data);
    data.providers = std::move(list);
    return {};
}

}  // namespace

std::string postcodes_beside_program() {
    std::error_code failure;
    const fs::path file = program_folder() / "postcodes.gtp";
    return file.has_parent_path() && fs::exists(file, failure) ? file.string() : std::string();
}

void add_reference_options(CLI::App& command, ReferenceArguments& arguments) {
    command.add_option("--authority", arguments.authority,
                       "The authority making the return: its name, nine-character code or three-digit number");
    command.add_option("--postcodes", arguments.postcodes,
                       "Packed postcode directory; if not given, one among the files of the return is used, or "
                       "postcodes.gtp beside the program");
    command.add_option("--providers", arguments.providers,
                       "Ofsted's lists of providers: workbooks, CSV, folders; if not given, those among the files of "
                       "the return are used");
}

void ReferenceData::add_to(CheckSetting& setting) const {
    if (postcodes) setting.postcodes = &*postcodes;
    if (providers) setting.providers = &*providers;
    if (authority) setting.authority = &*authority;
}

Result<ReferenceData> load_reference_data(const ReferenceArguments& arguments, ReturnFiles& files,
                                          const ReturnYear& year) {
    ReferenceData data;
    if (auto done = load_postcodes(arguments.postcodes, files, data); !done) return tl::unexpected(done.error());
    if (auto done = load_authority(arguments.authority, files, year, data); !done) return tl::unexpected(done.error());
    if (auto done = load_providers(arguments.providers, files.found, year.end, data); !done) {
        return tl::unexpected(done.error());
    }
    return data;
}

}  // namespace goldthread::cli
