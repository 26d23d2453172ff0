// Any bytes at all, given as a file under any name: it is opened as what it is or refused with a reason, and of a
// return made of it every data row is used or set aside. An input is a name, a line end, and the bytes; or the parts of
// a zip.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "parts_of_input.hpp"
#include "reading_checks.hpp"

namespace {

using namespace goldthread;

InputFile given(std::string_view input) {
    if (input.starts_with("=== ")) return {"fuzz.zip", archive_of(input), {}};
    const std::size_t name_end = std::min(input.find('\n'), input.size());
    return {
        std::string(input.substr(0, name_end)), std::string(input.substr(std::min(name_end + 1, input.size()))), {}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const InputFile file = given({reinterpret_cast<const char*>(data), size});
    const ReturnFiles made = read_return(ssda903::collection(), {file}, 2026);
    if (made.found.postcodes) return 0;  // it is no table at all
    for (const FileReading& reading : made.files) require_sound(reading);
    require_rows_accounted_for(made, file);
    return 0;
}
