#pragma once
// What the program's exit status means, for every command.

namespace goldthread::cli {

inline constexpr int exit_clean = 0;      ///< Done; nothing to look at.
inline constexpr int exit_look = 1;       ///< Done, and what is said is to be looked at: findings, losses.
inline constexpr int exit_cannot_do = 2;  ///< Could not do it; a message is on standard error.

/// Of a command that did what was asked: `in_full` where it has nothing to say that must be looked at.
[[nodiscard]] constexpr int exit_done(bool in_full) noexcept {
    return in_full ? exit_clean : exit_look;
}

}  // namespace goldthread::cli
