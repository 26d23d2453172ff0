// Any bytes at all, read as a saved run: what is accepted, written again, is the same run, and holds what it adds up
// to.

#include <cstdint>
#include <string_view>

#include "goldthread/reports/run_summary.hpp"
#include "requirements.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldthread;
    const auto run = read_run({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!run) {
        require_reason(run.error());
        return 0;
    }
    std::size_t findings = 0;
    for (const RuleTotal& rule : run->rules) findings += rule.findings;
    require(findings == run->findings, "the findings of the rules are all there are");
    const std::string written = run_json(*run);
    const auto again = read_run(written, "fuzz.json");
    require(again.has_value(), "what was written can be read");
    require(run_json(*again) == written, "and is the same run");
    return 0;
}
