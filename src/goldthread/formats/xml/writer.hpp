#pragma once
// Writes XML, one element a line.

#include <cstddef>
#include <string>
#include <string_view>

namespace goldthread::xml {

/// Builds the text of a UTF-8 file from the outside in. Names are taken as they stand.
class Writer {
  public:
    Writer();

    /// Opens an element that will hold others.
    void open(std::string_view name);
    void close(std::string_view name);
    /// An element with this text, or `<name/>` without any. Returns false if the text holds characters that XML cannot
    /// (control characters); U+FFFD stands for them.
    bool leaf(std::string_view name, std::string_view text);

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void indent();

    std::string out_;
    std::size_t depth_ = 0;
};

}  // namespace goldthread::xml
