#include "goldthread/reports/run_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/base/version.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto format_name = "goldthread run";
constexpr int format_version = 1;
constexpr std::uint64_t largest_count = 1'000'000'000;

std::vector<ModuleTotal> totals_of_modules(const Collection& collection, const std::vector<RuleTotal>& rules) {
    std::vector<ModuleTotal> totals;
    for (const Module& module : collection.modules) {
        ModuleTotal total{std::string(module.name), 0};
        for (const RuleTotal& rule : rules) {
            if (rule.module == module.name) total.findings += rule.findings;
        }
        if (total.findings > 0) totals.push_back(std::move(total));
    }
    return totals;
}

std::optional<Date> date_of_iso(const std::string& text) {
    const bool formed = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!formed) return std::nullopt;
    return Date::parse(text.substr(8, 2) + "/" + text.substr(5, 2) + "/" + text.substr(0, 4));
}

// Reading: what is missing or of another kind throws Json::exception, which read_run turns into its message.

std::size_t count_in(const Json& json, const char* key) {
    const auto& number = json.at(key).get_ref<const Json::number_unsigned_t&>();
    return static_cast<std::size_t>(std::min<std::uint64_t>(number, largest_count));
}

// Of "Hampshire (E10000014, 850), as you said": runs were saved without the code as such at first.
std::string code_in_words(const std::string& authority) {
    const std::size_t begin = authority.find("(E");
    const std::string code = begin == std::string::npos ? "" : authority.substr(begin + 1, 9);
    return code.size() == 9 && std::all_of(code.begin() + 1, code.end(), is_digit) ? code : "";
}

RuleTotal rule_in(const Json& json) {
    return {json.at("code").get<std::string>(), json.at("title").get<std::string>(),
            json.at("module").get<std::string>(), count_in(json, "findings"), count_in(json, "children")};
}

RunSummary run_in(const Json& json) {
    RunSummary run;
    run.collection = json.at("collection").get<std::string>();
    run.return_year = static_cast<int>(std::min<std::size_t>(count_in(json, "return_year"), 9999));
    run.authority = json.at("authority").get<std::string>();
    run.authority_code = json.value("authority_code", code_in_words(run.authority));
    run.program = json.value("program", "");
    run.children = count_in(json, "children");
    run.children_with_findings = count_in(json, "children_with_findings");
    run.findings = count_in(json, "findings");
    run.rules_run = json.at("rules_run").get<std::vector<std::string>>();
    for (const Json& rule : json.at("rules")) run.rules.push_back(rule_in(rule));
    for (const Json& module : json.at("modules")) {
        run.modules.push_back({module.at("module").get<std::string>(), count_in(module, "findings")});
    }
    return run;
}

template <class Totals>
std::size_t sum_of(const Totals& totals) {
    return std::accumulate(totals.begin(), totals.end(), std::size_t{0},
                           [](std::size_t sum, const auto& total) { return sum + total.findings; });
}

bool has_repeated_code(const std::vector<RuleTotal>& rules) {
    std::vector<std::string_view> codes;
    codes.reserve(rules.size());
    for (const RuleTotal& rule : rules) codes.push_back(rule.code);
    std::sort(codes.begin(), codes.end());
    return std::adjacent_find(codes.begin(), codes.end()) != codes.end();
}

tl::unexpected<Error> not_a_run(const std::string& why, const std::string& name) {
    return fail(fmt::format("The file is not a saved run: {}.", why),
                "Give one that this program wrote ('Counts of this check', --save-run), unchanged.", {name, {}, 0, {}});
}

}  // namespace

const Module& module_of(const Rule& rule, const Collection& collection) noexcept {
    return collection.modules[rule.flags.empty() ? 0 : rule.flags.front().module];
}

RunSummary summarise_run(const CheckedReturn& checked, Date run_on, std::string authority) {
    const Collection& collection = *checked.rules().collection;
    const ReturnSummary summary = summarise(checked, 0);
    RunSummary run;
    run.collection = collection.name;
    run.return_year = checked.setting().year.number;
    run.run_on = run_on;
    run.authority = std::move(authority);
    if (checked.setting().authority != nullptr)
        run.authority_code = checked.setting().authority->codes().front().text();
    run.program = program_version();
    run.children = summary.children.front();
    run.children_with_findings = summary.children_with_findings;
    run.findings = checked.findings().findings.size();
    for (const std::uint16_t rule : checked.check().rules_run()) {
        run.rules_run.emplace_back(checked.rules().rules[rule].code);
    }
    for (const RuleCount& count : summary.by_rule) {
        const Rule& rule = checked.rules().rules[count.rule];
        run.rules.push_back({std::string(rule.code), std::string(rule.title),
                             std::string(module_of(rule, collection).name), count.findings, count.children});
    }
    run.modules = totals_of_modules(collection, run.rules);
    return run;
}

std::string run_json(const RunSummary& run) {
    Json json = {{"format", format_name},        {"version", format_version},
                 {"collection", run.collection}, {"return_year", run.return_year},
                 {"run_on", run.run_on.iso()},   {"authority", run.authority},
                 {"program", run.program},       {"authority_code", run.authority_code},
                 {"children", run.children},     {"children_with_findings", run.children_with_findings},
                 {"findings", run.findings},     {"rules_run", run.rules_run},
                 {"modules", Json::array()},     {"rules", Json::array()}};
    for (const ModuleTotal& total : run.modules) {
        json["modules"].push_back({{"module", total.module}, {"findings", total.findings}});
    }
    for (const RuleTotal& total : run.rules) {
        json["rules"].push_back({{"code", total.code},
                                 {"title", total.title},
                                 {"module", total.module},
                                 {"findings", total.findings},
                                 {"children", total.children}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<RunSummary> read_run(std::string_view text, const std::string& name) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return not_a_run("it is not JSON", name);
    if (!json.is_object() || json.value("format", Json()) != format_name) {
        return not_a_run("it is JSON of another kind", name);
    }
    if (json.value("version", Json()) != format_version) {
        return fail("The run was saved by another version of this program, in a form that this one does not know.",
                    "Use the version that saved it, or save the run again.", {name, {}, 0, {}});
    }
    try {
        RunSummary run = run_in(json);
        const std::optional<Date> date = date_of_iso(json.at("run_on").get<std::string>());
        if (!date) return not_a_run("its date is not a real one", name);
        run.run_on = *date;
        if (has_repeated_code(run.rules)) return not_a_run("a rule is in it twice", name);
        if (sum_of(run.rules) != run.findings || sum_of(run.modules) != run.findings) {
            return not_a_run("its counts do not add up", name);
        }
        return run;
    } catch (const Json::exception&) {
        return not_a_run("something is missing from it, or is not what it should be", name);
    }
}

}  // namespace goldthread
