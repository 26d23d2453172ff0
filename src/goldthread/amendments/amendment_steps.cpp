// Steps: what undo takes back and redo makes again, and what they are written down as.

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/finding_changes.hpp"

namespace goldthread {

AmendmentLog::OneStep::OneStep(AmendmentLog& log, std::uint32_t step)
    : log_(&log), before_(log.joined_step_), undone_before_(log.undone_) {
    if (step != 0) {
        log.joined_step_ = step;
    } else if (before_ == 0) {
        log.joined_step_ = log.latest_step_ + 1;
    }
}

AmendmentLog::OneStep::~OneStep() {
    log_->joined_step_ = before_;
}

void AmendmentLog::OneStep::give_up() {
    while (log_->can_undo() && log_->acts_.back().step == number()) log_->undo_act();
    log_->undone_ = undone_before_;
}

// The number of the step that what is about to be done belongs to.
std::uint32_t AmendmentLog::begin_act() noexcept {
    undone_.clear();
    const std::uint32_t step = joined_step_ != 0 ? joined_step_ : latest_step_ + 1;
    latest_step_ = std::max(latest_step_, step);
    return step;
}

// The last `count` amendments have just been made. Cells of one step, set one after the other, are taken back at once.
void AmendmentLog::note_made(std::uint32_t step, std::size_t count) {
    const auto is_cell = [&](std::size_t from_the_end) {
        return amendments_[amendments_.size() - from_the_end].kind == AmendmentKind::set_cell;
    };
    const bool goes_on = !acts_.empty() && acts_.back().step == step && acts_.back().made > 0;
    if (goes_on && is_cell(1) && is_cell(count + 1)) {
        acts_.back().made += count;
    } else {
        acts_.push_back({step, count, std::nullopt});
    }
}

std::uint32_t AmendmentLog::mark() {
    const std::uint32_t step = begin_act();
    acts_.push_back({step, 0, std::nullopt});
    return step;
}

FindingChanges AmendmentLog::undo() {
    if (!can_undo()) throw std::logic_error("there is nothing to take back");
    const std::uint32_t step = acts_.back().step;
    FindingChanges changes = undo_act();
    while (!acts_.empty() && acts_.back().step == step) changes = one_after_the_other(changes, undo_act());
    return changes;
}

FindingChanges AmendmentLog::undo_act() {
    const Act act = std::move(acts_.back());
    acts_.pop_back();
    undone_.push_back({act.step, {}, 0});
    if (act.taken_back) {
        undone_.back().taken_back = act.taken_back->done.amendment.number;
        return put_back(*act.taken_back);
    }
    std::vector<Done>& step = undone_.back().made;
    for (std::size_t i = 0; i < act.made; ++i) {
        step.push_back({std::move(amendments_.back()), std::move(deeds_.back())});
        amendments_.pop_back();
        deeds_.pop_back();
    }
    return perform(step, Direction::back);
}

FindingChanges AmendmentLog::redo() {
    if (!can_redo()) throw std::logic_error("there is nothing to make again");
    const std::uint32_t step = undone_.back().step;
    FindingChanges changes = redo_act();
    while (!undone_.empty() && undone_.back().step == step) changes = one_after_the_other(changes, redo_act());
    return changes;
}

FindingChanges AmendmentLog::redo_act() {
    Undone undone = std::move(undone_.back());
    undone_.pop_back();
    if (undone.taken_back != 0) {
        const std::size_t index = index_of(undone.taken_back);
        return take_back_at(index, follow(index).value(), undone.step);
    }
    std::vector<Done> step(std::make_move_iterator(undone.made.rbegin()), std::make_move_iterator(undone.made.rend()));
    FindingChanges changes = perform(step, Direction::forth);
    for (Done& done : step) {
        amendments_.push_back(std::move(done.amendment));
        deeds_.push_back(std::move(done.deed));
    }
    acts_.push_back({undone.step, step.size(), std::nullopt});
    return changes;
}

// Where the amendment of that number stands among those in force; behind the last where there is none.
std::size_t AmendmentLog::index_of(std::uint32_t number) const noexcept {
    const auto found = std::find_if(amendments_.begin(), amendments_.end(),
                                    [&](const Amendment& amendment) { return amendment.number == number; });
    return static_cast<std::size_t>(found - amendments_.begin());
}

Step AmendmentLog::step_to_undo() const {
    Step step;
    step.number = acts_.back().step;
    std::size_t end = amendments_.size();
    for (std::size_t i = acts_.size(); i > 0 && acts_[i - 1].step == acts_.back().step; --i) {
        const Act& act = acts_[i - 1];
        if (act.taken_back) step.taken_back.insert(step.taken_back.begin(), act.taken_back->done.amendment);
        const auto last = amendments_.begin() + static_cast<std::ptrdiff_t>(end);
        step.made.insert(step.made.begin(), last - static_cast<std::ptrdiff_t>(act.made), last);
        end -= act.made;
    }
    return step;
}

Step AmendmentLog::step_to_redo() const {
    Step step;
    step.number = undone_.back().step;
    for (std::size_t i = undone_.size(); i > 0 && undone_[i - 1].step == undone_.back().step; --i) {
        const Undone& undone = undone_[i - 1];
        if (undone.taken_back != 0) step.taken_back.push_back(amendments_.at(index_of(undone.taken_back)));
        for (std::size_t k = undone.made.size(); k > 0; --k) step.made.push_back(undone.made[k - 1].amendment);
    }
    return step;
}

std::vector<std::uint32_t> AmendmentLog::steps() const {
    std::vector<std::uint32_t> steps;
    for (const Deed& deed : deeds_) steps.push_back(deed.step);
    return steps;
}

std::vector<PastAmendment> AmendmentLog::past() const {
    std::vector<PastAmendment> past;
    for (std::size_t i = 0; i < amendments_.size(); ++i) past.push_back({amendments_[i], deeds_[i].step, 0});
    for (const Act& act : acts_) {
        if (!act.taken_back) continue;
        const Done& done = act.taken_back->done;
        past.push_back({done.amendment, done.deed.step, act.step});
    }
    std::stable_sort(past.begin(), past.end(), [](const PastAmendment& a, const PastAmendment& b) {
        return a.step != b.step ? a.step < b.step : a.amendment.number < b.amendment.number;
    });
    return past;
}

std::vector<StepToRedo> AmendmentLog::steps_to_redo() const {
    std::vector<StepToRedo> steps;
    // NOLINTNEXTLINE(modernize-loop-convert): backwards, which not every standard library has a range for
    for (auto undone = undone_.rbegin(); undone != undone_.rend(); ++undone) {
        if (steps.empty() || steps.back().step != undone->step) steps.push_back({undone->step, {}, {}});
        if (undone->taken_back != 0) steps.back().taken_back.push_back(undone->taken_back);
        for (auto done = undone->made.rbegin(); done != undone->made.rend(); ++done) {
            steps.back().made.push_back(done->amendment);
        }
    }
    return steps;
}

bool AmendmentLog::has_step(std::uint32_t step) const noexcept {
    return std::any_of(acts_.begin(), acts_.end(), [&](const Act& act) { return act.step == step; });
}

void AmendmentLog::sign(std::uint32_t number, const std::string& who) {
    const auto sign = [&](Amendment& amendment) {
        if (amendment.number == number) amendment.occasion.who = who;
    };
    for (Amendment& amendment : amendments_) sign(amendment);
    for (Act& act : acts_) {
        if (act.taken_back) sign(act.taken_back->done.amendment);
    }
    for (Undone& undone : undone_) {
        for (Done& done : undone.made) sign(done.amendment);
    }
}

}  // namespace goldthread
