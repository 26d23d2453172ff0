#include "goldthread/rules/checked_return.hpp"

#include <chrono>
#include <utility>

namespace goldthread {

namespace {

// Runs `stage` and adds the seconds it took.
template <class Stage>
void timed(double& seconds, Stage stage) {
    const auto start = std::chrono::steady_clock::now();
    stage();
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

CheckedReturn::CheckedReturn(const RuleSet& rules, ReturnFiles files, const CheckSetting& setting,
                             const CheckOptions& options)
    : rules_(&rules), files_(std::move(files)), setting_(setting) {
    timed(times_.threading, [&] {
        threads_ = std::make_unique<Threads>(*rules.collection, files_.table_pointers(), options.jobs);
    });
    timed(times_.deriving, [&] {
        if (rules.derive != nullptr) rules.derive(*threads_, setting_, options.jobs);
    });
    timed(times_.checking, [&] {
        check_ = std::make_unique<Check>(rules, *threads_, setting_, options.only);
        findings_ = check_->run(options.jobs);
    });
}

}  // namespace goldthread
