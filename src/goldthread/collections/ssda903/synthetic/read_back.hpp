#pragma once
// For tests: a generated return read back into rows, one year's file at a time.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"

namespace goldthread::synthetic {

/// One row: field to text.
using Cells = std::map<std::string, std::string>;

inline std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
        if (c == ',') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

inline std::vector<Cells> read_back(const std::vector<GeneratedFile>& files, std::string_view module) {
    std::vector<Cells> rows;
    for (const GeneratedFile& file : files) {
        if (file.module != module) continue;
        std::vector<std::string> fields;
        std::size_t from = 0;
        while (from < file.text.size()) {
            const std::size_t end = file.text.find('\n', from);
            const std::vector<std::string> cells = split(std::string_view(file.text).substr(from, end - from));
            from = end + 1;
            if (fields.empty()) {
                fields = cells;
                continue;
            }
            EXPECT_EQ(cells.size(), fields.size());
            Cells& row = rows.emplace_back();
            for (std::size_t i = 0; i < fields.size(); ++i) row[fields[i]] = cells[i];
        }
    }
    return rows;
}

inline std::map<std::string, std::vector<Cells>> by_child(const std::vector<Cells>& rows) {
    std::map<std::string, std::vector<Cells>> children;
    for (const Cells& row : rows) children[row.at("CHILD")].push_back(row);
    return children;
}

inline Date date_in(const Cells& row, const std::string& field) {
    const auto date = Date::parse(row.at(field));
    EXPECT_TRUE(date.has_value()) << field << " '" << row.at(field) << "'";
    return date.value_or(Date());
}

}  // namespace goldthread::synthetic
