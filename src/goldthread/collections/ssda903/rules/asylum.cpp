// Unaccompanied asylum-seeking children. The status is on Header: given in XML returns, derived from the UASC module
// for CSV.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

std::string only_for_xml(const Threads& /*threads*/, const CheckSetting& setting) {
    return setting.form == ReturnForm::xml ? "" : "only an XML return supplies UASC status; for CSV it is derived";
}

// 205D needs the UASC status of each year: on Header, or without a Header the UASC module to tell it from.
std::string no_status(const Threads& threads, const CheckSetting& /*setting*/) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        if (tells_uasc_status(threads, year)) continue;
        const std::string whose = year == YearSlot::this_year ? "" : "last year's ";
        const bool has_header = threads.store(Header::module, year).present();
        return whose + (has_header ? "Header has no UASC status" : "Header was not given, nor UASC");
    }
    return {};
}

// 205A to 205C take it from the UASC module for CSV returns only.
std::string no_status_in_this_form(const Threads& threads, const CheckSetting& setting) {
    if (setting.form == ReturnForm::unknown) return "whether the return is CSV or XML is not known";
    if (setting.form == ReturnForm::xml) {
        if (!threads.store(Header::module, YearSlot::this_year).present()) return "Header was not given";
        if (!threads.store(Header::module, YearSlot::last_year).present()) return "last year's Header was not given";
    }
    return no_status(threads, setting);
}

CodeCell status(const Child& child, YearSlot year) {
    return child.uasc_status(year, [](const Uasc& u) { return any_provided(u.sex, u.duc); });
}

bool is_asylum_seeker(const Child& child, YearSlot year) {
    return status(child, year) == "1";
}

void flag_with_headers(const Uasc& u, const Child& child, Flagger& flag) {
    flag(u);
    for (const Header& h : child.headers()) flag(h);
}

bool ceased_without_support(const Uasc& now, const Uasc& before, const ReturnYear& year) {
    return now.duc.provided() || !before.duc.within(year.start.plus_years(-1), year.end.plus_years(-1));
}

void judge_205A(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (is_asylum_seeker(child, YearSlot::this_year) || !is_asylum_seeker(child, YearSlot::last_year)) return;
    for (const Uasc& now : child.records<Uasc>()) {
        const auto unsupported = [&](const Uasc& before) { return ceased_without_support(now, before, year); };
        if (any_of(child.last_year<Uasc>(), unsupported)) flag_with_headers(now, child, flag);
    }
}

// Last year the status was to cease on the 18th birthday; it still is, or it ceased this year.
bool end_dates_agree(const Uasc& now, const Uasc& before, const ReturnYear& year) {
    return before.duc == before.dob.plus_years(18) && (now.duc.within(year.start, year.end) || now.duc == before.duc);
}

void judge_205B(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (!is_asylum_seeker(child, YearSlot::this_year) || !is_asylum_seeker(child, YearSlot::last_year)) return;
    for (const Uasc& now : child.records<Uasc>()) {
        const auto disagree = [&](const Uasc& before) { return !end_dates_agree(now, before, year); };
        if (any_of(child.last_year<Uasc>(), disagree)) flag_with_headers(now, child, flag);
    }
}

bool is_no_asylum_seeker(const Child& child, YearSlot year) {
    const CodeCell told = status(child, year);
    return told.blank() || told == "0";
}

void judge_205C(const Child& child, Flagger& flag) {
    if (!is_no_asylum_seeker(child, YearSlot::this_year) || !is_no_asylum_seeker(child, YearSlot::last_year)) return;
    const auto has_end = [](const Uasc& u) { return u.duc.known(); };
    for (const Uasc& now : child.records<Uasc>()) {
        if (has_end(now) || any_of(child.last_year<Uasc>(), has_end)) flag_with_headers(now, child, flag);
    }
}

// Whether the child is listed that year where the status is told.
bool is_listed(const Child& child, YearSlot year) {
    return child.given<Header>(year) ? !child.records<Header>(year).empty() : !child.records<Uasc>(year).empty();
}

void judge_205D(const Child& child, Flagger& flag) {
    if (!is_asylum_seeker(child, YearSlot::this_year) || is_asylum_seeker(child, YearSlot::last_year)) return;
    if (!is_listed(child, YearSlot::last_year)) return;
    for (const Header& h : child.headers()) flag(h);
    if (child.given<Header>()) return;
    for (const Uasc& u : child.records<Uasc>()) flag(u);
}

void judge_303(const Child& child, Flagger& flag) {
    for (const Header& h : child.headers()) {
        if (h.uasc == "1") continue;
        for (const Uasc& u : child.records<Uasc>()) {
            if (u.duc.provided()) flag(u, h);
        }
    }
}

void judge_1014(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Uasc& u : child.records<Uasc>()) {
        for (const Oc3& o : child.records<Oc3>()) {
            if (!has_care_leaver_details(o)) continue;
            if (none_of(child.episodes(), [&](const Episode& e) { return in_year(e, year); })) flag(u, o);
        }
    }
}

}  // namespace

void add_asylum(Rules& rules) {
    rules.rule("104", "UASC end date invalid or before the year")
        .fails_when("DUC is given and is not a date, or is before the start of the collection year.")
        .flags(&Uasc::duc)
        .each([](const Uasc& u, const ReturnYear& year) { return u.duc.unreadable() || u.duc < year.start; });

    rules.rule("105", "UASC status missing or not 0 or 1")
        .fails_when("UASC is blank, or is not 0 or 1.")
        .flags(&Header::uasc)
        .cannot_run(only_for_xml)
        .each([](const Header& h) { return !h.uasc.in({"0", "1"}); });

    rules.rule("205A", "UASC last year, not now, end date unsupported")
        .fails_when(
            "A child who was an unaccompanied asylum seeker last year is not one this year, and either DUC is given "
            "this year, or last year's DUC does not lie in last year's collection year.")
        .flags(&Uasc::child)
        .may_flag(&Header::uasc)
        .reads(&Uasc::duc)
        .reads_last_year(&Uasc::duc)
        .may_read(&Uasc::sex)
        .may_read_last_year(&Header::uasc, &Uasc::sex)
        .cannot_run(no_status_in_this_form)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_205A(child, year, flag); });

    rules.rule("205B", "UASC in both years, end dates do not agree")
        .fails_when(
            "A child is an unaccompanied asylum seeker both years. Last year's DUC is not the 18th birthday, or this "
            "year's is neither in the collection year nor the same as last year's.")
        .flags(&Uasc::duc)
        .may_flag(&Header::uasc)
        .reads_last_year(&Uasc::duc, &Uasc::dob)
        .may_read(&Uasc::sex)
        .may_read_last_year(&Header::uasc, &Uasc::sex)
        .cannot_run(no_status_in_this_form)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_205B(child, year, flag); });

    rules.rule("205C", "UASC end date but UASC in neither year")
        .fails_when(
            "A child listed in UASC is an unaccompanied asylum seeker neither this year nor last (status 0 or blank), "
            "and this year's or last year's DUC is a date.")
        .flags(&Uasc::duc)
        .may_flag(&Header::uasc)
        .reads_last_year(&Uasc::duc)
        .may_read(&Uasc::sex)
        .may_read_last_year(&Header::uasc, &Uasc::sex)
        .cannot_run(no_status_in_this_form)
        .child([](const Child& child, Flagger& flag) { judge_205C(child, flag); });

    rules.rule("205D", "UASC this year but not last year")
        .fails_when(
            "A child listed in both years is an unaccompanied asylum seeker this year and was not one last year.")
        .may_flag(&Header::uasc, &Uasc::child)
        .may_read(&Uasc::sex, &Uasc::duc)
        .may_read_last_year(&Header::uasc, &Uasc::sex, &Uasc::duc)
        .cannot_run(no_status)
        .child([](const Child& child, Flagger& flag) { judge_205D(child, flag); });

    rules.rule("303", "UASC end date given without UASC status")
        .fails_when("DUC is given for a child whose UASC status is not 1.")
        .flags(&Uasc::duc)
        .flags(&Header::uasc)
        .child([](const Child& child, Flagger& flag) { judge_303(child, flag); });

    rules.rule("304", "UASC end date after the 18th birthday")
        .fails_when("DUC is after the child's 18th birthday, by the DOB given beside it.")
        .flags(&Uasc::duc)
        .reads(&Uasc::dob)
        .each([](const Uasc& u) { return u.duc > u.dob.plus_years(18); });

    rules.rule("1014", "Asylum seeker's details given for a care leaver")
        .fails_when(
            "A child in UASC also has care leaver details (OC3), and no episode of the child falls in the collection "
            "year.")
        .may_flag(&Uasc::duc)
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Uasc::child, &Episode::decom, &Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_1014(child, year, flag); });
}

}  // namespace goldthread::ssda903
