// Who the child is: sex, date of birth, ethnic group, pupil number.

#include <span>
#include <vector>

#include "goldthread/base/repeats.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr int upn_length = 13;

// A letter other than I, O and S, then twelve digits of which the last may be a letter. The check letter is not worked
// out.
bool is_pupil_number(const Id& upn) {
    const char first = upn.at(0);
    if (!upn.whole() || !is_letter(first) || first == 'I' || first == 'O' || first == 'S') return false;
    for (int i = 1; i < upn_length - 1; ++i) {
        if (!is_digit(upn.at(i))) return false;
    }
    const char last = upn.at(upn_length - 1);
    return (is_digit(last) || is_letter(last)) && upn.at(upn_length) == '\0';
}

bool is_upn(const IdCell& upn, Code reason) {
    return upn.id().as_code() == reason;
}

// Children of four by this day were of school age before the year began.
Date school_age_by(const ReturnYear& year) {
    return Date::of(year.start.year() - 1, 8, 31);
}

// Who comes into care in the last week of the year may not have a known pupil number yet.
Date last_week_of(const ReturnYear& year) {
    return Date::of(year.end.year(), 3, 24);
}

void judge_210(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Header& h : child.headers()) {
        if (!is_upn(h.upn, "UN4") || child.dated_episodes().empty()) continue;
        if (child.dated_episodes().back().decom >= last_week_of(year)) continue;
        flag(h);
        flag.all(child.dated_episodes());
    }
}

void judge_444(const Threads& threads, const CheckSetting& /*setting*/, Flagger& flag) {
    const auto headers = threads.store(Header::module, YearSlot::this_year).all<Header>();
    const auto is_number = [](const Header& h) { return h.upn.provided() && !is_reason_for_no_upn(h.upn); };
    std::vector<const Header*> numbered;
    std::vector<Id> numbers;
    for (const Header& h : headers) {
        if (!is_number(h)) continue;
        numbered.push_back(&h);
        numbers.push_back(h.upn.id());
    }
    const std::vector<bool> repeated = find_repeats(std::span<const Id>(numbers.data(), numbers.size()));
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        if (repeated[i]) flag(numbered[i]);
    }
}

}  // namespace

void add_characteristics(Rules& rules) {
    rules.rule("101", "Sex code missing or not recognised")
        .until(2024)
        .fails_when("SEX is blank, or is not 1 or 2.")
        .flags(&Header::sex)
        .each([](const Header& h) { return !h.sex.in({"1", "2"}); });

    rules.rule("101", "Sex code missing or not M, F or U")
        .since(2025)
        .fails_when("SEX is blank, or is not M, F or U. The codes 1 and 2 of earlier years fail.")
        .flags(&Header::sex)
        .each([](const Header& h) { return !h.sex.in({"M", "F", "U"}); });

    rules.rule("102", "Date of birth missing or not a date")
        .fails_when("DOB is blank or is not a date.")
        .flags(&Header::dob)
        .each([](const Header& h) { return !h.dob.known(); });

    rules.rule("103", "Ethnicity code missing or not recognised")
        .fails_when("ETHNIC is blank or is not a code of the list.")
        .flags(&Header::ethnic)
        .each([](const Header& h) {
            return !h.ethnic.in({"WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND",
                                 "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"});
        });

    rules.rule("168", "Pupil number not in a valid form")
        .fails_when(
            "UPN is given, is not UN1 to UN5, and is not a pupil number: a letter other than I, O or S, then twelve "
            "digits, of which the last may be a letter instead.")
        .flags(&Header::upn)
        .each([](const Header& h) {
            return h.upn.provided() && !is_reason_for_no_upn(h.upn) && !is_pupil_number(h.upn.id());
        });

    rules.rule("209", "Of school age but pupil number code UN1")
        .fails_when(
            "UPN is UN1, and the child was 4 by 31 August of the calendar year before the collection year began.")
        .flags(&Header::upn, &Header::dob)
        .each([](const Header& h, const ReturnYear& year) {
            return is_upn(h.upn, "UN1") && h.dob.plus_years(4) <= school_age_by(year);
        });

    rules.rule("210", "Pupil number still unknown (UN4) after more than a week in care")
        .fails_when(
            "UPN is UN4, and every dated episode of the child began before the last week of the year (24 March).")
        .flags(&Header::upn)
        .flags(&Episode::decom)
        .mended_in(&Header::upn)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_210(child, year, flag); });

    rules.rule("231", "Unaccompanied asylum seeker aged under 11")
        .since(2025)
        .fails_when("UASC is 1, and the child's 11th birthday is after the end of the year.")
        .flags(&Header::dob, &Header::uasc)
        .each([](const Header& h, const ReturnYear& year) { return h.uasc == "1" && h.dob.plus_years(11) > year.end; });

    rules.rule("232", "Sex given as unknown")
        .since(2025)
        .fails_when("SEX is U.")
        .flags(&Header::sex)
        .each([](const Header& h) { return h.sex == "U"; });

    rules.rule("301", "Born after the end of the year")
        .fails_when("DOB is after the end of the collection year.")
        .flags(&Header::dob)
        .each([](const Header& h, const ReturnYear& year) { return h.dob > year.end; });

    rules.rule("351", "Over 25 at the start of the year")
        .fails_when("The 25th birthday was before the start of the collection year.")
        .flags(&Header::dob)
        .each([](const Header& h, const ReturnYear& year) { return h.dob.plus_years(25) < year.start; });

    rules.rule("442", "Pupil number missing")
        .fails_when("UPN is blank for a child with an episode other than a short break.")
        .flags(&Header::upn)
        .reads(&Episode::ls)
        .each([](const Header& h, const Child& child) { return h.upn.blank() && child.beyond_short_breaks(); });

    rules.rule("444", "Same pupil number used more than once")
        .since(2026)
        .fails_when("A UPN other than UN1 to UN5 stands on more than one row of Header.")
        .flags(&Header::upn)
        .whole_return(judge_444);
}

}  // namespace goldthread::ssda903
