#pragma once
// The page: one HTML file that holds all of Goldthread, and says itself what a browser may let it do.

#include <string>

#include "goldthread/base/error.hpp"

namespace goldthread::cli {

struct PageFile {
    std::string path;
    std::string html;
    std::string policy;  ///< Its content-security policy, on one line.
};

/// The page at `path`. Without one, that beside the program or in the folder dist of a checkout the program was built
/// in; the one with postcodes first. Fails if there is none, or if it holds no content-security policy: such a file is
/// not Goldthread's page.
[[nodiscard]] Result<PageFile> open_page(const std::string& path);

}  // namespace goldthread::cli
