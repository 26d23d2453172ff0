#pragma once
// A change that someone made to a return, as the change log keeps it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"

namespace goldthread {

enum class AmendmentKind : std::uint8_t { set_cell, add_row, delete_row };

/// Why a change was made.
struct Basis {
    enum class Kind : std::uint8_t {
        typed,       ///< By hand.
        suggestion,  ///< A suggestion was accepted.
        bulk         ///< One of many changes made at once.
    };
    Kind kind = Kind::typed;
    std::string text;         ///< In the user's words, or the suggestion's.
    std::uint32_t among = 0;  ///< Of a suggestion that the user chose from several: how many there were. 0: from one.
};

/// "chosen from 4 suggestions: URN of the home at that postcode"; without the choice, the words alone.
[[nodiscard]] std::string reason_in_words(const Basis& basis);
/// What reason_in_words() gave.
[[nodiscard]] Basis basis_in_words(Basis::Kind kind, std::string_view reason);

/// What the caller knows of a change beside the change itself.
struct Occasion {
    std::string when;  ///< As the caller writes times; the program does not look at the clock.
    std::string who;   ///< May be empty.
    Basis basis;
};

/// Which row, in words that hold in the files as they were given, whatever has been changed since.
struct RowName {
    std::string module;
    int year = 0;             ///< Return year of its table: last year's rows have the year before.
    std::string file;         ///< An added row is to stand in it.
    std::uint32_t line = 0;   ///< 0 for a row that was added.
    std::uint32_t row = 0;    ///< Among the data rows of the file, from 0. Of an added row: the number of the amendment
                              ///< that added it.
    std::string record = {};  ///< record_of() the row at that moment: finds it in a file exported anew.
};

/// The raw text of a field or other column.
struct CellText {
    std::string column;
    std::string text;

    bool operator==(const CellText&) const = default;
};

struct Amendment {
    std::uint32_t number = 0;  ///< From 1, in the order in which they were made.
    AmendmentKind kind = AmendmentKind::set_cell;
    Occasion occasion;
    RowName row;
    std::string child;  ///< As it stood before the change; of an added row, as it stands in it.
    std::string field;  ///< Of set_cell, with the texts before and after.
    std::string old_text;
    std::string new_text;
    std::vector<CellText> cells;  ///< Of a row added or deleted: what is not blank, in the order of the columns.
};

/// Whether both are the same row of the same file, however its record is called.
[[nodiscard]] bool same_row(const RowName& a, const RowName& b) noexcept;

/// Whether the change writes into the field that names the child of its row.
[[nodiscard]] bool renames_child(const Collection& collection, const Amendment& amendment) noexcept;

}  // namespace goldthread
