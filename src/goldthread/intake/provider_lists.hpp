#pragma once
// From files to the list of providers: workbooks as Ofsted sends them, CSV, zips of these.

#include <vector>

#include "goldthread/intake/open.hpp"
#include "goldthread/reference/providers.hpp"

namespace goldthread {

/// Whether the columns are those of a provider list. Headings may stand below a title, as the reader of the lists
/// allows.
[[nodiscard]] bool is_provider_list(const Table& table);

/// Reads all files and their sheets together, as read_provider_lists(). What the formats had to say, and the files that
/// could not be read, are in the list's remarks, before those of its own.
[[nodiscard]] ProviderList open_provider_lists(std::vector<InputFile> files, const ProviderReference& reference);

/// The same of tables that have been opened.
[[nodiscard]] ProviderList provider_list_of(std::vector<OpenedTable> opened, const ProviderReference& reference);

}  // namespace goldthread
