#include "goldthread/formats/archive/zip_writer.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <set>

#include "goldthread/formats/archive/inflate.hpp"

namespace goldthread::archive {

namespace {

constexpr std::uint64_t most_bytes = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::size_t most_members = 65'535;
constexpr unsigned version_needed = 20;
constexpr unsigned utf8_names = 0x0800;
constexpr unsigned first_of_january_1980 = 0x0021;
constexpr unsigned deflated_method = 8;

void append_number(std::string& out, std::uint64_t number, unsigned width) {
    for (unsigned i = 0; i < width; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

/// Ends what deflateInit2 began, whatever happens in between.
struct Deflating {
    z_stream stream{};
    ~Deflating() { deflateEnd(&stream); }
};

// Deflated without a frame; nothing where that would not be smaller.
std::optional<std::string> deflated(std::string_view bytes) {
    constexpr int memory_level = 9;
    Deflating work;
    z_stream& stream = work.stream;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        return std::nullopt;
    }
    std::string out(bytes.size(), '\0');
    // zlib takes what it only reads as not const.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return std::nullopt;
    out.resize(out.size() - stream.avail_out);
    return out;
}

bool leads_outside(std::string_view name) {
    if (name.starts_with('/') || name.find_first_of("\\:") != std::string_view::npos) return true;
    const std::string framed = "/" + std::string(name) + "/";
    return framed.find("/../") != std::string::npos;
}

Result<void> check_names(std::span<const ZipMember> members) {
    std::set<std::string_view> names;
    for (const ZipMember& member : members) {
        if (member.name.empty() || member.name.size() > 65'535 || leads_outside(member.name) ||
            member.name.find('\0') != std::string::npos) {
            return fail(fmt::format("'{}' cannot be the name of a file in a zip.", member.name), "Rename the file.");
        }
        if (!names.insert(member.name).second) {
            return fail(fmt::format("Two files are called '{}'.", member.name), "Rename one of them.");
        }
    }
    return {};
}

tl::unexpected<Error> too_large() {
    return fail("This is more than a zip file can hold.", "Save fewer files at once.");
}

// What the header of a member and its entry in the directory share.
std::string facts_of(const ZipMember& member, std::size_t packed, bool deflate) {
    std::string facts;
    append_number(facts, version_needed, 2);
    append_number(facts, utf8_names, 2);
    append_number(facts, deflate ? deflated_method : 0, 2);
    append_number(facts, 0, 2);  // midnight
    append_number(facts, first_of_january_1980, 2);
    append_number(facts, checksum_of(member.bytes), 4);
    append_number(facts, packed, 4);
    append_number(facts, member.bytes.size(), 4);
    append_number(facts, member.name.size(), 2);
    append_number(facts, 0, 2);
    return facts;
}

}  // namespace

Result<std::string> write_zip(std::span<const ZipMember> members) {
    if (auto fine = check_names(members); !fine) return tl::unexpected(fine.error());
    if (members.size() > most_members) return too_large();
    std::string out;
    std::string directory;
    for (const ZipMember& member : members) {
        if (member.bytes.size() > most_bytes) return too_large();
        const auto smaller = deflated(member.bytes);
        const std::string_view packed = smaller ? *smaller : member.bytes;
        const std::string facts = facts_of(member, packed.size(), smaller.has_value());
        directory += "PK\x01\x02";
        append_number(directory, version_needed, 2);
        directory += facts;
        append_number(directory, 0, 10);  // no comment, first disk, no attributes
        append_number(directory, out.size(), 4);
        directory += member.name;
        out += "PK\x03\x04";
        out += facts;
        out += member.name;
        out += packed;
        if (out.size() + directory.size() > most_bytes) return too_large();
    }
    const std::size_t directory_at = out.size();
    out += directory;
    out += "PK\x05\x06";
    append_number(out, 0, 4);
    append_number(out, members.size(), 2);
    append_number(out, members.size(), 2);
    append_number(out, directory.size(), 4);
    append_number(out, directory_at, 4);
    append_number(out, 0, 2);
    return out;
}

}  // namespace goldthread::archive
