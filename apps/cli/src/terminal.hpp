#pragma once
// Colour and progress, on a terminal only.

#include <string>
#include <string_view>

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

  private:
    [[nodiscard]] std::string wrapped(std::string_view code, std::string_view text) const;
    bool on_;
};

/// A line on standard error that says what is being done; shown on a terminal only, and wiped when the next begins.
class Progress {
  public:
    Progress();
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void now(std::string_view what);

  private:
    void wipe();
    bool shown_on_terminal_;
    bool something_shown_ = false;
};

}  // namespace goldthread::cli
