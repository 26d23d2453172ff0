#pragma once
// Rows of text under named columns, as files hold them. A table never changes what it was given: every cell keeps its
// raw text, every row knows its file and line. Values are read from it once, into records (thread/records.hpp).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

/// Where a row stands, and so which row it is, whatever its cells say.
struct RowPlace {
    std::uint32_t file = 0;  ///< Index into Table::files().
    std::uint32_t line = 0;  ///< As an editor shows it: the first line of the file, usually the header, is 1. 0 for a
                             ///< row that was added since and stands in no file yet.
    std::uint32_t row = 0;   ///< Among the data rows of its file as read, from 0: numbered by the table. Of a row that
                             ///< was added since: its number among those.

    bool operator==(const RowPlace&) const = default;
};

/// Column-wise raw text. Cells are views into buffers that the table keeps alive; copying a table shares them.
class Table {
  public:
    /// One buffer of text that cells may point into.
    using Text = std::shared_ptr<const std::string>;

    Table() = default;
    /// An empty table with these columns.
    explicit Table(std::vector<std::string> column_names);

    [[nodiscard]] std::size_t row_count() const noexcept { return places_.size(); }
    [[nodiscard]] std::size_t column_count() const noexcept { return names_.size(); }
    [[nodiscard]] const std::vector<std::string>& column_names() const noexcept { return names_; }
    [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }

    /// The first column of that exact name.
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const noexcept;

    /// Raw text, as in the file less its quoting. Rows count from 0.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const noexcept {
        return columns_[column][row];
    }
    [[nodiscard]] std::span<const std::string_view> column(std::size_t index) const noexcept { return columns_[index]; }
    [[nodiscard]] RowPlace place(std::size_t row) const noexcept { return places_[row]; }
    [[nodiscard]] const std::string& file_of(std::size_t row) const noexcept { return files_[places_[row].file]; }

    /// RowPlace::row. Differs from the row where several files were joined, or rows deleted.
    [[nodiscard]] std::size_t row_in_file(std::size_t row) const noexcept { return places_[row].row; }

    // Building. A reader adds a file, keeps the buffers its cells point into, then adds rows or whole columns.

    /// Registers a file and returns its index for RowPlace::file.
    std::uint32_t add_file(std::string name);
    /// Keeps `text` alive as long as any copy of the table.
    void keep(Text text) { texts_.push_back(std::move(text)); }
    /// Copies `text` into a buffer of the table and returns a view of the copy.
    [[nodiscard]] std::string_view keep_copy(std::string_view text);
    /// Adds one row; `cells` must have column_count() entries that point into kept buffers or static text.
    void add_row(std::span<const std::string_view> cells, RowPlace place);
    /// Takes whole columns at once; each must be as long as `places`. Replaces all rows.
    void set_rows(std::vector<std::vector<std::string_view>> columns, std::vector<RowPlace> places);

    // Changing what was read. The rows of a file stand together, files in ascending order.

    /// The row before which a further row of that file belongs: behind its last one.
    [[nodiscard]] std::size_t end_of_file(std::uint32_t file) const noexcept;
    /// Puts a row before `row`, at most row_count(); `cells` as for add_row. Its place stays as given.
    void insert_row(std::size_t row, std::span<const std::string_view> cells, RowPlace place);
    /// Takes a row away; those behind it move up, but keep their places.
    void erase_row(std::size_t row);
    /// Takes several rows away, in ascending order; the others keep their places. Walks the whole table once.
    void erase_rows(std::span<const std::size_t> rows);
    /// Replaces the text of one cell.
    void set_cell(std::size_t row, std::size_t column, std::string_view text) {
        columns_[column][row] = keep_copy(text);
    }
    void rename_column(std::size_t column, std::string name) { names_[column] = std::move(name); }
    /// Adds a column of blanks and returns its index.
    std::size_t add_column(std::string name);
    /// Adds the rows of `other`, matching columns by name; columns that only one side has are blank in the other's
    /// rows.
    void append(const Table& other);

  private:
    void number_rows(std::size_t from) noexcept;

    std::vector<std::string> names_;
    std::vector<std::vector<std::string_view>> columns_;
    std::vector<RowPlace> places_;
    std::vector<std::string> files_;
    std::vector<Text> texts_;
};

}  // namespace goldthread
