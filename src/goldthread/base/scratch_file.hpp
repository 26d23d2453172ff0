#pragma once
// A file for a library that will write nowhere else: named while it is open, gone afterwards.

#include <string>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// An empty file that only this user can read. On Linux it lies in memory and never reaches a disk; elsewhere in the
/// system's folder for temporary files (in WebAssembly, that is memory too). It is gone when this object is.
class ScratchFile {
  public:
    [[nodiscard]] static Result<ScratchFile> create();

    ScratchFile(ScratchFile&& other) noexcept;
    ScratchFile& operator=(ScratchFile&& other) noexcept;
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile();

    /// The name under which it can be opened, by this process and while this object lives.
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    /// All that has been written to it. Fails when it cannot be read.
    [[nodiscard]] Result<std::string> contents() const;

  private:
    ScratchFile(int descriptor, std::string path, bool must_be_removed) noexcept;
    void close() noexcept;

    int descriptor_ = -1;
    std::string path_;
    bool must_be_removed_ = false;
};

}  // namespace goldthread
