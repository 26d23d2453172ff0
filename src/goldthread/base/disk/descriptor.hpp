#pragma once
// An open file of the system, closed at the end.

#include <string>
#include <string_view>
#include <utility>

namespace goldthread {

class Descriptor {
  public:
    explicit Descriptor(int number) noexcept : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    /// Another one for the same open file; not open where there is none to be had.
    [[nodiscard]] Descriptor copy() const noexcept;

    [[nodiscard]] int number() const noexcept { return number_; }
    [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
    /// Returns false, with errno, where what was written did not arrive.
    bool close() noexcept;

  private:
    int number_;
};

/// Writes all of it. Returns false, with errno, where that failed.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes) noexcept;

/// Waits until what was written is on the disk. Returns false, with errno, where it will not get there; a system that
/// has no such promise to give is no failure.
[[nodiscard]] bool flush_to_disk(int descriptor) noexcept;

/// The same for a folder: the names in it.
[[nodiscard]] bool flush_folder_to_disk(const std::string& folder) noexcept;

/// "No space left on device": errno in words.
[[nodiscard]] std::string last_failure();

}  // namespace goldthread
