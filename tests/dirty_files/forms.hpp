#pragma once
// A dirty table as a file in each of the forms that are read, with the damage that belongs to the form.

#include <cstddef>
#include <string>

#include "damage.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"
#include "goldthread/schema/collection.hpp"

namespace goldthread::dirty {

struct DirtyFile {
    std::string name;
    std::string bytes;
    std::size_t data_rows = 0;  ///< Counted by whoever made it.
    std::string damage;
};

/// With stray quotes, line ends of several kinds, other separators and encodings, bytes of none, marks at the end.
[[nodiscard]] DirtyFile as_csv(const DirtyTable& table, synthetic::Random& random);
/// With merged cells and formulas.
[[nodiscard]] DirtyFile as_xlsx(const DirtyTable& table, synthetic::Random& random);
/// With merged cells, and repeated rows written once.
[[nodiscard]] DirtyFile as_ods(const DirtyTable& table, synthetic::Random& random);
/// The whole return, with elements nobody knows, others twice, in lists or in other letters.
[[nodiscard]] DirtyFile as_xml(const synthetic::MadeUpReturn& made, synthetic::Random& random);

}  // namespace goldthread::dirty
