#pragma once
// Colour and progress, on a terminal only.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "goldthread/base/progress.hpp"

namespace goldthread::cli {

/// Whether standard output is a terminal that takes colour (and NO_COLOR is not set).
[[nodiscard]] bool output_takes_colour();

/// Text styles; each returns the text unchanged when `on` is false.
class Style {
  public:
    explicit Style(bool on) noexcept : on_(on) {}
    [[nodiscard]] std::string bold(std::string_view text) const { return wrapped("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return wrapped("2", text); }
    [[nodiscard]] std::string red(std::string_view text) const { return wrapped("31", text); }
    [[nodiscard]] std::string green(std::string_view text) const { return wrapped("32", text); }
    /// The whole text, made with this style, as it goes out: whatever control characters are left in it are shown, but
    /// for line ends and the codes of this style. Values in it must have been made printable before.
    [[nodiscard]] std::string fit(std::string_view text) const;

  private:
    [[nodiscard]] std::string wrapped(std::string_view code, std::string_view text) const;
    bool on_;
};

/// A line on standard error that says what is being done, and how far it is: "Making the changes, 43%". Shown on a
/// terminal only, and only from the first second on; wiped when the work is done.
class Progress {
  public:
    Progress();
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Begins a stage: "Reading files".
    void now(std::string_view what);
    /// Begins a stage of which a share can be told; to be told by calling what it returns, which must not outlive this.
    [[nodiscard]] OnProgress counting(std::string_view what);
    /// Wipes the line: what follows is for the reader. Nothing is shown any more.
    void done();

  private:
    void show_until_done();
    void show();
    void wipe();

    std::mutex mutex_;
    std::condition_variable changed_;
    bool ended_ = false;
    std::string what_;
    bool shown_ = false;
    std::atomic<std::size_t> done_{0};
    std::atomic<std::size_t> all_{0};  // 0 where no share can be told
    std::thread shower_;               // only on a terminal
};

}  // namespace goldthread::cli
