#pragma once
// A made-up children-looked-after (SSDA903) return: this year and last, any number of children, clean or with errors
// planted and listed.
//
// The same options give the same bytes on every platform. A child depends only on the seed and its own number: a
// larger return begins with the same children. Clean output trips no rule of its year but those that look a provider
// up in Ofsted's lists, where the made-up URNs are not. No child, worker, provider or pupil number is a real one.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/base/progress.hpp"

namespace goldthread::synthetic {

struct Ssda903Options {
    std::uint32_t children = 2000;  ///< Rows of this year's Header; up to 1,000,000.
    std::uint64_t seed = 1;
    int return_year = 2026;  ///< 2023 to 2027: the year ending that 31 March.
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
    std::string expected_rule;  ///< The rule that must fail for the child; others may too, and other children by 444.
    std::string before;
    std::string after;
};

struct Ssda903Return {
    std::string authority;  ///< Upper-tier code of the authority that makes the return.
    int return_year = 0;
    std::vector<GeneratedFile> this_year;  ///< Every module of that year, empty ones with their header line.
    std::vector<GeneratedFile> last_year;
    std::vector<PlantedError> planted;  ///< In order of children.
};

/// Return years outside 2023 to 2027 are taken as the nearest of them. Progress is told in children.
[[nodiscard]] Ssda903Return generate_ssda903(const Ssda903Options& options, const OnProgress& on_progress = {});

/// The planted errors as CSV: year (this or last), module, row, CHILD, field, kind, expected_rule, before, after.
[[nodiscard]] std::string truth_csv(const std::vector<PlantedError>& planted);

}  // namespace goldthread::synthetic
