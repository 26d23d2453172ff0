#pragma once
// The rows of one module, made field by field by a reader that finds them one after the other.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

class RowsOfModule {
  public:
    static constexpr std::size_t no_column = static_cast<std::size_t>(-1);

    /// Columns are the module's fields, derived ones left out unless named.
    explicit RowsOfModule(const Module& module, std::string_view derived_too = {}) {
        for (const Field& field : module.fields) {
            if (!field.derived || field.name == derived_too) names_.emplace_back(field.name);
        }
        columns_.resize(names_.size());
    }

    /// The column of that name, or no_column.
    [[nodiscard]] std::size_t column(std::string_view name) const {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i] == name) return i;
        }
        return no_column;
    }
    [[nodiscard]] std::size_t width() const { return names_.size(); }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

    /// Begins a row of blanks.
    void begin_row(std::uint32_t line) {
        for (auto& cells : columns_) cells.emplace_back();
        places_.push_back({0, line});
    }
    /// Sets a cell of the latest row; `text` must outlive the table or be among the texts that take() is given.
    void set(std::size_t column, std::string_view text) { columns_[column].back() = text; }

    /// The table, which keeps `texts` alive.
    [[nodiscard]] Table take(const std::string& file, const std::vector<Table::Text>& texts) && {
        Table table(std::move(names_));
        table.add_file(file);
        for (const Table::Text& text : texts) table.keep(text);
        table.set_rows(std::move(columns_), std::move(places_));
        return table;
    }

  private:
    std::vector<std::string> names_;
    std::vector<std::vector<std::string_view>> columns_;
    std::vector<RowPlace> places_;
};

}  // namespace goldthread
