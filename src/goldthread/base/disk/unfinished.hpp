#pragma once
// Files and folders that are being written: removed when they come to nothing, also where the program is ended by INT
// (Ctrl-C), TERM or HUP.
//
// To be used by one thread, the one that writes: a signal that another thread receives is passed on to it.

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

/// Holds INT, TERM and HUP back in this thread while it lives.
class SignalsHeld {
  public:
    SignalsHeld() noexcept;
    ~SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

  private:
    sigset_t before_{};
};

/// How the name of everything begins that is written beside its place; six letters follow.
inline constexpr std::string_view unfinished_beginning = ".goldthread-unfinished-";

/// A pattern for mkstemp() and mkdtemp() in that folder.
[[nodiscard]] std::string unfinished_name_in(const std::string& folder);

/// Holds an open file or folder of that kind as one that is being written, as long as this descriptor or a copy of it
/// is open. Nothing happens where the system cannot.
void hold_as_being_written(int descriptor) noexcept;

/// What lies in a folder under such a name and is not being written by a program that runs: left by one that was
/// killed. Paths in order; none where the folder cannot be read.
[[nodiscard]] std::vector<std::string> left_unfinished_in(const std::string& folder);

/// Something under a name that only this program knows of.
class Unfinished {
  public:
    enum class Kind { file, folder };

    /// From now on `path` is removed where a signal ends the program; what was begun later goes first, so that a folder
    /// is empty when its turn comes. Must be called with SignalsHeld about it and the making of what lies there.
    Unfinished(std::string path, Kind kind);
    Unfinished(Unfinished&& other) noexcept;
    Unfinished& operator=(Unfinished&& other) noexcept;
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    /// Removes it, unless it was finished.
    ~Unfinished();

    /// It stands where it shall be, or is gone: nothing is removed any more.
    void finish() noexcept;

    struct Entry;  // in the list that the signal handler walks

  private:
    void remove() noexcept;

    Entry* entry_;
};

}  // namespace goldthread
