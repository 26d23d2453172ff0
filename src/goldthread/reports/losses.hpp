#pragma once
// What a conversion could not carry over, or not as it should be: each kind of it once, with a count and the first
// place.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

class Losses {
  public:
    /// `what` happened to a row (and field). The same words of the same field again are only counted.
    void row(Remark::Kind kind, const Table& table, std::size_t row, std::string_view field, std::string what);
    /// It happened to so much of a table as a whole.
    void table(Remark::Kind kind, const Table& table, std::string what, std::size_t count);
    /// About no file.
    void general(Remark::Kind kind, std::string what);

    [[nodiscard]] Remarks take() { return std::move(remarks_); }

  private:
    Remarks remarks_;
    std::unordered_map<std::string, std::size_t> index_;  // by field and words
};

}  // namespace goldthread
