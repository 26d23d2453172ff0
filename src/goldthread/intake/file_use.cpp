#include "goldthread/intake/file_use.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/recognise.hpp"
#include "goldthread/reference/postcode_file.hpp"
#include "goldthread/reference/provider_headings.hpp"

namespace goldthread {

namespace {

// More than any line of column names; cut between lines.
constexpr std::size_t enough_of_csv = 65'536;
constexpr std::size_t rows_searched = 10;

InputFile beginning_of(const InputFile& file) {
    std::string_view bytes = std::string_view(file.bytes).substr(0, enough_of_csv);
    if (bytes.size() == file.bytes.size() || bytes.find('\0') != std::string_view::npos) return file;  // or UTF-16
    const std::size_t line_end = bytes.rfind('\n');
    return {file.name, std::string(bytes.substr(0, line_end == std::string_view::npos ? line_end : line_end + 1)), {}};
}

bool names_providers(std::span<const std::string_view> cells) {
    return recognise_provider_headings(cells).has_value();
}

// Headings may stand below a title, as the reader of the lists allows.
bool is_provider_list(const Table& table) {
    const std::vector<std::string_view> names(table.column_names().begin(), table.column_names().end());
    if (names_providers(names)) return true;
    for (std::size_t row = 0; row < std::min(table.row_count(), rows_searched); ++row) {
        std::vector<std::string_view> cells;
        for (std::size_t c = 0; c < table.column_count(); ++c) cells.push_back(table.cell(row, c));
        if (names_providers(cells)) return true;
    }
    return false;
}

}  // namespace

bool looks_like_postcodes(std::string_view bytes) noexcept {
    return bytes.starts_with(PostcodeFileHeader::magic);
}

FileUse use_of(const InputFile& file, const Collection& collection) {
    if (xml::looks_like_xml(file.bytes)) return FileUse::of_return;
    const auto is_header = [&](std::span<const std::string_view> cells) {
        return recognise(collection, {cells.begin(), cells.end()}).has_value() || names_providers(cells);
    };
    bool providers = false;
    const bool packed = archive::looks_like_zip(file.bytes);
    for (const OpenedTable& opened : open_tables(packed ? file : beginning_of(file), is_header)) {
        if (opened.error) continue;
        if (recognise(collection, opened.table.column_names())) return FileUse::of_return;
        providers = providers || is_provider_list(opened.table);
    }
    return providers ? FileUse::providers : FileUse::of_return;
}

}  // namespace goldthread
