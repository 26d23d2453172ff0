#include "goldthread/collections/ssda903/advice/own_data.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/thread/in_order.hpp"

namespace goldthread::ssda903 {

namespace {

// The same placement by all that the episode says of it, less the field that is asked for.
bool same_but_for(std::size_t field, const Episode& e, const Episode& other) {
    const EpisodeFields& fields = episode_fields();
    const auto same = [field](std::size_t item, const CodeCell& one, const CodeCell& another) {
        return item == field || one.blank() || one == another;
    };
    return same(fields.place, e.place, other.place) &&
           same(fields.place_provider, e.place_provider, other.place_provider) &&
           same(fields.pl_post, e.pl_post, other.pl_post) && same(fields.urn, e.urn, other.urn);
}

bool is_blank(std::size_t field, const Episode& e) {
    const EpisodeFields& fields = episode_fields();
    if (field == fields.place) return e.place.blank();
    if (field == fields.place_provider) return e.place_provider.blank();
    if (field == fields.pl_post) return e.pl_post.blank();
    return field == fields.urn ? e.urn.blank() : e.home_post.blank();
}

// An episode that begins with a change of legal status alone goes on in the placement of the one before.
bool tied(const Episode& before, const Episode& after) {
    return after.rne == "L" && (!before.dec.known() || before.dec == after.decom);
}

bool same_start(const Episode& a, const Episode& b) {
    return a.decom == b.decom;
}

// Where children of more agencies than these live at one postcode, it tells nothing of whose carer another has.
constexpr std::size_t telling_urns = 10;

std::string day_of(const Episode& e) {
    return e.decom.known() ? e.decom.date().text() : std::string("unknown start");
}

}  // namespace

std::string OwnData::text_of(RowRef row, std::size_t field) const {
    const Table& table = checked_->table_of(row);
    const auto column = table.find_column(collection().modules[row.module].fields[field].name);
    std::string room;
    return column ? std::string(meant_text(table.cell(row.row, *column), room)) : std::string();
}

std::vector<const Episode*> OwnData::in_time(const Episode& e, YearSlot year) const {
    const Threads& threads = checked_->threads();
    std::vector<const Episode*> episodes;
    for (const Episode& one : threads[threads.child_of(e.where)].records<Episode>(year)) {
        if (one.decom.known()) episodes.push_back(&one);
    }
    std::stable_sort(episodes.begin(), episodes.end(),
                     [](const Episode* a, const Episode* b) { return a->decom < b->decom; });
    return episodes;
}

std::vector<OwnValue> OwnData::in_same_placement(std::size_t field, const Episode& e) const {
    std::vector<OwnValue> values;
    const bool by_postcode = field != episode_fields().pl_post;
    const auto take = [&](const Episode& other, std::string from) {
        if (is_blank(field, other)) return;
        values.push_back({other.where, text_of(other.where, field), std::move(from)});
    };
    const auto like = [&](const Episode& other, bool is_tied) {
        return same_but_for(field, e, other) && (is_tied || (by_postcode && e.pl_post.provided()));
    };
    for (const Episode* last : in_time(e, YearSlot::last_year)) {
        const bool same = same_start(*last, e);
        const bool open = last->dec.blank() && by_postcode;
        if ((same || open) && like(*last, same)) take(*last, "last year's episode of " + day_of(*last));
    }
    const auto episodes = in_time(e, YearSlot::this_year);
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        if (!(episodes[i]->where == e.where)) continue;
        if (i > 0 && like(*episodes[i - 1], tied(*episodes[i - 1], e))) {
            take(*episodes[i - 1], "the child's episode of " + day_of(*episodes[i - 1]));
        }
        if (i + 1 < episodes.size() && like(*episodes[i + 1], tied(e, *episodes[i + 1]))) {
            take(*episodes[i + 1], "the child's episode of " + day_of(*episodes[i + 1]));
        }
    }
    return values;
}

std::vector<OwnValue> OwnData::urns_at_postcode(const Episode& e) {
    index_postcodes();
    std::vector<OwnValue> values;
    const Family family = family_of(e.place);
    if (e.pl_post.blank() || family == Family::none) return values;
    const RecordStore& store = checked_->threads().store(Episode::module, YearSlot::this_year);
    const std::size_t child = checked_->threads().child_of(e.where);
    const auto at = rows_at_.find(e.pl_post.code());
    if (at == rows_at_.end()) return values;
    std::vector<Code> urns;
    for (const std::uint32_t row : at->second) {
        const auto& other = static_cast<const Episode&>(store.of_row(row));
        if (checked_->threads().child_of(other.where) == child || family_of(other.place) != family) continue;
        if (family == Family::setting && !(other.place == e.place)) continue;
        if (std::find(urns.begin(), urns.end(), other.urn.code()) != urns.end()) continue;
        if (urns.size() == telling_urns) return {};
        urns.push_back(other.urn.code());
        values.push_back(
            {other.where, text_of(other.where, episode_fields().urn), "another child's episode at the same postcode"});
    }
    return values;
}

void OwnData::index_postcodes() {
    if (indexed_revision_ == checked_->revision()) return;
    indexed_revision_ = checked_->revision();
    rows_at_.clear();
    for (const Episode& e : checked_->threads().store(Episode::module, YearSlot::this_year).all<Episode>()) {
        if (!e.pl_post.provided() || !has_urn_to_look_up(e)) continue;
        if (providers_->loaded() && providers_->of_urn(e.urn.code()).empty()) continue;
        rows_at_[e.pl_post.code()].push_back(e.where.row);
    }
    for (auto& [postcode, rows] : rows_at_) std::sort(rows.begin(), rows.end());
}

std::vector<OwnValue> OwnData::homes_in_same_care(const Episode& e) const {
    std::vector<const Episode*> episodes = in_time(e, YearSlot::last_year);
    for (const Episode* now : in_time(e, YearSlot::this_year)) episodes.push_back(now);
    std::stable_sort(episodes.begin(), episodes.end(),
                     [](const Episode* a, const Episode* b) { return a->decom < b->decom; });
    const auto breaks_off = [&](std::size_t i) {  // between that episode and the one before it
        const Episode& before = *episodes[i - 1];
        const Episode& after = *episodes[i];
        if (same_start(before, after)) return false;
        return after.rne == "S" || (before.rec.provided() && !(before.rec == "X1"));
    };
    std::vector<OwnValue> values;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= episodes.size(); ++i) {
        if (i < episodes.size() && !breaks_off(i)) continue;
        const bool has_it = std::any_of(episodes.begin() + static_cast<std::ptrdiff_t>(first),
                                        episodes.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&e](const Episode* one) { return one->where == e.where; });
        for (std::size_t k = first; has_it && k < i; ++k) {
            const Episode& other = *episodes[k];
            if (other.where == e.where || other.home_post.blank()) continue;
            const bool last_year = other.where.year == YearSlot::last_year;
            values.push_back({other.where, text_of(other.where, episode_fields().home_post),
                              (last_year ? "last year's episode of " : "the child's episode of ") + day_of(other)});
        }
        first = i;
    }
    return values;
}

const Episode* OwnData::episode_before(const Episode& e) const {
    const Episode* before = nullptr;
    for (const Episode* one : in_time(e, YearSlot::this_year)) {
        if (one->where == e.where) return before;
        before = one;
    }
    return nullptr;
}

const Episode* OwnData::carried_over_from(const Episode& e) const {
    const auto now = in_time(e, YearSlot::this_year);
    const auto before = in_time(e, YearSlot::last_year);
    if (now.empty() || before.empty() || !(now.front()->where == e.where)) return nullptr;
    const DateCell latest = before.back()->decom;
    // The first in the file of several that begin on that day, as rules between the years take it.
    const auto last =
        std::find_if(before.begin(), before.end(), [&](const Episode* one) { return one->decom == latest; });
    return (*last)->dec.known() ? nullptr : *last;
}

}  // namespace goldthread::ssda903
