#pragma once
// What every command that checks a return does first: the files read, the reference data loaded, the rules run.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "output/terminal.hpp"
#include "reference_data.hpp"
#include "return_input.hpp"

namespace goldthread::cli {

/// A checked return with what it rests on, kept together because it points there.
struct CheckedInput {
    ReturnInput input;  ///< Its files have gone into `checked`.
    ReferenceData reference;
    std::optional<CheckedReturn> checked;
};

/// The rules that --rules names, as their codes are written; none where it is not given. Says on standard error what
/// was taken for others. Fails as choose_rules.
[[nodiscard]] Result<std::vector<std::string>> rules_named(const std::string& collection,
                                                           const std::vector<std::string>& typed);

/// Reads and checks. `only` as in CheckOptions. Fails as read_return_input and load_reference_data do.
[[nodiscard]] Result<std::unique_ptr<CheckedInput>> read_and_check(const ReturnArguments& arguments,
                                                                   const ReferenceArguments& reference,
                                                                   const std::vector<std::string>& only,
                                                                   Progress& progress);

/// Advice on every finding, with its progress told.
[[nodiscard]] AdviceByFinding advice_on_all(CheckedInput& all, Progress& progress);

}  // namespace goldthread::cli
