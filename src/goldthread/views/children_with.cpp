#include "goldthread/views/children_with.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

bool begins_with(std::string_view cell, std::string_view folded_start) {
    return with_bare_text(cell, [&](std::string_view bare) {
        return bare.size() >= folded_start.size() &&
               same_ignoring_case(bare.substr(0, folded_start.size()), folded_start);
    });
}

void look_in(const CheckedReturn& checked, RowRef first, std::size_t column, std::string_view start,
             std::vector<bool>& found) {
    const Table& table = checked.table_of(first);
    for (std::uint32_t row = 0; row < table.row_count(); ++row) {
        if (!begins_with(table.cell(row, column), start)) continue;
        found[checked.threads().child_of({row, first.module, first.year})] = true;
    }
}

}  // namespace

std::vector<std::size_t> children_with(const CheckedReturn& checked, std::string_view text) {
    const std::string start = bare_text(text);
    std::vector<std::size_t> children;
    if (start.size() < fewest_characters_sought) return children;
    std::vector<bool> found(checked.threads().size());
    const auto& modules = checked.rules().collection->modules;
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        for (std::size_t m = 0; m < modules.size(); ++m) {
            const auto& table = checked.files().tables[static_cast<std::size_t>(year)][m];
            if (!table) continue;
            for (std::size_t f = 0; f < modules[m].fields.size(); ++f) {
                const auto column = table->find_column(modules[m].fields[f].name);
                if (!column || f == modules[m].child_field || !modules[m].fields[f].is_identifier) continue;
                look_in(checked, {0, static_cast<std::uint8_t>(m), year}, *column, start, found);
            }
        }
    }
    for (std::size_t child = 0; child < found.size(); ++child) {
        if (found[child]) children.push_back(child);
    }
    return children;
}

}  // namespace goldthread
