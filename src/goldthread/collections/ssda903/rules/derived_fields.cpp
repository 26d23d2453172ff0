#include "goldthread/collections/ssda903/rules/derived_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "goldthread/base/parallel.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/distance.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::array<YearSlot, year_slots> both_years{YearSlot::this_year, YearSlot::last_year};
constexpr std::size_t children_at_a_time = 2048;

/// Remembers recent answers, each in the one place that its key falls on. A blank key has a blank answer.
template <class Key, class Answer>
class Memo {
  public:
    template <class Find>
    const Answer& get(Key key, Find find) {
        Entry& entry = entries_[place_of(key)];
        if (!(entry.key == key)) entry = {key, find(key)};
        return entry.answer;
    }

  private:
    struct Entry {
        Key key;
        Answer answer;
    };
    static constexpr unsigned place_bits = 10;

    static std::size_t place_of(Code key) noexcept { return top_of(key.bits() * 0x9E3779B97F4A7C15ULL); }
    static std::size_t place_of(Id key) noexcept { return top_of(key.hash()); }
    static std::size_t top_of(std::uint64_t hash) noexcept {
        return static_cast<std::size_t>(hash >> (64 - place_bits));
    }

    std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << place_bits);
};

/// Where a postcode is.
struct Location {
    Id authority;  ///< As PL_LA has it.
    std::optional<GridPoint> grid;
};

/// Looks postcodes up. Those of one child, and of one children's home, come again and again: they are looked up once.
class Locator {
  public:
    explicit Locator(const CheckSetting& setting)
        : postcodes_(setting.postcodes),
          authorities_(setting.authorities == nullptr ? &AuthorityTable::built_in() : setting.authorities),
          on_(setting.year.end) {}

    [[nodiscard]] Location locate(const PostcodeCell& postcode) {
        return locations_.get(postcode.code(), [this](Code code) { return look_up(code); });
    }

  private:
    Location look_up(Code postcode) {
        const auto entry = postcodes_->find(postcode);
        if (!entry) return {};
        const Id authority = placement_authorities_.get(
            entry->authority, [&](Id /*lower_tier*/) { return placement_authority(*entry, *authorities_, on_); });
        return {authority, entry->grid};
    }

    const PostcodeDirectory* postcodes_;
    const AuthorityTable* authorities_;
    Date on_;
    Memo<Code, Location> locations_;
    Memo<Id, Id> placement_authorities_;  // by lower-tier code
};

/// Which fields of one year are to be derived: those that no column gives, and that there is something to derive from.
struct Wanted {
    bool uasc = false;
    bool pl_la = false;
    bool pl_location = false;
    bool pl_distance = false;
};

template <class Rec, class Cell>
std::size_t index_of(const Threads& threads, Cell Rec::* member) {
    return threads.collection().modules[Rec::module].field_at(offset_of(member));
}

template <class Rec, class Cell>
bool has(const Threads& threads, YearSlot year, Cell Rec::* member) {
    const RecordStore& store = threads.store(Rec::module, year);
    return store.present() && store.has_field(index_of(threads, member));
}

// Whether the module is there and no column of it gives the field.
template <class Rec, class Cell>
bool lacks(const Threads& threads, YearSlot year, Cell Rec::* member) {
    const RecordStore& store = threads.store(Rec::module, year);
    const std::size_t field = index_of(threads, member);
    return store.present() && (!store.has_field(field) || store.is_derived(field));
}

template <class Rec, class Cell>
void mark_derived(Threads& threads, YearSlot year, Cell Rec::* member) {
    threads.store(Rec::module, year).mark_field_derived(index_of(threads, member));
}

Wanted wanted_of(const Threads& threads, YearSlot year, const CheckSetting& setting) {
    const bool xml = year == YearSlot::this_year && setting.form == ReturnForm::xml;
    const bool placed = setting.postcodes != nullptr && has(threads, year, &Episode::pl_post);
    Wanted wanted;
    wanted.uasc = !xml && threads.store(Uasc::module, year).present() && lacks(threads, year, &Header::uasc);
    wanted.pl_la = placed && lacks(threads, year, &Episode::pl_la);
    wanted.pl_location = setting.authority != nullptr && (wanted.pl_la || has(threads, year, &Episode::pl_la)) &&
                         lacks(threads, year, &Episode::pl_location);
    wanted.pl_distance =
        placed && has(threads, year, &Episode::home_post) && lacks(threads, year, &Episode::pl_distance);
    return wanted;
}

void mark(Threads& threads, YearSlot year, const Wanted& wanted) {
    if (wanted.uasc) mark_derived(threads, year, &Header::uasc);
    if (wanted.pl_la) mark_derived(threads, year, &Episode::pl_la);
    if (wanted.pl_location) mark_derived(threads, year, &Episode::pl_location);
    if (wanted.pl_distance) mark_derived(threads, year, &Episode::pl_distance);
}

CodeCell location_of(const Episode& e, const OwnAuthority& own) {
    if (e.pl_la.blank()) return {};
    return own.includes(e.pl_la.id()) ? CodeCell("IN") : CodeCell("OUT");
}

void derive_episode(Episode& e, const Wanted& wanted, const CheckSetting& setting, Locator& locator) {
    if (wanted.pl_la || wanted.pl_distance) {
        const Location placement = locator.locate(e.pl_post);
        if (wanted.pl_la) e.pl_la = placement.authority;
        if (wanted.pl_distance) {
            const Location home = locator.locate(e.home_post);
            e.pl_distance = NumberCell();
            if (home.grid && placement.grid) e.pl_distance = miles_between(*home.grid, *placement.grid);
        }
    }
    if (wanted.pl_location) e.pl_location = location_of(e, *setting.authority);
}

/// Derives child after child.
class Deriver {
  public:
    Deriver(Threads& threads, const CheckSetting& setting) : threads_(&threads), setting_(&setting), locator_(setting) {
        for (const YearSlot year : both_years) {
            wanted_[static_cast<std::size_t>(year)] = wanted_of(threads, year, setting);
        }
    }

    void derive(std::size_t child) {
        for (const YearSlot year : both_years) {
            const Wanted& wanted = wanted_[static_cast<std::size_t>(year)];
            if (wanted.uasc) derive_uasc(child, year);
            if (!wanted.pl_la && !wanted.pl_location && !wanted.pl_distance) continue;
            for (Episode& e : threads_->store(Episode::module, year).of_child_mutable<Episode>(child)) {
                derive_episode(e, wanted, *setting_, locator_);
            }
        }
    }

    void mark_fields() {
        for (const YearSlot year : both_years) mark(*threads_, year, wanted_[static_cast<std::size_t>(year)]);
    }

  private:
    void derive_uasc(std::size_t child, YearSlot year) {
        const bool listed = threads_->store(Uasc::module, year).count_of_child(child) > 0;
        for (Header& h : threads_->store(Header::module, year).of_child_mutable<Header>(child)) {
            h.uasc = listed ? FlagCell("1") : FlagCell("0");
        }
    }

    Threads* threads_;
    const CheckSetting* setting_;
    Locator locator_;
    std::array<Wanted, year_slots> wanted_;
};

}  // namespace

void derive_fields(Threads& threads, const CheckSetting& setting, unsigned jobs) {
    std::vector<Deriver> derivers;
    for (unsigned job = 0; job < std::max(1U, jobs); ++job) derivers.emplace_back(threads, setting);
    parallel_for(threads.size(), children_at_a_time, jobs, [&](std::size_t begin, std::size_t end, unsigned job) {
        for (std::size_t child = begin; child < end; ++child) derivers[job].derive(child);
    });
    derivers.front().mark_fields();
}

void derive_child(Threads& threads, const CheckSetting& setting, std::size_t child) {
    Deriver deriver(threads, setting);
    deriver.derive(child);
    deriver.mark_fields();
}

}  // namespace goldthread::ssda903
