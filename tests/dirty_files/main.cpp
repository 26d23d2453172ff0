// Makes dirty files of every module in every form that is read, each with its rows counted by whoever made it, and
// holds what `check --format json` says of them against that: every data row is used or set aside.
//
//     dirty_files [files] [seed]       1,200 from seed 1; the same seed makes the same files
//     dirty_files 100000 7             a longer search
//     dirty_files 1 41 > bad.csv       file 41 alone; one that fails is written to standard output

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forms.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/reports/finding_rows.hpp"

namespace {

using namespace goldthread;
using dirty::DirtyFile;
using dirty::DirtyTable;

constexpr std::size_t usual_files = 1200;
constexpr std::size_t forms = 4;
constexpr std::uint32_t children = 40;
constexpr std::size_t most_rows = 40;
constexpr int return_year = 2026;
constexpr std::uint64_t seed_of_return = 903;

/// The tables that are to be damaged, each with a row at least.
std::vector<DirtyTable> clean_tables(const synthetic::MadeUpReturn& made) {
    std::vector<DirtyTable> tables;
    for (const auto& file : made.this_year) {
        const auto document = csv::read(file.file_name, file.text);
        if (!document || document->table.row_count() == 0) continue;
        DirtyTable table;
        table.header = document->table.column_names();
        for (std::size_t row = 0; row < std::min(document->table.row_count(), most_rows); ++row) {
            table.rows.emplace_back();
            for (std::size_t c = 0; c < table.header.size(); ++c) {
                table.rows.back().emplace_back(document->table.cell(row, c));
            }
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

DirtyFile make(std::uint64_t seed, const synthetic::MadeUpReturn& made, const std::vector<DirtyTable>& tables) {
    synthetic::Random random(seed);
    const std::size_t form = seed % forms;
    if (form == 3) return dirty::as_xml(made, random);
    DirtyTable table = tables[seed / forms % tables.size()];
    dirty::damage(table, random);
    if (form == 1) return dirty::as_xlsx(table, random);
    if (form == 2) return dirty::as_ods(table, random);
    return dirty::as_csv(table, random);
}

/// What the check says of the file, as JSON; nothing where it could not be used, and that is said.
std::optional<nlohmann::json> checked(const DirtyFile& file) {
    const InputFile given{file.name, file.bytes, YearSlot::this_year};
    ReturnFiles files = read_return(*ssda903::rules().collection, {given}, return_year);
    if (!files.has_this_year() && files.problems() > 0) return std::nullopt;
    CheckSetting setting;
    setting.year = ReturnYear::ending(return_year);
    setting.form = files.form();
    // What is looked for lies in the reading: two rules will do.
    const CheckedReturn checked(ssda903::rules(), std::move(files), setting, {{"143", "144"}, 1});
    return nlohmann::json::parse(findings_json(checked, {}));
}

struct Tally {
    std::size_t rows = 0;
    std::size_t set_aside = 0;
    std::size_t refused = 0;
    std::size_t wrong = 0;
};

void hold(std::uint64_t seed, const DirtyFile& file, Tally& tally) {
    const auto said = checked(file);
    if (!said) {
        ++tally.refused;
        return;
    }
    std::size_t rows = 0;
    std::size_t set_aside = 0;
    for (const auto& reading : said->at("files")) {
        if (reading.at("outcome") != "used") continue;
        rows += reading.at("rows").get<std::size_t>();
        set_aside += reading.at("rows_set_aside").get<std::size_t>();
    }
    tally.rows += rows;
    tally.set_aside += set_aside;
    if (rows + set_aside == file.data_rows) return;
    ++tally.wrong;
    fmt::print(stderr, "{}: {} ({}) has {} data rows, and the check says {} are used and {} set aside\n", seed,
               file.name, file.damage, file.data_rows, rows, set_aside);
}

std::size_t number(int count, char** arguments, int place, std::size_t usual) {
    if (count <= place) return usual;
    const std::string_view text = arguments[place];
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : usual;
}

}  // namespace

int main(int count, char** arguments) {
    const std::size_t files = number(count, arguments, 1, usual_files);
    const std::size_t first = number(count, arguments, 2, 1);
    const auto made = synthetic::generate_ssda903({children, seed_of_return, return_year, 0.3});
    const std::vector<DirtyTable> tables = clean_tables(made);
    Tally tally;
    for (std::uint64_t seed = first; seed < first + files; ++seed) {
        const DirtyFile file = make(seed, made, tables);
        const std::size_t wrong = tally.wrong;
        hold(seed, file, tally);
        if (files == 1 && tally.wrong > wrong) std::fwrite(file.bytes.data(), 1, file.bytes.size(), stdout);
    }
    fmt::print("dirty files: {} of {} hold: {} rows used, {} set aside; {} could not be used at all\n",
               files - tally.wrong, files, tally.rows, tally.set_aside, tally.refused);
    return tally.wrong == 0 ? 0 : 1;
}
