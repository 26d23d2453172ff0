#pragma once
// The return that the analyst works on: the files as given, what was read of them, the reference data beside them, and,
// once checked, its findings and the changes made to it.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "earlier_runs.hpp"
#include "given_files.hpp"
#include "goldthread/advice/suggestion.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/change_log.hpp"
#include "goldthread/amendments/finding_notes.hpp"
#include "goldthread/amendments/kept_changes.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/collections/parts.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/session/first_counts.hpp"
#include "goldthread/session/session_file.hpp"

namespace goldthread::page {

/// Told of the stage of long work, and its share from 0 to 1, or less than 0 where it is not known.
using OnStage = std::function<void(std::string_view stage, double share)>;

/// What came of changes made earlier when the files were checked again.
struct MadeAgain {
    std::size_t changes = 0;
    std::size_t notes = 0;
    std::vector<std::pair<WhyAside, std::string>> lost;  ///< Why one is set aside, a sentence each.
    bool from_session = false;                           ///< A session file was given since the last check.
};

/// A given file that is not kept as one: a session, whose files are; the postcodes; the counts of an earlier check;
/// what is none of these, though it begins so.
struct OtherFile {
    int id = 0;
    std::string name;
    std::string_view use;  ///< As the page names it.
    std::size_t rows = 0;
    std::string problem;  ///< Why it was refused.
};

/// What comes of giving a session file.
struct SessionOutlook {
    std::size_t changes = 0;
    std::size_t notes = 0;
    bool joins = false;  ///< It is of the return that is here, and its work is joined; else it replaces what is here.
};

class WorkingReturn {
  public:
    /// `parts` must have rules.
    WorkingReturn(const CollectionParts& parts, OnStage on_stage);

    [[nodiscard]] const RuleSet& rules() const noexcept { return *parts_->rules; }
    [[nodiscard]] const Collection& collection() const noexcept { return *parts_->collection; }

    // What is given and chosen. read() brings the rest up to date; changes and notes made so far are kept, and tried
    // again at every check(), until clear().

    GivenFiles given;
    /// Adds a file. Of a session its files are added, what was chosen in it is, and its changes are made again. Where
    /// there is work already, a session of the same return is joined to it, and one of another takes its place.
    void give(int id, std::string name, std::string bytes);
    void take_away(int id);
    [[nodiscard]] const std::vector<OtherFile>& others() const noexcept { return others_; }
    [[nodiscard]] const EarlierRuns& earlier_runs() const noexcept { return earlier_runs_; }
    std::optional<int> asked_year;
    std::string asked_authority;
    /// Asks for the authority of that name, code or number; blank for none. Refuses one that makes no such return, and
    /// keeps what was asked for before.
    void choose_authority(std::string named);
    /// Refuses bytes that are no postcode directory.
    void use_postcodes(std::string bytes);
    /// Puts a made-up return of both years, with its provider list, in the place of all files.
    void give_example(std::uint32_t children);
    void read();
    /// Forgets files, choices and changes.
    void clear();

    [[nodiscard]] const ReturnFiles& files() const noexcept { return checked_ ? checked_->files() : files_; }
    [[nodiscard]] const ProviderList& providers() const noexcept { return providers_; }
    [[nodiscard]] const std::optional<PostcodeDirectory>& postcodes() const noexcept { return postcodes_; }
    [[nodiscard]] const std::optional<Authority>& authority() const noexcept { return authority_; }
    /// "as you said", "where most postcodes lie", or which one it replaced.
    [[nodiscard]] std::string_view authority_ground() const noexcept { return authority_ground_; }
    /// Empty when check() can be called.
    [[nodiscard]] std::string why_not_ready() const;

    // Once checked. Everything below refuses before that.

    MadeAgain check();
    // The analyst's work, whether or not the return is checked.

    /// Fails on bytes that are no session of this collection.
    [[nodiscard]] SessionOutlook look_at_session(const std::string& name, std::string bytes) const;
    [[nodiscard]] const KeptChanges& kept() const noexcept { return kept_; }
    /// The changes in force; null where nothing is checked.
    [[nodiscard]] const AmendmentLog* log_or_null() const noexcept { return log_.get(); }
    [[nodiscard]] const CheckedReturn* checked_or_null() const noexcept { return checked_.get(); }
    [[nodiscard]] const FirstCounts& first_counts() const noexcept { return first_counts_; }
    /// Makes a change that clashes after all. Refuses what cannot be made.
    FindingChanges prefer(std::uint32_t number);
    void forget_kept(std::uint32_t number) { kept_.forget(number); }
    /// The changes of this visit are by `who`, those to come too; blank names nobody.
    void sign(std::string who);
    [[nodiscard]] const std::string& who() const noexcept { return who_; }
    /// All of it as a session, which is taken as saved.
    [[nodiscard]] Session save_session();
    /// Whether there are changes or notes that differ from those of the session saved or taken up last.
    [[nodiscard]] bool has_unsaved_work() const;
    /// The year of the return, or the one it was asked to be; else the latest.
    [[nodiscard]] int year() const noexcept;

    [[nodiscard]] CheckedReturn& checked();
    [[nodiscard]] const AmendmentLog& log();
    [[nodiscard]] AmendmentLog& changes();
    /// Null where the collection has none.
    [[nodiscard]] Suggester* suggester();
    FindingNotes notes;
    [[nodiscard]] double seconds_reading() const noexcept { return seconds_reading_; }

    /// Tells the page how far long work is.
    void stage(std::string_view words, double share = -1) const { on_stage_(words, share); }

  private:
    void put_changes_aside();
    void take_up(Session session, int id, const std::string& name);
    std::map<std::string, std::uint64_t> take_files(Session& session, int id, bool joins, std::string& kept_instead);
    void take_counts(const Session& session, int id);
    [[nodiscard]] bool shares_files(const Session& session) const;
    [[nodiscard]] bool has_work() const noexcept {
        return !kept_.beside().empty() || log_has_changes() || !notes.empty();
    }
    [[nodiscard]] bool log_has_changes() const noexcept { return log_ && !log_->amendments().empty(); }
    [[nodiscard]] std::uint64_t print() const;
    void read_authority();
    void read_providers(std::vector<OpenedTable> lists);
    [[nodiscard]] ReturnYear authority_year() const;
    [[nodiscard]] int year_or_latest() const noexcept;

    const CollectionParts* parts_;
    OnStage on_stage_;
    ReturnFiles files_;
    std::optional<PostcodeDirectory> postcodes_;
    ProviderList providers_;
    std::optional<Authority> authority_;
    std::string authority_ground_;
    std::string authority_refusal_;  // why the one asked for makes no return of the year that the files are of now
    std::optional<OwnAuthority> own_;
    double seconds_reading_ = 0;

    // In this order: each rests on those before it.
    std::unique_ptr<CheckedReturn> checked_;
    std::unique_ptr<AmendmentLog> log_;
    std::unique_ptr<Suggester> suggester_;
    KeptChanges kept_;
    FirstCounts first_counts_;
    MarkOf marks_;  // of the files that were checked
    std::uint64_t saved_print_ = 0;
    std::string who_;
    std::vector<OtherFile> others_;
    EarlierRuns earlier_runs_;
    bool session_given_ = false;
};

}  // namespace goldthread::page
