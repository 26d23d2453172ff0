#pragma once
// When two names mean the same authority, and which names come near one.

#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

/// A name less all that varies between its spellings: "The City of Kingston-upon-Hull Council" and "Kingston upon
/// Hull, City of" both give "kingston upon hull"; "Telford & Wrekin" gives "telford and wrekin".
[[nodiscard]] std::string plain_authority_name(std::string_view name);

/// Those of `names` that come near `wanted`, nearest first, at most five: names that contain it or are contained in it,
/// share a word of four letters or more, or differ in at most two letters.
[[nodiscard]] std::vector<std::string> near_authority_names(std::string_view wanted,
                                                            const std::vector<std::string>& names);

}  // namespace goldthread
