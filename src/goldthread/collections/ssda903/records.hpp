#pragma once
// The rows of the SSDA903 return as records: one struct for each module, one member for each field, named as the
// Department names it. Derived fields stand last. Modules are numbered in the order of this file.

#include "goldthread/schema/record.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread::ssda903 {

/// One child.
struct Header : Record {
    static constexpr std::uint8_t module = 0;
    IdCell child;
    CodeCell sex;
    DateCell dob;
    CodeCell ethnic;
    IdCell upn;
    FlagCell mother;
    DateCell mc_dob;
    FlagCell uasc;  ///< In XML returns; derived for CSV.
};

/// One episode of care.
struct Episode : Record {
    static constexpr std::uint8_t module = 1;
    IdCell child;
    DateCell decom;
    CodeCell rne;
    CodeCell ls;
    CodeCell cin;
    CodeCell place;
    CodeCell place_provider;
    DateCell dec;
    CodeCell rec;
    CodeCell reason_place_change;
    PostcodeCell home_post;
    PostcodeCell pl_post;
    CodeCell urn;
    IdCell pl_la;            ///< Derived: upper-tier authority of PL_POST, or WAL, SCO, NIR, NUK.
    CodeCell pl_location;    ///< Derived: IN or OUT of the returning authority.
    NumberCell pl_distance;  ///< Derived: miles from HOME_POST to PL_POST, one decimal.
};

/// One review held.
struct Review : Record {
    static constexpr std::uint8_t module = 2;
    IdCell child;
    DateCell dob;
    DateCell review;
    CodeCell review_code;
};

/// One unaccompanied asylum-seeking child.
struct Uasc : Record {
    static constexpr std::uint8_t module = 3;
    IdCell child;
    CodeCell sex;
    DateCell dob;
    DateCell duc;
};

/// Outcomes of one child looked after continuously for twelve months.
struct Oc2 : Record {
    static constexpr std::uint8_t module = 4;
    IdCell child;
    DateCell dob;
    NumberCell sdq_score;
    CodeCell sdq_reason;
    FlagCell convicted;
    FlagCell health_check;
    FlagCell immunisations;
    FlagCell teeth_check;
    FlagCell health_assessment;
    FlagCell substance_misuse;
    FlagCell intervention_received;
    FlagCell intervention_offered;
};

/// One care leaver.
struct Oc3 : Record {
    static constexpr std::uint8_t module = 5;
    IdCell child;
    DateCell dob;
    CodeCell in_touch;
    FlagCell activ;
    FlagCell accom;
};

/// One adopted child.
struct Ad1 : Record {
    static constexpr std::uint8_t module = 6;
    IdCell child;
    DateCell dob;
    DateCell date_int;
    DateCell date_match;
    FlagCell foster_care;
    FlagCell nb_adoptr;
    CodeCell sex_adoptr;
    CodeCell ls_adoptr;
};

/// One decision that a child should be placed for adoption.
struct PlacedAdoption : Record {
    static constexpr std::uint8_t module = 7;
    IdCell child;
    DateCell dob;
    DateCell date_placed;
    DateCell date_placed_ceased;
    CodeCell reason_placed_ceased;
};

/// The permanence option by which one child left care before this period of care.
struct PrevPerm : Record {
    static constexpr std::uint8_t module = 8;
    IdCell child;
    DateCell dob;
    CodeCell prev_perm;
    FlagCell la_perm;
    PartialDateCell date_perm;
};

/// One period missing or away without authorisation.
struct Missing : Record {
    static constexpr std::uint8_t module = 9;
    IdCell child;
    DateCell dob;
    CodeCell missing;
    DateCell mis_start;
    DateCell mis_end;
};

/// One social worker episode.
struct SwEpisode : Record {
    static constexpr std::uint8_t module = 10;
    IdCell child;
    DateCell dob;
    IdCell sw_id;
    PartialDateCell sw_decom;
    PartialDateCell sw_dec;
    CodeCell sw_reason;
};

/// One deprivation of liberty order.
struct DoLo : Record {
    static constexpr std::uint8_t module = 11;
    IdCell child;
    DateCell dob;
    DateCell dolo_start;
    DateCell dolo_end;
};

}  // namespace goldthread::ssda903
