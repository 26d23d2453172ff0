#include "goldthread/intake/provider_lists.hpp"

#include <iterator>
#include <utility>

namespace goldthread {

namespace {

bool names_a_provider_list(std::span<const std::string_view> cells) {
    return recognise_provider_headings(cells).has_value();
}

Remark as_remark(Error error) {
    std::string what = std::move(error.what);
    if (!error.remedy.empty()) what += " " + error.remedy;
    return {Remark::Kind::set_aside, std::move(error.place), std::move(what), 1};
}

}  // namespace

ProviderList open_provider_lists(std::vector<InputFile> files, const ProviderReference& reference) {
    std::vector<OpenedTable> opened;
    Remarks remarks;
    for (InputFile& file : files) {
        for (OpenedTable& table : open_tables(std::move(file), names_a_provider_list)) {
            std::move(table.remarks.begin(), table.remarks.end(), std::back_inserter(remarks));
            if (table.error) {
                remarks.push_back(as_remark(*std::move(table.error)));
            } else {
                opened.push_back(std::move(table));
            }
        }
    }
    std::vector<ProviderTable> tables;
    tables.reserve(opened.size());
    for (const OpenedTable& table : opened) tables.push_back({table.title(), &table.table, std::nullopt});
    const ProviderList list = read_provider_lists(tables, reference);
    remarks.insert(remarks.end(), list.remarks().begin(), list.remarks().end());
    return {{list.rows().begin(), list.rows().end()}, list.sources(), std::move(remarks)};
}

}  // namespace goldthread
