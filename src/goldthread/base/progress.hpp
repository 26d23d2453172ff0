#pragma once
// How far a long piece of work is, for whoever shows it to someone who waits.

#include <cstddef>
#include <functional>

namespace goldthread {

/// Told that `done` of `all` pieces are done. Called from the thread that does the work, often enough to be worth
/// showing and always cheap beside a piece; may be empty, which means that nobody looks.
using OnProgress = std::function<void(std::size_t done, std::size_t all)>;

inline void report(const OnProgress& on_progress, std::size_t done, std::size_t all) {
    if (on_progress) on_progress(done, all);
}

}  // namespace goldthread
