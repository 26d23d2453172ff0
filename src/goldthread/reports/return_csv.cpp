#include "goldthread/reports/return_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/writer.hpp"
#include "goldthread/reports/bare_tables.hpp"
#include "goldthread/reports/losses.hpp"

namespace goldthread {

namespace {

// An XML return has fields that in CSV follow from other modules, and so have no column.
bool has_no_column(const Module& module, const std::string& name) {
    const auto field = module.find_field(name);
    return field && module.fields[*field].derived;
}

// 0 and 1 say no more than which rows the other modules have.
bool says_more(std::string_view text) {
    const std::string_view value = trim(text);
    return !value.empty() && value != "0" && value != "1";
}

Table without_derived(const Table& table, const Module& module, Losses& losses) {
    std::vector<std::string> names;
    std::vector<std::size_t> kept;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        if (!has_no_column(module, table.column_names()[c])) {
            names.push_back(table.column_names()[c]);
            kept.push_back(c);
            continue;
        }
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            if (!says_more(table.cell(row, c))) continue;
            losses.row(Remark::Kind::set_aside, table, row, table.column_names()[c],
                       fmt::format("'{}' has no place in the CSV form: it is not written.", table.cell(row, c)));
        }
    }
    Table result(std::move(names));
    result.add_file(std::string(module.name));
    std::vector<std::vector<std::string_view>> columns;
    columns.reserve(kept.size());
    std::vector<RowPlace> places;
    for (const std::size_t c : kept) columns.emplace_back(table.column(c).begin(), table.column(c).end());
    for (std::size_t row = 0; row < table.row_count(); ++row) places.push_back({0, table.place(row).line});
    result.set_rows(std::move(columns), std::move(places));
    return result;
}

}  // namespace

WrittenCsv write_csv(const ReturnFiles& files, YearSlot year) {
    const BareTables bare(*files.collection, files.table_pointers()[static_cast<std::size_t>(year)]);
    WrittenCsv made;
    Losses losses;
    for (std::size_t m = 0; m < bare.tables().size(); ++m) {
        const Table* table = bare.tables()[m];
        if (table == nullptr) continue;
        const Module& module = files.collection->modules[m];
        const std::string name = std::string(module.file_name) + ".csv";
        if (files.form(year) == ReturnForm::xml) {
            made.files.push_back({name, csv::write(without_derived(*table, module, losses))});
        } else {
            made.files.push_back({name, csv::write(*table)});
        }
    }
    made.remarks = bare.remarks();
    Remarks lost = losses.take();
    std::move(lost.begin(), lost.end(), std::back_inserter(made.remarks));
    return made;
}

}  // namespace goldthread
