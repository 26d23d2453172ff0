#include "goldthread/intake/file_kind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/markup_kind.hpp"
#include "goldthread/intake/own_files.hpp"
#include "goldthread/reference/postcode_file.hpp"

namespace goldthread {

namespace {

using namespace std::string_view_literals;

/// Whether files of a kind hold tables, so that one may be part of the return whatever its name.
enum class Holds : std::uint8_t { tables, other };

struct KnownBeginning {
    std::string_view bytes;
    std::size_t at;
    Holds holds;
    const char* what;
    const char* remedy;
};

constexpr const char* save_as_workbook = "Open it in Excel and save it as .xlsx or as 'CSV UTF-8'.";
constexpr const char* unpack = "Unpack it, and give the files in it.";
constexpr const char* export_from_there =
    "If it holds data of the return, export that as CSV or Excel from where it was made.";
constexpr const char* old_workbook = "This is an old Excel workbook (.xls).";
constexpr const char* picture = "This is a picture.";
constexpr const char* film_or_sound = "This is a film or a sound.";
constexpr const char* access_database = "This is an Access database.";
constexpr const char* export_tables = "Export the tables of the return from it as Excel or CSV.";
constexpr const char* program = "This is a program.";

constexpr std::array known_beginnings = {
    KnownBeginning{"%PDF-"sv, 0, Holds::other, "This is a PDF document.", export_from_there},
    KnownBeginning{"\x89PNG\r\n"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"\xFF\xD8\xFF"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"GIF87a"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"GIF89a"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"II*\0"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"MM\0*"sv, 0, Holds::other, picture, export_from_there},
    KnownBeginning{"WEBP"sv, 8, Holds::other, picture, export_from_there},
    KnownBeginning{"ftypheic"sv, 4, Holds::other, picture, export_from_there},
    KnownBeginning{"ftypheix"sv, 4, Holds::other, picture, export_from_there},
    KnownBeginning{"ftypmif1"sv, 4, Holds::other, picture, export_from_there},
    KnownBeginning{"ftypavif"sv, 4, Holds::other, picture, export_from_there},
    KnownBeginning{"ftyp"sv, 4, Holds::other, film_or_sound, export_from_there},
    KnownBeginning{"ID3\x03\0"sv, 0, Holds::other, film_or_sound, export_from_there},
    KnownBeginning{"ID3\x04\0"sv, 0, Holds::other, film_or_sound, export_from_there},
    KnownBeginning{R"({\rtf)"sv, 0, Holds::other, "This is a document in rich text.", export_from_there},
    KnownBeginning{"%!PS"sv, 0, Holds::other, "This is a document for printing.", export_from_there},
    KnownBeginning{"L\0\0\0\x01\x14\x02\0"sv, 0, Holds::other, "This is a shortcut to another file.",
                   "Give that file itself."},
    KnownBeginning{"\x7F\x45LF"sv, 0, Holds::other, program, export_from_there},
    KnownBeginning{"!BDN"sv, 0, Holds::other, "This is a mailbox of Outlook.", export_from_there},
    KnownBeginning{"\x1F\x8B"sv, 0, Holds::tables, "This is a file packed with gzip.", unpack},
    KnownBeginning{"7z\xBC\xAF\x27\x1C"sv, 0, Holds::tables, "This is an archive of 7-Zip (.7z).", unpack},
    KnownBeginning{"Rar!\x1A\x07"sv, 0, Holds::tables, "This is an archive of WinRAR (.rar).", unpack},
    KnownBeginning{"1AY&SY"sv, 4, Holds::tables, "This is a file packed with bzip2.", unpack},
    KnownBeginning{"\xFD"
                   "7zXZ\0"sv,
                   0, Holds::tables, "This is a file packed with xz.", unpack},
    KnownBeginning{"\x28\xB5\x2F\xFD"sv, 0, Holds::tables, "This is a file packed with zstd.", unpack},
    KnownBeginning{"MSCF\0\0\0\0"sv, 0, Holds::tables, "This is a cabinet archive (.cab).", unpack},
    KnownBeginning{"ustar"sv, 257, Holds::tables, "This is a tar archive.", unpack},
    KnownBeginning{"SQLite format 3\0"sv, 0, Holds::tables, "This is an SQLite database.", export_tables},
    KnownBeginning{"Standard Jet DB"sv, 4, Holds::tables, access_database, export_tables},
    KnownBeginning{"Standard ACE DB"sv, 4, Holds::tables, access_database, export_tables},
    KnownBeginning{"PAR1"sv, 0, Holds::tables, "This is a Parquet file.", "Export its table as Excel or CSV."},
    KnownBeginning{"$FL2@(#)"sv, 0, Holds::tables, "This is a file of SPSS.", "Export its table as Excel or CSV."},
    KnownBeginning{"ID;PWXL"sv, 0, Holds::tables, "This is a workbook in the form SYLK (.slk).", save_as_workbook},
    KnownBeginning{"\x09\x08\x10\0\0\x06\x05\0"sv, 0, Holds::tables, old_workbook, save_as_workbook},
    KnownBeginning{"\x09\x08\x08\0\0\x05\x05\0"sv, 0, Holds::tables, old_workbook, save_as_workbook},
    KnownBeginning{"\x09\x04\x06\0"sv, 0, Holds::tables, old_workbook, save_as_workbook},
    KnownBeginning{"\x09\x02\x06\0"sv, 0, Holds::tables, old_workbook, save_as_workbook},
    KnownBeginning{"\x09\0\x04\0"sv, 0, Holds::tables, old_workbook, save_as_workbook},
    KnownBeginning{"-----BEGIN PGP MESSAGE"sv, 0, Holds::tables, "This is an encrypted file (PGP).",
                   "Decrypt it, and give the file itself."},
};

constexpr std::string_view compound_beginning = "\xD0\xCF\x11\xE0"sv;

/// An old Office file, told by the name of a part, which is written in 16 bits.
struct KnownPart {
    std::string_view name;
    Holds holds;
    const char* what;
    const char* remedy;
};

constexpr std::array known_parts = {
    KnownPart{"EncryptedPackage", Holds::tables, "This workbook is protected with a password.",
              "Open it in Excel, take the password off (File, Info, Protect Workbook), and save it."},
    KnownPart{"WordDocument", Holds::other, "This is an old Word document (.doc).", export_from_there},
    KnownPart{"PowerPoint Document", Holds::other, "This is an old PowerPoint presentation (.ppt).", export_from_there},
    KnownPart{"__substg1.0_", Holds::other, "This is an e-mail of Outlook (.msg).",
              "If a file of the return is attached to it, save that, and give it."},
    KnownPart{"__properties_version1.0", Holds::other, "This is an e-mail of Outlook (.msg).",
              "If a file of the return is attached to it, save that, and give it."},
    KnownPart{"VisioDocument", Holds::other, "This is a drawing of Visio.", export_from_there},
    KnownPart{"Workbook", Holds::tables, old_workbook, save_as_workbook},
    KnownPart{"Book", Holds::tables, old_workbook, save_as_workbook},
};

std::string_view file_name(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
}

// In lower case, without the point; empty if there is none.
std::string ending_of(std::string_view path) {
    const std::string_view name = file_name(path);
    const std::size_t point = name.rfind('.');
    std::string ending(point == std::string_view::npos ? std::string_view() : name.substr(point + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), to_lower);
    return ending;
}

Unread named(std::string_view path, Holds holds, std::string what, std::string remedy) {
    return {{std::move(what), std::move(remedy), {}}, holds == Holds::other && !is_named_as_tables(path)};
}

std::string in_16_bits(std::string_view text) {
    std::string wide;
    for (const char c : text) wide += {c, '\0'};
    return wide;
}

Unread told_by_parts(std::string_view path, std::string_view bytes) {
    for (const KnownPart& part : known_parts) {
        if (bytes.find(in_16_bits(part.name)) == std::string_view::npos) continue;
        return named(path, part.holds, part.what, part.remedy);
    }
    return named(path, Holds::tables, "This is an old Excel workbook (.xls) or other old Office file.",
                 save_as_workbook);
}

Unread web_page(std::string_view path, std::string_view bytes) {
    const bool has_table = plain_beginning(bytes, enough_to_tell).find("<table") != std::string::npos;
    const std::string ending = ending_of(path);
    if (has_table || ending == "xls" || ending == "xlsx") {
        return named(path, Holds::other, "This is a web page (a report saved for Excel), not a workbook.",
                     "Open it in Excel and save it as .xlsx.");
    }
    return named(path, Holds::other, "This is a web page, perhaps one that asks to sign in.",
                 "Sign in where it comes from, and download the file again.");
}

std::optional<Unread> told_by_markup(std::string_view path, std::string_view bytes) {
    if (!xml::looks_like_xml(bytes)) return std::nullopt;
    const std::string element = first_element(bytes);
    if (element.empty()) return std::nullopt;
    if (is_of_web_page(element)) return web_page(path, bytes);
    if (element == "workbook") {
        return named(path, Holds::tables, "This is a workbook in the XML of Excel 2003.",
                     "Open it in Excel and save it as .xlsx.");
    }
    const bool flat_document =
        element == "document" && plain_beginning(bytes, 4096).find("office:") != std::string::npos;
    if (flat_document) {
        return named(path, Holds::tables, "This is a document of LibreOffice as one XML file.",
                     "Open it in LibreOffice and save it as .ods.");
    }
    if (element == "worddocument") return named(path, Holds::other, "This is a Word document.", export_from_there);
    if (element == "svg") return named(path, Holds::other, picture, export_from_there);
    return std::nullopt;
}

// "From: ...", "MIME-Version: 1.0" and so on, line by line.
std::optional<Unread> told_by_mail_headers(std::string_view path, std::string_view bytes) {
    const std::size_t word_end =
        bytes.substr(0, 100).find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    if (word_end == std::string_view::npos || word_end == 0 || bytes[word_end] != ':') return std::nullopt;
    const std::string beginning = plain_beginning(bytes, 8192);
    if (!beginning.starts_with("mime-version:") && beginning.find("\nmime-version:") == std::string::npos) {
        return std::nullopt;
    }
    if (beginning.find("multipart/related") != std::string::npos) {
        return named(path, Holds::other, "This is a web page saved as one file (MHTML), not a workbook.",
                     "Open it in Excel and save it as .xlsx.");
    }
    return named(path, Holds::other, "This is an e-mail.",
                 "If a file of the return is attached to it, save that, and give it.");
}

// Some programs put names of columns in brackets.
bool begins_json(std::string_view text) noexcept {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto next = [&] {
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        return text.empty() ? '\0' : text.front();
    };
    const char first = next();
    if (first != '{' && first != '[') return false;
    text.remove_prefix(1);
    const char second = next();
    return second == '"' || (first == '{' ? second == '}' : (second == '{' || second == '['));
}

bool is_bitmap(std::string_view bytes) noexcept {
    return bytes.size() > 18 && bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_windows_program(std::string_view bytes) noexcept {
    return bytes.size() > 64 && bytes.starts_with("MZ") && bytes.substr(0, 64).find('\0') != std::string_view::npos;
}

std::optional<Unread> told_by_known_beginning(std::string_view path, std::string_view bytes) {
    for (const KnownBeginning& known : known_beginnings) {
        if (bytes.size() < known.at || !bytes.substr(known.at).starts_with(known.bytes)) continue;
        return named(path, known.holds, known.what, known.remedy);
    }
    if (is_bitmap(bytes)) return named(path, Holds::other, picture, export_from_there);
    if (is_windows_program(bytes)) return named(path, Holds::other, program, export_from_there);
    return std::nullopt;
}

// Text has no zero bytes, but for that in 16 bits.
std::optional<Unread> told_by_zero_bytes(std::string_view path, std::string_view beginning) {
    if (beginning.find('\0') == std::string_view::npos) return std::nullopt;
    const auto decoded = csv::decode(std::string(beginning));
    if (decoded) return std::nullopt;
    if (is_named_as_tables(path)) return Unread{decoded.error(), false};
    return Unread{{"This is no text, and of a kind that this program does not know.", {}, {}}, true};
}

}  // namespace

Unread too_large_to_read(std::uint64_t bytes) {
    constexpr double gibibyte = 1U << 30U;
    return {{fmt::format("The file has {:.1f} GiB, more than can be read ({:.0f} GiB).",
                         static_cast<double>(bytes) / gibibyte, static_cast<double>(most_file_bytes) / gibibyte),
             "Give only the files of the return; split a larger one into several.",
             {}},
            false};
}

std::optional<Unread> told_by_name(std::string_view path) {
    const bool is_folder = path.ends_with('/');
    if (is_folder) path.remove_suffix(1);
    const std::string name(file_name(path));
    const auto passed_over = [](std::string what) { return Unread{{std::move(what), {}, {}}, true}; };
    constexpr std::array<std::string_view, 5> of_system = {"Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store",
                                                           "__MACOSX"};
    const bool system = std::any_of(of_system.begin(), of_system.end(),
                                    [&](std::string_view known) { return same_ignoring_case(known, name); });
    if (system) return passed_over("What the system keeps for itself.");
    if (name.starts_with("~$") || name.starts_with(".~lock.")) {
        return passed_over(
            "A lock: the file it is named after was open in another program. What is not saved there yet is not read.");
    }
    if (name.size() < 2 || !name.starts_with('.') || name == "..") return std::nullopt;
    return passed_over(is_folder ? "A hidden folder." : "A hidden file.");
}

std::optional<Unread> told_by_beginning(std::string_view path, std::string_view bytes) {
    if (bytes.empty() || archive::looks_like_zip(bytes) || looks_like_postcodes(bytes)) return std::nullopt;
    if (bytes.starts_with(compound_beginning)) return told_by_parts(path, bytes);
    const std::string_view beginning = bytes.substr(0, enough_to_tell);
    if (auto known = told_by_known_beginning(path, beginning)) return known;
    if (auto markup = told_by_markup(path, beginning)) return markup;
    if (auto mail = told_by_mail_headers(path, beginning)) return mail;
    if (begins_json(beginning)) {
        if (const auto own = own_json(beginning)) return Unread{{std::string(*own), {}, {}}, true};
        return named(path, Holds::other, "This is a JSON file.", "Export the data as CSV, Excel or XML.");
    }
    return told_by_zero_bytes(path, beginning);
}

bool needs_all_to_tell(std::string_view bytes) noexcept {
    return bytes.starts_with(compound_beginning);
}

bool looks_like_postcodes(std::string_view bytes) noexcept {
    return bytes.starts_with(PostcodeFileHeader::magic);
}

bool is_named_as_tables(std::string_view path) {
    constexpr std::array<std::string_view, 10> endings = {"csv",  "tsv",  "tab", "xml", "xlsx",
                                                          "xlsm", "xlsb", "xls", "ods", "zip"};
    return std::find(endings.begin(), endings.end(), ending_of(path)) != endings.end();
}

bool is_named_as_text(std::string_view path) {
    constexpr std::array<std::string_view, 7> endings = {"", "txt", "dat", "prn", "asc", "psv", "out"};
    return std::find(endings.begin(), endings.end(), ending_of(path)) != endings.end();
}

}  // namespace goldthread
