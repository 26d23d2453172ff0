#pragma once
// What a number is meant to be, told by the format in which its cell shows it.

#include <cstdint>
#include <string>
#include <string_view>

namespace goldthread::workbook {

enum class Meaning : std::uint8_t {
    number,
    date,  ///< A day, perhaps with a time.
    time   ///< A time of day without a day.
};

struct NumberFormat {
    std::string code;  ///< As the workbook has it: "dd/mm/yyyy", "0.0%"; empty for General.
    Meaning meaning = Meaning::number;
    std::uint8_t zero_padded_to = 0;  ///< 7 for "0000000": numbers are shown with leading zeros to that width.
};

/// The format of a code. What stands in quotes, colours, conditions and locales do not mislead it; lengths of time
/// ("[h]:mm") are numbers.
[[nodiscard]] NumberFormat number_format(std::string_view code);

/// The format that every workbook has under this number without writing it down (ECMA-376 part 1, 18.8.30); General for
/// one that is not defined.
[[nodiscard]] NumberFormat built_in_format(std::uint32_t id);

}  // namespace goldthread::workbook
