#pragma once
// The reference data a check uses: postcodes, Ofsted's provider lists, the authority that makes the return.

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/rules/check.hpp"

namespace goldthread::cli {

/// What the command line says of it.
struct ReferenceArguments {
    std::string authority;  ///< Name, nine-character code or three-digit number.
    std::string postcodes;  ///< A packed file; where empty, one among the files, or postcodes.gtp beside the program.
    std::vector<std::string> providers;  ///< Provider lists; where empty, those among the files.
};

/// Adds --authority, --postcodes and --providers to a command.
void add_reference_options(CLI::App& command, ReferenceArguments& arguments);

/// postcodes.gtp in the folder of this program; empty if it is not there.
[[nodiscard]] std::string postcodes_beside_program();

struct ReferenceData {
    std::optional<PostcodeDirectory> postcodes;
    std::optional<ProviderList> providers;
    std::optional<OwnAuthority> authority;
    std::string authority_words;       ///< "Hampshire (E10000014, 850), as you said"; empty when not known.
    std::vector<std::string> sources;  ///< What was loaded, a line each, with what could not be read of it.

    /// Points `setting` to what is there. This must outlive it.
    void add_to(CheckSetting& setting) const;
};

/// Loads what is named, for a return of that year, and what was found among the files of the return, which is taken
/// from there. Where no authority is named, the one that the return's postcodes tell is taken, and said so.
[[nodiscard]] Result<ReferenceData> load_reference_data(const ReferenceArguments& arguments, ReturnFiles& files,
                                                        const ReturnYear& year);

}  // namespace goldthread::cli
