#include "goldthread/amendments/trying.hpp"

#include "goldthread/amendments/files_meant.hpp"

namespace goldthread {

namespace {

// Of each whether its file has changed since it was made.
std::vector<bool> newer_of(const std::vector<KeptChange>& changes, const MarkOf& mark_of) {
    std::vector<bool> newer;
    for (const KeptChange& change : changes) {
        const std::uint64_t mark = mark_of(change.amendment.row.file);
        newer.push_back(mark == 0 || mark != change.made_on);
    }
    return newer;
}

std::vector<bool> only(const std::vector<bool>& newer, const std::vector<KeptChange>& changes, bool are_gone) {
    std::vector<bool> some;
    for (std::size_t i = 0; i < changes.size(); ++i) some.push_back(newer[i] && (changes[i].gone != 0) == are_gone);
    return some;
}

// Of a change that could not be made as it was made first.
WhyAside why_not_made(const CheckedReturn& checked, const Table& table, const Amendment& change) {
    if (files_meant(table.files(), change.row.file).size() != 1) return WhyAside::no_file;
    if (change.kind == AmendmentKind::add_row) return WhyAside::cannot_be_made;
    return row_named(checked, change.row) ? WhyAside::other_values : WhyAside::no_row;
}

}  // namespace

WhyAside why_no_table(const CheckedReturn& checked, const RowName& row) {
    const int year = checked.setting().year.number;
    return row.year == year || row.year == year - 1 ? WhyAside::no_file : WhyAside::other_year;
}

Trying::Trying(const std::vector<KeptChange>& changes, const MarkOf& mark_of, AmendmentLog& log)
    : changes_(changes),
      is_newer_(newer_of(changes, mark_of)),
      newer_(changes, only(is_newer_, changes, false), log),
      newer_and_gone_(changes, only(is_newer_, changes, true), log),
      as_it_was_(log),
      log_(log) {}

Tried Trying::make(std::size_t index) {
    const Amendment& change = changes_[index].amendment;
    const auto meant = table_meant(log_.checked(), change.row);
    if (!meant) return {Standing::set_aside, meant.error().what, why_no_table(log_.checked(), change.row)};
    if (is_newer_[index]) {
        NewerReplaying& newer = changes_[index].gone != 0 ? newer_and_gone_ : newer_;
        if (auto tried = newer.make(index)) return *std::move(tried);
    }
    log_.number_next(change.number);
    const auto done = as_it_was_.make({change, true, {}});
    log_.number_next(0);
    if (done) return {};
    return {Standing::set_aside, done.error().what, why_not_made(log_.checked(), *meant->table, change)};
}

}  // namespace goldthread
