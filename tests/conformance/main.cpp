// Runs recorded cases (tables in, flagged rows out) against our rules.
//
//     conformance FOLDER
//
// Each file FOLDER/<code>@<year>.json holds cases for one definition of one rule. Prints how many passed, failed and are
// not implemented, with the first differences. Exit status 0 when none failed, 1 when some did, 2 when it could not run.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/rules/check.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"
#include "goldthread/table/table.hpp"

namespace {

using goldthread::Table;
using goldthread::YearSlot;
using nlohmann::json;

constexpr std::size_t differences_shown = 20;

struct Tally {
    int passed = 0;
    int failed = 0;
    int not_implemented = 0;
    std::vector<std::string> differences;
};

std::string text_of(const json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    return value.dump();
}

Table table_of(const json& described) {
    Table table(described.at("columns").get<std::vector<std::string>>());
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
std::string judge(const json& described, const std::string& code, int return_year) {
    const goldthread::RuleSet& rules = goldthread::ssda903::rules();
    const CaseTables tables = tables_of(described.at("tables"), *rules.collection);
    const json metadata = described.value("metadata", json::object());
    const goldthread::Threads threads(*rules.collection, tables.given);
    const goldthread::Check check(rules, threads, setting_of(metadata, return_year), {code});
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

bool is_implemented(const std::string& code, int return_year) {
    const goldthread::RuleSet& rules = goldthread::ssda903::rules();
    return std::any_of(rules.rules.begin(), rules.rules.end(), [&](const goldthread::Rule& rule) {
        return rule.code == code && in_force(rule, *rules.collection, return_year);
    });
}

void run_file(const std::filesystem::path& path, Tally& tally) {
    const json file = json::parse(std::ifstream(path));
    const auto code = file.at("code").get<std::string>();
    const auto year = file.at("return_year").get<int>();
    for (const json& described : file.at("cases")) {
        if (!is_implemented(code, year)) {
            ++tally.not_implemented;
            continue;
        }
        const std::string difference = judge(described, code, year);
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
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        std::cerr << "Usage: conformance FOLDER  (a folder of <code>@<year>.json case files)\n";
        return 2;
    }
    Tally tally;
    for (const auto& path : case_files(argv[1])) run_file(path, tally);
    for (std::size_t i = 0; i < std::min(tally.differences.size(), differences_shown); ++i) {
        fmt::print("{}\n", tally.differences[i]);
    }
    fmt::print("conformance: {} passed, {} failed, {} not implemented\n", tally.passed, tally.failed,
               tally.not_implemented);
    return tally.failed == 0 ? 0 : 1;
}
