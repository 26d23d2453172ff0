// The functions that the page's worker calls (apps/web/src/engine/api.ts). Each answers {result} or {refusal}, so that
// no exception crosses into JavaScript.

#include <emscripten/bind.h>

#include <utility>
#include <vector>

#include "goldthread/collections/all.hpp"
#include "goldthread/views/children_with.hpp"
#include "returns/advice_view.hpp"
#include "returns/catalogue.hpp"
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
#include "returns/words.hpp"
#include "returns/working_return.hpp"
#include "values.hpp"

namespace goldthread::page {

namespace {

val as_value(val value) {
    return value;
}

template <class Answer>
val as_value(const Answer& answer) {
    return object_of(answer);
}

template <class Work>
val answered(Work work) {
    val answer = val::object();
    try {
        answer.set("result", as_value(work()));
    } catch (const Refusal& refusal) {
        answer.set("refusal", std::string(refusal.what()));
    } catch (const std::bad_alloc&) {
        answer.set("refusal",
                   std::string("There is not enough memory. Close other tabs, or give fewer files at once."));
    } catch (const std::exception& failure) {
        answer.set("refusal", std::string("This should not have happened, and is a fault of the program (") +
                                  failure.what() + "). Reload the page, and give the files again.");
    }
    return answer;
}

class PageEngine {
  public:
    /// `on_stage` is called with words and a share.
    explicit PageEngine(val on_stage)
        : work_(*all_collections().front(), [on_stage = std::move(on_stage)](std::string_view words, double share) {
              on_stage(std::string(words), share);
          }) {}

    val catalogue() {
        return answered([&] { return catalogue_of(work_.rules()); });
    }

    val give(const val& files) {
        return surveyed([&] {
            work_.given.begin_occasion();
            for (unsigned i = 0, count = files["length"].as<unsigned>(); i < count; ++i) {
                work_.give(files[i]["id"].as<int>(), files[i]["name"].as<std::string>(), bytes_of(files[i]["bytes"]));
            }
        });
    }
    val take_away(int file) {
        return surveyed([&] { work_.take_away(file); });
    }
    val move_to_year(const std::string& name, const std::string& year) {
        return surveyed([&] { work_.given.move_to_year(name, year_of(year)); });
    }
    val put_in_years(const val& places) {
        return surveyed([&] {
            for (unsigned i = 0, count = places["length"].as<unsigned>(); i < count; ++i) {
                work_.given.move_to_year(places[i]["name"].as<std::string>(),
                                         year_of(places[i]["year"].as<std::string>()));
            }
        });
    }
    val replace(const val& pairs) {
        return surveyed([&] {
            std::vector<FilePair> files;
            for (unsigned i = 0, count = pairs["length"].as<unsigned>(); i < count; ++i) {
                files.push_back({pairs[i]["older"].as<int>(), pairs[i]["newer"].as<int>()});
            }
            replace_files(work_, files);
        });
    }
    val keep_beside(const val& files) {
        return surveyed([&] {
            for (unsigned i = 0, count = files["length"].as<unsigned>(); i < count; ++i) {
                work_.given.keep_beside_others(files[i].as<int>());
            }
        });
    }
    val choose_year(const val& year) {
        return surveyed([&] { work_.asked_year = year.isNull() ? std::nullopt : std::optional(year.as<int>()); });
    }
    val choose_authority(const std::string& text) {
        return surveyed([&] { work_.choose_authority(text); });
    }
    val give_example(unsigned children) {
        return surveyed([&] { work_.give_example(children); });
    }
    val clear() {
        return surveyed([&] { work_.clear(); });
    }
    val use_postcodes(const val& bytes) {
        return surveyed([&] { work_.use_postcodes(bytes_of(bytes)); });
    }

    val check() {
        return answered([&] {
            const MadeAgain again = work_.check();
            order_ = FindingOrder(work_.checked().findings());
            return checked_of(work_, order_, again);
        });
    }
    val child(unsigned child) {
        return answered([&] { return child_records_of(work_, order_, child); });
    }
    val read_cell(unsigned module, unsigned field, const std::string& text) {
        return answered([&] { return cell_reading_of(work_, module, field, text); });
    }

    val find_children(const val& texts) {
        return answered([&] {
            json all = json::array();
            for (unsigned i = 0, count = texts["length"].as<unsigned>(); i < count; ++i) {
                all.push_back(children_with(work_.checked(), texts[i].as<std::string>()));
            }
            return all;
        });
    }

    val advise(unsigned finding) {
        return answered([&] { return advice_of(work_, order_, finding); });
    }

    val set_cells(const val& changes, const val& basis) {
        return answered([&] { return mending().set_cells(edits_of(changes), basis_of(basis)); });
    }
    val add_row(unsigned module, const std::string& year, unsigned child, const val& cells, const val& basis) {
        return answered(
            [&] { return mending().add_row(module, year_of(year), child, texts_of(cells), basis_of(basis)); });
    }
    val add_row_after(unsigned module, const std::string& year, unsigned row, const val& basis) {
        return answered([&] {
            return mending().add_row_after({row, static_cast<std::uint8_t>(module), year_of(year)}, basis_of(basis));
        });
    }
    val delete_row(unsigned module, const std::string& year, unsigned row, const val& basis) {
        return answered([&] {
            return mending().delete_row({row, static_cast<std::uint8_t>(module), year_of(year)}, basis_of(basis));
        });
    }
    val count_alike(unsigned finding, const val& cell) {
        return answered([&] { return val(mending().count_alike(finding, cell_of(cell))); });
    }
    val set_alike(unsigned finding, const val& cell, const std::string& text, const val& basis) {
        return answered([&] { return mending().set_alike(finding, cell_of(cell), text, basis_of(basis)); });
    }
    val accept_alike(unsigned finding, unsigned suggestion) {
        return answered([&] { return mending().accept_alike(finding, suggestion); });
    }
    val preview_cells(const val& changes) {
        return answered([&] { return mending().preview_cells(edits_of(changes)); });
    }
    val preview_alike(unsigned finding, const val& cell, const std::string& text) {
        return answered([&] { return mending().preview_alike(finding, cell_of(cell), text); });
    }
    val preview_accept(unsigned finding, unsigned suggestion) {
        return answered([&] { return mending().preview_accept(finding, suggestion); });
    }
    val undo() {
        return answered([&] { return mending().undo(); });
    }
    val redo() {
        return answered([&] { return mending().redo(); });
    }
    val revert(unsigned amendment) {
        return answered([&] { return mending().revert(amendment); });
    }
    val amendments() {
        return answered([&] { return amendments_of(work_); });
    }

    val corrections() {
        return answered([&] { return corrections_of_return(work_); });
    }

    val set_note(unsigned finding, const std::string& text) {
        return answered([&] {
            const CheckedReturn& checked = work_.checked();
            work_.notes.set(checked, checked.findings().findings[order_.place_of(finding)], text);
            return val::null();
        });
    }
    val work() {
        return answered([&] { return work_of(work_); });
    }
    val beside() {
        return answered([&] { return beside_of(work_); });
    }
    val work_in(int file, const std::string& name) {
        return answered([&] { return work_in_file(work_, file, name); });
    }
    val look_at_session(const std::string& name, const val& bytes) {
        return answered([&] {
            const SessionOutlook outlook = work_.look_at_session(name, bytes_of(bytes));
            return json{{"changes", outlook.changes}, {"notes", outlook.notes}, {"joins", outlook.joins}};
        });
    }
    val prefer(unsigned change) {
        return answered([&] { return mending().prefer(change); });
    }
    val forget_change(unsigned change) {
        return answered([&] {
            work_.forget_kept(change);
            return val::null();
        });
    }
    val forget_note(unsigned note) {
        return answered([&] {
            work_.notes.forget(note);
            return val::null();
        });
    }
    val sign(const std::string& who) {
        return answered([&] {
            work_.sign(who);
            return val::null();
        });
    }
    val since() {
        return answered([&] { return since_of(work_); });
    }
    val download(const std::string& kind) {
        return answered([&] { return download_of(work_, kind); });
    }

  private:
    [[nodiscard]] Mending mending() { return {work_, order_}; }

    template <class Change>
    val surveyed(Change change) {
        return answered([&] {
            change();
            work_.read();
            return survey_of(work_);
        });
    }

    WorkingReturn work_;
    FindingOrder order_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(goldthread) {
    emscripten::class_<PageEngine>("PageEngine")
        .constructor<val>()
        .function("catalogue", &PageEngine::catalogue)
        .function("give", &PageEngine::give)
        .function("takeAway", &PageEngine::take_away)
        .function("moveToYear", &PageEngine::move_to_year)
        .function("putInYears", &PageEngine::put_in_years)
        .function("replace", &PageEngine::replace)
        .function("keepBeside", &PageEngine::keep_beside)
        .function("chooseYear", &PageEngine::choose_year)
        .function("chooseAuthority", &PageEngine::choose_authority)
        .function("giveExample", &PageEngine::give_example)
        .function("clear", &PageEngine::clear)
        .function("usePostcodes", &PageEngine::use_postcodes)
        .function("check", &PageEngine::check)
        .function("child", &PageEngine::child)
        .function("readCell", &PageEngine::read_cell)
        .function("findChildren", &PageEngine::find_children)
        .function("advise", &PageEngine::advise)
        .function("setCells", &PageEngine::set_cells)
        .function("addRow", &PageEngine::add_row)
        .function("addRowAfter", &PageEngine::add_row_after)
        .function("deleteRow", &PageEngine::delete_row)
        .function("countAlike", &PageEngine::count_alike)
        .function("setAlike", &PageEngine::set_alike)
        .function("acceptAlike", &PageEngine::accept_alike)
        .function("previewCells", &PageEngine::preview_cells)
        .function("previewAlike", &PageEngine::preview_alike)
        .function("previewAccept", &PageEngine::preview_accept)
        .function("undo", &PageEngine::undo)
        .function("redo", &PageEngine::redo)
        .function("revert", &PageEngine::revert)
        .function("amendments", &PageEngine::amendments)
        .function("corrections", &PageEngine::corrections)
        .function("setNote", &PageEngine::set_note)
        .function("work", &PageEngine::work)
        .function("beside", &PageEngine::beside)
        .function("workIn", &PageEngine::work_in)
        .function("lookAtSession", &PageEngine::look_at_session)
        .function("prefer", &PageEngine::prefer)
        .function("forgetChange", &PageEngine::forget_change)
        .function("forgetNote", &PageEngine::forget_note)
        .function("sign", &PageEngine::sign)
        .function("since", &PageEngine::since)
        .function("download", &PageEngine::download);
}

}  // namespace goldthread::page
