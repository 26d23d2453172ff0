#include "goldthread/base/parallel.hpp"

#include <algorithm>

#ifndef __EMSCRIPTEN__
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>
#endif

namespace goldthread {

namespace {

void run_serially(std::size_t count, std::size_t grain,
                  const std::function<void(std::size_t, std::size_t, unsigned)>& work) {
    for (std::size_t begin = 0; begin < count; begin += grain) work(begin, std::min(begin + grain, count), 0);
}

}  // namespace

#ifdef __EMSCRIPTEN__

unsigned available_jobs() noexcept {
    return 1;
}

void parallel_for(std::size_t count, std::size_t grain, unsigned /*jobs*/,
                  const std::function<void(std::size_t, std::size_t, unsigned)>& work) {
    run_serially(count, std::max<std::size_t>(grain, 1), work);
}

#else

unsigned available_jobs() noexcept {
    return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t count, std::size_t grain, unsigned jobs,
                  const std::function<void(std::size_t, std::size_t, unsigned)>& work) {
    grain = std::max<std::size_t>(grain, 1);
    const std::size_t parts = (count + grain - 1) / grain;
    jobs = static_cast<unsigned>(std::min<std::size_t>(std::max(1U, jobs), std::max<std::size_t>(parts, 1)));
    if (jobs == 1) {
        run_serially(count, grain, work);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_lock;
    const auto take_parts = [&](unsigned job) {
        try {
            for (std::size_t part = next++; part < parts; part = next++) {
                work(part * grain, std::min((part + 1) * grain, count), job);
            }
        } catch (...) {
            next = parts;
            const std::scoped_lock lock(failure_lock);
            if (!failure) failure = std::current_exception();
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned job = 1; job < jobs; ++job) helpers.emplace_back(take_parts, job);
    take_parts(0);
    helpers.clear();  // joins
    if (failure) std::rethrow_exception(failure);
}

#endif

}  // namespace goldthread
