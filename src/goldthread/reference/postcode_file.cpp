#include "goldthread/reference/postcode_file.hpp"

#include "goldthread/reference/little_endian.hpp"

namespace goldthread {

namespace {

constexpr std::size_t tables_checksum_at = 48;
constexpr std::size_t body_checksum_at = 56;
constexpr std::size_t header_checksum_at = 88;

tl::unexpected<Error> damaged(const char* what) {
    return fail(what, "Copy or build the postcode file again.");
}

PostcodeFileHeader fields_of(std::string_view file) {
    PostcodeFileHeader header;
    header.edition = static_cast<std::int32_t>(load<std::uint32_t>(file, 12));
    header.postcode_count = load<std::uint32_t>(file, 16);
    header.outward_count = load<std::uint32_t>(file, 20);
    header.sector_count = load<std::uint32_t>(file, 24);
    header.authority_count = load<std::uint32_t>(file, 28);
    header.letters = load<std::uint32_t>(file, 32);
    header.flags = load<std::uint32_t>(file, 36);
    header.body_length = load<std::uint64_t>(file, 40);
    header.tables_checksum = load<std::uint64_t>(file, tables_checksum_at);
    header.body_checksum = load<std::uint64_t>(file, body_checksum_at);
    return header;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

std::size_t PostcodeFileHeader::tables_length() const noexcept {
    return std::size_t{8} * outward_count + std::size_t{4} * sector_count + 4 +
           postcode_authority_length * authority_count;
}

std::string PostcodeFileHeader::bytes() const {
    std::string out(magic);
    append(out, current_version);
    append(out, edition);
    append(out, postcode_count);
    append(out, outward_count);
    append(out, sector_count);
    append(out, authority_count);
    append(out, letters);
    append(out, flags);
    append(out, body_length);
    append(out, tables_checksum);
    append(out, body_checksum);
    out.resize(header_checksum_at, '\0');
    append(out, checksum(out));
    return out;
}

Result<PostcodeFileHeader> PostcodeFileHeader::read(std::string_view file) {
    if (!file.starts_with(magic)) {
        return fail("This is not a packed postcode file.", "Choose the file postcodes.gtp, or build it again.");
    }
    if (file.size() < length) return damaged("The postcode file is cut short.");
    if (load<std::uint32_t>(file, 8) != current_version) {
        return fail("The postcode file is of a version that this program does not read.",
                    "Build it again with this program, or bring the program up to date.");
    }
    if (load<std::uint64_t>(file, header_checksum_at) != checksum(file.substr(0, header_checksum_at))) {
        return damaged("The postcode file is damaged: its first bytes do not match their checksum.");
    }
    const PostcodeFileHeader header = fields_of(file);
    const std::size_t rest = file.size() - length;
    // Counts are bounded by the file before they are multiplied, so that nothing wraps on a 32-bit machine.
    if (header.outward_count > rest / 8 || header.sector_count > rest / 4 ||
        header.authority_count > rest / postcode_authority_length || header.tables_length() > rest ||
        header.body_length > rest - header.tables_length()) {
        return damaged("The postcode file is cut short.");
    }
    if (header.body_length < rest - header.tables_length()) return damaged("The postcode file is longer than it says.");
    return header;
}

void correct_checksums(std::string& file) {
    if (file.size() < PostcodeFileHeader::length) return;
    const std::string_view view = file;
    const std::size_t tables = fields_of(view).tables_length();
    if (tables > file.size() - PostcodeFileHeader::length) return;
    store(file, tables_checksum_at, checksum(view.substr(PostcodeFileHeader::length, tables)));
    store(file, body_checksum_at, checksum(view.substr(PostcodeFileHeader::length + tables)));
    store(file, header_checksum_at, checksum(view.substr(0, header_checksum_at)));
}

}  // namespace goldthread
