#include "goldthread/amendments/row_of_child.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "goldthread/base/text.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

std::string without_leading_zeros(std::string_view child) {
    std::string text = folded(child);
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    return text;
}

}  // namespace

RowOfChild::RowOfChild(const Table& table, const Module& module, std::size_t row, std::string_view child)
    : table_(&table),
      child_column_(table.find_column(module.fields[module.child_field].name)),
      row_(row),
      child_(trim(child)) {}

std::string_view RowOfChild::child_in(std::size_t row) const {
    return child_column_ ? trim(table_->cell(row, *child_column_)) : std::string_view{};
}

bool RowOfChild::fits() const {
    const IdCell meant = IdCell::parse(child_);
    return meant.blank() || meant == IdCell::parse(child_in(row_));
}

Error RowOfChild::mismatch(const std::function<bool(std::size_t row)>& held, const std::string& what) const {
    const std::string_view here = child_in(row_);
    const bool zeros = !here.empty() && without_leading_zeros(here) == without_leading_zeros(child_);
    return zeros ? only_zeros_differ() : moved(held, what);
}

// "The log says child C1001, and line 2 of episodes.csv is child C1002"
std::string RowOfChild::whose() const {
    const std::uint32_t line = table_->place(row_).line;
    const std::string row = line == 0 ? "the row added to " + table_->file_of(row_)
                                      : fmt::format("line {} of {}", line, table_->file_of(row_));
    const std::string_view here = child_in(row_);
    return fmt::format("The log says child {}, and {} {}", child_, row,
                       here.empty() ? "names no child" : fmt::format("is child {}", here));
}

Error RowOfChild::only_zeros_differ() const {
    const bool in_log = child_.size() < child_in(row_).size();
    return {whose() + ": only the zeros at the beginning differ, which Excel leaves out when it saves a file.",
            in_log ? "Give the log as it was before Excel saved it, or write the child into it as the file has it."
                   : "Give the files as they were before Excel saved them.",
            {}};
}

Error RowOfChild::moved(const std::function<bool(std::size_t row)>& held, const std::string& what) const {
    const IdCell child = IdCell::parse(child_);
    const std::uint32_t file = table_->place(row_).file;
    std::size_t count = 0;
    std::optional<std::uint32_t> line;
    for (std::size_t row = 0; row < table_->row_count(); ++row) {
        if (table_->place(row).file != file || !(IdCell::parse(child_in(row)) == child) || !held(row)) continue;
        ++count;
        line = table_->place(row).line;
    }
    Error error{whose() + ".",
                "Give the files as they were when the changes were made, or take this change out of the log.",
                {}};
    if (count == 0) error.what += fmt::format(" No row of {} {} is in that file.", child_, what);
    if (count > 1) error.what += fmt::format(" {} rows of {} {} are in that file.", count, child_, what);
    if (count == 1 && *line != 0) {
        error.what += fmt::format(" The one row of {} {} now stands on line {}.", child_, what, *line);
        error.remedy = fmt::format(
            "Give the files as they were when the changes were made, or write line {} into the log and leave its row "
            "blank.",
            *line);
    }
    return error;
}

}  // namespace goldthread
