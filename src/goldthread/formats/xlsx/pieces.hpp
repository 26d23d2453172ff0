#pragma once
// Parts a large XML part into pieces, so that a sheet of any size is parsed a few rows at a time.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace goldthread::xlsx {

/// The children of one element of a part, some at a time.
class Pieces {
  public:
    /// The children of the first element named `container` (its prefix, if it has one, does not matter). `text` must
    /// outlive this.
    Pieces(std::string& text, std::string_view container);

    /// The text that holds the next children whole, with what stands between them: as many as make up at least
    /// `enough` bytes, or are left. The caller may overwrite it. Nothing at the end, or where the text is broken().
    [[nodiscard]] std::optional<std::span<char>> next(std::size_t enough = std::size_t{1} << 16U);

    /// Whether the container was not there, or ended in the middle of a child.
    [[nodiscard]] bool broken() const noexcept { return broken_; }

    /// The text without the children: to be asked when next() has come to the end.
    [[nodiscard]] std::string without_children() const;

  private:
    std::string* text_;
    std::size_t content_ = 0;  // where the children begin
    std::size_t at_ = 0;
    bool broken_ = false;
    bool ended_ = false;
};

}  // namespace goldthread::xlsx
