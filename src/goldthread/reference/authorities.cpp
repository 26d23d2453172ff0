#include "goldthread/reference/authorities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/authorities_data.hpp"
#include "goldthread/reference/authority_names.hpp"
#include "goldthread/reference/delimited_rows.hpp"

namespace goldthread {

namespace {

constexpr std::size_t code_length = 9;

enum Column : std::size_t { ltla_code, utla_code, utla_name, valid_from, valid_to, dfe_number, column_count };
constexpr std::array<std::string_view, column_count> column_names{"ltla_code",  "utla_code", "utla_name",
                                                                  "valid_from", "valid_to",  "dfe_number"};

using Places = std::array<std::size_t, column_count>;
using Cells = std::span<const std::string_view>;

Result<Places> places_of(Cells headings) {
    Places places{};
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto found = std::find_if(headings.begin(), headings.end(), [i](std::string_view heading) {
            return same_ignoring_case(trim(heading), column_names[i]);
        });
        if (found == headings.end()) {
            return fail("The table of authorities has no column " + std::string(column_names[i]) + ".", "Add it.",
                        Place{{}, {}, 1, std::string(column_names[i])});
        }
        places[i] = static_cast<std::size_t>(found - headings.begin());
    }
    return places;
}

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, problem] = std::from_chars(digits.data(), end, number);
    return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

// yyyy-mm-dd; blank for blank.
DateCell read_iso(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return DateCell::unreadable_text();
    const auto year = number_in(text.substr(0, 4));
    const auto month = number_in(text.substr(5, 2));
    const auto day = number_in(text.substr(8, 2));
    const auto date = year && month && day ? Date::from_parts(*year, *month, *day) : std::nullopt;
    return date ? DateCell(*date) : DateCell::unreadable_text();
}

tl::unexpected<Error> bad_cell(Column column, std::string_view text, std::uint32_t line) {
    const std::string name(column_names[column]);
    const bool is_date = column == valid_from || column == valid_to;
    return fail(name + " '" + std::string(text) + "' is not " + (is_date ? "a date." : "a nine-character code."),
                is_date ? "Write it as 2023-04-01, or leave it blank." : "Correct it.", Place{{}, {}, line, name});
}

bool is_code(std::string_view text) {
    return text.size() == code_length && is_letter(text.front());
}

bool is_three_digits(std::string_view text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), is_digit);
}

// Of what covers a day the part that does, or else that which comes nearest: the first to follow, then the last.
template <class Span>
const Span* nearest(const std::vector<const Span*>& spans, Date on) {
    const Span* best = nullptr;
    const auto distance = [on](const Span& span) {
        if (span.from > on) return days_between(on, span.from.date());
        return span.to < on ? days_between(span.to.date(), on) : 0;
    };
    for (const Span* span : spans) {
        if (best == nullptr || distance(*span) < distance(*best)) best = span;
    }
    return best;
}

tl::unexpected<Error> ambiguous(std::string_view wanted, const std::vector<const Authority*>& meant) {
    std::string names;
    for (const Authority* authority : meant) {
        if (!names.empty()) names += "; ";
        names += authority->name + " (" + authority->code.text() + ")";
    }
    return fail("'" + std::string(wanted) + "' may be any of: " + names + ".", "Give the nine-character code.");
}

}  // namespace

const AuthorityTable& AuthorityTable::built_in() {
    static const AuthorityTable table = from_csv(authorities_csv).value();
    return table;
}

Result<AuthorityTable> AuthorityTable::from_csv(std::string_view csv) {
    DelimitedRows rows(whole_text(csv));
    if (!rows.next()) return fail("The table of authorities is empty.");
    const auto places = places_of(rows.cells());
    if (!places) return tl::unexpected<Error>(places.error());
    AuthorityTable table;
    while (rows.next()) {
        std::array<std::string_view, column_count> cells;
        for (std::size_t i = 0; i < column_count; ++i) {
            if ((*places)[i] < rows.cells().size()) cells[i] = trim(rows.cells()[(*places)[i]]);
        }
        for (const Column column : {ltla_code, utla_code}) {
            if (!is_code(cells[column])) return bad_cell(column, cells[column], rows.line());
        }
        const Membership membership{Id::packed(cells[utla_code]), read_iso(cells[valid_from]),
                                    read_iso(cells[valid_to])};
        if (membership.from.unreadable()) return bad_cell(valid_from, cells[valid_from], rows.line());
        if (membership.to.unreadable()) return bad_cell(valid_to, cells[valid_to], rows.line());
        table.add(membership, Id::packed(cells[ltla_code]), cells[utla_name], Code::packed(cells[dfe_number]));
    }
    if (rows.error() != nullptr) return tl::unexpected<Error>(*rows.error());
    std::sort(table.authorities_.begin(), table.authorities_.end(),
              [](const Authority& a, const Authority& b) { return a.code.text() < b.code.text(); });
    table.link_successors();
    return table;
}

void AuthorityTable::add(const Membership& membership, Id lower, std::string_view name, Code number) {
    memberships_[lower].push_back(membership);
    const auto known = std::find_if(authorities_.begin(), authorities_.end(),
                                    [&](const Authority& authority) { return authority.code == membership.upper; });
    if (known == authorities_.end()) {
        authorities_.push_back({membership.upper, std::string(name), number, membership.from, membership.to});
        return;
    }
    // An authority lasts as long as any of its parts.
    if (membership.from.blank() || membership.from < known->from) known->from = membership.from;
    if (membership.to.blank() || membership.to > known->to) {
        if (!known->to.blank()) known->to = membership.to;
    }
}

void AuthorityTable::link_successors() {
    for (auto& [lower, memberships] : memberships_) {
        std::stable_sort(memberships.begin(), memberships.end(), [](const Membership& a, const Membership& b) {
            return a.from < b.from || (a.from.blank() && !b.from.blank());
        });
        for (std::size_t i = 1; i < memberships.size(); ++i) {
            const Id before = memberships[i - 1].upper;
            const Id after = memberships[i].upper;
            if (before != after) successions_.push_back({before, after});
        }
    }
}

const Authority* AuthorityTable::by_code(Id code) const noexcept {
    for (const Authority& authority : authorities_) {
        if (authority.code == code) return &authority;
    }
    return nullptr;
}

Result<Authority> AuthorityTable::find(std::string_view text, Date on) const {
    const std::string_view wanted = trim(text);
    const Id code = Id::packed(wanted);
    const Code number = is_three_digits(wanted) ? Code::packed(wanted) : Code();
    const std::string name = plain_authority_name(wanted);
    std::vector<const Authority*> meant;
    for (const Authority& authority : authorities_) {
        const bool is_meant = authority.code == code || (!number.empty() && authority.number == number) ||
                              (!name.empty() && plain_authority_name(authority.name) == name);
        if (is_meant) meant.push_back(&authority);
    }
    if (std::count_if(meant.begin(), meant.end(), [on](const Authority* one) { return one->in_force(on); }) > 1) {
        return ambiguous(wanted, meant);
    }
    if (const Authority* found = nearest(meant, on)) return *found;
    return unknown(wanted);
}

tl::unexpected<Error> AuthorityTable::unknown(std::string_view wanted) const {
    if (wanted.empty()) return fail("No local authority is given.", "Give its name, three-digit number or code.");
    std::vector<std::string> names;
    for (const Authority& authority : authorities_) names.push_back(authority.name);
    std::string near;
    for (const std::string& candidate : near_authority_names(wanted, names)) {
        if (!near.empty()) near += "; ";
        near += candidate;
    }
    return fail("'" + std::string(wanted) + "' is no local authority that is known here.",
                near.empty() ? "Give its name, three-digit number or code." : "Near to it: " + near + ".");
}

Id AuthorityTable::upper_tier(Id lower_tier, Date on) const {
    const auto found = memberships_.find(lower_tier);
    if (found != memberships_.end()) {
        std::vector<const Membership*> all;
        for (const Membership& membership : found->second) all.push_back(&membership);
        return nearest(all, on)->upper;
    }
    const std::string kind = lower_tier.text().substr(0, 3);
    return kind == "E06" || kind == "E08" || kind == "E09" ? lower_tier : Id();
}

std::vector<Id> AuthorityTable::own(Id code) const {
    std::vector<Id> found{code};
    std::vector<Id> successors{code};
    walk(&Succession::after, &Succession::before, found);
    walk(&Succession::before, &Succession::after, successors);
    found.insert(found.end(), successors.begin() + 1, successors.end());
    return found;
}

std::vector<Authority> AuthorityTable::in_place_of(Id code, Date on) const {
    const std::vector<Id> related = own(code);
    std::vector<Authority> found;
    for (const Authority& authority : authorities_) {
        const bool is_related = std::find(related.begin() + 1, related.end(), authority.code) != related.end();
        if (is_related && authority.in_force(on)) found.push_back(authority);
    }
    return found;
}

// Adds all that the codes found lead to, one way along the successions.
void AuthorityTable::walk(Id Succession::* here, Id Succession::* there, std::vector<Id>& found) const {
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Succession& succession : successions_) {
            const Id next = succession.*there;
            if (succession.*here == found[i] && std::find(found.begin(), found.end(), next) == found.end()) {
                found.push_back(next);
            }
        }
    }
}

bool AuthorityTable::is_number(Code number) const noexcept {
    return !number.empty() && std::any_of(authorities_.begin(), authorities_.end(),
                                          [number](const Authority& authority) { return authority.number == number; });
}

Id placement_authority(const PostcodeEntry& entry, const AuthorityTable& authorities, Date on) {
    if (entry.authority.empty()) return {};
    switch (entry.country) {
        case Country::england:
            return authorities.upper_tier(entry.authority, on);
        case Country::wales:
            return Id::packed("WAL");
        case Country::scotland:
            return Id::packed("SCO");
        case Country::northern_ireland:
            return Id::packed("NIR");
        case Country::channel_islands:
        case Country::isle_of_man:
            return Id::packed("NUK");
        case Country::unknown:
            return {};
    }
    return {};
}

}  // namespace goldthread
