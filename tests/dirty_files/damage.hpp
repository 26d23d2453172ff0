#pragma once
// Tables as people hand them in: what a case system exports, and what happens to it before it is given. The damage is
// drawn from a seed, and whoever does it counts the rows.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/synthetic/random.hpp"

namespace goldthread::dirty {

using Row = std::vector<std::string>;

/// Below the header every row that has something in it is a data row, whatever it holds.
struct DirtyTable {
    std::vector<Row> titles;  ///< Above the header.
    Row header;
    std::vector<Row> rows;
    std::string damage;      ///< What was done, in words.
    bool plain_rows = true;  ///< Every row is one line.

    [[nodiscard]] std::size_t data_rows() const;
};

/// Does between one and four kinds of damage to a clean table.
void damage(DirtyTable& table, synthetic::Random& random);

}  // namespace goldthread::dirty
