#include "working_return.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/intake/propose_authority.hpp"
#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/reference/returning_authority.hpp"
#include "refusal.hpp"

namespace goldthread::page {

namespace {

// An old return is told for what it is, before anything is said of its two years.
std::string why_too_old(const ReturnFiles& read, const Collection& collection) {
    if (read.return_year == 0) return {};
    const std::string unknown = why_no_rules(collection, read.return_year, read.year_ground);
    return unknown.empty() ? unknown : unknown + " If it is of a later year, choose that beside 'Return year'.";
}

constexpr const char* amended_beside_return =
    "It holds the amended files of a return, not a saved session, and was left out: its rows would stand beside those "
    "of the files that are already there. To go on with saved work, drop the file whose name ends in -session.zip. To "
    "check the amended files by themselves, choose 'Forget all files and changes' and drop this zip again.";

constexpr int first_example_id = -1;  // the page's own count up from 1

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

WorkingReturn::WorkingReturn(const CollectionParts& parts, OnStage on_stage)
    : parts_(&parts), on_stage_(std::move(on_stage)) {
    read();
}

int WorkingReturn::year_or_latest() const noexcept {
    return files_.return_year == 0 ? collection().latest_year : files_.return_year;
}

void WorkingReturn::use_postcodes(std::string bytes) {
    PostcodeDirectory directory = value_of(PostcodeDirectory::from_bytes(std::move(bytes)));
    put_changes_aside();
    postcodes_ = std::move(directory);
}

void WorkingReturn::clear() {
    put_changes_aside();
    kept_.clear();
    first_counts_.clear();
    saved_print_ = 0;
    others_.clear();
    earlier_runs_.clear();
    session_given_ = false;
    notes.clear();
    given.clear();
    asked_year.reset();
    asked_authority.clear();
}

void WorkingReturn::give(int id, std::string name, std::string bytes) {
    // What a system takes as a name can be more than a session, log or report can hold.
    name = csv::writable_text(name);
    try {
        if (looks_like_session(bytes)) {
            take_up(value_of(read_session(name, std::move(bytes))), id, name);
        } else if (looks_like_postcodes(bytes)) {
            use_postcodes(std::move(bytes));
            others_.push_back({id, name, "postcodes", postcodes_->size(), {}});
        } else if (EarlierRuns::looks_like_run(bytes)) {
            const std::size_t rules = earlier_runs_.add(id, name, bytes);
            others_.push_back({id, name, "counts", rules, {}});
        } else {
            const bool is_amended = is_amended_return(bytes);
            if (is_amended && files().has_this_year()) throw Refusal(amended_beside_return);
            given.add(id, {std::move(name), std::move(bytes), {}}, is_amended);
        }
    } catch (const Refusal& refusal) {
        others_.push_back({id, name, "refused", 0, refusal.what()});
    }
}

void WorkingReturn::take_away(int id) {
    given.take_away(id);
    earlier_runs_.take_away(id);
    std::erase_if(others_, [&](const OtherFile& other) { return other.id == id; });
}

void WorkingReturn::give_example(std::uint32_t children) {
    stage("Making up children");
    clear();
    const synthetic::Example example = parts_->make_example(children);
    int id = first_example_id;
    for (const auto& file : example.made.this_year) given.add(id--, {"example/this/" + file.file_name, file.text, {}});
    for (const auto& file : example.made.last_year) given.add(id--, {"example/last/" + file.file_name, file.text, {}});
    given.add(id, {"example/" + example.providers.file_name, example.providers.text, {}});
    asked_authority = example.made.authority;
}

void WorkingReturn::put_changes_aside() {
    if (log_) {
        kept_.put_aside(*log_, marks_);
        notes.put_aside(*checked_, marks_);
    }
    suggester_.reset();
    log_.reset();
    checked_.reset();
}

void WorkingReturn::read() {
    put_changes_aside();
    stage("Reading the files");
    const auto start = std::chrono::steady_clock::now();
    files_ = read_return(collection(), given.files(), asked_year);
    read_authority();
    seconds_reading_ = seconds_since(start);
    read_providers(std::exchange(files_.found, {}).providers);
}

ReturnYear WorkingReturn::authority_year() const {
    return ReturnYear::ending(year_or_latest());
}

void WorkingReturn::choose_authority(std::string named) {
    if (!trim(named).empty()) {
        (void)value_of(returning_authority(named, collection(), authority_year(), AuthorityTable::built_in()));
    }
    asked_authority = trim(named);
}

void WorkingReturn::read_authority() {
    const AuthorityTable& table = AuthorityTable::built_in();
    authority_.reset();
    own_.reset();
    authority_refusal_.clear();
    if (!asked_authority.empty()) {
        auto taken = returning_authority(asked_authority, collection(), authority_year(), table);
        if (taken) {
            authority_ = std::move(taken->authority);
            authority_ground_ = std::move(taken->ground);
        } else {
            authority_refusal_ = taken.error().message();
        }
    } else if (postcodes_) {
        authority_ = propose_authority(files_, *postcodes_, table, authority_year().end);
        authority_ground_ = "where most postcodes lie";
    }
    if (authority_) own_ = OwnAuthority::of(authority_->code, table);
}

void WorkingReturn::read_providers(std::vector<OpenedTable> lists) {
    providers_ = ProviderList();
    if (lists.empty()) return;
    stage("Reading the provider lists");
    const ProviderReference reference{&AuthorityTable::built_in(), postcodes_ ? &*postcodes_ : nullptr,
                                      ReturnYear::ending(year_or_latest()).end};
    providers_ = provider_list_of(std::move(lists), reference);
}

std::string WorkingReturn::why_not_ready() const {
    const ReturnFiles& read = files();
    const auto is_reference = [](const FileReading& file) { return file.outcome == FileReading::Outcome::reference; };
    if (std::all_of(read.files.begin(), read.files.end(), is_reference)) return "Give the files of your return.";
    if (std::string old = why_too_old(read, collection()); !old.empty()) return old;
    if (!read.has_this_year()) {
        const bool last_only = std::any_of(read.files.begin(), read.files.end(), [](const FileReading& file) {
            return file.outcome == FileReading::Outcome::used;
        });
        const bool all_of_other_kind = std::all_of(read.files.begin(), read.files.end(), [](const FileReading& file) {
            return file.outcome == FileReading::Outcome::other || file.outcome == FileReading::Outcome::reference;
        });
        if (all_of_other_kind) {
            return "None of these files is part of a return: the remarks beside them say what each is. Give the files "
                   "of your return, or the session that you saved: its name ends in -session.zip.";
        }
        return last_only ? "All files are taken as last year's. Give this year's too, or put files to this year."
                         : "None of the files could be used. The remarks beside them say why.";
    }
    if (read.return_year == 0) return "No date in the files tells which return year this is. Choose it.";
    return authority_refusal_;
}

MadeAgain WorkingReturn::check() {
    if (const std::string reason = why_not_ready(); !reason.empty()) throw Refusal(reason);
    put_changes_aside();
    stage("Checking");
    CheckSetting setting;
    setting.year = ReturnYear::ending(files_.return_year);
    setting.form = files_.form();
    setting.postcodes = postcodes_ ? &*postcodes_ : nullptr;
    setting.providers = providers_.empty() ? nullptr : &providers_;
    setting.authority = own_ ? &*own_ : nullptr;
    checked_ = std::make_unique<CheckedReturn>(rules(), files_, setting, CheckOptions{});
    log_ = std::make_unique<AmendmentLog>(*checked_);
    std::map<std::string, std::uint64_t> marks;
    for (const GivenFile& file : given.all()) marks[file.file.name] = file.mark;
    marks_ = marks_without(given.replaced_tables(), marks);
    // Until something is changed, what was checked first is what is there.
    if (kept_.beside().empty()) first_counts_.clear();
    first_counts_.take(*checked_);
    if (!kept_.beside().empty()) stage("Making the changes again");
    kept_.make_again(*log_, marks_);
    notes.settle(*checked_, marks_);
    log_->sign(who_);
    MadeAgain again;
    again.changes = log_->amendments().size();
    again.notes = notes.size();
    again.from_session = std::exchange(session_given_, false);
    for (const KeptChange& change : kept_.beside()) {
        if (change.standing == Standing::set_aside) again.lost.emplace_back(change.reason, change.why);
    }
    return again;
}

int WorkingReturn::year() const noexcept {
    const int read = files().return_year;
    return read != 0 ? read : asked_year.value_or(collection().latest_year);
}

FindingChanges WorkingReturn::prefer(std::uint32_t number) {
    return value_of(kept_.prefer(number, changes()));
}

void WorkingReturn::sign(std::string who) {
    const std::string before = std::exchange(who_, std::string(trim(who)));
    if (!log_) return;
    std::vector<std::uint32_t> mine;
    const auto claim = [&](const Amendment& change) {
        const std::string& by = change.occasion.who;
        if ((by.empty() || by == before) && !kept_.is_from_session(change.number)) mine.push_back(change.number);
    };
    for (const PastAmendment& past : log_->past()) claim(past.amendment);
    for (const StepToRedo& step : log_->steps_to_redo()) std::for_each(step.made.begin(), step.made.end(), claim);
    for (const std::uint32_t number : mine) log_->sign(number, who_);
    log_->sign(who_);
}

CheckedReturn& WorkingReturn::checked() {
    if (!checked_) throw Refusal("The return has not been checked yet.");
    return *checked_;
}

const AmendmentLog& WorkingReturn::log() {
    return changes();
}

AmendmentLog& WorkingReturn::changes() {
    if (!log_) throw Refusal("The return has not been checked yet.");
    return *log_;
}

Suggester* WorkingReturn::suggester() {
    if (!suggester_) suggester_ = make_suggester(checked(), parts_->make_suggester);
    return suggester_.get();
}

}  // namespace goldthread::page
