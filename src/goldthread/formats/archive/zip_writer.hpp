#pragma once
// Zip files written in memory: what every system opens with a double click.

#include <span>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::archive {

struct ZipMember {
    std::string name;  ///< UTF-8, with forward slashes: "this/episodes.csv".
    std::string_view bytes;
};

/// A zip file of these, in this order, each deflated where that makes it smaller. All carry the same date, so that the
/// same members give the same bytes. Fails beyond what a zip without extensions holds (65,535 files, 4 GiB), on a name
/// that is empty, repeated, or leads out of the folder it is unpacked to.
[[nodiscard]] Result<std::string> write_zip(std::span<const ZipMember> members);

}  // namespace goldthread::archive
