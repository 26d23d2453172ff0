#pragma once
// Files for a library that will write nowhere else: one with a name while it is open, and one that never has a name.
// Both are gone afterwards.

#include <cstdio>
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

/// The same without a name: a stream to write to and to read from, for the caller to close. Null where none can be
/// made.
[[nodiscard]] std::FILE* open_scratch_stream() noexcept;

}  // namespace goldthread
