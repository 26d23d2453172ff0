#pragma once
// Builds the packed postcode file from rows in any order.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread {

/// Collects postcodes (24 bytes each in memory) and packs them. Use once: add rows, then finish().
class PostcodeFileBuilder {
  public:
    enum class Added {
        taken,
        without_coordinates,  ///< Taken, but its coordinates lie off every British grid and were left out.
        not_a_postcode,       ///< Not taken.
        not_an_authority      ///< Not taken: the authority's code is longer than 15 characters, or one too many.
    };

    /// `row.grid` is on the British National Grid. Of a postcode added twice the first counts.
    Added add(const PostcodeRow& row, Country country);

    /// States that rows said truly whether they are terminated; without this the file records nothing of it.
    void records_termination() noexcept { records_termination_ = true; }

    [[nodiscard]] std::size_t row_count() const noexcept { return rows_.size(); }

    /// The bytes of postcodes.gtp. `edition`: the first day of the month the directory is named after.
    [[nodiscard]] std::string finish(Date edition);

    /// After finish(): how many rows were left out because their postcode had been added before.
    [[nodiscard]] std::size_t repeated_count() const noexcept { return repeated_count_; }

  private:
    struct Row {
        std::uint64_t order = 0;
        GridPoint grid;
        std::uint16_t authority = 0;
        bool has_grid = false;
        bool terminated = false;
    };

    void sort_rows();
    [[nodiscard]] std::uint32_t letters_used() const;

    std::vector<Row> rows_;
    std::vector<std::string> authorities_;  // 16 bytes each, as in the file
    std::unordered_map<std::string, std::uint16_t> authority_index_;
    std::size_t repeated_count_ = 0;
    bool records_termination_ = false;
};

}  // namespace goldthread
