// The permanence option by which a child had left care before.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Previous permanence is asked for of children who started to be looked after from this day on.
constexpr Date collected_from = Date::of(2016, 4, 1);

bool is_incomplete(const PrevPerm& p) {
    return p.prev_perm.blank() || (!(p.prev_perm == "Z1") && any_blank(p.la_perm, p.date_perm));
}

void judge_632(const Child& child, Flagger& flag) {
    const Episode* const first = child.first_episode();
    if (first == nullptr) return;
    for (const PrevPerm& p : child.records<PrevPerm>()) {
        if (p.date_perm.unreadable() || p.date_perm.earliest() >= first->decom) flag(p, first);
    }
}

// The Department's three-digit numbers of English authorities, in runs, and 999. Abolished ones are among them, since
// an order may be old.
struct NumberRun {
    int first;
    int last;
};
constexpr NumberRun authority_numbers[] = {
    {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384}, {390, 394}, {420, 420},
    {800, 803}, {805, 808}, {810, 813}, {815, 816}, {821, 823}, {825, 826}, {830, 831}, {835, 841}, {845, 846},
    {850, 852}, {855, 857}, {860, 861}, {865, 874}, {876, 896}, {908, 909}, {916, 916}, {919, 919}, {921, 921},
    {925, 926}, {928, 929}, {931, 931}, {933, 933}, {935, 938}, {940, 943}, {999, 999},
};

// The number that three digits make, or 0.
int three_digits(Code code) {
    int number = 0;
    for (int i = 0; i < 3; ++i) {
        if (!is_digit(code.at(i))) return 0;
        number = number * 10 + (code.at(i) - '0');
    }
    return code.at(3) == '\0' ? number : 0;
}

bool is_authority(const FlagCell& la_perm) {
    if (la_perm.in({"WAL", "SCO", "NIR", "NUK"})) return true;
    const int number = three_digits(la_perm.code());
    return any_of(authority_numbers, [&](NumberRun run) { return number >= run.first && number <= run.last; });
}

void judge_634(const Child& child, Flagger& flag) {
    if (child.dated_episodes().empty() || !(child.dated_episodes().back().decom < collected_from)) return;
    for (const PrevPerm& p : child.records<PrevPerm>()) {
        if (!any_provided(p.prev_perm, p.la_perm, p.date_perm)) continue;
        flag(p);
        flag.all(child.episodes());
    }
}

}  // namespace

void add_previous_permanence(Rules& rules) {
    rules.rule("630", "Care began in the year but previous permanence not complete")
        .fails_when(
            "A period of care (RNE S) began on or after the first day of the collection year, and the child has no "
            "previous permanence record, or one that lacks PREV_PERM, or lacks LA_PERM or DATE_PERM while PREV_PERM "
            "is not Z1.")
        .flags(&Episode::rne)
        .mended_elsewhere()
        .reads(&Episode::decom)
        .reads(&PrevPerm::prev_perm, &PrevPerm::la_perm, &PrevPerm::date_perm)
        .each([](const Episode& e, const Child& child, const ReturnYear& year) {
            if (!(e.rne == "S" && e.decom >= year.start)) return false;
            return child.records<PrevPerm>().empty() || any_of(child.records<PrevPerm>(), is_incomplete);
        });

    rules.rule("631", "Previous permanence code not recognised")
        .fails_when("PREV_PERM is given and is not P1 to P4 or Z1.")
        .flags(&PrevPerm::prev_perm)
        .each([](const PrevPerm& p) {
            return p.prev_perm.provided() && !p.prev_perm.in({"P1", "P2", "P3", "P4", "Z1"});
        });

    rules.rule("632", "Previous permanence date not a date, or not before care")
        .fails_when(
            "DATE_PERM is not a date; or it is not before the DECOM of the child's first episode. ZZ for an unknown "
            "day or month and ZZZZ for the year are allowed: then the earliest day it can be counts.")
        .flags(&PrevPerm::date_perm)
        .flags(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_632(child, flag); });

    rules.rule("633", "Previous permanence authority not recognised")
        .fails_when(
            "LA_PERM is given and is not the number of an English authority, past ones included, 999, or WAL, SCO, "
            "NIR or NUK.")
        .flags(&PrevPerm::la_perm)
        .each([](const PrevPerm& p) { return p.la_perm.provided() && !is_authority(p.la_perm); });

    rules.rule("634", "Previous permanence given but care began before April 2016")
        .fails_when("Previous permanence is given for a child whose latest episode began before 01/04/2016.")
        .flags(&PrevPerm::prev_perm, &PrevPerm::la_perm, &PrevPerm::date_perm)
        .flags(&Episode::decom)
        .mended_in(&PrevPerm::prev_perm, &PrevPerm::la_perm, &PrevPerm::date_perm)
        .child([](const Child& child, Flagger& flag) { judge_634(child, flag); });

    rules.rule("635", "Details of a permanence order but no such order")
        .fails_when("LA_PERM or DATE_PERM is given, and PREV_PERM is blank or Z1 (none).")
        .flags(&PrevPerm::la_perm, &PrevPerm::date_perm, &PrevPerm::prev_perm)
        .each([](const PrevPerm& p) {
            return any_provided(p.la_perm, p.date_perm) && (p.prev_perm.blank() || p.prev_perm == "Z1");
        });
}

}  // namespace goldthread::ssda903
