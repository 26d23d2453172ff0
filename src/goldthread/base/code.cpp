#include "goldthread/base/code.hpp"

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

// FNV-1a over the upper-cased bytes.
std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(to_upper(c));
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

std::uint64_t pack_upper(std::string_view text) noexcept {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(to_upper(text[i]))) << (8 * i);
    }
    return bits;
}

void append_bytes(std::string& out, std::uint64_t bits, int count) {
    for (int i = 0; i < count; ++i) {
        const char c = static_cast<char>((bits >> (8 * i)) & 0xFFU);
        if (c == '\0') return;
        out += c;
    }
}

constexpr std::uint64_t long_mark = 0xFF00000000000000ULL;

}  // namespace

Code Code::packed(std::string_view text) noexcept {
    if (text.size() <= 8) {
        const Code code = from_bits(pack_upper(text));
        // Bytes that are not UTF-8 could imitate the mark; treat such text as overlong.
        if (!code.overlong()) return code;
    }
    return from_bits(hash_of(text) | overlong_mark);
}

std::string Code::text() const {
    std::string out;
    if (!overlong()) append_bytes(out, bits_, 8);
    return out;
}

Id Id::packed(std::string_view text) noexcept {
    Id id;
    if (text.size() <= 15) {
        id.low_ = pack_upper(text.substr(0, 8));
        if (text.size() > 8) id.high_ = pack_upper(text.substr(8));
        return id;
    }
    id.low_ = hash_of(text);
    id.high_ = pack_upper(text.substr(0, 7)) | long_mark;
    return id;
}

std::string Id::text() const {
    std::string out;
    if (whole()) {
        append_bytes(out, low_, 8);
        append_bytes(out, high_, 8);
    } else {
        append_bytes(out, high_, 7);
    }
    return out;
}

}  // namespace goldthread
