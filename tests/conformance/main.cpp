// Runs recorded cases (tables in, flagged rows out) against our rules.
//
//     conformance FOLDER [POSTCODES]
//
// Each file FOLDER/<code>@<year>.json holds cases for one definition of one rule. Prints how many passed, failed, are
// not implemented, and need the real postcode directory (POSTCODES, a packed postcode file), with the first
// differences. Exit status 0 when none failed, 1 when some did, 2 when it could not run.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/provider_cells.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/rules/check.hpp"
#include "goldthread/table/table.hpp"

namespace {

using goldthread::PostcodeDirectory;
using goldthread::Table;
using goldthread::YearSlot;
using nlohmann::json;

constexpr std::size_t differences_shown = 20;

struct Tally {
    int passed = 0;
    int failed = 0;
    int not_implemented = 0;
    int need_postcodes = 0;
    std::vector<std::string> differences;
};

std::string text_of(const json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    return value.dump();
}

// Some cases name columns that no return has. What they stand for:
const std::map<std::string, std::string> real_columns{
    {"DATE_EPISODE_CEASED", "DEC"}, {"PLACEMENT", "PLACE"}, {"UASC_STATUS", "UASC"}};

Table table_of(const json& described) {
    auto columns = described.at("columns").get<std::vector<std::string>>();
    for (std::string& column : columns) {
        const auto real = real_columns.find(column);
        if (real != real_columns.end()) column = real->second;
    }
    Table table(columns);
    table.add_file("case");
    std::uint32_t line = 2;
    for (const json& row : described.at("rows")) {
        std::vector<std::string_view> cells;
        for (const json& value : row) cells.push_back(table.keep_copy(text_of(value)));
        table.add_row(cells, {0, line++});
    }
    return table;
}

struct CaseTables {
    std::array<std::vector<Table>, goldthread::year_slots> tables;
    std::array<goldthread::ModuleTables, goldthread::year_slots> given;
};

constexpr std::string_view last_suffix = "_last";

std::pair<std::string, YearSlot> module_and_year(const std::string& name) {
    if (!name.ends_with(last_suffix)) return {name, YearSlot::this_year};
    return {name.substr(0, name.size() - last_suffix.size()), YearSlot::last_year};
}

CaseTables tables_of(const json& tables, const goldthread::Collection& collection) {
    CaseTables made;
    for (std::size_t year = 0; year < goldthread::year_slots; ++year) {
        made.tables[year].resize(collection.modules.size());
        made.given[year].resize(collection.modules.size(), nullptr);
    }
    for (const auto& [name, described] : tables.items()) {
        const auto [module_name, slot] = module_and_year(name);
        const auto module = collection.find_module(module_name).value();
        const auto year = static_cast<std::size_t>(slot);
        made.tables[year][module] = table_of(described);
        made.given[year][module] = &made.tables[year][module];
    }
    return made;
}

std::optional<goldthread::Date> date_in(const json& metadata, const char* key) {
    if (!metadata.contains(key)) return std::nullopt;
    return goldthread::Date::parse(metadata[key].get<std::string>());
}

goldthread::CheckSetting setting_of(const json& metadata, int return_year) {
    goldthread::CheckSetting setting;
    setting.year = goldthread::ReturnYear::ending(return_year);
    setting.year.start = date_in(metadata, "collection_start").value_or(setting.year.start);
    setting.year.end = date_in(metadata, "collection_end").value_or(setting.year.end);
    const std::string form = metadata.value("file_format", "");
    if (form == "csv") setting.form = goldthread::ReturnForm::csv;
    if (form == "xml") setting.form = goldthread::ReturnForm::xml;
    return setting;
}

// A described table read by the names of its columns.
class NamedRows {
  public:
    explicit NamedRows(const json& described)
        : columns_(described.at("columns").get<std::vector<std::string>>()), rows_(&described.at("rows")) {}

    [[nodiscard]] std::size_t size() const { return rows_->size(); }
    /// Empty where there is no such column.
    [[nodiscard]] std::string cell(std::size_t row, std::string_view column) const {
        const auto found = std::find(columns_.begin(), columns_.end(), column);
        if (found == columns_.end()) return {};
        return text_of(rows_->at(row).at(static_cast<std::size_t>(found - columns_.begin())));
    }

  private:
    std::vector<std::string> columns_;
    const json* rows_;
};

goldthread::ProviderList providers_in(const json& described) {
    const NamedRows rows(described);
    std::vector<goldthread::Provider> providers(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        goldthread::Provider& provider = providers[i];
        provider.urn = goldthread::read_urn(rows.cell(i, "URN"));
        provider.placement_codes = goldthread::read_provider_codes(rows.cell(i, "PLACE_CODES")).placements;
        provider.provider_codes = goldthread::read_provider_codes(rows.cell(i, "PROVIDER_CODES")).providers;
        provider.registration_end = goldthread::read_provider_date(rows.cell(i, "REG_END"));
        provider.postcode = goldthread::PostcodeCell::parse(rows.cell(i, "POSTCODE")).code();
        provider.postcode_authority = goldthread::Id::packed(rows.cell(i, "LA_CODE_INFERRED"));
    }
    return {std::move(providers), {}, {}};
}

PostcodeDirectory postcodes_in(const json& described) {
    const NamedRows rows(described);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < rows.size(); ++i) texts.push_back(rows.cell(i, "pcd"));
    std::vector<goldthread::PostcodeRow> postcodes;
    postcodes.reserve(texts.size());
    for (const std::string& text : texts) postcodes.push_back({text, {}, std::nullopt});
    return PostcodeDirectory::of(postcodes);
}

// The reference data that a case brings along, and what was given for all.
struct CaseReference {
    CaseReference(const json& metadata, const PostcodeDirectory* real_postcodes) {
        if (real_postcodes != nullptr) postcodes = *real_postcodes;
        if (metadata.contains("postcodes")) postcodes = postcodes_in(metadata["postcodes"].at("table"));
        if (metadata.contains("provider_info")) providers = providers_in(metadata["provider_info"].at("table"));
        if (metadata.contains("localAuthority")) {
            authority.emplace(std::vector{goldthread::Id::packed(text_of(metadata["localAuthority"]))});
        }
    }

    void add_to(goldthread::CheckSetting& setting) const {
        if (postcodes) setting.postcodes = &*postcodes;
        if (providers) setting.providers = &*providers;
        if (authority) setting.authority = &*authority;
    }

    std::optional<PostcodeDirectory> postcodes;
    std::optional<goldthread::ProviderList> providers;
    std::optional<goldthread::OwnAuthority> authority;
};

using FlaggedRows = std::map<std::string, std::set<std::uint32_t>>;

std::string words_for(const FlaggedRows& rows) {
    std::string text;
    for (const auto& [table, numbers] : rows) {
        text += table + ":";
        for (const std::uint32_t row : numbers) text += fmt::format(" {}", row);
        text += "; ";
    }
    return text.empty() ? "none" : text;
}

FlaggedRows expected_rows(const json& expected) {
    FlaggedRows rows;
    for (const auto& [table, numbers] : expected.items()) {
        for (const json& row : numbers) rows[table].insert(row.get<std::uint32_t>());
    }
    return rows;
}

FlaggedRows found_rows(const goldthread::Findings& findings, const goldthread::Collection& collection) {
    FlaggedRows rows;
    for (const goldthread::RowRef row : findings.rows) {
        std::string table(collection.modules[row.module].name);
        if (row.year == YearSlot::last_year) table += last_suffix;
        rows[table].insert(row.row);
    }
    return rows;
}

// What differs between the case and our answer; empty when nothing does.
std::string judge(const json& described, const std::string& code, int return_year, const CaseReference& reference) {
    const goldthread::RuleSet& rules = goldthread::ssda903::rules();
    const CaseTables tables = tables_of(described.at("tables"), *rules.collection);
    // Cases say what they mean: "NA" in one is a wrong code, not a blank.
    const goldthread::Threads threads(*rules.collection, tables.given, 1, goldthread::DisguisedBlanks::are_values);
    goldthread::CheckSetting setting = setting_of(described.value("metadata", json::object()), return_year);
    reference.add_to(setting);
    const goldthread::Check check(rules, threads, setting, {code});
    const bool should_skip = described.value("skipped", false);
    if (!check.rules_not_run().empty()) {
        return should_skip ? "" : "not run: " + check.rules_not_run().front().reason;
    }
    if (should_skip) return "ran, but should not have";
    const FlaggedRows found = found_rows(check.run(), *rules.collection);
    FlaggedRows expected = expected_rows(described.at("expected"));
    std::erase_if(expected, [](const auto& entry) { return entry.second.empty(); });
    if (found == expected) return {};
    return "expected " + words_for(expected) + " found " + words_for(found);
}

// The definition of a rule in force in that year; null when there is none.
const goldthread::Rule* definition_of(const std::string& code, int return_year) {
    const goldthread::RuleSet& rules = goldthread::ssda903::rules();
    const auto found = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const goldthread::Rule& rule) {
        return rule.code == code && in_force(rule, *rules.collection, return_year);
    });
    return found == rules.rules.end() ? nullptr : &*found;
}

bool needs_postcodes(const goldthread::Rule& rule) {
    return (rule.needs & static_cast<std::uint8_t>(goldthread::Source::postcodes)) != 0;
}

void run_file(const std::filesystem::path& path, const PostcodeDirectory* postcodes, Tally& tally) {
    const json file = json::parse(std::ifstream(path));
    const auto code = file.at("code").get<std::string>();
    const auto year = file.at("return_year").get<int>();
    const goldthread::Rule* const rule = definition_of(code, year);
    for (const json& described : file.at("cases")) {
        if (rule == nullptr) {
            ++tally.not_implemented;
            continue;
        }
        const CaseReference reference(described.value("metadata", json::object()), postcodes);
        if (needs_postcodes(*rule) && !reference.postcodes) {
            ++tally.need_postcodes;
            continue;
        }
        const std::string difference = judge(described, code, year, reference);
        if (difference.empty()) {
            ++tally.passed;
        } else {
            ++tally.failed;
            tally.differences.push_back(fmt::format("{} {}: {}", code, described.value("id", ""), difference));
        }
    }
}

std::vector<std::filesystem::path> case_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3 || !std::filesystem::is_directory(argv[1])) {
        std::cerr << "Usage: conformance FOLDER [POSTCODES]  (a folder of <code>@<year>.json case files, and a packed "
                     "postcode file)\n";
        return 2;
    }
    std::optional<PostcodeDirectory> postcodes;
    if (argc == 3) {
        auto opened = PostcodeDirectory::open(argv[2]);
        if (!opened) {
            std::cerr << opened.error().message() << '\n';
            return 2;
        }
        postcodes = *std::move(opened);
    }
    Tally tally;
    for (const auto& path : case_files(argv[1])) run_file(path, postcodes ? &*postcodes : nullptr, tally);
    for (std::size_t i = 0; i < std::min(tally.differences.size(), differences_shown); ++i) {
        fmt::print("{}\n", tally.differences[i]);
    }
    fmt::print("conformance: {} passed, {} failed, {} not implemented, {} need the postcode directory\n", tally.passed,
               tally.failed, tally.not_implemented, tally.need_postcodes);
    return tally.failed == 0 ? 0 : 1;
}
