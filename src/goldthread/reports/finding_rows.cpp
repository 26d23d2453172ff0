#include "goldthread/reports/finding_rows.hpp"

#include <fmt/format.h>

#include "goldthread/base/text.hpp"
#include "goldthread/reports/cell_text.hpp"

namespace goldthread {

namespace {

std::string shown(const std::string& value) {
    const std::string_view text = trim(value);
    return text.empty() ? "blank" : std::string(text);
}

// "DECOM 01/04/2025, DEC blank"
std::string values_in_words(const FindingRow& row) {
    std::string words;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        if (i > 0) words += ", ";
        words += fmt::format("{} {}", row.fields[i], shown(row.values[i]));
    }
    return words;
}

std::string place_in_words(const FindingRow& row, const FindingRow& seen_from) {
    const std::string place = row.line == 0 ? "added row" : fmt::format("line {}", row.line);
    if (row.year != seen_from.year) return fmt::format("{} {} {}", row.year, row.module, place);
    return fmt::format("{} {}", row.module, place);
}

FindingRow describe(const CheckedReturn& checked, const Finding& finding, RowRef where) {
    const Rule& rule = checked.rule_of(finding);
    const Module& module = checked.rules().collection->modules[where.module];
    const Table& table = checked.table_of(where);
    FindingRow row;
    row.code = rule.code;
    row.title = rule.title;
    row.stage = rule.stage;
    row.child = child_text(table, module, where.row);
    row.module = module.name;
    row.year = checked.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    row.file = table.file_of(where.row);
    row.line = table.place(where.row).line;
    row.row = table.row_in_file(where.row);
    for (const FieldRef flag : rule.flags) {
        if (flag.module != where.module || flag.year != where.year) continue;
        row.fields.push_back(module.fields[flag.field].name);
        row.values.push_back(cell_text(checked, where, flag.field));
    }
    return row;
}

// "Title: DECOM 01/05/2025; with Header line 12: DOB 03/04/2026."
void write_messages(std::vector<FindingRow>& rows) {
    for (FindingRow& row : rows) {
        std::string values = values_in_words(row);
        for (const FindingRow& other : rows) {
            if (&other == &row) continue;
            const std::string theirs = values_in_words(other);
            if (theirs.empty()) continue;
            values += fmt::format("{}{}: {}", values.empty() ? "" : "; with ", place_in_words(other, row), theirs);
        }
        row.message = fmt::format("{}{}{}.", row.title, values.empty() ? "" : ": ", values);
    }
}

void append_quoted(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

template <class Texts>
std::string joined(const Texts& texts) {
    std::string out;
    for (const auto& text : texts) {
        if (!out.empty() || &text != &texts.front()) out += '|';
        out += text;
    }
    return out;
}

void append_csv(std::string& out, const FindingRow& row) {
    const auto add = [&out](std::string_view text, char end = ',') {
        append_quoted(out, text);
        out += end;
    };
    add(row.code);
    add(row.title);
    add(row.child);
    add(row.module);
    fmt::format_to(std::back_inserter(out), "{},", row.year);
    add(row.file);
    fmt::format_to(std::back_inserter(out), "{},{},", row.line, row.row);
    add(joined(row.fields));
    add(joined(row.values));
    add(row.message, '\n');
}

}  // namespace

std::vector<FindingRow> rows_of(const CheckedReturn& checked, const Finding& finding) {
    std::vector<FindingRow> rows;
    for (const RowRef where : checked.findings().rows_of(finding)) rows.push_back(describe(checked, finding, where));
    write_messages(rows);
    return rows;
}

std::string findings_csv(const CheckedReturn& checked) {
    std::string out = "code,title,child,module,year,file,line,row,fields,values,message\n";
    for (const Finding& finding : checked.findings().findings) {
        for (const FindingRow& row : rows_of(checked, finding)) append_csv(out, row);
    }
    return out;
}

}  // namespace goldthread
