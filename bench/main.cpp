// How long it takes to read and check made-up returns of several sizes, stage by stage, beside a plain count of the
// newlines in the same bytes; which rules cost most; and what a change takes until its findings are up to date.
//
//     goldthread_bench [CHILDREN...]              default: 2000 10000 83000
//     goldthread_bench suggestions [CHILDREN]     how often suggestions are right; default: 2000

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "edits.hpp"
#include "goldthread/base/parallel.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "made_up.hpp"
#include "suggestions.hpp"

namespace {

using goldthread::InputFile;

struct Times {
    double newlines = 0;  // a plain pass over the bytes
    double csv = 0;       // bytes to tables
    double intake = 0;    // bytes to a return: csv, recognising, surveying, joining
    double threading = 0;
    double deriving = 0;
    double checking = 0;
    [[nodiscard]] double total() const { return intake + threading + deriving + checking; }
};

Times faster(const Times& a, const Times& b) {
    return {std::min(a.newlines, b.newlines),   std::min(a.csv, b.csv),           std::min(a.intake, b.intake),
            std::min(a.threading, b.threading), std::min(a.deriving, b.deriving), std::min(a.checking, b.checking)};
}

std::size_t count_newlines(const std::vector<InputFile>& files) {
    std::size_t lines = 0;
    for (const InputFile& file : files) {
        lines += static_cast<std::size_t>(std::count(file.bytes.begin(), file.bytes.end(), '\n'));
    }
    return lines;
}

struct Measured {
    Times times;
    std::size_t rows = 0;
    std::size_t findings = 0;
    std::size_t bytes = 0;
    long peak_mib = 0;
};

Times measure_once(const std::vector<InputFile>& files, unsigned jobs, Measured& facts) {
    Times times;
    times.newlines = seconds_of([&] { facts.rows = count_newlines(files); });
    std::vector<InputFile> copy = files;
    times.csv = seconds_of([&] {
        for (InputFile& file : copy) {
            const auto read = goldthread::csv::read(file.name, std::move(file.bytes));
            if (!read) std::abort();
        }
    });
    copy = files;
    goldthread::ReturnFiles read;
    times.intake = seconds_of(
        [&] { read = goldthread::read_return(*goldthread::ssda903::rules().collection, std::move(copy), 2026, jobs); });
    const goldthread::CheckedReturn checked(goldthread::ssda903::rules(), std::move(read), setting_2026(), {{}, jobs});
    times.threading = checked.times().threading;
    times.deriving = checked.times().deriving;
    times.checking = checked.times().checking;
    facts.findings = checked.findings().findings.size();
    return times;
}

Measured measure(std::uint32_t children, unsigned jobs) {
    const std::vector<InputFile> files = made_up_files(children);
    Measured facts;
    for (const InputFile& file : files) facts.bytes += file.bytes.size();
    const int repeats = children <= 10'000 ? 9 : 3;
    facts.times = measure_once(files, jobs, facts);
    for (int i = 1; i < repeats; ++i) facts.times = faster(facts.times, measure_once(files, jobs, facts));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    facts.peak_mib = usage.ru_maxrss / 1024;
    return facts;
}

// In a process of its own, so that its peak memory is its own.
Measured measure_apart(std::uint32_t children, unsigned jobs) {
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const Measured facts = measure(children, jobs);
        const bool sent = write(ends[1], &facts, sizeof facts) == sizeof facts;
        _exit(sent ? 0 : 1);
    }
    Measured facts;
    int status = 0;
    const bool received = read(ends[0], &facts, sizeof facts) == sizeof facts;
    waitpid(child, &status, 0);
    close(ends[0]);
    close(ends[1]);
    if (!received || status != 0) std::abort();
    return facts;
}

void print_heading() {
    fmt::print(
        "Best of several runs, milliseconds. 'reading' is bytes to a return (csv is its part for parsing alone,\n"
        "on one processor); 'newlines' a plain count of newlines in the same bytes. Peak memory includes the\n"
        "made-up files themselves, held twice.\n\n");
    fmt::print("{:>8} {:>4} {:>8} {:>9} | {:>8} {:>8} {:>8} {:>9} {:>8} {:>8} {:>8} | {:>9} {:>8} {:>9} {:>8}\n",
               "children", "jobs", "MB", "lines", "newlines", "csv", "reading", "threading", "deriving", "checking",
               "total", "csv MB/s", "x plain", "findings", "peak MiB");
}

void print_row(std::uint32_t children, unsigned jobs, const Measured& m) {
    const double megabytes = static_cast<double>(m.bytes) / 1e6;
    const Times& t = m.times;
    fmt::print(
        "{:>8} {:>4} {:>8.1f} {:>9} | {:>8.2f} {:>8.2f} {:>8.2f} {:>9.2f} {:>8.2f} {:>8.2f} {:>8.2f} | {:>9.0f} "
        "{:>8.1f} {:>9} {:>8}\n",
        children, jobs, megabytes, m.rows, t.newlines * 1e3, t.csv * 1e3, t.intake * 1e3, t.threading * 1e3,
        t.deriving * 1e3, t.checking * 1e3, t.total() * 1e3, megabytes / t.csv, t.total() / t.newlines, m.findings,
        m.peak_mib);
}

// Each rule alone over the same threads, less what running none costs.
void print_rule_costs(std::uint32_t children) {
    const goldthread::RuleSet& rules = goldthread::ssda903::rules();
    goldthread::ReturnFiles read = goldthread::read_return(*rules.collection, made_up_files(children), 2026);
    const goldthread::CheckedReturn checked(rules, std::move(read), setting_2026(), {{}, 1});
    const auto cost_of = [&](const std::vector<std::string>& only) {
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            best = std::min(best, seconds_of([&] {
                                const goldthread::Check check(rules, checked.threads(), checked.setting(), only);
                                static_cast<void>(check.run());
                            }));
        }
        return best;
    };
    const double loading = cost_of({"no rule has this code"});
    std::vector<std::pair<double, std::string>> costs;
    for (const std::uint16_t rule : checked.check().rules_run()) {
        const std::string code(rules.rules[rule].code);
        costs.emplace_back(std::max(0.0, cost_of({code}) - loading), code);
    }
    std::sort(costs.rbegin(), costs.rend());
    double sum = 0;
    for (const auto& [cost, code] : costs) sum += cost;
    fmt::print(
        "\nRules over {} children on one processor: {:.2f} ms to make each child ready, {:.2f} ms for {} rules.\n"
        "The ten that cost most, microseconds:",
        children, loading * 1e3, sum * 1e3, costs.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(10, costs.size()); ++i) {
        fmt::print("  {} {:.0f}", costs[i].second, costs[i].first * 1e6);
    }
    const double child = seconds_of([&] {
                             for (std::size_t i = 0; i < 1000; ++i) static_cast<void>(checked.check().run_child(i));
                         }) /
                         1000;
    fmt::print("\nOne child checked again: {:.1f} microseconds.\n", child * 1e6);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "suggestions") == 0) {
        print_suggestions(argc > 2 ? static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)) : 2'000);
        return 0;
    }
    std::vector<std::uint32_t> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(static_cast<std::uint32_t>(std::strtoul(argv[i], nullptr, 10)));
    if (sizes.empty()) sizes = {2'000, 10'000, 83'000};
    print_heading();
    for (const std::uint32_t children : sizes) {
        print_row(children, 1, measure_apart(children, 1));
        const unsigned jobs = goldthread::available_jobs();
        if (jobs > 1) print_row(children, jobs, measure_apart(children, jobs));
    }
    print_rule_costs(2'000);
    print_edit_times(10'000);
    return 0;
}
