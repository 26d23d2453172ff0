#include "check_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/intake/not_read.hpp"
#include "goldthread/intake/overlaps.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread::cli {

namespace {

constexpr std::size_t remarks_shown_per_file = 8;

std::string heading(const Style& style, std::string_view text) {
    return fmt::format("\n{}\n", style.bold(text));
}

std::string return_line(const CheckedReturn& checked, const CheckTextFacts& facts, const Style& style) {
    const ReturnYear& year = checked.setting().year;
    const Collection& collection = *checked.rules().collection;
    std::string out =
        style.bold(fmt::format("{}, return year {}", collection.title, return_year_in_words(year.number)));
    out += fmt::format(" ({} to {}), {}\n", year.start.text(), year.end.text(), printable(checked.files().year_ground));
    if (!checked.files().year_doubt.empty()) {
        out += style.red(fmt::format("Dates in the files disagree on the return year: {} Name it with --year.",
                                     printable(checked.files().year_doubt, longest_sentence))) +
               "\n";
    }
    for (const Overlap& overlap : checked.files().overlaps) {
        if (overlap.kind != Overlap::Kind::children) continue;  // else the file that is not used says it
        out += style.red(fmt::format("{} Put last year's files in a folder called 'last', or write the year in their "
                                     "names.",
                                     printable(overlap_in_words(checked.files(), overlap), longest_sentence))) +
               "\n";
    }
    const int definitions = definitions_year(collection, year.number);
    if (definitions != year.number) {
        out += fmt::format("There are no rules of {} yet: the rules of {} were used.\n",
                           return_year_in_words(year.number), return_year_in_words(definitions));
    }
    out += fmt::format("Authority: {}\n", facts.authority.empty()
                                              ? "not given (name it with --authority: some rules need it)"
                                              : printable(facts.authority));
    for (const std::string& source : facts.sources) out += printable(source, longest_sentence) + "\n";
    return out;
}

std::string file_line(const FileReading& file, const Collection& collection, const Style& style) {
    const std::string name = printable(file.name, longest_sentence);
    switch (file.outcome) {
        case FileReading::Outcome::used:
            return fmt::format(
                "  {:<10} {:<15} {:>9} {}  {} {}\n", file.year == YearSlot::this_year ? "this year" : "last year",
                collection.modules[file.module].name, grouped(file.rows), file.rows == 1 ? "row " : "rows", name,
                style.faint("(year " + printable(file.year_ground) + ")"));
        case FileReading::Outcome::repeated:
            return fmt::format("  {:<43}{}\n", "not used again", name);
        case FileReading::Outcome::replaced:
            return fmt::format("  {:<43}{}\n", "replaced", name);
        case FileReading::Outcome::refused:
            return fmt::format("  {:<43}{}\n", style.red("not used"), name);
        case FileReading::Outcome::reference:
            return fmt::format("  {:<43}{}\n", "reference data", name);
        case FileReading::Outcome::other:
            return fmt::format(
                "  {:<43}{}{}\n", "passed over", name,
                file.remarks.empty() ? "" : ": " + printable(file.remarks.front().what, longest_sentence));
    }
    return {};
}

std::string remark_line(const Remark& remark, const Style& style) {
    const std::string mark = remark.kind == Remark::Kind::problem ? style.red("to put right: ") : "";
    std::string place;
    if (remark.place.line > 0) place = fmt::format("line {}", remark.place.line);
    if (!remark.place.field.empty()) place += (place.empty() ? "" : ", ") + printable(remark.place.field);
    const std::string times = remark.count > 1 ? fmt::format(" ({} times)", grouped(remark.count)) : "";
    return fmt::format("    {}{}{}{}{}\n", mark, place, place.empty() ? "" : ": ",
                       printable(remark.what, longest_sentence), times);
}

// Before all else: what follows is not to be trusted.
std::string not_read_text(const CheckedReturn& checked, const Style& style) {
    const std::string words = not_read_in_words(checked.files());
    return words.empty() ? words : style.red(words + " See 'Read' below.") + "\n";
}

std::string files_text(const CheckedReturn& checked, const Style& style) {
    const Collection& collection = *checked.rules().collection;
    std::string out = heading(style, "Read");
    for (const FileReading& file : checked.files().files) {
        out += file_line(file, collection, style);
        if (file.outcome == FileReading::Outcome::other) continue;
        const std::size_t shown = std::min(file.remarks.size(), remarks_shown_per_file);
        for (std::size_t i = 0; i < shown; ++i) out += remark_line(file.remarks[i], style);
        if (shown < file.remarks.size()) {
            out += fmt::format("    and {}: --format json lists them all\n",
                               counted(file.remarks.size() - shown, "more remark", "more remarks"));
        }
        const Module& module = collection.modules[file.module];
        if (file.outcome == FileReading::Outcome::used && module.since > checked.setting().year.number) {
            out += fmt::format("    {} is part of the return from {} on: read, but not checked\n", module.name,
                               return_year_in_words(module.since));
        }
    }
    return out;
}

std::string totals_text(const ReturnSummary& summary) {
    std::string out = fmt::format("  {} and {} this year", counted(summary.children[0], "child", "children"),
                                  counted(summary.rows[0], "row", "rows"));
    if (summary.rows[1] > 0) {
        out += fmt::format("; {} and {} last year", counted(summary.children[1], "child", "children"),
                           counted(summary.rows[1], "row", "rows"));
    } else {
        out += "; nothing of last year (give it with --last: rules that compare the years need it)";
    }
    return out + "\n";
}

std::string rules_text(const CheckedReturn& checked, const ReturnSummary& summary, const Style& style) {
    if (summary.by_rule.empty()) return {};
    std::string out = heading(style, "Findings by rule");
    out += style.faint("  findings  children  code       title") + "\n";
    for (const RuleCount& count : summary.by_rule) {
        const Rule& rule = checked.rules().rules[count.rule];
        out += fmt::format("  {:>8}  {:>8}  {:<9}  {}\n", grouped(count.findings), grouped(count.children), rule.code,
                           rule.title);
    }
    return out;
}

std::string codes_of(const std::vector<std::uint16_t>& rules, const RuleSet& set, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < rules.size() && i < most; ++i) {
        out += (i == 0 ? "" : ", ") + std::string(set.rules[rules[i]].code);
    }
    if (rules.size() > most) out += fmt::format(" and {} more", rules.size() - most);
    return out;
}

std::string children_text(const CheckedReturn& checked, const ReturnSummary& summary, const Style& style) {
    if (summary.worst_children.empty()) return {};
    std::string out = heading(style, "Children with most findings");
    out += style.faint("  findings  child       rules") + "\n";
    for (const ChildCount& child : summary.worst_children) {
        out += fmt::format("  {:>8}  {:<10}  {}\n", grouped(child.findings), printable(child.child),
                           codes_of(child.rules, checked.rules(), 12));
    }
    return out;
}

std::string not_run_text(const CheckedReturn& checked, const ReturnSummary& summary, const Style& style) {
    if (summary.not_run.empty()) return {};
    std::string out = heading(style, "Rules not run");
    for (const NotRunReason& group : summary.not_run) {
        out += fmt::format("  {}: {}\n", printable(group.reason, longest_sentence),
                           codes_of(group.rules, checked.rules(), 40));
    }
    return out;
}

std::string verdict(const CheckedReturn& checked, const ReturnSummary& summary, const CheckTextFacts& facts,
                    const Style& style) {
    const std::size_t findings = checked.findings().findings.size();
    const std::string ran =
        fmt::format("{} run, {} not run, {:.2f} s", counted(checked.check().rules_run().size(), "rule", "rules"),
                    checked.check().rules_not_run().size(), facts.seconds);
    const std::size_t problems = checked.files().problems();
    if (findings == 0 && problems == 0) return fmt::format("\n{} {}.\n", style.green("No findings."), ran);
    if (findings == 0) {
        return fmt::format("\n{} {}.\n",
                           style.red(fmt::format("No findings, but {} in the files to put right: see 'Read' above.",
                                                 counted(problems, "problem", "problems"))),
                           ran);
    }
    return fmt::format("\n{} {}.\n",
                       style.red(fmt::format("{} by {} at {}.", counted(findings, "finding", "findings"),
                                             counted(summary.by_rule.size(), "rule", "rules"),
                                             counted(summary.children_with_findings, "child", "children"))),
                       ran);
}

}  // namespace

std::string check_text(const CheckedReturn& checked, const CheckTextFacts& facts, const Style& style) {
    const ReturnSummary summary = summarise(checked);
    return not_read_text(checked, style) + return_line(checked, facts, style) + files_text(checked, style) +
           totals_text(summary) + rules_text(checked, summary, style) + children_text(checked, summary, style) +
           not_run_text(checked, summary, style) + verdict(checked, summary, facts, style) +
           (facts.changes.empty() ? "" : printable(facts.changes, longest_sentence) + "\n");
}

}  // namespace goldthread::cli
