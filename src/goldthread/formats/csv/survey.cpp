#include "goldthread/formats/csv/survey.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "goldthread/formats/csv/block.hpp"

namespace goldthread::csv {

namespace {

std::size_t ones(std::uint64_t mask) noexcept {
    return static_cast<std::size_t>(std::popcount(mask));
}

}  // namespace

Survey survey_of(std::string_view bytes) noexcept {
    Survey survey;
    std::size_t feeds = 0;
    std::size_t returns = 0;
    std::uint64_t nuls = 0;
    const auto look_at = [&](const Block& block) {
        survey.ascii = survey.ascii && block.ascii();
        nuls |= block.equal_to('\0');
        feeds += ones(block.equal_to('\n'));
        returns += ones(block.equal_to('\r'));
    };

    const std::size_t whole = bytes.size() - bytes.size() % block_size;
    for (std::size_t at = 0; at < whole; at += block_size) look_at(Block(bytes.data() + at));
    survey.nul = nuls != 0;
    if (whole < bytes.size()) {
        // Here the padding is zero too, so zero bytes are sought in the text itself.
        look_at(last_block(bytes.data() + whole, bytes.size() - whole));
        survey.nul = survey.nul || bytes.find('\0', whole) != std::string_view::npos;
    }
    survey.newlines = std::max(feeds, returns);
    return survey;
}

std::size_t line_at(std::string_view text, std::size_t position) noexcept {
    std::size_t line = 1;
    for (std::size_t i = 0; i < position; ++i) {
        const bool feed_of_crlf = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
        if (text[i] == '\r' || (text[i] == '\n' && !feed_of_crlf)) ++line;
    }
    return line;
}

}  // namespace goldthread::csv
