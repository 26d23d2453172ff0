#pragma once
// Column names as people and programs write them: which field of a module one means.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"

namespace goldthread {

/// The forms of a column name in which it is compared.
struct ColumnName {
    std::string folded;    ///< Without spaces around it, upper-cased.
    std::string seen;      ///< Of that the bare text (base/text.hpp): also without characters that nobody sees.
    std::string squeezed;  ///< Of that the letters and digits alone: without spaces, dashes, dots, underscores.

    explicit ColumnName(std::string_view text);
};

[[nodiscard]] std::vector<ColumnName> column_names(const std::vector<std::string>& texts);

/// How well a column name fits a field, the best first.
enum class NameFit : std::uint8_t {
    exact,   ///< But for letter case and padding.
    unseen,  ///< But for characters that cannot be seen.
    near,    ///< But for what separates its words; or it is another name of the field.
    none
};

[[nodiscard]] NameFit fit_of(const ColumnName& name, const Field& field) noexcept;

/// Whether the text holds characters that nobody sees, or control characters.
[[nodiscard]] bool has_unseen(std::string_view text);
/// The bare text without them.
[[nodiscard]] std::string without_unseen(std::string_view text);

}  // namespace goldthread
