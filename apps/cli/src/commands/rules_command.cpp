#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "goldthread/reports/rule_reference.hpp"
#include "goldthread/rules/rule_codes.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "input/return_input.hpp"
#include "output/exit_status.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string collection;
    std::vector<std::string> codes;
    int year = 0;
    std::string format = "text";
    bool markdown = false;
};

bool is_chosen(const Rule& rule, const std::vector<std::string>& codes) {
    return codes.empty() || std::find(codes.begin(), codes.end(), rule.code) != codes.end();
}

std::vector<const Rule*> chosen_rules(const RuleSet& set, const std::vector<std::string>& codes, int year) {
    std::vector<const Rule*> chosen;
    for (const Rule& rule : set.rules) {
        if (!is_chosen(rule, codes)) continue;
        if (year != 0 && !in_force(rule, *set.collection, year)) continue;
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

// "142 (from 2025)": of which years the rules are that are of no use in another.
std::string years_of(const RuleSet& set, const std::vector<std::string>& codes) {
    std::string words;
    for (const Rule* rule : chosen_rules(set, codes, 0)) {
        words +=
            fmt::format("{}{} ({})", words.empty() ? "" : ", ", rule->code, years_in_words(*rule, *set.collection));
    }
    return words;
}

Result<void> check_year(const Collection& collection, int year) {
    if (year == 0) return {};
    if (std::string unknown = why_no_rules(collection, year, ""); !unknown.empty()) return fail(std::move(unknown));
    const int definitions = definitions_year(collection, year);
    if (definitions != year) {
        fmt::print(stderr, "goldthread: There are no rules of {} yet: these are the rules of {}.\n",
                   return_year_in_words(year), return_year_in_words(definitions));
    }
    return {};
}

// The codes typed, as the rules are called; none where none is typed.
Result<std::vector<std::string>> codes_typed(const RuleSet& set, const Arguments& arguments) {
    if (arguments.codes.empty()) return std::vector<std::string>();
    auto choice = choose_rules(set, arguments.codes);
    if (!choice) return tl::unexpected(choice.error());
    return std::move(choice->codes);
}

Result<void> list_rules(const Arguments& arguments) {
    const auto parts = collection_to_check(arguments.collection);
    if (!parts) return tl::unexpected(parts.error());
    const RuleSet& set = *(*parts)->rules;
    const Collection& collection = *set.collection;
    if (auto known = check_year(collection, arguments.year); !known) return known;
    const auto codes = codes_typed(set, arguments);
    if (!codes) return tl::unexpected(codes.error());
    if (arguments.markdown) {
        fmt::print("{}", rule_reference_markdown(set));
        return {};
    }
    const std::vector<const Rule*> rules = chosen_rules(set, *codes, arguments.year);
    if (rules.empty()) {
        return fail(fmt::format("No such rule is in force in {}: {}.", arguments.year, years_of(set, *codes)));
    }
    if (arguments.format == "json") {
        print_json(rules, collection);
    } else if (codes->empty()) {
        print_list(rules, collection);
    } else {
        print_explained(rules, collection, Style(output_takes_colour()));
    }
    return {};
}

}  // namespace

void add_rules_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("rules", "List the rules of a collection, or explain one");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("collection", arguments->collection, "Which collection")->required();
    command->add_option("codes", arguments->codes,
                        "Rules to explain: 142, or 503 for all whose codes begin so, in any letter case");
    add_year_option(*command, arguments->year, "Only what is in force in this return year");
    command->add_option("--format", arguments->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_flag("--markdown", arguments->markdown, "All rules of all years as a page in Markdown");
    command->footer(
        "Examples:\n"
        "  goldthread rules ssda903 --year 2026\n"
        "  goldthread rules ssda903 142");
    command->callback([arguments, &status] {
        const auto done = list_rules(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
