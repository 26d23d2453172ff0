#pragma once
// Zip files made in memory, for tests and fuzzers.

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/archive/inflate.hpp"

namespace goldthread::archive {

struct FileToZip {
    std::string name;
    std::string content;
};

/// A zip file of these files, each stored as it is.
[[nodiscard]] inline std::string zip_of(const std::vector<FileToZip>& files, bool deflate = false);

// The parts below are what a test needs to damage one.

inline void append_number(std::string& out, std::uint64_t number, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(i < 8 ? number >> (8 * i) & 0xFFU : 0);
}

/// Deflated, without the frame of zlib.
[[nodiscard]] inline std::string deflated_bytes(std::string_view content) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// The fields that the header of a file and its entry in the directory share.
inline void append_facts(std::string& out, const FileToZip& file, std::size_t packed, bool deflate) {
    append_number(out, 20, 2);  // the version needed
    append_number(out, 0, 2);
    append_number(out, deflate ? 8 : 0, 2);
    append_number(out, 0, 4);  // time and date
    append_number(out, checksum_of(file.content), 4);
    append_number(out, packed, 4);
    append_number(out, file.content.size(), 4);
    append_number(out, file.name.size(), 2);
    append_number(out, 0, 2);
}

inline std::string zip_of(const std::vector<FileToZip>& files, bool deflate) {
    std::string out;
    std::string directory;
    for (const FileToZip& file : files) {
        const std::string packed = deflate ? deflated_bytes(file.content) : file.content;
        directory += "PK\x01\x02";
        append_number(directory, 20, 2);
        append_facts(directory, file, packed.size(), deflate);
        append_number(directory, 0, 10);  // comment, disk, attributes
        append_number(directory, out.size(), 4);
        directory += file.name;
        out += "PK\x03\x04";
        append_facts(out, file, packed.size(), deflate);
        out += file.name + packed;
    }
    const std::size_t at = out.size();
    out += directory + "PK\x05\x06";
    append_number(out, 0, 4);
    append_number(out, files.size(), 2);
    append_number(out, files.size(), 2);
    append_number(out, directory.size(), 4);
    append_number(out, at, 4);
    append_number(out, 0, 2);
    return out;
}

}  // namespace goldthread::archive
