#include "goldthread/reference/returning_authority.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/authority_names.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread {

namespace {

std::string with_code(const Authority& authority) {
    return fmt::format("{} ({})", authority.name, authority.code.text());
}

bool stands_in(const Authority& authority, const ReturnYear& year) {
    return !(authority.from > year.end) && !(authority.to < year.start);
}

tl::unexpected<Error> of_another_nation(std::string_view authority, Nation nation, const Collection& collection) {
    return fail(fmt::format("{} is an authority of {}, and {} is a return of {}.", authority, name_of(nation),
                            collection.title, name_of(collection.nation)),
                fmt::format("Name the authority in {} whose return it is.", name_of(collection.nation)));
}

// A code of a nation whose authorities the table does not hold.
bool is_code_of_a_nation(std::string_view text) {
    return text.size() == 9 && std::all_of(text.begin() + 1, text.end(), is_digit) &&
           nation_of(Id::packed(text)) != Nation::any;
}

// "Southend" for "Southend-on-Sea": the only one in that year whose name begins with these words.
const Authority* find_by_beginning(std::string_view named, const Collection& collection, const ReturnYear& year,
                                   const AuthorityTable& table) {
    constexpr std::size_t shortest = 4;
    const std::string beginning = plain_authority_name(named) + " ";
    if (beginning.size() <= shortest) return nullptr;
    const Authority* found = nullptr;
    for (const Authority& authority : table.all()) {
        if (!may_return(authority.code, collection) || !stands_in(authority, year)) continue;
        if (!plain_authority_name(authority.name).starts_with(beginning)) continue;
        if (found != nullptr) return nullptr;
        found = &authority;
    }
    return found;
}

std::string listed(const std::vector<Authority>& authorities) {
    std::string names;
    for (std::size_t i = 0; i < authorities.size(); ++i) {
        if (i > 0) names += i + 1 == authorities.size() ? " and " : "; ";
        names += with_code(authorities[i]);
    }
    return names;
}

Result<ReturningAuthority> replaced(const Authority& authority, const ReturnYear& year, const AuthorityTable& table) {
    const std::string day = authority.to.date().plus_days(1).text();
    const std::vector<Authority> now = table.in_place_of(authority.code, year.end);
    if (now.size() == 1) {
        return ReturningAuthority{now.front(), fmt::format("which replaced {} on {}", with_code(authority), day)};
    }
    if (now.empty()) {
        return fail(fmt::format("{} ended on {}, before the return year {}.", with_code(authority),
                                authority.to.date().text(), return_year_in_words(year.number)),
                    "Name the authority whose return it is.");
    }
    return fail(fmt::format("{} was replaced on {} by {}.", with_code(authority), day, listed(now)),
                fmt::format("Name the one whose return of {} it is.", return_year_in_words(year.number)));
}

Result<ReturningAuthority> not_yet_begun(const Authority& authority, const ReturnYear& year,
                                         const AuthorityTable& table) {
    const std::string day = authority.from.date().text();
    const std::vector<Authority> then = table.in_place_of(authority.code, year.end);
    if (then.size() == 1) {
        return ReturningAuthority{then.front(), fmt::format("which {} replaced on {}", with_code(authority), day)};
    }
    const std::string what = fmt::format("{} began on {}, after the return year {}", with_code(authority), day,
                                         return_year_in_words(year.number));
    if (then.empty()) return fail(what + ".", "Name the authority whose return it is.");
    return fail(fmt::format("{}: it replaced {}.", what, listed(then)), "Name the one whose return it is.");
}

}  // namespace

std::string ReturningAuthority::in_words() const {
    const std::string number = authority.number.empty() ? "" : ", " + authority.number.text();
    return fmt::format("{} ({}{}), {}", authority.name, authority.code.text(), number, ground);
}

Nation nation_of(Id code) noexcept {
    switch (code.at(0)) {
        case 'E':
            return Nation::england;
        case 'W':
            return Nation::wales;
        case 'S':
            return Nation::scotland;
        case 'N':
            return Nation::northern_ireland;
        default:
            return Nation::any;
    }
}

bool may_return(Id code, const Collection& collection) noexcept {
    return collection.nation == Nation::any || nation_of(code) == collection.nation;
}

Result<ReturningAuthority> returning_authority(std::string_view named, const Collection& collection,
                                               const ReturnYear& year, const AuthorityTable& table) {
    const std::string_view wanted = trim(named);
    auto found = table.find(wanted, year.end);
    if (!found) {
        const Id code = Id::packed(wanted);
        if (is_code_of_a_nation(wanted) && !may_return(code, collection)) {
            return of_another_nation(wanted, nation_of(code), collection);
        }
        const Authority* const begins = find_by_beginning(wanted, collection, year, table);
        if (begins == nullptr) return tl::unexpected(found.error());
        found = *begins;
    }
    if (!may_return(found->code, collection)) {
        return of_another_nation(with_code(*found), nation_of(found->code), collection);
    }
    if (found->to < year.start) return replaced(*found, year, table);
    if (found->from > year.end) return not_yet_begun(*found, year, table);
    return ReturningAuthority{*found, "as you said"};
}

}  // namespace goldthread
