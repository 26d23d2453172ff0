#include "goldthread/reports/run_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/date_words.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

constexpr std::size_t codes_named = 12;

CountChange change_of_rule(const RuleTotal& rule, const RunSummary& before, const RunSummary& now) {
    CountChange change{
        rule.code,   rule.title, rule.module, findings_of_rule(before, rule.code), findings_of_rule(now, rule.code),
        Change::same};
    change.change = change_between(change.before, change.now);
    return change;
}

CountChange change_of_module(const std::string& module, const RunSummary& before, const RunSummary& now) {
    CountChange change{{},          module, module, findings_of_module(before, module), findings_of_module(now, module),
                       Change::same};
    change.change = change_between(change.before, change.now);
    return change;
}

bool has_rule(const std::vector<RuleTotal>& rules, std::string_view code) {
    return any_of(rules, [code](const RuleTotal& rule) { return rule.code == code; });
}

bool has_module(const std::vector<ModuleTotal>& modules, std::string_view module) {
    return any_of(modules, [module](const ModuleTotal& total) { return total.module == module; });
}

// "; 3 rules cleared: 142, 501, 602"; nothing where no rule changed so.
std::string codes_in_words(const RunChanges& changes, Change wanted, std::string_view one, std::string_view many) {
    std::vector<std::string_view> codes;
    for (const CountChange& rule : changes.rules) {
        if (rule.change == wanted) codes.push_back(rule.code);
    }
    if (codes.empty()) return {};
    const std::size_t named = std::min(codes.size(), codes_named);
    const std::string list =
        fmt::format("{}", fmt::join(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(named), ", "));
    const std::string rest = named < codes.size() ? fmt::format(" and {} more", codes.size() - named) : "";
    return fmt::format("; {} {}: {}{}", codes.size(), codes.size() == 1 ? one : many, list, rest);
}

bool all_ran_both_times(const RunChanges& changes) {
    return all_of(changes.rules, [](const CountChange& rule) { return rule.before && rule.now; });
}

std::string difference_in_words(std::ptrdiff_t difference) {
    if (difference == 0) return "as many findings";
    const auto size = difference < 0 ? -difference : difference;
    return fmt::format("{} {} {}", size, difference < 0 ? "fewer" : "more", size == 1 ? "finding" : "findings");
}

// "Hampshire (E10000014, 850)": the authority less the ground on which it was taken.
std::string authority_of(const RunSummary& run) {
    return run.authority.substr(0, run.authority.find("), ") + 1);  // npos + 1 is 0, which leaves nothing
}

std::string named_authority(const RunSummary& run) {
    const std::string name = authority_of(run);
    return name.empty() ? run.authority : name;
}

bool same_authority(const RunSummary& earlier, const RunSummary& now) {
    const Id before = Id::packed(earlier.authority_code);
    return OwnAuthority::of(Id::packed(now.authority_code), AuthorityTable::built_in()).includes(before);
}

void compare_authorities(const RunSummary& before, const RunSummary& now, std::vector<std::string>& differences) {
    if (before.authority_code == now.authority_code) return;
    if (before.authority_code.empty()) {
        differences.emplace_back("no authority was known then");
    } else if (now.authority_code.empty()) {
        differences.push_back(fmt::format("no authority is known now, and then it was {}", named_authority(before)));
    } else {
        differences.push_back(fmt::format("{} then, {} now", named_authority(before), named_authority(now)));
    }
}

std::vector<std::string> differences_of(const RunSummary& before, const RunSummary& now) {
    std::vector<std::string> differences;
    if (before.return_year != now.return_year) {
        differences.push_back(fmt::format("of different return years: {} then, {} now",
                                          return_year_in_words(before.return_year),
                                          return_year_in_words(now.return_year)));
    }
    compare_authorities(before, now, differences);
    if (before.program.empty()) {
        differences.emplace_back("by an earlier version of this program, whose rules may differ");
    } else if (before.program != now.program) {
        differences.push_back(
            fmt::format("by version {} of this program, whose rules may differ from {}", before.program, now.program));
    }
    return differences;
}

}  // namespace

Change change_between(std::optional<std::size_t> before, std::optional<std::size_t> now) noexcept {
    if (!now) return Change::did_not_run;
    if (!before && *now > 0) return Change::had_not_run;
    const std::size_t then = before.value_or(0);
    if (*now == then) return Change::same;
    if (*now == 0) return Change::cleared;
    if (then == 0) return Change::appeared;
    return *now < then ? Change::fewer : Change::more;
}

std::string_view name_of(Change change) noexcept {
    switch (change) {
        case Change::fewer:
            return "fewer";
        case Change::more:
            return "more";
        case Change::same:
            return "same";
        case Change::cleared:
            return "cleared";
        case Change::appeared:
            return "new";
        case Change::had_not_run:
            return "had not run before";
        case Change::did_not_run:
            return "did not run";
    }
    return {};
}

std::ptrdiff_t CountChange::difference() const noexcept {
    if (!before || !now) return 0;
    return static_cast<std::ptrdiff_t>(*now) - static_cast<std::ptrdiff_t>(*before);
}

std::optional<std::size_t> findings_of_rule(const RunSummary& run, std::string_view code) {
    for (const RuleTotal& rule : run.rules) {
        if (rule.code == code) return rule.findings;
    }
    const bool ran = any_of(run.rules_run, [code](const std::string& known) { return known == code; });
    return ran ? std::optional<std::size_t>(0) : std::nullopt;
}

std::size_t findings_of_module(const RunSummary& run, std::string_view module) {
    for (const ModuleTotal& total : run.modules) {
        if (total.module == module) return total.findings;
    }
    return 0;
}

RunChanges compare_runs(const RunSummary& before, const RunSummary& now) {
    RunChanges changes;
    changes.since = before.run_on;
    changes.differences = differences_of(before, now);
    for (const ModuleTotal& total : now.modules) changes.modules.push_back(change_of_module(total.module, before, now));
    for (const ModuleTotal& total : before.modules) {
        if (!has_module(now.modules, total.module)) {
            changes.modules.push_back(change_of_module(total.module, before, now));
        }
    }
    for (const RuleTotal& rule : now.rules) changes.rules.push_back(change_of_rule(rule, before, now));
    for (const RuleTotal& rule : before.rules) {
        if (!has_rule(now.rules, rule.code)) changes.rules.push_back(change_of_rule(rule, before, now));
    }
    for (const CountChange& rule : changes.rules) changes.difference += rule.difference();
    return changes;
}

std::string changes_in_words(const RunChanges& changes) {
    const std::string unlike =
        changes.differences.empty() ? "" : fmt::format(" ({})", fmt::join(changes.differences, "; "));
    return fmt::format("since {}{}: {}", changes.since.text(), unlike, difference_in_words(changes.difference)) +
           (all_ran_both_times(changes) ? "" : " of the rules that ran both times") +
           codes_in_words(changes, Change::cleared, "rule cleared", "rules cleared") +
           codes_in_words(changes, Change::appeared, "rule new", "rules new") +
           codes_in_words(changes, Change::had_not_run, "rule with findings had not run then",
                          "rules with findings had not run then") +
           codes_in_words(changes, Change::did_not_run, "rule with findings then did not run",
                          "rules with findings then did not run");
}

std::string changes_at_a_glance(const RunChanges& changes) {
    const auto count = [&](Change wanted) {
        return std::count_if(changes.rules.begin(), changes.rules.end(),
                             [&](const CountChange& rule) { return rule.change == wanted; });
    };
    std::string words =
        fmt::format("Since {}: {}{}", date_in_words(changes.since), difference_in_words(changes.difference),
                    all_ran_both_times(changes) ? "" : " of the rules that ran both times");
    const auto cleared = count(Change::cleared);
    const auto appeared = count(Change::appeared);
    if (cleared > 0) words += fmt::format(", {} {} cleared", cleared, cleared == 1 ? "rule" : "rules");
    if (appeared > 0 && cleared > 0) words += fmt::format(", {} new", appeared);
    if (appeared > 0 && cleared == 0) words += fmt::format(", {} {} new", appeared, appeared == 1 ? "rule" : "rules");
    return words;
}

Result<void> check_comparable(const RunSummary& earlier, const RunSummary& now, const std::string& name) {
    if (earlier.collection != now.collection) {
        return fail(fmt::format("The saved run is of '{}', and this one of '{}'.", earlier.collection, now.collection),
                    "Compare runs of one collection.", {name, {}, 0, {}});
    }
    const bool both_known = !earlier.authority_code.empty() && !now.authority_code.empty();
    if (both_known && !same_authority(earlier, now)) {
        return fail(
            fmt::format("The saved run is of {}, and this one of {}.", named_authority(earlier), named_authority(now)),
            "Compare runs of one authority.", {name, {}, 0, {}});
    }
    if (earlier.run_on > now.run_on) {
        return fail(
            fmt::format("The saved run of {} is later than this one of {}.", earlier.run_on.text(), now.run_on.text()),
            "Leave it out, or give the date of this run with --run-date.", {name, {}, 0, {}});
    }
    return {};
}

void sort_by_date(std::vector<RunSummary>& runs) {
    std::stable_sort(runs.begin(), runs.end(),
                     [](const RunSummary& a, const RunSummary& b) { return a.run_on < b.run_on; });
}

}  // namespace goldthread
