// A visit to the page: small files and what the analyst does with them, in any order, through the classes that the
// page's binding calls. Nothing is refused but in words; what is undone leaves the files as they were read; a session
// that is saved gives the same work; every data row is used or set aside. An input is the parts of the files, and in
// one called "acts" the bytes that decide what is done.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "acts_of_input.hpp"
#include "goldthread/collections/ssda903/parts.hpp"
#include "goldthread/views/children_with.hpp"
#include "parts_of_input.hpp"
#include "reading_checks.hpp"
#include "returns/advice_view.hpp"
#include "returns/checked_view.hpp"
#include "returns/child_view.hpp"
#include "returns/corrections_view.hpp"
#include "returns/downloads.hpp"
#include "returns/kept_view.hpp"
#include "returns/mending.hpp"
#include "returns/newer_files.hpp"
#include "returns/refusal.hpp"
#include "returns/since_view.hpp"
#include "returns/survey.hpp"
#include "returns/working_return.hpp"

namespace {

using namespace goldthread;
using namespace goldthread::page;

constexpr std::size_t most_acts = 40;
constexpr std::size_t modules_tried = 12;
constexpr std::size_t rows_tried = 8;
constexpr std::size_t fields_tried = 18;

/// Every tenth rule, and one that is about two dates of a row: what is looked for lies in the work, not in the rules.
const CollectionParts& with_some_rules() {
    static const RuleSet some = [] {
        constexpr std::size_t each = 10;
        RuleSet rules = *ssda903::parts().rules;
        std::size_t number = 0;
        std::erase_if(rules.rules, [&](const Rule& rule) { return number++ % each != 0 && rule.code != "356"; });
        return rules;
    }();
    static const CollectionParts parts = [] {
        CollectionParts all = ssda903::parts();
        all.rules = &some;
        return all;
    }();
    return parts;
}

/// Every cell, and where its row stands.
std::string text_of(const ReturnFiles& files) {
    std::string text;
    for (const auto& year : files.tables) {
        for (const auto& table : year) {
            for (std::size_t row = 0; table && row < table->row_count(); ++row) {
                text += std::to_string(table->place(row).line);
                for (std::size_t c = 0; c < table->column_count(); ++c) text += '\0' + std::string(table->cell(row, c));
                text += '\n';
            }
            text += '\f';
        }
    }
    return text;
}

std::string shown(const json& described) {
    return described.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Amendments with their steps counted from 1: which belong together matters, not how the step is called.
std::string with_steps_counted(json amendments) {
    std::map<int, std::size_t> steps;
    for (json& amendment : amendments) {
        const int step = amendment["step"];
        amendment["step"] = steps.try_emplace(step, steps.size() + 1).first->second;
    }
    return shown(amendments);
}

/// What somebody does on the page, one act after the other.
class Visit {
  public:
    Visit(std::vector<archive::FileToZip> files, Acts acts)
        : work_(with_some_rules(), [](std::string_view, double) {}), files_(std::move(files)), acts_(acts) {}

    void run() {
        attempt([this] { give_all(); });
        attempt([this] { check(); });
        for (std::size_t act = 0; act < most_acts && !acts_.done(); ++act) {
            attempt([this] { (this->*chosen())(); });
        }
        attempt([this] { take_all_back(); });
        attempt([this] { save_and_reopen(); });
    }

  private:
    using Act = void (Visit::*)();

    /// Anything that is thrown and is no refusal is a fault.
    template <class Doing>
    static void attempt(Doing doing) {
        try {
            doing();
        } catch (const Refusal& refusal) {
            require_reason({refusal.what(), {}, {}});
        }
    }

    Act chosen() {
        // Changes are likelier than the rest.
        static constexpr std::array<Act, 32> all = {&Visit::check,
                                                    &Visit::set_cells,
                                                    &Visit::set_cells,
                                                    &Visit::set_cells,
                                                    &Visit::add_row,
                                                    &Visit::add_row,
                                                    &Visit::add_row_after,
                                                    &Visit::delete_row,
                                                    &Visit::delete_row,
                                                    &Visit::undo,
                                                    &Visit::redo,
                                                    &Visit::revert,
                                                    &Visit::write_alike,
                                                    &Visit::accept,
                                                    &Visit::write_note,
                                                    &Visit::give_again,
                                                    &Visit::take_away,
                                                    &Visit::move_to_year,
                                                    &Visit::replace,
                                                    &Visit::keep_beside,
                                                    &Visit::choose_year,
                                                    &Visit::choose_place,
                                                    &Visit::look_at_child,
                                                    &Visit::look_at_all,
                                                    &Visit::forget,
                                                    &Visit::prefer,
                                                    &Visit::sign,
                                                    &Visit::download,
                                                    &Visit::save,
                                                    &Visit::take_up,
                                                    &Visit::save_and_reopen,
                                                    &Visit::take_all_back};
        return all.at(acts_.below(all.size()));
    }

    Mending mending() { return {work_, order_}; }

    void surveyed() {
        work_.read();
        (void)shown(survey_of(work_));
        for (const FileReading& reading : work_.files().files) require_sound(reading);
        for (const InputFile& file : work_.given.files()) {
            if (!looks_like_postcodes(file.bytes)) require_rows_accounted_for(work_.files(), file);
        }
    }

    void give_all() {
        work_.given.begin_occasion();
        for (const archive::FileToZip& file : files_) work_.give(next_id_++, file.name, file.content);
        surveyed();
    }

    void check() {
        const MadeAgain again = work_.check();
        order_ = FindingOrder(work_.checked().findings());
        const CheckedColumns checked = checked_of(work_, order_, again);
        require(checked.findings.rule.size() == work_.checked().findings().findings.size(), "every finding is listed");
        (void)shown(checked.facts);
    }

    RowRef row() {
        const auto module = static_cast<std::uint8_t>(acts_.one_of(modules_tried));
        const YearSlot year = year_slot();
        return {static_cast<std::uint32_t>(acts_.one_of(rows_tried)), module, year};
    }

    YearSlot year_slot() { return acts_.below(4) == 3 ? YearSlot::last_year : YearSlot::this_year; }
    PageCell cell() {
        const RowRef where = row();
        return {where, acts_.one_of(fields_tried)};
    }
    std::size_t finding() { return acts_.one_of(order_.size()); }
    int file() { return static_cast<int>(acts_.below(static_cast<std::size_t>(next_id_))); }
    static Basis basis() { return {Basis::Kind::typed, "as the file says"}; }

    void changed(const Changed& changed) {
        require(changed.findings.rule.size() == order_.size(), "the findings are in step");
        (void)shown(changed.facts);
    }

    void set_cells() {
        constexpr std::size_t most = 3;
        std::vector<CellEdit> cells;
        for (std::size_t i = 0, count = 1 + acts_.below(most); i < count; ++i) {
            const PageCell at = cell();
            cells.push_back({at.where, at.field, acts_.text()});
        }
        const std::string before = text_of(work_.files());
        (void)shown(mending().preview_cells(cells));
        require(text_of(work_.files()) == before, "trying out changes nothing");
        changed(mending().set_cells(std::move(cells), basis()));
    }

    void add_row() {
        const std::size_t module = acts_.one_of(modules_tried);
        const YearSlot year = year_slot();
        const std::size_t child = acts_.one_of(rows_tried);
        std::vector<FieldText> cells;
        for (std::size_t i = acts_.below(4); i > 0; --i) {
            const std::size_t field = acts_.one_of(fields_tried);
            cells.push_back({field, acts_.text()});
        }
        changed(mending().add_row(module, year, child, cells, basis()));
    }

    void add_row_after() { changed(mending().add_row_after(row(), basis())); }
    void delete_row() { changed(mending().delete_row(row(), basis())); }
    void undo() { changed(mending().undo()); }
    void redo() { changed(mending().redo()); }
    void revert() { changed(mending().revert(number())); }
    void prefer() { changed(mending().prefer(number())); }
    std::uint32_t number() { return static_cast<std::uint32_t>(acts_.below(most_acts)); }

    void write_alike() {
        const std::size_t of = finding();
        const PageCell at = cell();
        const std::string text = acts_.text();
        const std::size_t alike = mending().count_alike(of, at);
        const json preview = mending().preview_alike(of, at, text);
        require(alike == 0 || preview["cells"].size() <= alike, "no more is written than was counted");
        changed(mending().set_alike(of, at, text, basis()));
    }

    void accept() {
        const std::size_t of = finding();
        (void)shown(advice_of(work_, order_, of));
        (void)shown(mending().preview_accept(of, 0));
        changed(mending().accept_alike(of, 0));
    }

    void write_note() {
        const CheckedReturn& checked = work_.checked();
        work_.notes.set(checked, checked.findings().findings[order_.place_of(finding())], acts_.text());
    }

    void forget() {
        work_.forget_kept(number());
        work_.notes.forget(acts_.below(4));
    }

    void give_again() {
        if (files_.empty()) return;
        const archive::FileToZip& file = files_.at(acts_.below(files_.size()));
        work_.given.begin_occasion();
        work_.give(next_id_++, file.name, file.content);
        surveyed();
    }
    void take_away() {
        work_.take_away(file());
        surveyed();
    }
    void move_to_year() {
        const auto& readings = work_.files().files;
        const std::size_t chosen = acts_.one_of(readings.size());
        work_.given.move_to_year(chosen < readings.size() ? readings[chosen].name : "no such file", year_slot());
        surveyed();
    }
    void replace() {
        const int older = file();
        replace_files(work_, {{older, file()}});
        surveyed();
    }
    void keep_beside() {
        work_.given.keep_beside_others(file());
        surveyed();
    }
    void choose_year() {
        constexpr std::array<std::optional<int>, 5> years = {2026, 2025, std::nullopt, 2017, 2031};
        work_.asked_year = years.at(acts_.below(years.size()));
        surveyed();
    }
    void choose_place() {
        work_.choose_authority(acts_.below(2) == 0 ? "Hampshire" : acts_.text());
        surveyed();
    }

    void look_at_child() {
        require(json::accept(child_records_of(work_, order_, acts_.one_of(rows_tried)).text()),
                "a child is valid JSON");
        const std::size_t module = acts_.one_of(modules_tried);
        const std::size_t field = acts_.one_of(fields_tried);
        (void)shown(cell_reading_of(work_, module, field, acts_.text()));
        (void)children_with(work_.checked(), acts_.text());
    }
    void look_at_all() {
        (void)shown(work_of(work_));
        (void)shown(beside_of(work_));
        (void)shown(work_in_file(work_, file(), ""));
        (void)shown(since_of(work_));
        (void)shown(amendments_of(work_));
        (void)shown(corrections_of_return(work_));
    }
    void sign() { work_.sign(acts_.text()); }
    void download() {
        constexpr std::array<std::string_view, 10> kinds = {
            "csv",          "findings csv", "change log",      "xml",          "counts", "rules csv",
            "children csv", "workbook",     "return workbook", "findings json"};
        (void)shown(download_of(work_, kinds.at(acts_.below(kinds.size()))).facts);
    }
    void save() { saved_ = download_of(work_, "session").bytes; }
    /// The session saved earlier is given to whatever is here now.
    void take_up() {
        if (saved_.empty()) return;
        const SessionOutlook outlook = work_.look_at_session("earlier.zip", saved_);
        const bool joins = outlook.joins && !work_.given.empty();
        const std::size_t before = work_.given.all().size();
        work_.give(next_id_++, "earlier.zip", saved_);
        require(!joins || work_.given.all().size() >= before, "joining takes no file away");
        surveyed();
    }

    void take_all_back() {
        check();
        while (work_.changes().can_undo()) changed(mending().undo());
        const ReturnFiles read =
            read_return(work_.collection(), work_.given.files(), work_.checked().setting().year.number);
        require(text_of(work_.files()) == text_of(read), "taken back, nothing is left of the changes");
    }

    void save_and_reopen() {
        check();
        const std::string session = download_of(work_, "session").bytes;
        require(looks_like_session(session), "what is saved begins as a session does");
        Visit other({{"saved.zip", session}}, Acts({}));
        other.give_all();
        require(other.work_.others().size() == 1 && other.work_.others().front().problem.empty(),
                "what was saved is taken up");
        other.check();
        require_same_work(other);
    }

    void require_same_work(Visit& other) {
        require(text_of(other.work_.files()) == text_of(work_.files()),
                "the files are the same, changed in the same way");
        require(with_steps_counted(amendments_of(other.work_)) == with_steps_counted(amendments_of(work_)),
                "the changes are the same");
        require(shown(beside_of(other.work_)) == shown(beside_of(work_)), "what waits is the same");
        require(!other.work_.has_unsaved_work(), "what has just been opened needs no saving");
        const auto columns = finding_columns_of(work_, order_);
        const auto again = finding_columns_of(other.work_, other.order_);
        require(again.rule == columns.rule, "the findings are the same");
        require(again.noted == columns.noted, "the notes are the same");
    }

    WorkingReturn work_;
    FindingOrder order_;
    std::vector<archive::FileToZip> files_;
    Acts acts_;
    int next_id_ = 1;
    std::string saved_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<archive::FileToZip> files = parts_of({reinterpret_cast<const char*>(data), size});
    std::string acts;
    std::erase_if(files, [&](const archive::FileToZip& file) {
        if (file.name != "acts") return false;
        acts = file.content;
        return true;
    });
    Visit(std::move(files), Acts(acts)).run();
    return 0;
}
