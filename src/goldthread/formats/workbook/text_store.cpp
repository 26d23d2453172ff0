#include "goldthread/formats/workbook/text_store.hpp"

#include <algorithm>

namespace goldthread::workbook {

namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 12U;
constexpr std::size_t most_capacity = std::size_t{1} << 20U;

}  // namespace

std::string_view TextStore::keep(std::string_view text) {
    if (text.empty()) return {};
    // A buffer never grows, since views point into it.
    if (buffers_.empty() || buffers_.back()->capacity() - buffers_.back()->size() < text.size()) {
        const std::size_t next = buffers_.empty() ? first_capacity : buffers_.back()->capacity() * 2;
        buffers_.push_back(std::make_shared<std::string>());
        buffers_.back()->reserve(std::max(std::min(next, most_capacity), text.size()));
    }
    std::string& buffer = *buffers_.back();
    const std::size_t begin = buffer.size();
    buffer += text;
    return std::string_view(buffer).substr(begin);
}

}  // namespace goldthread::workbook
