#include "goldthread/intake/provider_lists.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "goldthread/intake/uncalculated.hpp"

namespace goldthread {

namespace {

constexpr std::size_t rows_searched = 10;

bool names_a_provider_list(std::span<const std::string_view> cells) {
    return recognise_provider_headings(cells).has_value();
}

Remark as_remark(Error error) {
    std::string what = std::move(error.what);
    if (!error.remedy.empty()) what += " " + error.remedy;
    return {Remark::Kind::set_aside, std::move(error.place), std::move(what), 1};
}

}  // namespace

bool is_provider_list(const Table& table) {
    const std::vector<std::string_view> names(table.column_names().begin(), table.column_names().end());
    if (names_a_provider_list(names)) return true;
    for (std::size_t row = 0; row < std::min(table.row_count(), rows_searched); ++row) {
        std::vector<std::string_view> cells;
        for (std::size_t c = 0; c < table.column_count(); ++c) cells.push_back(table.cell(row, c));
        if (names_a_provider_list(cells)) return true;
    }
    return false;
}

ProviderList open_provider_lists(std::vector<InputFile> files, const ProviderReference& reference) {
    std::vector<OpenedTable> opened;
    for (InputFile& file : files) {
        auto tables = open_tables(std::move(file), names_a_provider_list);
        std::move(tables.begin(), tables.end(), std::back_inserter(opened));
    }
    return provider_list_of(std::move(opened), reference);
}

ProviderList provider_list_of(std::vector<OpenedTable> opened, const ProviderReference& reference) {
    Remarks remarks;
    std::vector<ProviderTable> tables;
    for (OpenedTable& table : opened) {
        if (!table.error && is_provider_list(table.table)) {
            set_uncalculated_apart(
                table.table, table.uncalculated, {table.name, table.sheet, 0, {}},
                [](std::string_view) { return true; }, table.remarks);
        }
        std::move(table.remarks.begin(), table.remarks.end(), std::back_inserter(remarks));
        if (table.error) {
            remarks.push_back(as_remark(*std::move(table.error)));
        } else {
            tables.push_back({table.title(), &table.table, std::nullopt});
        }
    }
    const ProviderList list = read_provider_lists(tables, reference);
    remarks.insert(remarks.end(), list.remarks().begin(), list.remarks().end());
    return {{list.rows().begin(), list.rows().end()}, list.sources(), std::move(remarks)};
}

}  // namespace goldthread
