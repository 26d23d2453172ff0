#include "goldthread/thread/records.hpp"

#include <stdexcept>

namespace goldthread {

namespace {

std::string_view meant(std::string_view raw, DisguisedBlanks disguised) noexcept {
    return disguised == DisguisedBlanks::are_blank ? meant_text(raw) : raw;
}

DisguisedBlanks reading_of(const Module& module, std::size_t field, DisguisedBlanks disguised) noexcept {
    return field == module.child_field ? DisguisedBlanks::are_values : disguised;
}

template <class Cell>
void parse_column(std::span<const std::string_view> texts, std::span<const std::uint32_t> position, std::byte* first,
                  std::size_t stride, DisguisedBlanks disguised) {
    for (std::size_t row = 0; row < texts.size(); ++row) {
        *reinterpret_cast<Cell*>(first + position[row] * stride) = Cell::parse(meant(texts[row], disguised));
    }
}

template <class Cell>
void fill_missing(std::size_t count, std::byte* first, std::size_t stride) {
    for (std::size_t i = 0; i < count; ++i) {
        *reinterpret_cast<Cell*>(first + i * stride) = Cell::missing_column();
    }
}

// Calls `with` with a value of the cell type that a field of this kind has.
template <class With>
void for_kind(FieldKind kind, With&& with) {
    switch (kind) {
        case FieldKind::code: return with(CodeCell());
        case FieldKind::flag: return with(FlagCell());
        case FieldKind::date: return with(DateCell());
        case FieldKind::partial_date: return with(PartialDateCell());
        case FieldKind::postcode: return with(PostcodeCell());
        case FieldKind::id: return with(IdCell());
        case FieldKind::number: return with(NumberCell());
    }
}

}  // namespace

RecordStore::RecordStore(const Module& module, std::uint8_t module_index, YearSlot year, const Table* table,
                         std::span<const std::uint32_t> child_of_row, std::size_t children,
                         DisguisedBlanks disguised)
    : present_(table != nullptr), disguised_(disguised), record_size_(module.record_size) {
    if (table == nullptr) return;
    if (module.fields.size() > 64) throw std::logic_error("a module has at most 64 fields");
    place_rows(child_of_row, children);

    const std::size_t rows = table->row_count();
    bytes_.resize(rows * record_size_);
    for (std::size_t row = 0; row < rows; ++row) {
        const RowRef where{static_cast<std::uint32_t>(row), module_index, year};
        reinterpret_cast<Record*>(bytes_.data() + row_order_[row] * record_size_)->where = where;
    }
    for (std::size_t i = 0; i < module.fields.size(); ++i) {
        const Field& field = module.fields[i];
        const auto column = table->find_column(field.name);
        if (column) fields_present_ |= std::uint64_t{1} << i;
        std::byte* const first = bytes_.data() + field.offset;
        for_kind(field.kind, [&](auto cell) {
            using Cell = decltype(cell);
            if (column) {
                parse_column<Cell>(table->column(*column), row_order_, first, record_size_,
                                   reading_of(module, i, disguised));
            } else {
                fill_missing<Cell>(rows, first, record_size_);
            }
        });
    }
}

// A counting sort: stable, so that a child's records keep the order of the file.
void RecordStore::place_rows(std::span<const std::uint32_t> child_of_row, std::size_t children) {
    first_of_child_.assign(children + 1, 0);
    for (const std::uint32_t child : child_of_row) ++first_of_child_[child + 1];
    for (std::size_t i = 1; i <= children; ++i) first_of_child_[i] += first_of_child_[i - 1];
    row_order_.resize(child_of_row.size());
    std::vector<std::uint32_t> next(first_of_child_.begin(), first_of_child_.end() - 1);
    for (std::size_t row = 0; row < child_of_row.size(); ++row) row_order_[row] = next[child_of_row[row]]++;
}

const Record& RecordStore::of_row(std::size_t row) const noexcept {
    return *reinterpret_cast<const Record*>(bytes_.data() + row_order_[row] * record_size_);
}

void RecordStore::reparse(const Module& module, std::size_t row, std::size_t field, std::string_view text) noexcept {
    std::byte* const cell = bytes_.data() + row_order_[row] * record_size_ + module.fields[field].offset;
    for_kind(module.fields[field].kind, [&](auto kind) {
        using Cell = decltype(kind);
        *reinterpret_cast<Cell*>(cell) = Cell::parse(meant(text, reading_of(module, field, disguised_)));
    });
}

}  // namespace goldthread
