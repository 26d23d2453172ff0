// Any bytes at all, read as a change log, and its changes made on a small return: what the log of the changes made
// says, made on the same files, gives the same return; and taken back, the return is as it was.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/amendments/change_log.hpp"
#include "goldthread/amendments/kept_changes.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

CheckedReturn small_return() {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles files =
        read_return(*ssda903::rules().collection,
                    {{"this/episodes.csv", "CHILD,DECOM,RNE,LS\nA,01/05/2025,S,C2\n,02/05/2025,P,C2\nB,03/05/2025,S,\n",
                      YearSlot::this_year},
                     {"last/header.csv", "CHILD,SEX,DOB\nA,1,01/02/2010\n", YearSlot::last_year}},
                    2026);
    // Two rules: what is looked for lies in the changes, not in what they bring.
    return {ssda903::rules(), std::move(files), setting, {{"143", "144"}, 1}};
}

std::string text_of(const CheckedReturn& checked) {
    std::string text;
    for (const auto& year : checked.files().tables) {
        for (const auto& table : year) {
            for (std::size_t row = 0; table && row < table->row_count(); ++row) {
                for (std::size_t c = 0; c < table->column_count(); ++c) text += std::string(table->cell(row, c)) + '\0';
            }
            text += '\n';
        }
    }
    return text;
}

/// As the page makes those of a session whose files it does not know.
void make_what_fits(const std::vector<LoggedAmendment>& changes, AmendmentLog& log) {
    std::vector<KeptChange> taken;
    for (const LoggedAmendment& change : changes) {
        taken.push_back({change.amendment});
        taken.back().amendment.number = static_cast<std::uint32_t>(taken.size());
        taken.back().step = taken.back().amendment.number;
    }
    KeptChanges kept;
    kept.join({std::move(taken), {}});
    kept.make_again(log, [](const std::string&) { return std::uint64_t{0}; });
    for (const KeptChange& beside : kept.beside()) require(!beside.why.empty(), "what is not made says why");
}

/// Numbered from 1: a replay numbers anew, and some of those in a log may not have been made.
std::string log_of(std::vector<Amendment> changes) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (Amendment& change : changes) {
        const auto number = static_cast<std::uint32_t>(numbers.size() + 1);
        numbers[change.number] = number;
        change.number = number;
        if (change.row.line == 0) change.row.row = numbers.at(change.row.row);
    }
    return change_log_csv(changes);
}

void require_same_again(const AmendmentLog& log, const std::string& amended) {
    const std::string written = change_log_csv(log.amendments());
    const auto changes = read_change_log("again.csv", written);
    require(changes.has_value(), "a log that was written can be read");
    require(changes->size() == log.amendments().size(), "no change is lost");
    CheckedReturn checked = small_return();
    AmendmentLog again(checked);
    require(replay(*changes, again).has_value(), "changes that were made can be made again");
    require(text_of(checked) == amended, "the same changes give the same return");
    require(log_of(again.amendments()) == log_of(log.amendments()), "and the same log");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto changes = read_change_log("fuzz.csv", std::string(reinterpret_cast<const char*>(data), size));
    if (!changes) {
        require_reason(changes.error());
        return 0;
    }
    CheckedReturn checked = small_return();
    const std::string before = text_of(checked);
    AmendmentLog log(checked);
    make_what_fits(*changes, log);
    require_same_again(log, text_of(checked));
    while (log.can_undo()) log.undo();
    require(text_of(checked) == before, "taken back, nothing is left of the changes");
    return 0;
}
