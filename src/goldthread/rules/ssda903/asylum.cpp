// Unaccompanied asylum-seeking children. The status is on Header: given in XML returns, derived from the UASC module
// for CSV.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

std::string only_for_xml(const Threads& /*threads*/, const CheckSetting& setting) {
    return setting.form == ReturnForm::xml ? "" : "only an XML return supplies UASC status; for CSV it is derived";
}

// What 205A to 205C need of each year: a UASC status on Header, or for CSV the UASC module to tell it from.
std::string no_status(const Threads& threads, const CheckSetting& setting) {
    if (setting.form == ReturnForm::unknown) return "whether the return is CSV or XML is not known";
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const std::string whose = year == YearSlot::this_year ? "" : "last year's ";
        const RecordStore& header = threads.store(Header::module, year);
        const std::size_t uasc = threads.collection().modules[Header::module].field_at(offset_of(&Header::uasc));
        if (!header.present() && setting.form == ReturnForm::xml) return whose + "Header was not given";
        if (header.present() && !header.has_field(uasc)) return whose + "Header has no UASC status";
    }
    return {};
}

// The child's UASC status in one year: Header's where Header was given, else whether there are UASC details.
CodeCell status(const Child& child, YearSlot year) {
    const bool this_year = year == YearSlot::this_year;
    if (child.given<Header>(year)) {
        const auto headers = this_year ? child.headers() : child.last_year<Header>();
        return headers.empty() ? CodeCell() : CodeCell(headers.front().uasc.code());
    }
    const auto rows = this_year ? child.records<Uasc>() : child.last_year<Uasc>();
    if (rows.empty()) return {};
    return any_of(rows, [](const Uasc& u) { return any_provided(u.sex, u.duc); }) ? CodeCell("1") : CodeCell("0");
}

bool ceased_without_support(const Uasc& now, const Uasc& before, const ReturnYear& year) {
    return now.duc.provided() || !before.duc.within(year.start.plus_years(-1), year.end.plus_years(-1));
}

void judge_205A(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (status(child, YearSlot::this_year) == "1" || !(status(child, YearSlot::last_year) == "1")) return;
    for (const Uasc& now : child.records<Uasc>()) {
        const bool fails = any_of(child.last_year<Uasc>(),
                                  [&](const Uasc& before) { return ceased_without_support(now, before, year); });
        if (!fails) continue;
        flag(now);
        for (const Header& h : child.headers()) flag(h);
    }
}

void judge_303(const Child& child, Flagger& flag) {
    for (const Header& h : child.headers()) {
        if (h.uasc == "1") continue;
        for (const Uasc& u : child.records<Uasc>()) {
            if (u.duc.provided()) flag(u, h);
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
        .flags(&Uasc::child, &Uasc::duc)
        .reads_last_year(&Uasc::duc)
        .may_flag(&Header::uasc)
        .may_read(&Uasc::sex)
        .may_read_last_year(&Header::uasc, &Uasc::sex)
        .cannot_run(no_status)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_205A(child, year, flag); });

    rules.rule("303", "UASC end date given without UASC status")
        .fails_when("DUC is given for a child whose UASC status is not 1.")
        .flags(&Uasc::duc)
        .flags(&Header::uasc)
        .child([](const Child& child, Flagger& flag) { judge_303(child, flag); });
}

}  // namespace goldthread::ssda903
