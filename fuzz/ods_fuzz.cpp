// Any bytes at all, read as an OpenDocument spreadsheet: the reader must not crash nor take memory without bound, what
// it accepts must be sound, and every row of a sheet must be in its table or be remarked on.

#include <cstdint>
#include <string_view>

#include "goldthread/formats/ods/reader.hpp"
#include "parts_of_input.hpp"
#include "workbook_checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldthread;
    auto zip = archive::Zip::open(archive_of({reinterpret_cast<const char*>(data), size}));
    if (zip) {
        require_sound(ods::read(*std::move(zip)));
    } else {
        require_reason(zip.error());
    }
    return 0;
}
