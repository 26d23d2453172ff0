#pragma once
// For tests: a workbook that was made, read back as anybody would.

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/formats/xlsx/reader.hpp"

namespace goldthread {

/// Throws if the workbook could not be made or cannot be read.
class WorkbookReadBack {
  public:
    explicit WorkbookReadBack(Result<std::string> made) {
        if (!made) throw std::runtime_error(made.error().message());
        bytes = *std::move(made);
        auto zip = archive::Zip::open(bytes);
        if (!zip) throw std::runtime_error(zip.error().message());
        auto read = xlsx::read(*std::move(zip));
        if (!read) throw std::runtime_error(read.error().message());
        book = *std::move(read);
    }

    [[nodiscard]] std::vector<std::string> sheet_names() const {
        std::vector<std::string> names;
        names.reserve(book.sheets.size());
        for (const auto& sheet : book.sheets) names.push_back(sheet.name);
        return names;
    }
    /// Rows of a sheet, the texts of a row joined by bars.
    [[nodiscard]] std::vector<std::string> rows_of(const std::string& name) const {
        std::vector<std::string> rows;
        for (const auto& sheet : book.sheets) {
            if (sheet.name != name) continue;
            for (const auto& row : sheet.rows) {
                std::string text;
                for (const auto& cell : sheet.cells_of(row)) text += std::string(cell.text) + "|";
                rows.push_back(text);
            }
        }
        return rows;
    }
    /// A file of the workbook as it was written; empty if there is none.
    [[nodiscard]] std::string part(const std::string& path) const {
        auto zip = archive::Zip::open(bytes);
        const archive::Entry* entry = zip->find(path);
        return entry == nullptr ? std::string() : zip->read(*entry).value_or("");
    }

    std::string bytes;
    workbook::Workbook book;
};

}  // namespace goldthread
