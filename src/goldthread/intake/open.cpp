#include "goldthread/intake/open.hpp"

#include <fmt/format.h>

#include <algorithm>
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
#include "goldthread/table/cell_budget.hpp"

namespace goldthread {

namespace {

using Tables = std::vector<OpenedTable>;

/// Of all tables of one zip or workbook. Those of all England's children, two years of them, are ten million.
constexpr std::size_t most_cells_of_archive = 16'000'000;
/// Workbooks and XML files say once what many cells have. No real one makes more text of itself than this many times
/// its size; what is small is taken all the same.
constexpr std::uint64_t most_text_per_byte = 200;
constexpr std::uint64_t small_text = std::uint64_t{1} << 24U;

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

Error too_many_cells() {
    return {fmt::format("Its tables have more than {} million cells, which is all that can be read of one archive.",
                        most_cells_of_archive / 1'000'000),
            "Give only the files of the return, unpacked.",
            {}};
}

// About as many elements and attributes as XML has in it.
std::size_t parts_of_markup(const std::string& bytes) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '<') / 2 +
                                    std::count(bytes.begin(), bytes.end(), '='));
}

// Cells that share a text count it each: whatever is written of them does.
std::uint64_t text_in(const Tables& tables) {
    std::uint64_t size = 0;
    for (const OpenedTable& opened : tables) {
        for (std::size_t c = 0; c < opened.table.column_count(); ++c) {
            for (const std::string_view cell : opened.table.column(c)) size += cell.size();
        }
    }
    return size;
}

// Of a file of so many bytes whose cells may share texts.
Tables held_to_size(Tables tables, const std::string& name, std::size_t bytes) {
    const std::uint64_t text = text_in(tables);
    if (text <= small_text || text / most_text_per_byte <= bytes) return tables;
    return not_opened(name, {fmt::format("Its cells repeat long texts: together they would be {} times the size of the "
                                         "file, which no real one is.",
                                         text / std::max<std::size_t>(bytes, 1)),
                             "Do not use this file unless you know where it comes from.",
                             {}});
}

Tables open_csv(const std::string& name, std::string bytes, const IsHeader& is_header, CellBudget* cells) {
    csv::Options options;
    options.cells = cells;
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
    Opening(const IsHeader& is_header, const XmlForm* xml_form) : is_header_(is_header), xml_form_(xml_form) {}

    /// A file as it was given.
    Tables open(const std::string& name, std::string bytes) {
        const std::size_t size = bytes.size();
        if (archive::looks_like_zip(bytes)) {
            CellBudget cells(most_cells_of_archive);
            Tables tables = open_zip(name, std::move(bytes), cells, false);
            if (cells.exceeded()) return not_opened(name, too_many_cells());
            return held_to_size(std::move(tables), name, size);
        }
        return open_no_zip(name, std::move(bytes), nullptr);
    }

  private:
    // `cells`: those left of the archive in which the file lies, if it lies in one.
    Tables open_no_zip(const std::string& name, std::string bytes, CellBudget* cells) {
        if (auto unread = told_by_beginning(name, bytes)) return left_unread(name, *std::move(unread));
        const std::uint64_t content = std::hash<std::string>{}(bytes);
        if (!xml::looks_like_xml(bytes)) {
            return fingerprinted(open_csv(name, std::move(bytes), is_header_, cells), content);
        }
        const std::size_t size = bytes.size();
        if (cells != nullptr && !cells->take(parts_of_markup(bytes))) return not_opened(name, too_many_cells());
        return fingerprinted(held_to_size(open_xml(name, std::move(bytes), xml_form_), name, size), content);
    }

    static Tables fingerprinted(Tables tables, std::uint64_t content) {
        for (std::size_t i = 0; i < tables.size(); ++i) tables[i].fingerprint = content + i;
        return tables;
    }

    // `within_zip`: it lies in a zip itself, and is not opened unless it is a workbook.
    Tables open_zip(const std::string& name, std::string bytes, CellBudget& cells, bool within_zip) {
        const std::uint64_t content = std::hash<std::string>{}(bytes);
        auto zip = archive::Zip::open(std::move(bytes));
        if (!zip) return not_opened(name, std::move(zip.error()));
        if (auto unread = told_by_parts_of_zip(name, *zip)) return left_unread(name, *std::move(unread));
        const bool office = xlsx::is_office_document(*zip);
        if (!office && !ods::is_open_document(*zip) && !holds_open_document(*zip)) {
            if (!within_zip) return open_files_of(name, *zip, cells);
            return not_opened(name, {"A zip within a zip is not opened.", "Unpack it, and give the files in it.", {}});
        }
        const auto book = office ? xlsx::read(*std::move(zip)) : ods::read(*std::move(zip));
        if (!book) return not_opened(name, book.error());
        return fingerprinted(tables_of_workbook(name, *book, is_header_, cells), content);
    }

    Tables open_files_of(const std::string& zip_name, archive::Zip& zip, CellBudget& cells) {
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
            Tables tables =
                bytes ? open_file_of_zip(name, *std::move(bytes), cells) : not_opened(name, std::move(bytes.error()));
            if (cells.exceeded()) return {};
            std::move(tables.begin(), tables.end(), std::back_inserter(all));
        }
        if (has_file) return all;
        return not_opened(zip_name,
                          {"There is no file in this zip.", "Check that it was made from the right folder.", {}});
    }

    Tables open_file_of_zip(const std::string& name, std::string bytes, CellBudget& cells) {
        if (!archive::looks_like_zip(bytes)) return open_no_zip(name, std::move(bytes), &cells);
        const std::size_t size = bytes.size();
        return held_to_size(open_zip(name, std::move(bytes), cells, true), name, size);
    }

    const IsHeader& is_header_;
    const XmlForm* xml_form_;
};

}  // namespace

std::string OpenedTable::title() const {
    return sheet.empty() ? name : name + ", sheet " + sheet;
}

std::vector<OpenedTable> open_tables(InputFile file, const IsHeader& is_header, const XmlForm* xml_form) {
    if (file.unread) return left_unread(file.name, *std::move(file.unread));
    return Opening(is_header, xml_form).open(file.name, std::move(file.bytes));
}

}  // namespace goldthread
