#pragma once
// Returns that lie beside the one in hand in a council's folders and that this program does not check, as far as it
// takes to know one by sight and name it.

#include <span>
#include <string_view>
#include <vector>

namespace goldthread {

struct KnownReturn {
    std::string_view what;  ///< "a CIN census return": completes "This is ...".
    /// XML: the outermost element, and one within it of which the return has at least one; the latter may be empty.
    std::string_view outermost;
    std::string_view within;
    /// Tables: names of columns that stand together in no other. One of these sets is enough. Letter case, spaces and
    /// punctuation do not matter.
    std::vector<std::vector<std::string_view>> columns;
    /// Workbooks: "List" where its sheets are called List 1, List 2 and so on; empty where they are not.
    std::string_view numbered_sheets;
};

/// In the order in which they are tried.
[[nodiscard]] std::span<const KnownReturn> known_returns();

}  // namespace goldthread
