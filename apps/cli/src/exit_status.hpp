#pragma once
// What the program's exit status means, for every command.

namespace goldthread::cli {

inline constexpr int exit_clean = 0;      ///< Done; nothing to report.
inline constexpr int exit_findings = 1;   ///< Done; there are findings.
inline constexpr int exit_not_all = 1;    ///< Done, but for a file that could not be used.
inline constexpr int exit_cannot_do = 2;  ///< Could not do it; a message is on standard error.

}  // namespace goldthread::cli
