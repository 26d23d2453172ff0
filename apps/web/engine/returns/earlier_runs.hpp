#pragma once
// The counts of earlier checks that the user gave, and what has changed since the latest of them.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/reports/run_summary.hpp"
#include "goldthread/session/session_file.hpp"

namespace goldthread::page {

class EarlierRuns {
  public:
    /// Whether the bytes begin as a file of counts does.
    [[nodiscard]] static bool looks_like_run(std::string_view bytes);

    /// Refuses what is no such file. `id` is the page's. Returns how many rules have findings in it.
    std::size_t add(int id, const std::string& name, std::string_view bytes);
    void take_away(int id);
    void clear() { runs_.clear(); }

    struct Given {
        int id = 0;
        std::string name;
        std::string bytes;
        RunSummary run;
    };
    /// Whether a file of these very bytes is among them.
    [[nodiscard]] bool has(std::string_view bytes) const;
    /// All, as a session keeps them.
    [[nodiscard]] std::vector<CountsGiven> as_given() const;
    /// That of the latest day, and of two of one day the one given last; null without any. Valid until one is added or
    /// taken away.
    [[nodiscard]] const Given* latest() const;

  private:
    std::vector<Given> runs_;
};

}  // namespace goldthread::page
