// Any bytes at all, read as lists of providers: every row of a file is in the list or remarked on, and found by its URN
// and its postcode.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/reference/authorities.hpp"
#include "parts_of_input.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

void require_found(const ProviderList& list) {
    const auto rows = list.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Provider& row = rows[i];
        require(row.source < list.sources().size(), "a row is of a source");
        require(!row.urn.empty(), "a row has a URN");
        const auto same = list.of_urn(row.urn);
        require(&row >= same.data() && &row < same.data() + same.size(), "a row is found by its URN");
        const auto there = list.at_postcode(row.postcode);
        require(row.postcode.empty() || std::find(there.begin(), there.end(), i) != there.end(),
                "a row is found by its postcode");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes = archive_of({reinterpret_cast<const char*>(data), size});
    std::size_t rows = 0;
    const auto names_providers = [](std::span<const std::string_view> cells) {
        return recognise_provider_headings(cells).has_value();
    };
    for (const OpenedTable& opened : open_tables({"fuzz", bytes, {}}, names_providers)) {
        rows += opened.table.row_count();
    }
    std::vector<InputFile> files;
    files.push_back({"fuzz", std::move(bytes), {}});
    const ProviderReference reference{&AuthorityTable::built_in(), nullptr, Date::of(2026, 3, 31)};
    const ProviderList list = open_provider_lists(std::move(files), reference);
    require_reasons(list.remarks());
    require(list.rows().size() <= rows, "no row comes from nowhere");
    require(list.rows().size() == rows || !list.remarks().empty(), "a row that is left out is remarked on");
    std::size_t taken = 0;
    for (const ProviderSource& source : list.sources()) {
        // The rows of a sheet of addresses are those of providers on another.
        taken += source.sheet == ProviderSheet::home_addresses ? 0 : source.rows;
    }
    require(taken == list.rows().size(), "every row is counted with its source");
    require_found(list);
    return 0;
}
