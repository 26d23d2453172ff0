#include "goldthread/formats/csv/splice.hpp"

#include <fmt/format.h>

#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::csv {

namespace {

bool is_utf16(Encoding encoding) noexcept {
    return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

/// Walks along the bytes and the text made of them, character by character.
class Alignment {
  public:
    Alignment(std::string_view bytes, const Decoded& decoded)
        : bytes_(bytes),
          text_(decoded.text),
          encoding_(decoded.encoding),
          same_(encoding_ == Encoding::utf8 && decoded.damaged == 0) {
        if (is_utf16(encoding_) && decoded.byte_order_mark) at_byte_ = 2;
    }

    /// Where in the bytes the character at `position` of the text begins; positions must not go down.
    std::size_t byte_at(std::size_t position) {
        if (same_) return position;
        while (at_text_ < position) {
            const std::size_t length = utf8_length(text_, at_text_);
            at_byte_ += bytes_of_character(length);
            at_text_ += length;
        }
        return at_byte_;
    }

  private:
    [[nodiscard]] std::size_t bytes_of_character(std::size_t length) const noexcept {
        if (is_utf16(encoding_)) return length == 4 ? 4 : 2;
        if (encoding_ == Encoding::windows_1252) return 1;
        return utf8_length(bytes_, at_byte_) == 0 ? 1 : length;  // a stray byte had been read as Windows-1252
    }

    std::string_view bytes_;
    std::string_view text_;
    Encoding encoding_;
    bool same_;
    std::size_t at_byte_ = 0;
    std::size_t at_text_ = 0;
};

tl::unexpected<Error> lacks(std::string_view text) {
    return fail(fmt::format("'{}' cannot be written in the encoding of the file, Windows-1252.", text),
                "Save the file as UTF-8 and make the change again.");
}

Result<void> append_encoded(std::string& out, const std::string& text, Encoding encoding) {
    if (find_invalid_utf8(text) != std::string::npos || text.find('\0') != std::string::npos) {
        return fail("The new text of a cell is no text.", "Type it again.");
    }
    if (is_utf16(encoding)) {
        out += encode(text, encoding, true).substr(2);
        return {};
    }
    if (encoding == Encoding::utf8) {
        out += text;
        return {};
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = to_windows_1252(take_utf8(text, at));
        if (!byte) return lacks(text);
        out += *byte;
    }
    return {};
}

}  // namespace

Result<std::string> splice(std::string_view bytes, const Decoded& decoded, const std::vector<Edit>& edits) {
    Alignment alignment(bytes, decoded);
    std::string out;
    out.reserve(bytes.size() + 4096);
    std::size_t copied = 0;
    for (const Edit& edit : edits) {
        const std::size_t begin = alignment.byte_at(edit.begin);
        out += bytes.substr(copied, begin - copied);
        if (auto done = append_encoded(out, edit.text, decoded.encoding); !done) return tl::unexpected(done.error());
        copied = alignment.byte_at(edit.end);
    }
    out += bytes.substr(copied);
    return out;
}

}  // namespace goldthread::csv
