#pragma once
// Which year's return a table is of, and which return year it all is: said by the user, told by the names of folders,
// files and sheets, or by the dates inside it and what was given with it. In this order: what stands further down never
// outweighs what stands above.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/intake/year_in_name.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// How many dates fall in each return year.
using YearVotes = std::map<int, std::size_t>;

/// Counts the dates of a table in the fields that fall in the year.
[[nodiscard]] YearVotes votes_of(const Table& table, const Module& module);

/// Counts, in the fields that lie behind the collection year in no row, the dates that lie three months or more into a
/// return year. An extract drawn in May or June has rows of the weeks since its year ended: those tell nothing.
[[nodiscard]] YearVotes dates_well_within(const Table& table, const Module& module);

/// The return year with most votes; nothing without votes.
[[nodiscard]] std::optional<int> favourite(const YearVotes& votes);

/// What is known of one table, or of several that must be of one year.
struct YearEvidence {
    std::string path;                    ///< The file, folders included.
    std::uint32_t occasion = 0;          ///< Equal for what was given in one go.
    std::string series = {};             ///< series_of() its name.
    std::vector<std::size_t> modules;    ///< Those of which it has rows, or all where it has none.
    std::optional<YearSlot> asked = {};  ///< By the user.
    YearSign folder = {};
    YearSign name = {};                                     ///< Of the file or the sheet.
    std::string_view name_ground = "from the file's name";  ///< Or "from the sheet's name".
    YearVotes votes = {};
    YearVotes well_within = {};  ///< Only needed where the return year is not asked for.
};

/// What was decided for one of them, and on what ground: "as you said", "from the folder's name", "from its dates" ...
struct YearDecision {
    YearSlot year = YearSlot::this_year;
    std::string_view ground;
    bool told = false;            ///< By the user, a name, or dates of its set; not by what lies beside it.
    bool dates_disagree = false;  ///< Most of its dates are of another year than decided.
};

struct YearDecisions {
    int return_year = 0;      ///< 0 when neither asked nor to be told from any date or name.
    std::string_view ground;  ///< "as you said", "from the dates in the files"; empty when 0.
    std::vector<YearDecision> files;
};

/// Decides for all together. `asked_year` is the return year the user named, if any. Of tables given as one set
/// (given_together.hpp) the dates count together, and one without a date follows them.
///
/// Of files that show nothing of two years none is last year's: neither all of them, nor a module that there is once,
/// unless a name says so and the dates beside it agree, or its set is.
[[nodiscard]] YearDecisions decide_years(const std::vector<YearEvidence>& files, std::optional<int> asked_year);

}  // namespace goldthread
