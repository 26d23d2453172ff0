#pragma once
// How the text of one cell is understood, in words: what a person sees while typing it.

#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/schema/collection.hpp"

namespace goldthread {

enum class CellState : std::uint8_t {
    value,
    blank,
    unreadable,    ///< Not what the field holds: no date, no number, no postcode.
    unknown_code,  ///< Not on the field's list in that return year.
    absent         ///< The file has no column of the field, and it has not been derived.
};

/// "value", "blank", "unreadable", "unknown code", "absent".
[[nodiscard]] std::string_view name_of(CellState state) noexcept;

/// What a text is, without words: cheap enough for every cell of a child.
struct CellKind {
    CellState state = CellState::blank;
    std::string date;  ///< yyyy-mm-dd where it is one whole date.
};

/// As read_cell(), without the words.
[[nodiscard]] CellKind kind_of_cell(const Module& module, std::size_t field, std::string_view text, int return_year);

struct CellReading {
    CellState state = CellState::blank;
    std::string words;  ///< What the text means ("3 May 2025, a Saturday"), or what is wrong and what is expected.
                        ///< Empty where there is nothing to add to the text.
    std::string date;   ///< yyyy-mm-dd where it is one whole date.
};

/// Reads `text` as that field of a return of `return_year`. Text that stands for nothing ("NULL", "N/A") is blank, as
/// it is to the rules, but in the field that names the child.
[[nodiscard]] CellReading read_cell(const Module& module, std::size_t field, std::string_view text, int return_year);

}  // namespace goldthread
