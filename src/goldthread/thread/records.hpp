#pragma once
// The rows of one module of one year as typed records, grouped by child. A cell is parsed here, once.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/schema/record.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// How text that stands for nothing ("NULL", "N/A", '-') is read: as blank, as councils mean it, or as the value that
/// it literally is. The field that names the child is always taken literally.
enum class DisguisedBlanks : std::uint8_t { are_blank, are_values };

/// Records of one module and year, those of one child side by side and in file order.
class RecordStore {
  public:
    RecordStore() = default;

    /// Parses `table` (null: the module was not given) into records. `child_of_row` names each row's child by an index
    /// below `children`.
    RecordStore(const Module& module, std::uint8_t module_index, YearSlot year, const Table* table,
                std::span<const std::uint32_t> child_of_row, std::size_t children,
                DisguisedBlanks disguised = DisguisedBlanks::are_blank);

    [[nodiscard]] bool present() const noexcept { return present_; }
    [[nodiscard]] std::size_t size() const noexcept { return row_order_.size(); }

    /// Whether the data has that field: its column was in the file, or it has been derived.
    [[nodiscard]] bool has_field(std::size_t field) const noexcept { return (fields_present_ >> field & 1U) != 0; }
    /// Whether its values were derived, no column giving them.
    [[nodiscard]] bool is_derived(std::size_t field) const noexcept { return (fields_derived_ >> field & 1U) != 0; }
    /// Says that a field without a column has been derived.
    void mark_field_derived(std::size_t field) noexcept {
        fields_present_ |= std::uint64_t{1} << field;
        fields_derived_ |= std::uint64_t{1} << field;
    }

    /// The records of one child, or of all. `Rec` must be the module's record type.
    template <class Rec>
    [[nodiscard]] std::span<const Rec> of_child(std::size_t child) const noexcept {
        if (!present_) return {};
        return all<Rec>().subspan(first_of_child_[child], first_of_child_[child + 1] - first_of_child_[child]);
    }
    template <class Rec>
    [[nodiscard]] std::span<const Rec> all() const noexcept {
        return {reinterpret_cast<const Rec*>(bytes_.data()), size()};
    }
    /// The same, to fill in derived fields.
    template <class Rec>
    [[nodiscard]] std::span<Rec> of_child_mutable(std::size_t child) noexcept {
        if (!present_) return {};
        return all_mutable<Rec>().subspan(first_of_child_[child], first_of_child_[child + 1] - first_of_child_[child]);
    }
    template <class Rec>
    [[nodiscard]] std::span<Rec> all_mutable() noexcept {
        return {reinterpret_cast<Rec*>(bytes_.data()), size()};
    }
    [[nodiscard]] std::size_t count_of_child(std::size_t child) const noexcept {
        return present_ ? first_of_child_[child + 1] - first_of_child_[child] : 0;
    }
    /// The record made from a row of the table.
    [[nodiscard]] const Record& of_row(std::size_t row) const noexcept;

    // Following a change of the table. What was handed out before is no longer valid.

    /// Reads the cell again after its text changed.
    void reparse(const Module& module, std::size_t row, std::size_t field, std::string_view text) noexcept;
    /// Makes the record of a row that now stands in the table; rows from there on have moved down by one. Fields
    /// without a column are absent, derived ones too.
    void insert_row(const Module& module, std::size_t row, std::size_t child, const Table& table);
    /// Forgets the record of a row of `child`; rows behind it have moved up by one.
    void erase_row(std::size_t row, std::size_t child);
    /// Makes room for more children, without records.
    void extend_to(std::size_t children);

  private:
    struct FieldSource;
    [[nodiscard]] static std::vector<FieldSource> sources_of(const Module& module, const Table& table,
                                                             DisguisedBlanks disguised);
    void parse_rows(const std::vector<FieldSource>& sources, std::size_t first, std::size_t last);
    [[nodiscard]] Record& record_of(std::size_t row) noexcept;
    void parse_row(const Module& module, std::size_t row, const Table& table);
    void place_rows(std::span<const std::uint32_t> child_of_row, std::size_t children);

    bool present_ = false;
    std::uint8_t module_index_ = 0;
    YearSlot year_ = YearSlot::this_year;
    DisguisedBlanks disguised_ = DisguisedBlanks::are_blank;
    std::size_t record_size_ = 0;
    std::uint64_t fields_present_ = 0;
    std::uint64_t fields_derived_ = 0;
    std::vector<std::byte> bytes_;
    std::vector<std::uint32_t> first_of_child_;  // by child, one more than there are children
    std::vector<std::uint32_t> row_order_;       // by row: the position of its record
};

}  // namespace goldthread
