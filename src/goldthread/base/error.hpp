#pragma once
// What went wrong, where, and what to do about it.
//
// Bad input is ordinary in this field, so it travels as a value: functions at module edges return Result<T>.
// Exceptions are kept for broken invariants (a bug in this program), never for what a file holds.

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace goldthread {

/// A place in what the user gave us. Unknown parts are empty, or 0 for the line.
struct Place {
    std::string file;
    std::string sheet;
    std::uint32_t line = 0;  ///< As an editor shows it: the first line of the file is 1.
    std::string field;
};

/// One thing that could not be done.
struct Error {
    std::string what;    ///< What happened, as a sentence: "DECOM '31/06/2025' is not a real date."
    std::string remedy;  ///< What the reader can do next, as a sentence; may be empty.
    Place place;
    std::vector<std::string> details = {};  ///< More of it, each on a line of its own.

    /// "Episodes.csv, line 214, DECOM: <what> <remedy>"; parts that are unknown are left out. Each part is made fit for
    /// a terminal, whatever files and values are called (printable()): line ends stand between details only.
    [[nodiscard]] std::string message() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// An Error as the failing result of any Result<T>.
[[nodiscard]] inline tl::unexpected<Error> fail(std::string what, std::string remedy = {}, Place place = {}) {
    return tl::unexpected<Error>(Error{std::move(what), std::move(remedy), std::move(place)});
}

}  // namespace goldthread
