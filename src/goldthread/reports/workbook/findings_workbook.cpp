#include "goldthread/reports/workbook/findings_workbook.hpp"

#include <fmt/format.h>

#include <utility>

#include "goldthread/reports/workbook/amended_data_sheet.hpp"
#include "goldthread/reports/workbook/by_rule_sheet.hpp"
#include "goldthread/reports/workbook/change_log_sheet.hpp"
#include "goldthread/reports/workbook/changes_sheet.hpp"
#include "goldthread/reports/workbook/children_sheet.hpp"
#include "goldthread/reports/workbook/list_sheet.hpp"
#include "goldthread/reports/workbook/not_run_sheet.hpp"
#include "goldthread/reports/workbook/reading_sheet.hpp"
#include "goldthread/reports/workbook/summary_sheet.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

using excel::Book;

std::vector<std::string> notes_on(const excel::BookTally& tally, std::size_t list_sheets) {
    std::vector<std::string> notes;
    if (list_sheets > 1) notes.push_back(fmt::format("The findings take {} sheets.", list_sheets));
    if (tally.cut > 0) {
        notes.push_back(
            fmt::format("{} cells are cut short, each says so at its end: Excel holds 32,767 characters.", tally.cut));
    }
    if (tally.replaced > 0) {
        notes.push_back(
            fmt::format("{} cells hold bytes that are no character: shown as \xEF\xBF\xBD.", tally.replaced));
    }
    return notes;
}

}  // namespace

Result<std::string> findings_workbook(const CheckedReturn& checked, const WorkbookOptions& options) {
    const Collection& collection = *checked.rules().collection;
    auto made = Book::create({fmt::format("{}: findings", collection.title),
                              fmt::format("Return year {}", return_year_in_words(checked.setting().year.number)),
                              options.run_on});
    if (!made) return tl::unexpected(made.error());
    Book& book = **made;
    const excel::ReportFacts facts{checked, options, summarise(checked, 0),
                                   summarise_run(checked, options.run_on, options.authority)};
    const excel::RuleOrder order = excel::order_by_rule(facts);
    excel::Sheet summary = book.add_sheet("Summary");
    excel::add_by_rule_sheet(book, facts, order);
    const std::size_t list_sheets = excel::add_list_sheet(book, facts, order);
    excel::add_children_sheet(book, facts);
    if (!options.earlier_runs.empty()) excel::add_changes_sheet(book, facts);
    if (!options.amendments.empty()) {
        excel::add_change_log_sheet(book, options.amendments, options.rows_per_sheet);
        excel::add_amended_data_sheets(book, facts);
    }
    excel::add_reading_sheet(book, facts);
    excel::add_not_run_sheet(book, facts);
    excel::fill_summary_sheet(book, summary, facts, notes_on(book.tally(), list_sheets));
    return book.finish();
}

}  // namespace goldthread
