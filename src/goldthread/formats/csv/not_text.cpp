#include "goldthread/formats/csv/not_text.hpp"

#include <array>

namespace goldthread::csv {

namespace {

using namespace std::string_view_literals;

struct KnownKind {
    std::string_view first_bytes;
    const char* what;
    const char* remedy;
};

constexpr std::array<KnownKind, 5> known_kinds = {{
    {"PK\x03\x04"sv, "This is a zip file or an Excel workbook (.xlsx), not CSV text.",
     "Give it its proper ending, .xlsx or .zip, or save the sheet from Excel as 'CSV UTF-8'."},
    {"PK\x05\x06"sv, "This is an empty zip file, not CSV text.", "Export the file again from your case system."},
    {"\xD0\xCF\x11\xE0"sv, "This is an old Excel workbook (.xls) or other old Office file, not CSV text.",
     "Open it in Excel and save it as 'CSV UTF-8' or as .xlsx."},
    {"%PDF-"sv, "This is a PDF document, not CSV text.",
     "Export the data as CSV or Excel from where the PDF was made."},
    {"\x1F\x8B"sv, "This is a gzip-compressed file, not CSV text.", "Unpack it and give the file inside."},
}};

}  // namespace

std::optional<Error> refusal_of_known_kind(std::string_view bytes) {
    for (const KnownKind& kind : known_kinds) {
        if (bytes.starts_with(kind.first_bytes)) return Error{kind.what, kind.remedy, {}};
    }
    return std::nullopt;
}

Error refusal_of_zero_bytes() {
    return {"The file holds zero bytes, which no text file does: it is of another kind, or was damaged in copying.",
            "Export it again from your case system, as CSV.",
            {}};
}

}  // namespace goldthread::csv
