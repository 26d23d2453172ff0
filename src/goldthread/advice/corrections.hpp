#pragma once
// Corrections of whole columns: values that say clearly what they mean, but are not written as the return wants them.
// They hang on no finding, as many of them are read without one (padded values) or wrongly (a column written month
// first). Like suggestions they change nothing by themselves.
//
//     for (const Correction& one : corrections_of(checked)) show(correction_in_words(checked, one));

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/base/progress.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// In the order in which they are listed for a column. A cell is in one correction at most, the first that has it.
enum class CorrectionKind : std::uint8_t {
    month_first,  ///< Dates of a column that is, or may be, written month first, with those that were read as dd/mm.
    date_form,    ///< Dates in one form that is not accepted, each with one likely reading.
    wrapped,      ///< A wrapping that makes Excel keep a value as text: ="001", '001.
    unseen,       ///< Characters that nobody sees, at the ends of a value or in it.
    padded        ///< Spaces around a value.
};

/// "month first", "date form", "wrapped", "unseen characters", "padded": for machines.
[[nodiscard]] std::string_view name_of(CorrectionKind kind) noexcept;

/// What one kind of correction would change in one column of one file.
struct Correction {
    CorrectionKind kind = CorrectionKind::padded;
    RowRef where;            ///< The first row changed; which table it is.
    std::uint32_t file = 0;  ///< Index into Table::files().
    std::size_t field = 0;
    std::vector<SuggestedCell> cells;            ///< At least one, in order of rows.
    Confidence confidence = Confidence::choose;  ///< Sure, likely or choose; of all its cells.
    std::string why;                             ///< "written year first", "spaces around the value".

    // Tried out, each correction alone and child by child, so that rules about the whole return do not count.
    std::size_t solved = 0;  ///< Findings that would be gone.
    std::size_t raised = 0;  ///< Findings that would be new: what a wrong value had hidden.
};

/// All corrections that the return as it stands has need of, in order of year, module, file, field and kind. One that
/// would raise more findings than it solves is left to choose. `checked` is afterwards as it was.
[[nodiscard]] std::vector<Correction> corrections_of(CheckedReturn& checked, const OnProgress& on_progress = {});

/// "6 values with spaces around them -> trimmed", "8 dates written month first -> dd/mm/yyyy": what it is about.
[[nodiscard]] std::string correction_in_words(const Correction& correction);

/// Takes away those that are less sure than `minimum`.
void keep_from(Confidence minimum, std::vector<Correction>& corrections);

/// What became of corrections.
struct CorrectionsMade {
    std::size_t corrections = 0;
    std::size_t cells = 0;
};

/// Makes every correction that is at least `minimum` sure (likely or sure), each as one step of `log` with basis bulk.
/// `when` as in Occasion. The corrections must be those of the return as it stands. Fails, with those before it made,
/// where the log would.
[[nodiscard]] Result<CorrectionsMade> make_corrections(AmendmentLog& log, std::span<const Correction> corrections,
                                                       Confidence minimum, const std::string& when);

/// The words with which a correction stands in the change log.
[[nodiscard]] Basis basis_of(const Correction& correction);

}  // namespace goldthread
