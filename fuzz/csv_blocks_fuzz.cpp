// Any bytes at all, read as a CSV file twice: by this target's block of 64 bytes and by the portable one, as the page
// does. Both give the same table with the same remarks, or the same refusal.

#include <cstdint>
#include <string>

#include "goldthread/formats/csv/reader.hpp"
#include "portable_csv.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

void require_same_tables(const Table& a, const Table& b) {
    require(a.column_names() == b.column_names(), "the columns are the same");
    require(a.row_count() == b.row_count(), "the rows are the same");
    for (std::size_t row = 0; row < a.row_count(); ++row) {
        require(a.place(row).line == b.place(row).line, "rows stand on the same lines");
        for (std::size_t column = 0; column < a.column_count(); ++column) {
            require(a.cell(row, column) == b.cell(row, column), "the cells are the same");
        }
    }
}

void require_same_remarks(const Remarks& a, const Remarks& b) {
    require(a.size() == b.size(), "as much is remarked on");
    for (std::size_t i = 0; i < a.size(); ++i) {
        require(a[i].kind == b[i].kind && a[i].what == b[i].what && a[i].count == b[i].count &&
                    a[i].place.line == b[i].place.line,
                "the remarks are the same");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto here = csv::read("fuzz.csv", bytes);
    const auto there = read_by_portable_block("fuzz.csv", bytes);
    require(here.has_value() == there.has_value(), "both read it, or neither");
    if (!here) {
        require(here.error().message() == there.error().message(), "it is refused for the same reason");
        return 0;
    }
    require_same_tables(here->table, there->table);
    require_same_remarks(here->remarks, there->remarks);
    require(here->rows_set_aside == there->rows_set_aside, "as many rows are set aside");
    return 0;
}
