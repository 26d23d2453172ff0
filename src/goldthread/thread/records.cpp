#include "goldthread/thread/records.hpp"

#include <algorithm>
#include <stdexcept>

namespace goldthread {

namespace {

// Whether text that stands for nothing is blank in that field. The one that names the child is taken literally.
bool reads_disguised(const Module& module, std::size_t field, DisguisedBlanks disguised) noexcept {
    return disguised == DisguisedBlanks::are_blank && field != module.child_field;
}

template <class Cell>
Cell read(std::string_view raw, const Field& field, bool disguised_are_blank) noexcept {
    return disguised_are_blank && field.takes_as_blank(raw) ? Cell() : Cell::parse(raw);
}

// Calls `with` with a value of the cell type that a field of this kind has.
template <class With>
void for_kind(FieldKind kind, With&& with) {
    switch (kind) {
        case FieldKind::code:
            return with(CodeCell());
        case FieldKind::flag:
            return with(FlagCell());
        case FieldKind::date:
            return with(DateCell());
        case FieldKind::partial_date:
            return with(PartialDateCell());
        case FieldKind::postcode:
            return with(PostcodeCell());
        case FieldKind::id:
            return with(IdCell());
        case FieldKind::number:
            return with(NumberCell());
    }
}

// How many rows are parsed before the next field's turn comes.
constexpr std::size_t rows_at_a_time = 256;

}  // namespace

// Where the cells of one field come from.
struct RecordStore::FieldSource {
    const Field* field = nullptr;
    bool given = false;
    std::span<const std::string_view> texts;  // when given
    bool disguised_are_blank = true;
};

std::vector<RecordStore::FieldSource> RecordStore::sources_of(const Module& module, const Table& table,
                                                              DisguisedBlanks disguised) {
    std::vector<FieldSource> sources;
    for (std::size_t i = 0; i < module.fields.size(); ++i) {
        const auto column = table.find_column(module.fields[i].name);
        sources.push_back({&module.fields[i], column.has_value(),
                           column ? table.column(*column) : std::span<const std::string_view>(),
                           reads_disguised(module, i, disguised)});
    }
    return sources;
}

RecordStore::RecordStore(const Module& module, std::uint8_t module_index, YearSlot year, const Table* table,
                         std::span<const std::uint32_t> child_of_row, std::size_t children, DisguisedBlanks disguised)
    : present_(table != nullptr),
      module_index_(module_index),
      year_(year),
      disguised_(disguised),
      record_size_(module.record_size) {
    if (table == nullptr) return;
    if (module.fields.size() > 64) throw std::logic_error("a module has at most 64 fields");
    place_rows(child_of_row, children);

    const std::size_t rows = table->row_count();
    bytes_.resize(rows * record_size_);
    const std::vector<FieldSource> sources = sources_of(module, *table, disguised);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].given) fields_present_ |= std::uint64_t{1} << i;
    }
    // A few rows at a time, all their fields: so the text and the records they go to stay in the processor's cache.
    for (std::size_t first = 0; first < rows; first += rows_at_a_time) {
        parse_rows(sources, first, std::min(rows, first + rows_at_a_time));
    }
}

void RecordStore::parse_rows(const std::vector<FieldSource>& sources, std::size_t first, std::size_t last) {
    for (std::size_t row = first; row < last; ++row) {
        record_of(row).where = {static_cast<std::uint32_t>(row), module_index_, year_};
    }
    for (const FieldSource& source : sources) {
        for_kind(source.field->kind, [&](auto cell) {
            using Cell = decltype(cell);
            for (std::size_t row = first; row < last; ++row) {
                std::byte* const at = bytes_.data() + row_order_[row] * record_size_ + source.field->offset;
                *reinterpret_cast<Cell*>(at) =
                    source.given ? read<Cell>(source.texts[row], *source.field, source.disguised_are_blank)
                                 : Cell::missing_column();
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
        *reinterpret_cast<decltype(kind)*>(cell) =
            read<decltype(kind)>(text, module.fields[field], reads_disguised(module, field, disguised_));
    });
}

Record& RecordStore::record_of(std::size_t row) noexcept {
    return *reinterpret_cast<Record*>(bytes_.data() + row_order_[row] * record_size_);
}

void RecordStore::insert_row(const Module& module, std::size_t row, std::size_t child, const Table& table) {
    std::uint32_t position = first_of_child_[child];
    for (; position < first_of_child_[child + 1]; ++position) {
        const auto* record = reinterpret_cast<const Record*>(bytes_.data() + position * record_size_);
        if (record->where.row >= row) break;
    }
    for (std::uint32_t& other : row_order_) other += other >= position ? 1 : 0;
    for (std::size_t i = child + 1; i < first_of_child_.size(); ++i) ++first_of_child_[i];
    row_order_.insert(row_order_.begin() + static_cast<std::ptrdiff_t>(row), position);
    bytes_.insert(bytes_.begin() + static_cast<std::ptrdiff_t>(position * record_size_), record_size_, std::byte{0});
    for (std::size_t i = row + 1; i < row_order_.size(); ++i) record_of(i).where.row = static_cast<std::uint32_t>(i);
    record_of(row).where = {static_cast<std::uint32_t>(row), module_index_, year_};
    parse_row(module, row, table);
}

void RecordStore::parse_row(const Module& module, std::size_t row, const Table& table) {
    for (std::size_t i = 0; i < module.fields.size(); ++i) {
        const Field& field = module.fields[i];
        if (const auto column = table.find_column(field.name)) {
            reparse(module, row, i, table.cell(row, *column));
            continue;
        }
        std::byte* const cell = reinterpret_cast<std::byte*>(&record_of(row)) + field.offset;
        for_kind(field.kind,
                 [&](auto kind) { *reinterpret_cast<decltype(kind)*>(cell) = decltype(kind)::missing_column(); });
    }
}

void RecordStore::erase_row(std::size_t row, std::size_t child) {
    const std::uint32_t position = row_order_[row];
    const auto begin = bytes_.begin() + static_cast<std::ptrdiff_t>(position * record_size_);
    bytes_.erase(begin, begin + static_cast<std::ptrdiff_t>(record_size_));
    row_order_.erase(row_order_.begin() + static_cast<std::ptrdiff_t>(row));
    for (std::uint32_t& other : row_order_) other -= other > position ? 1 : 0;
    for (std::size_t i = child + 1; i < first_of_child_.size(); ++i) --first_of_child_[i];
    for (std::size_t i = row; i < row_order_.size(); ++i) record_of(i).where.row = static_cast<std::uint32_t>(i);
}

void RecordStore::extend_to(std::size_t children) {
    if (present_) first_of_child_.resize(children + 1, static_cast<std::uint32_t>(size()));
}

}  // namespace goldthread
