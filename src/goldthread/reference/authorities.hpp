#pragma once
// Local authorities of England and Wales, with the changes of their boundaries and codes.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

/// An authority with children's services: a county, unitary, metropolitan, London or Welsh authority ("upper tier").
struct Authority {
    Id code;           ///< Nine characters: E10000006.
    std::string name;  ///< As the Office for National Statistics writes it: "Kingston upon Hull, City of".
    Code number;       ///< Three digits of the Department for Education: 909. Blank for Wales.
    DateCell from;     ///< First day; blank: before any date that matters.
    DateCell to;       ///< Last day; blank: in force.

    [[nodiscard]] bool in_force(Date on) const noexcept { return !(from > on) && !(to < on); }
};

/// All authorities, present and abolished, and which districts make up which.
class AuthorityTable {
  public:
    /// The table that came with the program.
    [[nodiscard]] static const AuthorityTable& built_in();

    /// A newer table, to be used instead: CSV with the columns ltla_code, ltla_name, utla_code, utla_name, valid_from,
    /// valid_to, dfe_number, in any order, others being ignored. One row says that a lower-tier authority belonged to
    /// an upper-tier one (often itself) from one day to another, yyyy-mm-dd, blank for "always" and "still". A district
    /// that passed to a successor has a row for each, and so makes the two predecessor and successor. Fails, naming
    /// the line, on a missing column, a code that is not nine characters or an unreadable date.
    [[nodiscard]] static Result<AuthorityTable> from_csv(std::string_view csv);

    /// Upper-tier authorities in order of code.
    [[nodiscard]] const std::vector<Authority>& all() const noexcept { return authorities_; }

    /// The upper-tier authority of a nine-character code, in force or abolished; null if there is none.
    [[nodiscard]] const Authority* by_code(Id code) const noexcept;

    /// The upper-tier authority that a user or a list means: by code, number or name. Names match without regard to
    /// letter case, punctuation, "&" for "and", and words such as Council, County, City of, London Borough of. Of
    /// several of one number or name (North Yorkshire before and after 2023) the one in force on that day is meant, or
    /// else the nearest in time. Fails, naming those that come near, when there is none, and when several are in force.
    [[nodiscard]] Result<Authority> find(std::string_view text, Date on) const;

    /// The upper-tier code that a lower-tier code belonged to on that day, or nearest to it; empty if not known.
    /// Unitary, metropolitan and London codes (E06, E08, E09) that are newer than the table stand for themselves.
    [[nodiscard]] Id upper_tier(Id lower_tier, Date on) const;

    /// The codes that count as one and the same returning authority: the code given first, then its predecessors and
    /// successors. Cumbria's are Cumbria, Cumberland, Westmorland and Furness; Cumberland's Cumberland and Cumbria.
    [[nodiscard]] std::vector<Id> own(Id code) const;

    /// The authorities in force on that day in the place of one that is not: its successors, or its predecessors where
    /// the day comes before it. In order of code.
    [[nodiscard]] std::vector<Authority> in_place_of(Id code, Date on) const;

    /// Whether three digits are, or were, the Department's number of an English authority.
    [[nodiscard]] bool is_number(Code number) const noexcept;

  private:
    struct Membership {
        Id upper;
        DateCell from;
        DateCell to;
    };
    struct Succession {
        Id before;
        Id after;
    };

    [[nodiscard]] tl::unexpected<Error> unknown(std::string_view wanted) const;
    void add(const Membership& membership, Id lower, std::string_view name, Code number);
    void link_successors();
    void walk(Id Succession::* here, Id Succession::* there, std::vector<Id>& found) const;

    std::vector<Authority> authorities_;
    std::unordered_map<Id, std::vector<Membership>> memberships_;  // by lower-tier code
    std::vector<Succession> successions_;
};

/// PL_LA, the authority a placement lies in: the upper-tier code for England; WAL, SCO, NIR for the other nations, NUK
/// for the Channel Islands and the Isle of Man; empty where the directory gives no authority, or the table does not
/// know it.
[[nodiscard]] Id placement_authority(const PostcodeEntry& entry, const AuthorityTable& authorities, Date on);

}  // namespace goldthread
