#include "goldthread/intake/crowded_identifiers.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/rows_of_files.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/shown_text.hpp"

namespace goldthread {

namespace {

/// The rows of one identifier, by file.
struct Crowd {
    std::size_t rows = 0;
    std::map<std::size_t, SeenInFile> of_file;  ///< Those that have any.
};

/// Counts identifiers roughly, each in the one place that its hash falls on: most are known then to be on few rows,
/// without a count of each.
class RoughCounts {
  public:
    void add(Id id) noexcept { ++counts_[place_of(id)]; }
    [[nodiscard]] std::size_t at_most(Id id) const noexcept { return counts_[place_of(id)]; }

  private:
    static constexpr unsigned place_bits = 14;
    static std::size_t place_of(Id id) noexcept {
        return static_cast<std::size_t>((id.hash() * 0x9E3779B97F4A7C15ULL) >> (64 - place_bits));
    }

    std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(std::size_t{1} << place_bits);
};

std::vector<Id> identifiers_in(const Table& table, std::size_t column) {
    std::vector<Id> ids;
    ids.reserve(table.row_count());
    std::string_view last;
    for (const std::string_view text : table.column(column)) {
        ids.push_back(!ids.empty() && text == last ? ids.back() : IdCell::parse(text).id());
        last = text;
    }
    return ids;
}

// In the order in which they begin in the table.
std::vector<Crowd> crowds_in(const Table& table, std::size_t column, std::size_t most) {
    std::vector<Crowd> crowds;
    if (table.row_count() <= most) return crowds;
    const std::vector<Id> ids = identifiers_in(table, column);
    RoughCounts rough;
    for (const Id id : ids) rough.add(id);
    std::unordered_map<Id, std::size_t> places;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (ids[row].empty() || rough.at_most(ids[row]) <= most) continue;
        const auto [place, is_new] = places.try_emplace(ids[row], crowds.size());
        if (is_new) crowds.emplace_back();
        Crowd& crowd = crowds[place->second];
        ++crowd.rows;
        crowd.of_file[table.place(row).file].add(row);
    }
    std::erase_if(crowds, [most](const Crowd& crowd) { return crowd.rows <= most; });
    return crowds;
}

std::string words_for(const Module& module, std::string_view identifier, std::size_t rows) {
    return fmt::format(
        "{} rows of {} have the identifier '{}': is it a placeholder? No child has more than {}. Rules that compare "
        "the rows of a child are not run on them, and nothing is suggested for them: give each child its own "
        "identifier.",
        grouped(rows), module.name, shown_text(identifier), module.most_rows_of_child);
}

void remark_on_table(ReturnFiles& files, YearSlot year, std::size_t m) {
    const Module& module = files.collection->modules[m];
    const Table& table = *files.tables[static_cast<std::size_t>(year)][m];
    const std::string_view name = module.fields[module.child_field].name;
    const auto column = table.find_column(name);
    if (!column) return;
    const std::vector<FileReading*> readings = readings_of(files, year, m);
    for (const Crowd& crowd : crowds_in(table, *column, module.most_rows_of_child)) {
        for (const auto& [file, seen] : crowd.of_file) {
            const std::string bare = bare_text(table.cell(seen.first_row, *column));
            add_problem(*readings[file], table.place(seen.first_row).line, name, words_for(module, bare, crowd.rows),
                        seen.count);
        }
    }
}

}  // namespace

void remark_on_crowded_identifiers(ReturnFiles& files) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = files.tables[static_cast<std::size_t>(year)];
        for (std::size_t m = 0; m < tables.size(); ++m) {
            if (tables[m]) remark_on_table(files, year, m);
        }
    }
}

}  // namespace goldthread
