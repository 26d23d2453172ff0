#pragma once
// Whether a file is of this year's return or last year's: said by the user, told by the folder's name, or proposed from
// the dates inside.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/collections/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// How many dates that should fall within the collection year do so, for each return year.
using YearVotes = std::map<int, std::size_t>;

/// Counts the dates of a table in the fields that fall in the year.
[[nodiscard]] YearVotes votes_of(const Table& table, const Module& module);

/// The return year with most votes; nothing without votes.
[[nodiscard]] std::optional<int> favourite(const YearVotes& votes);

/// "last/episodes.csv", "Previous year/x.csv": a folder name that says which year its files are of. File names say
/// nothing (previous_permanence.csv is a module).
[[nodiscard]] std::optional<YearSlot> year_in_folder_name(std::string_view path);

/// What is known of one file.
struct YearEvidence {
    std::string path;
    std::optional<YearSlot> asked;  ///< By the user.
    YearVotes votes;
};

/// What was decided for one file, and on what ground: "as you said", "from the folder's name", "from its dates",
/// "from the dates beside it", "as nothing says otherwise".
struct YearDecision {
    YearSlot year = YearSlot::this_year;
    std::string_view ground;
    bool dates_disagree = false;  ///< Most of its dates are of another year than decided.
};

struct YearDecisions {
    int return_year = 0;      ///< 0 when neither asked nor to be told from any date.
    std::string_view ground;  ///< "as you said", "from the dates in the files"; empty when 0.
    std::vector<YearDecision> files;
};

/// Decides for all files together. `asked_year` is the return year the user named, if any.
[[nodiscard]] YearDecisions decide_years(const std::vector<YearEvidence>& files, std::optional<int> asked_year);

}  // namespace goldthread
