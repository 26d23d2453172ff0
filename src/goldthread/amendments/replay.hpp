#pragma once
// Making the changes of a log again, on the files on which they were made first.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/change_log.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/base/progress.hpp"

namespace goldthread {

/// Makes every change in order. A row is found by its file (its path, or as much of its end as tells it from others),
/// line and row; it must be of the child that the log names, if it names one, and what stands there must be what the
/// log says stood there. Fails at the first change that does not fit, naming the line of the log; those before it have
/// been made.
[[nodiscard]] Result<void> replay(const std::vector<LoggedAmendment>& changes, AmendmentLog& log,
                                  const OnProgress& on_progress = {});

/// The table that a change means.
struct TableMeant {
    std::size_t module = 0;
    YearSlot year = YearSlot::this_year;
    const Table* table = nullptr;
};

/// Fails, with why as a sentence, if the return has no such table.
[[nodiscard]] Result<TableMeant> table_meant(const CheckedReturn& checked, const RowName& row);

/// The row that bears exactly that name, if it stands in the return.
[[nodiscard]] std::optional<RowRef> row_named(const CheckedReturn& checked, const RowName& row);

/// Makes one change after the other, as replay() does: whether to go on after one that does not fit is the caller's to
/// say. What `log` points to must outlive this.
class Replaying {
  public:
    explicit Replaying(AmendmentLog& log) : log_(log) {}

    /// Must be called in the order of the log.
    [[nodiscard]] Result<void> make(const LoggedAmendment& logged);

  private:
    [[nodiscard]] const Collection& collection() const { return *log_.checked().rules().collection; }
    Result<void> find_table();
    Result<void> find_file();
    [[nodiscard]] std::optional<std::uint32_t> find_row() const;
    [[nodiscard]] std::optional<std::uint32_t> only_row(std::uint32_t first, std::uint32_t last,
                                                        std::uint32_t number) const;
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> rows_of_line(std::uint32_t line) const;
    Result<void> add_row();
    [[nodiscard]] Result<void> check_child_of_added() const;
    Result<void> set_cell(RowRef where);
    Result<void> delete_row(RowRef where);
    template <class Held>
    Result<void> check_child(std::size_t row, Held held, const std::string& what) const;
    [[nodiscard]] tl::unexpected<Error> mismatch(const std::string& what) const;
    [[nodiscard]] tl::unexpected<Error> mismatch(const std::string& what, std::string remedy) const;
    [[nodiscard]] tl::unexpected<Error> in_log(const Error& error) const;

    AmendmentLog& log_;
    const LoggedAmendment* logged_ = nullptr;
    std::size_t module_ = 0;
    YearSlot year_ = YearSlot::this_year;
    const Table* table_ = nullptr;
    std::uint32_t file_ = 0;
    std::map<std::uint32_t, std::uint32_t> added_;  // by number in the log: the number here
};

/// What is not blank in a row, in the order of the columns.
[[nodiscard]] std::vector<CellText> filled_cells(const Table& table, std::size_t row);
/// Whether both hold the same texts, in whatever order.
[[nodiscard]] bool same_cells(const std::vector<CellText>& a, const std::vector<CellText>& b);

}  // namespace goldthread
