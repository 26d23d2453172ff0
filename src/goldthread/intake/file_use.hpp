#pragma once
// What a file is for, where all that an analyst has lies on one heap: the return, provider lists, the postcode
// directory.

#include <cstdint>
#include <string_view>

#include "goldthread/collections/collection.hpp"
#include "goldthread/intake/open.hpp"

namespace goldthread {

enum class FileUse : std::uint8_t {
    of_return,  ///< Also where nothing tells: read_return() says what is the matter with it.
    providers
};

/// Whether the bytes begin as a packed postcode directory does.
[[nodiscard]] bool looks_like_postcodes(std::string_view bytes) noexcept;

/// Tells by the content. Of CSV the beginning is looked at; a workbook or zip is opened and its sheets and files
/// looked at one by one: it is of the return where one of them is, else a provider list where one of them is.
[[nodiscard]] FileUse use_of(const InputFile& file, const Collection& collection);

}  // namespace goldthread
