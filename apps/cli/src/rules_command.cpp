#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/reports/rule_reference.hpp"
#include "goldthread/rules/rule_sets.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string collection;
    std::string code;
    int year = 0;
    std::string format = "text";
    bool markdown = false;
};

std::vector<const Rule*> chosen_rules(const RuleSet& set, const Arguments& arguments) {
    std::vector<const Rule*> chosen;
    for (const Rule& rule : set.rules) {
        if (!arguments.code.empty() && rule.code != arguments.code) continue;
        if (arguments.year != 0 && !in_force(rule, *set.collection, arguments.year)) continue;
        chosen.push_back(&rule);
    }
    return chosen;
}

void print_list(const std::vector<const Rule*>& rules, const Collection& collection) {
    for (const Rule* rule : rules) {
        fmt::print("{:<10} {:<13} {}\n", rule->code, years_in_words(*rule, collection), rule->title);
    }
}

void print_explained(const std::vector<const Rule*>& rules, const Collection& collection, const Style& style) {
    for (const Rule* rule : rules) {
        fmt::print("{}\n", style.bold(fmt::format("{}  {}", rule->code, rule->title)));
        fmt::print("  Return years  {}\n", years_in_words(*rule, collection));
        fmt::print("  Looks at      {}\n", name_of(rule->kind));
        fmt::print("  Fails when    {}\n", rule->fails_when);
        fmt::print("  Highlights    {}\n", flagged_in_words(*rule, collection));
        if (rule->stage != 0) fmt::print("  Stage         {}\n", rule->stage);
    }
}

void print_json(const std::vector<const Rule*>& rules, const Collection& collection) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Rule* rule : rules) {
        nlohmann::ordered_json fields = nlohmann::ordered_json::array();
        for (const FieldRef flag : rule->flags) {
            const Module& module = collection.modules[flag.module];
            fields.push_back({{"module", module.name},
                              {"field", module.fields[flag.field].name},
                              {"last_year", flag.year == YearSlot::last_year}});
        }
        list.push_back({{"code", rule->code},
                        {"title", rule->title},
                        {"since", std::max(rule->since, collection.first_year)},
                        {"until", rule->until > collection.latest_year ? nlohmann::ordered_json()
                                                                       : nlohmann::ordered_json(rule->until)},
                        {"kind", name_of(rule->kind)},
                        {"stage", rule->stage == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(rule->stage)},
                        {"fails_when", rule->fails_when},
                        {"fields", fields}});
    }
    fmt::print("{}\n", list.dump(2));
}

int list_rules(const Arguments& arguments) {
    const RuleSet* const set = find_rule_set(arguments.collection);
    if (set == nullptr) {
        return report_failure({fmt::format("'{}' is not a collection this program checks.", arguments.collection),
                               "'goldthread check --help' names them.",
                               {}});
    }
    if (arguments.markdown) {
        fmt::print("{}", rule_reference_markdown(*set));
        return exit_clean;
    }
    const std::vector<const Rule*> rules = chosen_rules(*set, arguments);
    if (rules.empty()) {
        return report_failure({fmt::format("No rule '{}' is in force{}.", arguments.code,
                                           arguments.year == 0 ? "" : fmt::format(" in {}", arguments.year)),
                               fmt::format("'goldthread rules {}' lists all of all years.", arguments.collection),
                               {}});
    }
    if (arguments.format == "json") {
        print_json(rules, *set->collection);
    } else if (arguments.code.empty()) {
        print_list(rules, *set->collection);
    } else {
        print_explained(rules, *set->collection, Style(output_takes_colour()));
    }
    return exit_clean;
}

}  // namespace

void add_rules_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("rules", "List the rules of a collection, or explain one");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("collection", arguments->collection, "Which collection")->required();
    command->add_option("code", arguments->code, "A rule to explain");
    command->add_option("--year", arguments->year, "Only what is in force in this return year");
    command->add_option("--format", arguments->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_flag("--markdown", arguments->markdown, "All rules of all years as a page in Markdown");
    command->footer(
        "Examples:\n"
        "  goldthread rules ssda903 --year 2026\n"
        "  goldthread rules ssda903 142");
    command->callback([arguments, &status] { status = list_rules(*arguments); });
}

}  // namespace goldthread::cli
