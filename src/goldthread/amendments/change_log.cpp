#include "goldthread/amendments/change_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/csv/formula_mark.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/formats/csv/writer.hpp"

namespace goldthread {

namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 16> columns = {"number", "when",  "who",    "change", "module", "year",
                                                      "file",   "line",  "row",    "child",  "field",  "old",
                                                      "new",    "basis", "reason", "record"};
constexpr std::array<std::string_view, 6> needed = {"change", "module", "year", "file", "old", "new"};
constexpr std::array<std::string_view, 3> kinds = {"set cell", "add row", "delete row"};
constexpr std::array<std::string_view, 3> bases = {"typed", "suggestion", "bulk"};

std::string json_of(const std::vector<CellText>& cells) {
    ordered_json object = ordered_json::object();
    for (const CellText& cell : cells) object[cell.column] = cell.text;
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::vector<std::string> fields_of(const Amendment& a) {
    const bool added = a.row.line == 0;
    const bool of_row = a.kind != AmendmentKind::set_cell;
    std::string old_text = of_row ? std::string() : a.old_text;
    std::string new_text = of_row ? std::string() : a.new_text;
    if (a.kind == AmendmentKind::delete_row) old_text = json_of(a.cells);
    if (a.kind == AmendmentKind::add_row) new_text = json_of(a.cells);
    return {std::to_string(a.number),
            a.occasion.when,
            a.occasion.who,
            std::string(kinds[static_cast<std::size_t>(a.kind)]),
            a.row.module,
            std::to_string(a.row.year),
            a.row.file,
            added ? std::string() : std::to_string(a.row.line),
            (added ? "+" : "") + std::to_string(a.row.row),
            a.child,
            a.field,
            std::move(old_text),
            std::move(new_text),
            std::string(bases[static_cast<std::size_t>(a.occasion.basis.kind)]),
            reason_in_words(a.occasion.basis),
            a.row.record};
}

template <std::size_t N>
std::optional<std::size_t> index_in(const std::array<std::string_view, N>& words, std::string_view text) {
    for (std::size_t i = 0; i < N; ++i) {
        if (same_ignoring_case(words[i], trim(text))) return i;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
    text = trim(text);
    std::uint32_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The JSON object of a row. A field that stands in it more than once, of which the reading would keep one, is `twice`.
ordered_json parse_row(std::string_view text, std::string& twice) {
    std::set<std::string> names;
    const auto note_name = [&](int depth, ordered_json::parse_event_t event, ordered_json& parsed) {
        if (event != ordered_json::parse_event_t::key || depth != 1) return true;
        const auto& name = parsed.get_ref<const std::string&>();
        if (!names.insert(name).second && twice.empty()) twice = name;
        return true;
    };
    return ordered_json::parse(text, note_name, false);
}

// See the header: those written before there were marks.
bool has_formula_marks(const csv::Document& log) {
    if (log.dialect.byte_order_mark) return true;
    for (std::size_t column = 0; column < log.table.column_count(); ++column) {
        const auto cells = log.table.column(column);
        if (std::any_of(cells.begin(), cells.end(), csv::may_be_run)) return false;
    }
    return true;
}

/// Reads one row of the log after the other.
class Reading {
  public:
    explicit Reading(const csv::Document& log) : table_(log.table), has_marks_(has_formula_marks(log)) {
        const Table& table = table_;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            for (std::size_t c = 0; c < table.column_count() && !at_[i]; ++c) {
                if (same_ignoring_case(trim(table.column_names()[c]), columns[i])) at_[i] = c;
            }
        }
    }

    [[nodiscard]] Result<void> check_columns() const {
        for (const std::string_view name : needed) {
            if (at_[*index_in(columns, name)]) continue;
            return fail(fmt::format("The change log has no column '{}'.", name),
                        "Give a change log as this program writes it.", {table_.files().front(), {}, 0, {}});
        }
        return {};
    }

    Result<LoggedAmendment> read(std::size_t row) {
        row_ = row;
        const auto kind = index_in(kinds, text("change"));
        if (!kind) return bad("change", "'set cell', 'add row' or 'delete row'");
        LoggedAmendment logged{{}, true, place()};
        Amendment& a = logged.amendment;
        a.kind = static_cast<AmendmentKind>(*kind);
        a.number = whole_number(text("number")).value_or(static_cast<std::uint32_t>(row) + 1);
        a.child = text("child");
        if (auto done = read_occasion(a.occasion); !done) return tl::unexpected(done.error());
        if (auto done = read_row(logged); !done) return tl::unexpected(done.error());
        if (auto done = read_texts(a); !done) return tl::unexpected(done.error());
        return logged;
    }

  private:
    [[nodiscard]] std::string_view text(std::string_view column) const {
        const auto at = at_[*index_in(columns, column)];
        if (!at) return {};
        const std::string_view cell = table_.cell(row_, *at);
        return has_marks_ ? csv::without_formula_mark(cell) : cell;
    }
    [[nodiscard]] Place place() const { return {table_.file_of(row_), {}, table_.place(row_).line, {}}; }

    [[nodiscard]] tl::unexpected<Error> bad(std::string_view column, std::string_view wanted) const {
        Place where = place();
        where.field = column;
        return fail(fmt::format("'{}' is not {}.", printable(text(column)), wanted), "Correct the change log.",
                    std::move(where));
    }

    [[nodiscard]] tl::unexpected<Error> names_twice(std::string_view column, std::string_view field) const {
        Place where = place();
        where.field = column;
        return fail(fmt::format("The row names {} twice.", printable(field)),
                    "Leave in the change log the one that is meant.", std::move(where));
    }

    Result<void> read_occasion(Occasion& occasion) const {
        occasion.when = text("when");
        occasion.who = text("who");
        occasion.basis = basis_in_words(Basis::Kind::typed, text("reason"));
        if (trim(text("basis")).empty()) return {};
        const auto basis = index_in(bases, text("basis"));
        if (!basis) return bad("basis", "typed, suggestion or bulk");
        occasion.basis = basis_in_words(static_cast<Basis::Kind>(*basis), text("reason"));
        return {};
    }

    Result<void> read_row(LoggedAmendment& logged) const {
        Amendment& a = logged.amendment;
        a.row.module = trim(text("module"));
        a.row.file = text("file");
        a.row.record = text("record");
        const auto year = whole_number(text("year"));
        if (!year || *year > 9999) return bad("year", "a return year");
        a.row.year = static_cast<int>(*year);
        const auto line = trim(text("line")).empty() ? std::optional<std::uint32_t>(0) : whole_number(text("line"));
        if (!line) return bad("line", "a line number");
        a.row.line = *line;
        std::string_view row = trim(text("row"));
        const bool added = !row.empty() && row.front() == '+';
        if (added) row.remove_prefix(1);
        if (added != (*line == 0) && a.kind != AmendmentKind::add_row) {
            return bad("row", "the row of that line ('+' is for rows that were added, which have no line)");
        }
        logged.row_given = !row.empty();
        if (row.empty()) return {};
        const auto number = whole_number(row);
        if (!number) return bad("row", "a row number");
        a.row.row = *number;
        return {};
    }

    Result<void> read_texts(Amendment& a) const {
        if (a.kind == AmendmentKind::set_cell) {
            a.field = trim(text("field"));
            if (a.field.empty()) return bad("field", "the name of a field");
            a.old_text = text("old");
            a.new_text = text("new");
            return {};
        }
        const std::string_view column = a.kind == AmendmentKind::add_row ? "new" : "old";
        std::string twice;
        const auto object = parse_row(text(column), twice);
        if (!twice.empty()) return names_twice(column, twice);
        if (!object.is_object()) return bad(column, "a JSON object of the row's fields");
        for (const auto& [name, value] : object.items()) {
            if (!value.is_string()) return bad(column, "a JSON object of texts");
            a.cells.push_back({name, value.get<std::string>()});
        }
        return {};
    }

    const Table& table_;
    bool has_marks_;
    std::array<std::optional<std::size_t>, columns.size()> at_;
    std::size_t row_ = 0;
};

}  // namespace

std::string change_log_csv(const std::vector<Amendment>& amendments) {
    Table table(std::vector<std::string>(columns.begin(), columns.end()));
    table.add_file("changes.csv");
    for (const Amendment& amendment : amendments) {
        std::vector<std::string_view> cells;
        for (const std::string& field : fields_of(amendment)) {
            // One text that CSV cannot hold would make the whole log unreadable.
            cells.push_back(table.keep_copy(csv::with_formula_mark(csv::writable_text(field))));
        }
        table.add_row(cells, {});
    }
    csv::Dialect dialect;
    dialect.byte_order_mark = true;
    return csv::write(table, dialect);
}

Result<std::vector<LoggedAmendment>> read_change_log(const std::string& name, std::string bytes) {
    if (archive::looks_like_zip(bytes) || bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return fail("This is a workbook or a zip, but a change log is read as CSV.",
                    "Open it in Excel and save the sheet with the changes as 'CSV UTF-8'. Of a zip that this program "
                    "wrote, give the changes.csv in it.",
                    {name, {}, 0, {}});
    }
    csv::Options options;
    options.any_lines_in_quotes = true;  // reasons and texts of cells may hold anything
    options.any_length = true;           // a whole row stands in one cell, and a marked cell is longer by its mark
    const auto document = csv::read(name, std::move(bytes), options);
    if (!document) return tl::unexpected(document.error());
    for (const Remark& remark : document->remarks) {
        if (remark.kind == Remark::Kind::liberty) continue;
        return fail(remark.what, "Correct the change log: a change in it could be lost.", remark.place);
    }
    Reading reading(*document);
    if (auto fine = reading.check_columns(); !fine) return tl::unexpected(fine.error());
    std::vector<LoggedAmendment> log;
    for (std::size_t row = 0; row < document->table.row_count(); ++row) {
        auto logged = reading.read(row);
        if (!logged) return tl::unexpected(logged.error());
        log.push_back(*std::move(logged));
    }
    return log;
}

}  // namespace goldthread
