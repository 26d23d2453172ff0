#pragma once
// What every generator of a collection's returns makes: files of both years without a real person in them, and a list
// of the errors planted in them.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/base/progress.hpp"

namespace goldthread::synthetic {

struct Options {
    std::uint32_t children = 2000;  ///< Listed this year; up to 1,000,000.
    std::uint64_t seed = 1;
    int return_year = 2026;  ///< One that the collection has definitions for; otherwise the nearest of them is taken.
    double dirty_rate = 0;   ///< Errors planted per child listed this year, on average; at most 3.
};

struct GeneratedFile {
    std::string module;     ///< "Episodes".
    std::string file_name;  ///< "episodes.csv".
    std::string text;       ///< CSV with the customary header line; lines end in LF.
};

/// One cell changed for the worse.
struct PlantedError {
    bool last_year = false;  ///< In last year's file; the rule fails on this year's all the same.
    std::string module;
    std::uint32_t row = 0;  ///< Data row of the file, from 0.
    std::string child;
    std::string field;
    std::string kind;           ///< "date-ended-before-previous".
    std::string expected_rule;  ///< The rule that must fail for the child; others may too, and other children by it.
    std::string before;
    std::string after;
};

struct MadeUpReturn {
    std::string authority;  ///< Upper-tier code of the authority that makes the return.
    int return_year = 0;
    std::vector<GeneratedFile> this_year;  ///< Every module of that year, empty ones with their header line.
    std::vector<GeneratedFile> last_year;
    std::vector<PlantedError> planted;  ///< In order of children.
};

/// Something to try the program on: a return of both years with the mistakes that councils make, and the provider list
/// that it is looked up in.
struct Example {
    MadeUpReturn made;
    GeneratedFile providers;
};

/// How a collection makes one up. The same options give the same bytes on every platform; progress is told in children.
using MakeReturn = MadeUpReturn (*)(const Options& options, const OnProgress& on_progress);
/// The same number of children gives the same files.
using MakeExample = Example (*)(std::uint32_t children);

/// The planted errors as CSV: year (this or last), module, row, CHILD, field, kind, expected_rule, before, after.
[[nodiscard]] std::string truth_csv(const std::vector<PlantedError>& planted);

}  // namespace goldthread::synthetic
