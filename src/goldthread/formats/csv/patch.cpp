#include "goldthread/formats/csv/patch.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/quoting.hpp"
#include "goldthread/formats/csv/records.hpp"
#include "goldthread/formats/csv/rows.hpp"
#include "goldthread/formats/csv/splice.hpp"

namespace goldthread::csv {

namespace {

using Changes = std::map<std::size_t, std::string_view>;  // of one row: by position of the field

/// A field as it stands in the text, quotes included.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where the field that begins at `at` ends: the same reading of quotes as RecordReader's, in a row known to be whole.
std::size_t end_of_field(std::string_view text, std::size_t at, std::size_t row_end, char delimiter) {
    if (at < row_end && text[at] == '"') {
        for (++at; at < row_end; ++at) {
            if (text[at] != '"') continue;
            if (at + 1 < row_end && text[at + 1] == '"') {
                ++at;
            } else {
                break;
            }
        }
    }
    return std::min(text.find(delimiter, at), row_end);
}

std::vector<Span> fields_of(std::string_view text, const Record& record, char delimiter) {
    std::vector<Span> fields;
    for (std::size_t at = record.begin;; ++at) {
        const std::size_t end = end_of_field(text, at, record.end, delimiter);
        fields.push_back({at, end});
        if (end == record.end) return fields;
        at = end;
    }
}

/// Turns changes of cells and rows into edits of the text.
class Editing {
  public:
    Editing(const Document& document, const Decoded& decoded, const Patch& patch)
        : document_(document),
          text_(decoded.text),
          patch_(patch),
          delimiter_(document.dialect.delimiter),
          special_(delimiter_),
          deleted_(patch.deleted_rows.begin(), patch.deleted_rows.end()) {
        for (const CellChange& change : patch.cells) {
            changes_[change.row][document.positions.at(change.column)] = change.text;
        }
    }

    Result<std::vector<Edit>> run() {
        RecordReader records(text_, delimiter_, document_.header_at, document_.dialect.header_line);
        Record record;
        bool header_seen = false;
        for (;;) {
            const auto outcome = records.next(record, 1);
            if (outcome == RecordReader::Outcome::end) break;
            if (outcome == RecordReader::Outcome::unclosed_quote) {
                return fail("A quote is never closed, so that changes might be taken for part of that cell.",
                            "Add the closing quote in the file, and begin again.", {{}, {}, record.line, {}});
            }
            if (is_blank(record, text_, delimiter_)) continue;
            note_end(record);
            if (header_seen) {
                edit_row(record);
            } else {
                see_header(record);
                header_seen = true;
            }
        }
        if (row_ != document_.table.row_count()) throw std::logic_error("rows are not counted as they were read");
        add_rows();
        return std::move(edits_);
    }

  private:
    void see_header(const Record& record) {
        width_ = record.field_count;
        // Without a delimiter in the header, one in a cell would be taken for it.
        if (width_ > 1) return;
        for (const char delimiter : usual_delimiters) special_.add(delimiter);
    }

    void note_end(const Record& record) {
        const auto newline = newline_at(text_, record.end);
        last_ends_in_newline_ = newline.has_value();
        end_of_rows_ = record.end + (newline ? text_of(*newline).size() : 0);
        last_is_deleted_ = false;
    }

    void edit_row(const Record& record) {
        const std::size_t row = row_++;
        if (deleted_.contains(row)) {
            edits_.push_back({record.begin, end_of_rows_, {}});
            last_is_deleted_ = true;
            return;
        }
        const auto changes = changes_.find(row);
        if (changes != changes_.end()) edit_cells(record, changes->second);
    }

    void edit_cells(const Record& record, const Changes& changes) {
        const std::vector<Span> fields = fields_of(text_, record, delimiter_);
        const bool mark_blank = would_be_blank(fields, changes);
        std::string behind;  // what a row lacks that ends before the changed field
        std::size_t next_behind = fields.size();
        for (const auto& [position, text] : changes) {
            std::string written = mark_blank && position == changes.begin()->first ? "\"\"" : std::string();
            if (position < fields.size()) {
                const Span field = fields[position];
                const bool quoted = field.begin < field.end && text_[field.begin] == '"';
                if (written.empty()) write_cell(written, text, quoted);
                edits_.push_back({field.begin, field.end, std::move(written)});
                continue;
            }
            behind.append(position - next_behind + 1, delimiter_);
            next_behind = position + 1;
            if (written.empty()) write_cell(written, text, false);
            behind += written;
        }
        if (!behind.empty()) edits_.push_back({record.end, record.end, std::move(behind)});
    }

    // A row of nothing but delimiters would be skipped when read.
    [[nodiscard]] bool would_be_blank(const std::vector<Span>& fields, const Changes& changes) const {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const bool quoted = fields[i].begin < fields[i].end && text_[fields[i].begin] == '"';
            const bool changed = changes.contains(i);
            if (quoted || (!changed && !is_nothing(text_.substr(fields[i].begin, fields[i].end - fields[i].begin)))) {
                return false;
            }
        }
        return std::all_of(changes.begin(), changes.end(), [](const auto& change) { return change.second.empty(); });
    }

    static bool is_nothing(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

    void write_cell(std::string& out, std::string_view text, bool quoted) const {
        if (quoted) {
            append_quoted(out, text);
        } else {
            append_cell(out, text, special_);
        }
    }

    void add_rows() {
        if (patch_.added_rows.empty()) return;
        const std::string_view newline = text_of(document_.dialect.newline);
        std::string rows;
        if (!last_ends_in_newline_ && !last_is_deleted_) rows += newline;
        for (std::size_t i = 0; i < patch_.added_rows.size(); ++i) {
            if (i > 0) rows += newline;
            rows += row_text(patch_.added_rows[i]);
        }
        if (last_ends_in_newline_) rows += newline;
        if (last_is_deleted_ && edits_.back().end == end_of_rows_) {
            edits_.back().text += rows;
        } else {
            edits_.push_back({end_of_rows_, end_of_rows_, std::move(rows)});
        }
    }

    [[nodiscard]] std::string row_text(const std::vector<std::string>& cells) const {
        std::vector<std::string_view> fields(width_);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            fields[document_.positions.at(column)] = cells[column];
        }
        std::string text;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (i > 0) text += delimiter_;
            append_cell(text, fields[i], special_);
        }
        return text.size() + 1 == width_ ? "\"\"" + text : text;
    }

    const Document& document_;
    std::string_view text_;
    const Patch& patch_;
    char delimiter_;
    QuotedBytes special_;
    std::set<std::size_t> deleted_;
    std::map<std::size_t, Changes> changes_;

    std::size_t row_ = 0;
    std::size_t width_ = 0;
    std::size_t end_of_rows_ = 0;
    bool last_ends_in_newline_ = true;
    bool last_is_deleted_ = false;
    std::vector<Edit> edits_;
};

std::vector<std::vector<std::string_view>> rows_meant(const Document& before, const Patch& patch) {
    std::vector<std::vector<std::string_view>> rows;
    const Table& table = before.table;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        rows.emplace_back();
        for (std::size_t column = 0; column < table.column_count(); ++column) {
            rows.back().push_back(table.cell(row, column));
        }
    }
    for (const CellChange& change : patch.cells) rows[change.row][change.column] = change.text;
    const std::set<std::size_t, std::greater<>> deleted(patch.deleted_rows.begin(), patch.deleted_rows.end());
    for (const std::size_t row : deleted) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
    for (const auto& added : patch.added_rows) rows.emplace_back(added.begin(), added.end());
    return rows;
}

// A column may have lost its last text, and with it, if it is nameless, its place in the table.
bool reads_as_meant(const Document& after, const Document& before, const Patch& patch) {
    const auto rows = rows_meant(before, patch);
    if (after.table.row_count() != rows.size()) return false;
    for (std::size_t column = 0; column < before.positions.size(); ++column) {
        const auto position = std::find(after.positions.begin(), after.positions.end(), before.positions[column]);
        const bool there = position != after.positions.end();
        const auto place = static_cast<std::size_t>(position - after.positions.begin());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::string_view now = there ? after.table.cell(row, place) : std::string_view{};
            if (now != rows[row][column]) return false;
        }
    }
    return true;
}

}  // namespace

Result<std::string> patched(const std::string& name, std::string_view bytes, const Patch& patch,
                            const Options& options) {
    if (patch.empty()) return std::string(bytes);
    const auto named = [&](Error error) {
        error.place.file = name;
        return tl::unexpected(std::move(error));
    };
    const auto before = read(name, std::string(bytes), options);
    if (!before) return named(before.error());
    const auto decoded = decode(std::string(bytes));
    if (!decoded) return named(decoded.error());
    const auto edits = Editing(*before, *decoded, patch).run();
    if (!edits) return named(edits.error());
    auto result = splice(bytes, *decoded, *edits);
    if (!result) return named(result.error());
    const auto after = read(name, *result, options);
    if (!after || !reads_as_meant(*after, *before, patch)) {
        return named({"With these changes the file would not read back as it is meant.",
                      "Save the file as an ordinary CSV file (comma-separated, UTF-8), and make the changes there.",
                      {}});
    }
    return result;
}

}  // namespace goldthread::csv
