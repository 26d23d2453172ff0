#pragma once
// Every child's thread: the records that a return, and the one before it, hold about one child.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/schema/module_tables.hpp"
#include "goldthread/thread/records.hpp"

namespace goldthread {

class Threads;

/// One child's records. A view: valid as long as the Threads it came from are neither moved nor changed.
class Thread {
  public:
    Thread() = default;  ///< No child; ask nothing of it.
    Thread(const Threads& all, std::size_t child) noexcept : all_(&all), child_(child) {}

    [[nodiscard]] std::size_t index() const noexcept { return child_; }
    [[nodiscard]] Id id() const noexcept;
    /// False for a row without a child identifier: such a row is a thread of its own.
    [[nodiscard]] bool child_known() const noexcept { return !id().empty(); }

    /// Records of one module, in file order; empty when there are none or the module was not given.
    template <class Rec>
    [[nodiscard]] std::span<const Rec> records(YearSlot year) const noexcept;

    /// Whether the module was given for that year at all, for any child.
    template <class Rec>
    [[nodiscard]] bool given(YearSlot year) const noexcept;

  private:
    const Threads* all_ = nullptr;
    std::size_t child_ = 0;
};

/// The threads of a return. Children are numbered in order of first appearance, the first module's rows first.
class Threads {
  public:
    /// Groups the rows of all tables by child and parses every cell. `tables[year]` is indexed by module.
    Threads(const Collection& collection, const std::array<ModuleTables, year_slots>& tables, unsigned jobs = 1,
            DisguisedBlanks disguised = DisguisedBlanks::are_blank);

    [[nodiscard]] const Collection& collection() const noexcept { return *collection_; }
    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }
    [[nodiscard]] Id id(std::size_t child) const noexcept { return ids_[child]; }
    [[nodiscard]] std::optional<std::size_t> find(Id id) const noexcept;
    [[nodiscard]] Thread operator[](std::size_t child) const noexcept { return {*this, child}; }

    [[nodiscard]] const RecordStore& store(std::size_t module, YearSlot year) const noexcept {
        return stores_[static_cast<std::size_t>(year)][module];
    }
    [[nodiscard]] RecordStore& store(std::size_t module, YearSlot year) noexcept {
        return stores_[static_cast<std::size_t>(year)][module];
    }
    /// The child whose thread holds a row.
    [[nodiscard]] std::size_t child_of(RowRef where) const noexcept {
        return child_of_row_[static_cast<std::size_t>(where.year)][where.module][where.row];
    }

    /// Whether some module of a year names the child on more rows than a child can have: they are those of many
    /// children, under an identifier that is a placeholder. Never of a row without an identifier.
    [[nodiscard]] bool is_crowd(std::size_t child) const noexcept;

    // Following a change of `table`, the one that holds the row. Children keep their numbers; a new one gets the next,
    // and one without rows left stays, empty. What was handed out before is no longer valid.

    /// Reads a cell again. If it names the child, the row goes over to that child's thread.
    void cell_changed(RowRef where, std::size_t field, const Table& table);
    /// A row now stands there; those from there on have moved down.
    void row_inserted(RowRef where, const Table& table);
    /// The row that stood there is gone; those behind it have moved up.
    void row_erased(RowRef where);

  private:
    std::vector<std::uint32_t> number_children(const Module& module, const Table& table);
    [[nodiscard]] std::uint32_t child_in(RowRef where, const Table& table);
    [[nodiscard]] std::uint32_t thread_for(Id id);

    const Collection* collection_;
    std::vector<Id> ids_;
    std::unordered_map<Id, std::uint32_t> index_;
    std::array<std::vector<RecordStore>, year_slots> stores_;
    std::array<std::vector<std::vector<std::uint32_t>>, year_slots> child_of_row_;
    std::vector<std::uint32_t> vacant_;  // threads of rows without a child identifier that have lost their row
};

inline Id Thread::id() const noexcept {
    return all_->id(child_);
}

template <class Rec>
std::span<const Rec> Thread::records(YearSlot year) const noexcept {
    return all_->store(Rec::module, year).template of_child<Rec>(child_);
}

template <class Rec>
bool Thread::given(YearSlot year) const noexcept {
    return all_->store(Rec::module, year).present();
}

}  // namespace goldthread
