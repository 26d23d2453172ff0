#pragma once
// The texts that the cells of a workbook share.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::xlsx {

struct SharedString {
    std::string_view text;          ///< Points into Workbook::texts.
    std::uint32_t superscript = 0;  ///< As Cell::superscript.
};

/// Reads the part of shared strings. Texts are kept in `book`.
[[nodiscard]] Result<std::vector<SharedString>> read_shared_strings(std::string text, std::string_view part,
                                                                    workbook::Workbook& book);

/// Keeps a superscript in `book`; its Cell::superscript, 0 for an empty one.
[[nodiscard]] std::uint32_t keep_superscript(std::string superscript, workbook::Workbook& book);

}  // namespace goldthread::xlsx
