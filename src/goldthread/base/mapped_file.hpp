#pragma once
// The bytes of a file, reached without reading it all.

#include <memory>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// Bytes that stay where they are for as long as any copy of this object lives. Copies share them.
/// Where the system can map files, only the parts that are looked at are read; elsewhere (WebAssembly) open() reads
/// the whole file. Do not shorten a file while it is mapped: reading past its new end stops the program.
class MappedFile {
  public:
    /// Opens a file for reading. Fails when it does not exist, is not a plain file or cannot be read.
    [[nodiscard]] static Result<MappedFile> open(const std::string& path);

    /// Bytes already in memory, for tests and for hosts without files.
    [[nodiscard]] static MappedFile holding(std::string bytes);

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

  private:
    MappedFile(std::shared_ptr<const void> owner, std::string_view bytes) noexcept
        : owner_(std::move(owner)), bytes_(bytes) {}

    std::shared_ptr<const void> owner_;
    std::string_view bytes_;
};

}  // namespace goldthread
