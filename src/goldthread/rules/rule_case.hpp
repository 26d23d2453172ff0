#pragma once
// For tests of rules: a small return written as a picture, with the rows that should fail marked.
//
//     EXPECT_EQ(mismatch(rules(), "142", 2026, R"(
//         [Episodes]
//         CHILD  DECOM       DEC  REC
//         A      01/04/2025  .    .    <- fails
//         A      01/05/2025  .    .
//     )"), "");
//
// Cells are separated by white space; '.' is a blank cell and '_' stands for a space inside one. "[Episodes last year]"
// heads a table of last year. A table holds only the columns its picture names; a module not pictured was not given.

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/rules/check.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::testing {

/// A pictured return.
struct RuleCase {
    std::array<std::vector<Table>, year_slots> tables;  ///< By module.
    std::array<std::vector<bool>, year_slots> given;
    std::vector<RowRef> marked;  ///< Rows that should fail.
};

inline std::vector<std::string> words_of(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

inline RuleCase read_case(const Collection& collection, std::string_view picture) {
    RuleCase c;
    for (auto& tables : c.tables) tables.resize(collection.modules.size());
    for (auto& given : c.given) given.resize(collection.modules.size());
    std::istringstream in{std::string(picture)};
    Table* table = nullptr;
    RowRef next;
    bool heading_follows = false;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> words = words_of(line);
        if (words.empty()) continue;
        if (words.front().front() == '[') {
            const std::string text = line.substr(line.find('[') + 1, line.find(']') - line.find('[') - 1);
            const bool last_year = text.ends_with(" last year");
            const auto module = collection.find_module(text.substr(0, text.find(' ')));
            if (!module) throw std::logic_error("no module is called " + text);
            next = {0, static_cast<std::uint8_t>(*module), last_year ? YearSlot::last_year : YearSlot::this_year};
            table = &c.tables[static_cast<std::size_t>(next.year)][*module];
            c.given[static_cast<std::size_t>(next.year)][*module] = true;
            heading_follows = true;
            continue;
        }
        if (heading_follows) {
            *table = Table(words);
            table->add_file("case");
            heading_follows = false;
            continue;
        }
        const auto mark = std::find(words.begin(), words.end(), "<-");
        if (mark != words.end()) c.marked.push_back(next);
        words.erase(mark, words.end());
        std::vector<std::string_view> cells;
        for (std::string& word : words) {
            if (word == ".") word.clear();
            std::replace(word.begin(), word.end(), '_', ' ');
            cells.push_back(table->keep_copy(word));
        }
        table->add_row(cells, {0, next.row + 2});
        ++next.row;
    }
    return c;
}

inline std::array<ModuleTables, year_slots> given_tables(const RuleCase& c) {
    std::array<ModuleTables, year_slots> tables;
    for (std::size_t year = 0; year < year_slots; ++year) {
        for (std::size_t m = 0; m < c.tables[year].size(); ++m) {
            tables[year].push_back(c.given[year][m] ? &c.tables[year][m] : nullptr);
        }
    }
    return tables;
}

inline std::string row_name(const Collection& collection, RowRef row) {
    return std::string(collection.modules[row.module].name) + (row.year == YearSlot::last_year ? " last year" : "") +
           " row " + std::to_string(row.row);
}

/// The setting of a case: a CSV return of that year, no reference data.
inline CheckSetting csv_setting(int return_year) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(return_year);
    setting.form = ReturnForm::csv;
    return setting;
}

/// Runs the definition of `code` in force over the pictured return. Empty when just the marked rows fail; else the
/// rows that differ, or why the rule did not run.
inline std::string mismatch(const RuleSet& rules, std::string_view code, const CheckSetting& setting,
                            std::string_view picture) {
    const RuleCase c = read_case(*rules.collection, picture);
    const Threads threads(*rules.collection, given_tables(c));
    const Check check(rules, threads, setting, {std::string(code)});
    if (!check.rules_not_run().empty()) return "not run: " + check.rules_not_run().front().reason;
    if (check.rules_run().empty()) return "no definition of " + std::string(code) + " is in force";
    const Findings found = check.run();
    std::string text;
    for (const RowRef row : c.marked) {
        if (std::find(found.rows.begin(), found.rows.end(), row) == found.rows.end()) {
            text += row_name(*rules.collection, row) + " should fail; ";
        }
    }
    for (const RowRef row : found.rows) {
        if (std::find(c.marked.begin(), c.marked.end(), row) == c.marked.end()) {
            text += row_name(*rules.collection, row) + " should pass; ";
        }
    }
    return text;
}

inline std::string mismatch(const RuleSet& rules, std::string_view code, int return_year, std::string_view picture) {
    return mismatch(rules, code, csv_setting(return_year), picture);
}

}  // namespace goldthread::testing
