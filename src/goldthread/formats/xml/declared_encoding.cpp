#include "goldthread/formats/xml/declared_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread::xml {

namespace {

using csv::Encoding;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16_le:
        case Encoding::utf16_be:
            return "UTF-16";
        case Encoding::windows_1252:
            return "Windows-1252";
    }
    return {};
}

/// Which encodings a name stands for here. ISO-8859-1 is read as Windows-1252, which has more characters.
std::optional<Encoding> meant_by(std::string_view declared) {
    if (declared.empty() || declared == "UTF-8" || declared == "UTF8" || declared == "US-ASCII" ||
        declared == "ASCII") {
        return Encoding::utf8;
    }
    if (declared.starts_with("UTF-16") || declared == "UCS-2" || declared == "UNICODE") return Encoding::utf16_le;
    if (declared == "ISO-8859-1" || declared == "LATIN1" || declared == "WINDOWS-1252" || declared == "CP1252") {
        return Encoding::windows_1252;
    }
    return std::nullopt;
}

bool is_utf16(Encoding encoding) {
    return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

}  // namespace

std::string declared_encoding(std::string_view text) {
    const std::size_t end = text.find("?>");
    if (!text.starts_with("<?xml") || end == std::string_view::npos) return {};
    const std::string_view declaration = text.substr(0, end);
    const std::size_t word = declaration.find("encoding");
    if (word == std::string_view::npos) return {};
    const std::size_t open = declaration.find_first_of("'\"", word);
    if (open == std::string_view::npos) return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    return folded(declaration.substr(open + 1, close - open - 1));
}

Result<std::optional<std::string>> judge_encoding(const csv::Decoded& decoded, const std::string& declared) {
    const auto meant = meant_by(declared);
    const std::string_view text = std::string_view(decoded.text).substr(decoded.start);
    if (!meant) {
        if (is_utf16(decoded.encoding) || decoded.byte_order_mark || is_ascii(text)) return std::nullopt;
        return fail(fmt::format("The file is written in {}, which cannot be read here.", declared),
                    "Save it as UTF-8 and give it again.");
    }
    if (decoded.encoding == *meant || (is_utf16(decoded.encoding) && is_utf16(*meant))) return std::nullopt;
    if (decoded.encoding == Encoding::utf8 && is_ascii(text) && !is_utf16(*meant)) return std::nullopt;
    return fmt::format(
        "The file says it is {}, but its bytes are {}; read as that. The portal goes by what it says: save it again as "
        "UTF-8, with encoding=\"UTF-8\" in its first line.",
        declared.empty() ? "UTF-8" : declared, name_of(decoded.encoding));
}

}  // namespace goldthread::xml
