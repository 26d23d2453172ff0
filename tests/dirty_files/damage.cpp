#include "damage.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace goldthread::dirty {

namespace {

using synthetic::Random;

std::size_t place_in(const std::vector<Row>& rows, Random& random) {
    return random.below(static_cast<std::uint32_t>(rows.size()));
}

void insert(DirtyTable& table, Random& random, Row row) {
    const auto at = static_cast<std::ptrdiff_t>(place_in(table.rows, random));
    table.rows.insert(table.rows.begin() + at, std::move(row));
}

void cut_rows(DirtyTable& table, Random& random) {
    for (int i = 0; i < 3; ++i) {
        Row& row = table.rows[place_in(table.rows, random)];
        if (row.size() < 2) continue;
        row.resize(1 + random.below(static_cast<std::uint32_t>(row.size() - 1)));
        if (row.front().empty()) row.front() = "A1";
    }
}

void add_cells(DirtyTable& table, Random& random) {
    for (int i = 0; i < 3; ++i) {
        Row& row = table.rows[place_in(table.rows, random)];
        row.resize(std::max(row.size(), table.header.size()));
        row.insert(row.end(), {"", "see file"});
    }
}

void repeat_heading(DirtyTable& table, Random& random) {
    Row heading = table.header;
    if (random.chance(300)) std::swap(heading[0], heading[heading.size() - 1]);
    insert(table, random, std::move(heading));
}

void repeat_rows(DirtyTable& table, Random& random) {
    insert(table, random, table.rows[place_in(table.rows, random)]);
}

void add_blank_rows(DirtyTable& table, Random& random) {
    insert(table, random, Row(table.header.size()));
    insert(table, random, {});
    insert(table, random, {" ", "  "});
    table.rows.resize(table.rows.size() + 2);
}

void add_titles(DirtyTable& table, Random& random) {
    table.titles.push_back({"Looked after children, for the return"});
    if (random.chance(500)) table.titles.push_back({"Made on", "01/05/2026"});
    if (random.chance(500)) table.titles.emplace_back();
}

void add_second_heading(DirtyTable& table, Random&) {
    Row second;
    for (std::size_t c = 0; c < table.header.size(); ++c)
        second.emplace_back(c == 0 ? "identifier" : "as in the guide");
    table.rows.insert(table.rows.begin(), std::move(second));
}

void add_footer(DirtyTable& table, Random& random) {
    if (random.chance(500)) table.rows.push_back({"-----", "-----"});
    table.rows.push_back({"Total", std::to_string(table.rows.size())});
    if (random.chance(500)) table.rows.push_back({"End of report, printed by the system on 01/05/2026"});
}

void blur_cells(DirtyTable& table, Random& random) {
    constexpr const char* texts[] = {"NULL",       "#REF!", " ",    "n/a",         "31/02/2026",
                                     "Zo\xC3\xAB", "''",    "=1+1", "\xE2\x80\x8B"};
    for (int i = 0; i < 8; ++i) {
        Row& row = table.rows[place_in(table.rows, random)];
        if (row.size() < 2 || row.front().find_first_not_of(' ') == std::string::npos) continue;
        row[1 + random.below(static_cast<std::uint32_t>(row.size() - 1))] = synthetic::choose(random, texts);
    }
}

void write_notes_into_cells(DirtyTable& table, Random& random) {
    for (int i = 0; i < 3; ++i) {
        Row& row = table.rows[place_in(table.rows, random)];
        if (!row.empty() && !row.front().empty()) row.back() = "moved; \"as agreed\"\nsee the file";
    }
    table.plain_rows = false;
}

void append_another_export(DirtyTable& table, Random&) {
    std::vector<Row> again = table.rows;
    again.insert(again.begin(), table.header);
    table.rows.insert(table.rows.end(), std::make_move_iterator(again.begin()), std::make_move_iterator(again.end()));
}

struct Kind {
    const char* words;
    void (*damage)(DirtyTable&, Random&);
};

constexpr Kind kinds[] = {{"cut rows", cut_rows},
                          {"extra cells", add_cells},
                          {"repeated heading", repeat_heading},
                          {"repeated row", repeat_rows},
                          {"blank rows", add_blank_rows},
                          {"titles", add_titles},
                          {"second heading", add_second_heading},
                          {"footer", add_footer},
                          {"blurred cells", blur_cells},
                          {"notes of several lines", write_notes_into_cells},
                          {"two exports in one", append_another_export}};

bool is_blank(const Row& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const std::string& cell) { return cell.find_first_not_of(' ') == std::string::npos; });
}

}  // namespace

std::size_t DirtyTable::data_rows() const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !is_blank(row); }));
}

void damage(DirtyTable& table, Random& random) {
    for (int i = random.between(1, 4); i > 0; --i) {
        const Kind kind = synthetic::choose(random, kinds);
        kind.damage(table, random);
        table.damage += (table.damage.empty() ? "" : ", ") + std::string(kind.words);
    }
}

}  // namespace goldthread::dirty
