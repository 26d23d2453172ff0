#include "goldthread/reports/bare_tables.hpp"

#include <fmt/format.h>

#include "goldthread/base/text.hpp"
#include "goldthread/base/unseen.hpp"
#include "goldthread/intake/text_around_values.hpp"

namespace goldthread {

namespace {

bool is_wrapped(std::string_view raw) {
    const std::string_view trimmed = trim(raw);
    return without_wrapping(trimmed).size() != trimmed.size();
}

/// What is left out of the cells of one column.
struct LeftOut {
    SeenInColumn wrapped;
    SeenInColumn unseen;
    UnseenSet characters = 0;

    /// Whether there is anything to leave out.
    bool see(std::string_view raw, std::size_t row) {
        if (is_plain(raw)) return false;
        const UnseenSet here = unseen_in(raw);
        const bool has_wrapping = is_wrapped(raw);
        if (has_wrapping) wrapped.note(row);
        if (here != 0) unseen.note(row);
        characters |= here;
        return has_wrapping || here != 0;
    }
};

}  // namespace

BareTables::BareTables(const Collection& collection, const ModuleTables& given)
    : given_(given), tables_(given), copies_(given.size()) {
    for (std::size_t module = 0; module < given.size(); ++module) {
        if (given[module] == nullptr) continue;
        for (const Field& field : collection.modules[module].fields) {
            if (const auto column = given[module]->find_column(field.name)) write_bare(module, *column, field);
        }
    }
}

void BareTables::write_bare(std::size_t module, std::size_t column, const Field& field) {
    const Table& given = *given_[module];
    LeftOut left_out;
    for (std::size_t row = 0; row < given.row_count(); ++row) {
        const std::string_view raw = given.cell(row, column);
        if (left_out.see(raw, row)) set(module, row, column, bare_text(raw));
    }
    const auto remark = [&](const SeenInColumn& seen, auto words) {
        if (seen.count == 0) return;
        const std::string_view first = given.cell(seen.first_row, column);
        remarks_.push_back(remark_on_column(Remark::Kind::liberty, given, field.name, seen, words(first)));
    };
    remark(left_out.wrapped, [](std::string_view first) {
        return fmt::format("'{}' is written as '{}', without what makes Excel keep it as text.", trim(first),
                           bare_text(first));
    });
    remark(left_out.unseen, [&](std::string_view) {
        return fmt::format("What nobody sees is left out of the value: {}.", names_of_unseen(left_out.characters));
    });
}

void BareTables::set(std::size_t module, std::size_t row, std::size_t column, std::string_view text) {
    std::optional<Table>& copy = copies_[module];
    if (!copy) copy = *given_[module];
    copy->set_cell(row, column, text);
    tables_[module] = &*copy;
}

}  // namespace goldthread
