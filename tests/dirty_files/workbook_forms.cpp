#include <algorithm>

#include "forms.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"

namespace goldthread::dirty {

namespace {

using synthetic::Random;

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else {
            out += c;
        }
    }
    return out;
}

std::vector<Row> all_rows(const DirtyTable& table) {
    std::vector<Row> rows = table.titles;
    rows.push_back(table.header);
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    return rows;
}

// Now and then a number, as Excel makes of what looks like one.
std::string xlsx_cell(const std::string& text, const std::string& place, Random& random) {
    const bool is_number =
        !text.empty() && text.size() < 6 && text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && random.chance(500)) return "<c r='" + place + "'><v>" + text + "</v></c>";
    if (text.starts_with('=')) return "<c r='" + place + "'><f>" + escaped(text.substr(1)) + "</f></c>";
    return "<c r='" + place + "' t='inlineStr'><is><t xml:space='preserve'>" + escaped(text) + "</t></is></c>";
}

std::string xlsx_rows(const std::vector<Row>& rows, Random& random) {
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::string number = std::to_string(r + 1);
        xml += "<row r='" + number + "'" + (random.chance(50) ? " hidden='1'" : "") + ">";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            if (rows[r][c].empty()) continue;
            xml += xlsx_cell(rows[r][c], workbook::column_letters(static_cast<std::uint32_t>(c)) + number, random);
        }
        xml += "</row>";
    }
    return xml;
}

std::string merged(std::size_t rows, Random& random) {
    std::string ranges;
    for (std::uint32_t i = random.below(3); i > 0; --i) {
        const std::uint32_t row = 1 + random.below(static_cast<std::uint32_t>(rows));
        ranges += "<mergeCell ref='A" + std::to_string(row) + ":B" + std::to_string(row + random.below(3)) + "'/>";
    }
    return ranges.empty() ? ranges : "<mergeCells>" + ranges + "</mergeCells>";
}

std::string ods_row(const Row& row, std::size_t times, Random& random) {
    std::string xml =
        "<table:table-row" + (times > 1 ? " table:number-rows-repeated='" + std::to_string(times) + "'" : "") + ">";
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (row[c].empty()) {
            xml += "<table:table-cell/>";
            continue;
        }
        // What a merged cell covers stands behind it, and is blank.
        const bool merges = c + 1 < row.size() && row[c + 1].empty() && random.chance(100);
        xml += std::string("<table:table-cell office:value-type='string'") +
               (merges ? " table:number-columns-spanned='2'" : "") + "><text:p>" + escaped(row[c]) +
               "</text:p></table:table-cell>";
        if (merges) {
            xml += "<table:covered-table-cell/>";
            ++c;
        }
    }
    return xml + "</table:table-row>";
}

}  // namespace

DirtyFile as_xlsx(const DirtyTable& table, Random& random) {
    const std::vector<Row> rows = all_rows(table);
    xlsx::MadeWorkbook book;
    book.sheets.push_back(
        {"Data", xlsx_rows(rows, random), random.chance(100) ? "hidden" : "", {}, merged(rows.size(), random)});
    return {"this/export.xlsx", book.bytes(), table.data_rows(), table.damage};
}

DirtyFile as_ods(const DirtyTable& table, Random& random) {
    const std::vector<Row> rows = all_rows(table);
    std::string xml;
    for (std::size_t r = 0; r < rows.size();) {
        std::size_t times = 1;
        while (r + times < rows.size() && rows[r + times] == rows[r]) ++times;
        xml += ods_row(rows[r], times, random);
        r += times;
    }
    const std::string content =
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content><office:body><office:spreadsheet><table:table "
        "table:name='Data'>" +
        xml + "</table:table></office:spreadsheet></office:body></office:document-content>";
    return {"this/export.ods",
            archive::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                             {"content.xml", content},
                             {"META-INF/manifest.xml", "<manifest/>"}},
                            true),
            table.data_rows(), table.damage};
}

}  // namespace goldthread::dirty
