#include "goldthread/formats/archive/inflate.hpp"

#include <zlib.h>

#include <algorithm>

namespace goldthread::archive {

namespace {

constexpr std::size_t most_unpacked_per_byte = 1032;          // the most that deflate can do
constexpr std::size_t largest_piece = std::size_t{1} << 30U;  // zlib counts in 32 bits

/// zlib's state, ended when it goes.
class Inflater {
  public:
    Inflater() : ready_(inflateInit2(&stream_, -MAX_WBITS) == Z_OK) {}
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Fills `out`; whether the data end just where it is full.
    bool run(std::string_view packed, std::string& out) {
        if (!ready_) return false;
        std::size_t filled = 0;
        int status = Z_OK;
        while (status == Z_OK) {
            if (stream_.avail_in == 0) give_input(packed);
            char nothing = 0;
            const std::size_t room = std::min(out.size() - filled, largest_piece);
            stream_.next_out = reinterpret_cast<Bytef*>(room > 0 ? out.data() + filled : &nothing);
            stream_.avail_out = static_cast<uInt>(room > 0 ? room : 1);
            status = ::inflate(&stream_, Z_NO_FLUSH);
            if (room == 0 && stream_.avail_out == 0) return false;  // more than was announced
            if (room > 0) filled += room - stream_.avail_out;
        }
        return status == Z_STREAM_END && filled == out.size();
    }

    // Fills `out` as far as the data go, and cuts it there.
    void run_to_full(std::string_view packed, std::string& out) {
        std::size_t filled = 0;
        int status = ready_ ? Z_OK : Z_STREAM_ERROR;
        while (status == Z_OK && filled < out.size()) {
            if (stream_.avail_in == 0) give_input(packed);
            const std::size_t room = std::min(out.size() - filled, largest_piece);
            stream_.next_out = reinterpret_cast<Bytef*>(out.data() + filled);
            stream_.avail_out = static_cast<uInt>(room);
            status = ::inflate(&stream_, Z_NO_FLUSH);
            filled += room - stream_.avail_out;
        }
        out.resize(filled);
    }

  private:
    void give_input(std::string_view& packed) {
        const std::size_t piece = std::min(packed.size(), largest_piece);
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));  // zlib only reads it
        stream_.avail_in = static_cast<uInt>(piece);
        packed.remove_prefix(piece);
    }

    z_stream stream_{};
    bool ready_;
};

}  // namespace

std::optional<std::string> inflate_to(std::string_view packed, std::size_t size) {
    if (size / most_unpacked_per_byte > packed.size()) return std::nullopt;
    std::string out(size, '\0');
    Inflater inflater;
    if (!inflater.run(packed, out)) return std::nullopt;
    return out;
}

std::string inflate_beginning(std::string_view packed, std::size_t most) {
    std::string out(most, '\0');
    Inflater inflater;
    inflater.run_to_full(packed, out);
    return out;
}

std::uint32_t checksum_of(std::string_view bytes) noexcept {
    uLong sum = crc32(0, nullptr, 0);
    while (!bytes.empty()) {
        const std::size_t piece = std::min(bytes.size(), largest_piece);
        sum = crc32(sum, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(piece));
        bytes.remove_prefix(piece);
    }
    return static_cast<std::uint32_t>(sum);
}

}  // namespace goldthread::archive
