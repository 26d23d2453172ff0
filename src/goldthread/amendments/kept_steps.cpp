#include "goldthread/amendments/kept_steps.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

#include "goldthread/amendments/trying.hpp"

namespace goldthread {

namespace {

/// A change that a step takes away or makes.
struct Event {
    std::uint32_t step = 0;
    bool makes = false;
    std::size_t index = 0;

    bool operator<(const Event& other) const {
        return std::tie(step, makes, index) < std::tie(other.step, other.makes, other.index);
    }
};

std::vector<Event> events_of(const std::vector<KeptChange>& changes) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].standing != Standing::clashes) events.push_back({changes[i].step, true, i});
        if (changes[i].gone != 0) events.push_back({changes[i].gone, false, i});
    }
    std::sort(events.begin(), events.end());
    return events;
}

// Whether a change that is gone, were it made again before it goes, would be in the way of one that stands.
bool is_in_the_way(const std::vector<KeptChange>& changes, std::size_t index, const Collection& collection) {
    const KeptChange& gone = changes[index];
    return std::any_of(changes.begin(), changes.end(), [&](const KeptChange& other) {
        if (other.gone != 0 || other.standing == Standing::clashes) return false;
        if (other.step < gone.step || other.step >= gone.gone) return false;  // a step takes away before it makes
        if (!same_row(other.amendment.row, gone.amendment.row)) return false;
        const bool are_cells =
            other.amendment.kind == AmendmentKind::set_cell && gone.amendment.kind == AmendmentKind::set_cell;
        return !are_cells || other.amendment.field == gone.amendment.field || renames_child(collection, gone.amendment);
    });
}

Tried try_one(const std::vector<KeptChange>& changes, std::size_t index, Trying& trying, const AmendmentLog& log) {
    const KeptChange& change = changes[index];
    if (change.gone != 0 && is_in_the_way(changes, index, *log.checked().rules().collection)) {
        return {Standing::set_aside, "Other changes of this row were made since: make this one again by hand.",
                WhyAside::cannot_be_made};
    }
    return trying.make(index);
}

/// Takes one out of force, or from beside the return.
void leave(const KeptChange& change, bool is_made, AmendmentLog& log) {
    // One that cannot be taken back any more stays in force, where the analyst sees it.
    if (is_made) {
        (void)log.revert(change.amendment.number);
    } else {
        log.mark();
    }
}

/// Makes steps that were undone.
class Undone {
  public:
    Undone(const std::vector<UndoneStep>& steps, std::vector<KeptChange>& beside, const MarkOf& mark_of,
           AmendmentLog& log)
        : changes_(all_of(steps)), trying_(changes_, mark_of, log), beside_(beside), log_(log) {}

    /// Whether it fits; else nothing is changed. To be called in order.
    bool make(const UndoneStep& undone) {
        AmendmentLog::OneStep step(log_);
        std::vector<std::size_t> left;
        const bool fits = take_away(undone, step.number(), left) && make_all(undone);
        if (fits) return true;
        step.give_up();
        for (const std::size_t place : left) beside_[place].gone = 0;
        return false;
    }

  private:
    static std::vector<KeptChange> all_of(const std::vector<UndoneStep>& steps) {
        std::vector<KeptChange> all;
        for (const UndoneStep& step : steps) std::copy(step.made.begin(), step.made.end(), std::back_inserter(all));
        return all;
    }

    bool take_away(const UndoneStep& undone, std::uint32_t step, std::vector<std::size_t>& left) {
        return std::all_of(undone.gone.begin(), undone.gone.end(), [&](std::uint32_t number) {
            const auto found = std::find_if(beside_.begin(), beside_.end(), [&](const KeptChange& change) {
                return change.amendment.number == number && !(change.gone != 0 && log_.has_step(change.gone));
            });
            if (found == beside_.end()) return log_.revert(number).has_value();
            log_.mark();
            found->gone = step;
            left.push_back(static_cast<std::size_t>(found - beside_.begin()));
            return true;
        });
    }

    bool make_all(const UndoneStep& undone) {
        return std::all_of(undone.made.begin(), undone.made.end(),
                           [&](const KeptChange&) { return trying_.make(next_++).standing == Standing::in_force; });
    }

    std::vector<KeptChange> changes_;
    Trying trying_;
    std::vector<KeptChange>& beside_;
    AmendmentLog& log_;
    std::size_t next_ = 0;
};

}  // namespace

void put_in_order(std::vector<KeptChange>& changes) {
    std::stable_sort(changes.begin(), changes.end(), [](const KeptChange& a, const KeptChange& b) {
        return a.step != b.step ? a.step < b.step : a.amendment.number < b.amendment.number;
    });
}

std::vector<KeptChange> make_steps_again(std::vector<KeptChange> changes, const MarkOf& mark_of, AmendmentLog& log) {
    Trying trying(changes, mark_of, log);
    std::vector<bool> is_made(changes.size());
    for (const Event& event : events_of(changes)) {
        const AmendmentLog::OneStep step(log, event.step);
        if (!event.makes) {
            leave(changes[event.index], is_made[event.index], log);
            continue;
        }
        Tried tried = try_one(changes, event.index, trying, log);
        is_made[event.index] = tried.standing == Standing::in_force;
        changes[event.index].standing = tried.standing;
        changes[event.index].why = std::move(tried.why);
        changes[event.index].reason = tried.reason;
    }
    std::vector<KeptChange> beside;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!is_made[i]) beside.push_back(std::move(changes[i]));
    }
    return beside;
}

std::size_t make_and_undo(const std::vector<UndoneStep>& steps, std::vector<KeptChange>& beside, const MarkOf& mark_of,
                          AmendmentLog& log) {
    if (steps.empty()) return 0;
    Undone undone(steps, beside, mark_of, log);
    std::size_t made = 0;
    while (made < steps.size() && undone.make(steps[made])) ++made;
    for (std::size_t i = 0; i < made; ++i) log.undo();
    return made;
}

}  // namespace goldthread
