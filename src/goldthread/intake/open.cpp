#include "goldthread/intake/open.hpp"

#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/formats/ods/reader.hpp"
#include "goldthread/formats/xlsx/reader.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/file_kind.hpp"
#include "goldthread/intake/open_workbook.hpp"
#include "goldthread/intake/open_xml.hpp"
#include "goldthread/intake/zip_kind.hpp"

namespace goldthread {

namespace {

using Tables = std::vector<OpenedTable>;

Tables left_unread(const std::string& name, Unread unread) {
    if (unread.why.place.file.empty()) unread.why.place.file = name;
    OpenedTable entry;
    entry.name = name;
    entry.error = std::move(unread.why);
    entry.passed_over = unread.passed_over;
    Tables tables;
    tables.push_back(std::move(entry));
    return tables;
}

Tables not_opened(const std::string& name, Error error) {
    return left_unread(name, {std::move(error), false});
}

Tables open_csv(const std::string& name, std::string bytes, const IsHeader& is_header) {
    csv::Options options;
    options.is_header = is_header;
    auto document = csv::read(name, std::move(bytes), options);
    if (!document) return not_opened(name, std::move(document.error()));
    OpenedTable opened;
    opened.name = name;
    opened.table = std::move(document->table);
    opened.remarks = std::move(document->remarks);
    opened.rows_set_aside = document->rows_set_aside;
    Tables tables;
    tables.push_back(std::move(opened));
    return tables;
}

Tables open_workbook(const std::string& name, const Result<workbook::Workbook>& book, const IsHeader& is_header) {
    return book ? tables_of_workbook(name, *book, is_header) : not_opened(name, book.error());
}

/// A file or folder of a zip that is passed over by its name.
struct PassedOver {
    std::string path;  ///< "__MACOSX/", "this/.DS_Store".
    Unread unread;
};

// The outermost part of the path that tells.
std::optional<PassedOver> passed_over(const std::string& path) {
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t slash = path.find('/', at);
        const std::size_t end = slash == std::string::npos ? path.size() : slash + 1;
        std::string part = path.substr(0, end);
        if (auto unread = told_by_name(part)) return PassedOver{std::move(part), *std::move(unread)};
        at = end;
    }
    return std::nullopt;
}

/// Opens a file and what lies in it.
class Opening {
  public:
    explicit Opening(const IsHeader& is_header) : is_header_(is_header) {}

    // `within_zip`: the file lies in a zip itself, so that another zip is not opened.
    Tables open(const std::string& name, std::string bytes, bool within_zip) {
        if (archive::looks_like_zip(bytes)) return open_zip(name, std::move(bytes), within_zip);
        if (auto unread = told_by_beginning(name, bytes)) return left_unread(name, *std::move(unread));
        const std::uint64_t content = std::hash<std::string>{}(bytes);
        const bool is_xml = xml::looks_like_xml(bytes);
        return fingerprinted(is_xml ? open_xml(name, std::move(bytes)) : open_csv(name, std::move(bytes), is_header_),
                             content);
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
        if (auto unread = told_by_parts_of_zip(name, *zip)) return left_unread(name, *std::move(unread));
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
        const std::string folder = zip_name + "/";
        bool has_file = false;
        std::set<std::string> named;
        for (const archive::Entry& entry : zip.entries()) {
            const std::string path = archive::display_name(entry.name);
            if (auto passed = passed_over(path)) {
                if (!named.insert(passed->path).second) continue;
                Tables entries = left_unread(folder + passed->path, std::move(passed->unread));
                std::move(entries.begin(), entries.end(), std::back_inserter(all));
                continue;
            }
            if (entry.is_folder()) continue;
            has_file = true;
            const std::string name = folder + path;
            auto bytes = zip.read(entry);
            Tables tables = bytes ? open(name, *std::move(bytes), true) : not_opened(name, std::move(bytes.error()));
            std::move(tables.begin(), tables.end(), std::back_inserter(all));
        }
        if (has_file) return all;
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
    if (file.unread) return left_unread(file.name, *std::move(file.unread));
    return Opening(is_header).open(file.name, std::move(file.bytes), false);
}

}  // namespace goldthread
