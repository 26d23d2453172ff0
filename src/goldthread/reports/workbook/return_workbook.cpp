#include "goldthread/reports/workbook/return_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/reports/workbook/amended_data_sheet.hpp"
#include "goldthread/reports/workbook/change_log_sheet.hpp"

namespace goldthread {

namespace {

using excel::Book;

bool has_last_year(const ReturnFiles& files) {
    const auto& tables = files.tables[static_cast<std::size_t>(YearSlot::last_year)];
    return std::any_of(tables.begin(), tables.end(), [](const auto& table) { return table.has_value(); });
}

// "Episodes 2025-26": no name of a sheet may hold a stroke.
std::string name_with_year(const Module& module, int year) {
    constexpr int century = 100;
    return fmt::format("{} {}-{:02}", excel::name_on_sheet(module), year - 1, year % century);
}

}  // namespace

Result<std::string> return_workbook(const CheckedReturn& checked, const ReturnWorkbookOptions& options) {
    const Collection& collection = *checked.rules().collection;
    const int this_year = checked.setting().year.number;
    auto made = Book::create({fmt::format("{}: the return as amended", collection.title),
                              fmt::format("Return year {}", this_year), options.made_on});
    if (!made) return tl::unexpected(made.error());
    Book& book = **made;
    const bool both_years = has_last_year(checked.files());
    for (const YearSlot slot : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = checked.files().tables[static_cast<std::size_t>(slot)];
        const int year = this_year - (slot == YearSlot::last_year ? 1 : 0);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (!tables[i]) continue;
            const Module& module = collection.modules[i];
            const std::string name = both_years ? name_with_year(module, year) : excel::name_on_sheet(module);
            excel::add_sheet_of_table(book, name, {module, *tables[i], year, options.amendments},
                                      options.rows_per_sheet);
        }
    }
    excel::add_change_log_sheet(book, options.amendments, options.rows_per_sheet);
    return book.finish();
}

}  // namespace goldthread
