#include "goldthread/intake/open.hpp"

#include <utility>

#include "goldthread/formats/csv/reader.hpp"

namespace goldthread {

namespace {

// What a file is, told by its first bytes.
enum class Form : std::uint8_t { csv };

Form form_of(std::string_view /*bytes*/) {
    return Form::csv;
}

std::vector<OpenedTable> open_csv(std::string name, std::string bytes) {
    OpenedTable opened;
    opened.name = name;
    auto document = csv::read(std::move(name), std::move(bytes));
    if (document) {
        opened.table = std::move(document->table);
        opened.remarks = std::move(document->remarks);
    } else {
        opened.error = std::move(document.error());
    }
    std::vector<OpenedTable> tables;
    tables.push_back(std::move(opened));
    return tables;
}

std::vector<OpenedTable> open_leaf(std::string name, std::string bytes, const IsHeader& /*is_header*/) {
    switch (form_of(bytes)) {
        case Form::csv: return open_csv(std::move(name), std::move(bytes));
    }
    return {};
}

}  // namespace

std::string OpenedTable::title() const {
    return sheet.empty() ? name : name + ", sheet " + sheet;
}

std::vector<OpenedTable> open_tables(InputFile file, const IsHeader& is_header) {
    const std::uint64_t content = std::hash<std::string>{}(file.bytes);
    std::vector<OpenedTable> tables = open_leaf(std::move(file.name), std::move(file.bytes), is_header);
    for (std::size_t i = 0; i < tables.size(); ++i) tables[i].fingerprint = content + i;
    return tables;
}

}  // namespace goldthread
