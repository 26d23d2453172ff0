#include "goldthread/intake/zip_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/markup_kind.hpp"
#include "goldthread/intake/own_files.hpp"

namespace goldthread {

namespace {

struct KnownPart {
    std::string_view part;  ///< Of the whole path where it has a slash or is "mimetype"; else its ending.
    bool holds_tables;
    const char* what;
    const char* remedy;
};

constexpr const char* export_from_there =
    "If it holds data of the return, export that as CSV or Excel from where it was made.";

constexpr std::array known_parts = {
    KnownPart{"word/document.xml", false, "This is a Word document.", export_from_there},
    KnownPart{"ppt/presentation.xml", false, "This is a PowerPoint presentation.", export_from_there},
    KnownPart{"visio/document.xml", false, "This is a drawing of Visio.", export_from_there},
    KnownPart{"xl/workbook.bin", true, "This is a binary workbook (.xlsb).", "Open it in Excel and save it as .xlsx."},
    KnownPart{"META-INF/container.xml", false, "This is an electronic book.", export_from_there},
};

/// OpenDocument files name their kind in a part of its own.
struct KnownDocument {
    std::string_view type;
    const char* what;
};

constexpr std::array known_documents = {
    KnownDocument{"application/vnd.oasis.opendocument.text", "This is a text document of LibreOffice."},
    KnownDocument{"application/vnd.oasis.opendocument.presentation", "This is a presentation of LibreOffice."},
    KnownDocument{"application/vnd.oasis.opendocument.graphics", "This is a drawing of LibreOffice."},
};

bool has_ending(const archive::Zip& zip, std::string_view ending) {
    return std::any_of(zip.entries().begin(), zip.entries().end(),
                       [&](const archive::Entry& entry) { return entry.name.ends_with(ending); });
}

Unread named(std::string_view path, bool holds_tables, const char* what, const char* remedy) {
    return {{what, remedy, {}}, !holds_tables && !is_named_as_tables(path)};
}

std::optional<Unread> told_by_type(std::string_view path, archive::Zip& zip) {
    constexpr std::uint64_t longest_type = 200;
    const archive::Entry* entry = zip.find("mimetype");
    if (entry == nullptr || entry->bytes > longest_type) return std::nullopt;
    const auto type = zip.read(*entry);
    if (!type) return std::nullopt;
    for (const KnownDocument& known : known_documents) {
        if (trim(*type) == known.type) return named(path, false, known.what, export_from_there);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Unread> told_by_parts_of_zip(std::string_view path, archive::Zip& zip) {
    if (const auto own = own_zip(zip)) return Unread{{std::string(*own), {}, {}}, true};
    if (zip.find("xl/workbook.xml") != nullptr) return std::nullopt;
    for (const KnownPart& known : known_parts) {
        if (zip.find(known.part) != nullptr) return named(path, known.holds_tables, known.what, known.remedy);
    }
    if (has_ending(zip, ".iwa")) {
        return named(path, true, "This is a document of Apple's Numbers or Pages.",
                     "Export it from there as Excel or CSV.");
    }
    return told_by_type(path, zip);
}

bool holds_open_document(const archive::Zip& zip) {
    constexpr std::size_t enough = 4096;
    const archive::Entry* content = zip.find("content.xml");
    return content != nullptr && first_element(zip.beginning_of(*content, enough)) == "document-content";
}

}  // namespace goldthread
