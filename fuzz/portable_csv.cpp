#include "portable_csv.hpp"

#include <type_traits>
#include <utility>

#include "goldthread/formats/csv/block.hpp"
#include "goldthread/formats/csv/reader.hpp"

namespace goldthread {

static_assert(std::is_same_v<csv::Block, csv::portable::Block>, "this is to be compiled for the portable block");

Result<PortableReading> read_by_portable_block(std::string name, std::string bytes) {
    auto document = csv::read(std::move(name), std::move(bytes));
    if (!document) return tl::unexpected(document.error());
    return PortableReading{std::move(document->table), std::move(document->remarks), document->rows_set_aside};
}

}  // namespace goldthread
