#include "goldthread/intake/open.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/formats/ods/reader.hpp"
#include "goldthread/formats/xlsx/reader.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/open_workbook.hpp"
#include "goldthread/intake/open_xml.hpp"

namespace goldthread {

namespace {

using Tables = std::vector<OpenedTable>;

Tables not_opened(const std::string& name, Error error) {
    if (error.place.file.empty()) error.place.file = name;
    OpenedTable entry;
    entry.name = name;
    entry.error = std::move(error);
    Tables tables;
    tables.push_back(std::move(entry));
    return tables;
}

Tables open_csv(const std::string& name, std::string bytes) {
    auto document = csv::read(name, std::move(bytes));
    if (!document) return not_opened(name, std::move(document.error()));
    OpenedTable opened;
    opened.name = name;
    opened.table = std::move(document->table);
    opened.remarks = std::move(document->remarks);
    Tables tables;
    tables.push_back(std::move(opened));
    return tables;
}

Tables open_workbook(const std::string& name, const Result<workbook::Workbook>& book, const IsHeader& is_header) {
    return book ? tables_of_workbook(name, *book, is_header) : not_opened(name, book.error());
}

// What programs leave beside people's files: "__MACOSX/._episodes.csv", "~$book.xlsx", "Thumbs.db".
bool is_of_the_system(std::string_view path) {
    constexpr std::array<std::string_view, 2> known = {"Thumbs.db", "desktop.ini"};
    const std::string_view name = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
    return path.starts_with("__MACOSX/") || name.starts_with('.') || name.starts_with("~$") ||
           std::find(known.begin(), known.end(), name) != known.end();
}

/// Opens a file and what lies in it.
class Opening {
  public:
    explicit Opening(const IsHeader& is_header) : is_header_(is_header) {}

    // `within_zip`: the file lies in a zip itself, so that another zip is not opened.
    Tables open(const std::string& name, std::string bytes, bool within_zip) {
        if (archive::looks_like_zip(bytes)) return open_zip(name, std::move(bytes), within_zip);
        if (auto refusal = xlsx::refusal_of_old_office(bytes)) return not_opened(name, *std::move(refusal));
        const std::uint64_t content = std::hash<std::string>{}(bytes);
        const bool is_xml = xml::looks_like_xml(bytes);
        return fingerprinted(is_xml ? open_xml(name, std::move(bytes)) : open_csv(name, std::move(bytes)), content);
    }

  private:
    static Tables fingerprinted(Tables tables, std::uint64_t content) {
        for (std::size_t i = 0; i < tables.size(); ++i) tables[i].fingerprint = content + i;
        return tables;
    }

    Tables open_zip(const std::string& name, std::string bytes, bool within_zip) {
        const std::uint64_t content = std::hash<std::string>{}(bytes);
        auto zip = archive::Zip::open(std::move(bytes));
        if (!zip) return not_opened(name, std::move(zip.error()));
        const bool office = xlsx::is_office_document(*zip);
        if (!office && !ods::is_open_document(*zip)) {
            if (!within_zip) return open_files_of(name, *zip);
            return not_opened(name, {"A zip within a zip is not opened.", "Unpack it, and give the files in it.", {}});
        }
        const auto book = office ? xlsx::read(*std::move(zip)) : ods::read(*std::move(zip));
        return fingerprinted(open_workbook(name, book, is_header_), content);
    }

    Tables open_files_of(const std::string& zip_name, archive::Zip& zip) {
        Tables all;
        for (const archive::Entry& entry : zip.entries()) {
            if (entry.is_folder() || is_of_the_system(entry.name)) continue;
            const std::string name = zip_name + "/" + archive::display_name(entry.name);
            auto bytes = zip.read(entry);
            Tables tables = bytes ? open(name, *std::move(bytes), true) : not_opened(name, std::move(bytes.error()));
            std::move(tables.begin(), tables.end(), std::back_inserter(all));
        }
        if (!all.empty()) return all;
        return not_opened(zip_name,
                          {"There is no file in this zip.", "Check that it was made from the right folder.", {}});
    }

    const IsHeader& is_header_;
};

}  // namespace

std::string OpenedTable::title() const {
    return sheet.empty() ? name : name + ", sheet " + sheet;
}

std::vector<OpenedTable> open_tables(InputFile file, const IsHeader& is_header) {
    return Opening(is_header).open(file.name, std::move(file.bytes), false);
}

}  // namespace goldthread
