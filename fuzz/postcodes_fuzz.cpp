// Damaged postcode files and directories: opening, looking up and building may refuse, but never crash or read outside
// the bytes given. The first byte chooses the door.

#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/reference/postcode_csv.hpp"
#include "goldthread/reference/postcode_file.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace {

using goldthread::PostcodeDirectory;

constexpr std::string_view asked[] = {"AB1 0AA", "SW1A 1AA", "GIR 0AA", "M1 1AE", "YO1 7HH", "BT1 1AA", "ZZ9 9ZZ"};

void look_up(std::string bytes) {
    const auto directory = PostcodeDirectory::from_bytes(std::move(bytes));
    if (!directory) return;
    for (const std::string_view postcode : asked) (void)directory->find(postcode);
    (void)directory->verify();
}

void build(std::string_view csv) {
    const auto edition = goldthread::Date::from_day_number(20000);
    auto built = goldthread::build_postcode_file(goldthread::whole_text(csv), edition);
    if (!built) return;
    const auto directory = PostcodeDirectory::from_bytes(std::move(built->bytes));
    if (!directory || directory->size() != built->kept || !directory->verify()) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0:
            look_up(std::string(text));
            break;
        case 1: {
            std::string file(text);
            goldthread::correct_checksums(file);  // or nearly all inputs would stop at the header
            look_up(std::move(file));
            break;
        }
        default:
            build(text);
    }
    return 0;
}
