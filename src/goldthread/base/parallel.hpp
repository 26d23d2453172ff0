#pragma once
// Splitting independent work over processors. WebAssembly builds, and jobs == 1, run it on the calling thread.

#include <cstddef>
#include <functional>

namespace goldthread {

/// How many jobs the machine can usefully run at once; 1 where threads are not available.
[[nodiscard]] unsigned available_jobs() noexcept;

/// Calls work(begin, end, job) over consecutive parts that together cover [0, count); every part is at most `grain`
/// long. `job` is below `jobs` and no two calls with the same job overlap in time, so it can index per-job storage.
/// Parts are handed out as jobs become free: the order of calls is not fixed, and `work` must not depend on it.
/// An exception thrown by `work` is rethrown here after all jobs have stopped.
void parallel_for(std::size_t count, std::size_t grain, unsigned jobs,
                  const std::function<void(std::size_t begin, std::size_t end, unsigned job)>& work);

}  // namespace goldthread
