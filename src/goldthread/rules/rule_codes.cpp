#include "goldthread/rules/rule_codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/edit_distance.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t codes_named = 12;
constexpr std::size_t most_near = 8;

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.starts_with(beginning);
}

// 50 is no beginning of 503A: a number is whole or another one.
bool is_family_of(std::string_view beginning, std::string_view code) {
    if (code.size() <= beginning.size() || !begins_with(code, beginning)) return false;
    return !is_digit(beginning.back()) || !is_digit(code[beginning.size()]);
}

// Every code once, in order.
std::vector<std::string_view> codes_of(const RuleSet& rules) {
    std::vector<std::string_view> codes;
    for (const Rule& rule : rules.rules) {
        if (std::find(codes.begin(), codes.end(), rule.code) == codes.end()) codes.push_back(rule.code);
    }
    return codes;
}

std::string listed(const std::vector<std::string_view>& codes) {
    const auto named = codes.begin() + static_cast<std::ptrdiff_t>(std::min(codes.size(), codes_named));
    const std::string rest = named == codes.end() ? "" : fmt::format(" and {} more", codes.end() - named);
    return fmt::format("{}{}", fmt::join(codes.begin(), named, ", "), rest);
}

// The pieces of a text that stand between any of these letters; no blank ones.
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view parting) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(parting), text.size());
        if (const std::string_view piece = trim(text.substr(0, end)); !piece.empty()) pieces.push_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// Gathers what is meant, text by text.
class Choosing {
  public:
    explicit Choosing(const RuleSet& rules) : rules_(rules), codes_(codes_of(rules)), chosen_(codes_.size(), false) {}

    Result<void> add(std::string_view piece) {
        if (take(piece)) return {};
        const std::vector<std::string_view> words = pieces_of(piece, " \t\r\n");
        if (words.size() < 2) return unknown(piece);
        for (const std::string_view word : words) {
            if (same_ignoring_case(word, "rule") || same_ignoring_case(word, "rules")) continue;
            if (!take(word)) return unknown(word);
        }
        return {};
    }

    [[nodiscard]] RuleChoice choice() && {
        RuleChoice choice;
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            if (chosen_[i]) choice.codes.emplace_back(codes_[i]);
        }
        choice.notes = std::move(notes_);
        return choice;
    }

  private:
    // The code, or else all that begin with it.
    bool take(std::string_view typed) {
        const std::string wanted = without_spaces(typed);
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            if (folded(codes_[i]) != wanted) continue;
            chosen_[i] = true;
            return true;
        }
        std::vector<std::string_view> family;
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            if (!is_family_of(wanted, folded(codes_[i]))) continue;
            family.push_back(codes_[i]);
            chosen_[i] = true;
        }
        if (family.empty()) return false;
        notes_.push_back(
            family.size() == 1
                ? fmt::format("No rule is called {}: {} is taken, the only one that begins so.", typed, family.front())
                : fmt::format("No rule is called {}: the {} that begin so are taken, {}.", typed, family.size(),
                              listed(family)));
        return true;
    }

    [[nodiscard]] tl::unexpected<Error> unknown(std::string_view typed) const {
        const std::vector<std::string> near = near_codes(rules_, typed);
        const std::string listing = fmt::format("'goldthread rules {}' lists all.", rules_.collection->name);
        return fail(fmt::format("There is no rule '{}'.", typed),
                    near.empty() ? listing : fmt::format("Near to it: {}. {}", fmt::join(near, ", "), listing));
    }

    const RuleSet& rules_;
    std::vector<std::string_view> codes_;
    std::vector<bool> chosen_;
    std::vector<std::string> notes_;
};

/// The letters a code begins with and the number behind them: SW and 4 of SW04STG1.
struct Numbered {
    std::string_view letters;
    std::string_view number;

    explicit Numbered(std::string_view code) {
        const auto first_digit = std::find_if(code.begin(), code.end(), is_digit);
        const auto behind = std::find_if_not(first_digit, code.end(), is_digit);
        letters = code.substr(0, static_cast<std::size_t>(first_digit - code.begin()));
        number = code.substr(letters.size(), static_cast<std::size_t>(behind - first_digit));
        number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    }
    [[nodiscard]] bool same(const Numbered& other) const {
        return !number.empty() && letters == other.letters && number == other.number;
    }
};

constexpr std::size_t not_near = 4;

// 0 for the nearest.
std::size_t farness(std::string_view wanted, std::string_view code) {
    if (Numbered(wanted).same(Numbered(code))) return 0;
    if (begins_with(code, wanted)) return 1;
    const std::size_t edits = edit_distance(wanted, code);
    if (edits == 1 && wanted.size() >= 3) return 2;
    return edits == 2 && wanted.size() >= 5 ? 3 : not_near;
}

}  // namespace

Result<RuleChoice> choose_rules(const RuleSet& rules, std::span<const std::string> typed) {
    Choosing choosing(rules);
    bool any = false;
    for (const std::string& text : typed) {
        for (const std::string_view piece : pieces_of(text, ",;")) {
            any = true;
            if (auto known = choosing.add(piece); !known) return tl::unexpected(known.error());
        }
    }
    if (any) return std::move(choosing).choice();
    return fail("No rule is named.", fmt::format("'goldthread rules {}' lists all.", rules.collection->name));
}

std::vector<std::string> not_in_force(const RuleSet& rules, std::span<const std::string> codes, int return_year) {
    std::vector<std::string> missing;
    for (const std::string& code : codes) {
        const bool found = any_of(rules.rules, [&](const Rule& rule) {
            return rule.code == code && in_force(rule, *rules.collection, return_year);
        });
        if (!found) missing.push_back(code);
    }
    return missing;
}

std::vector<std::string> near_codes(const RuleSet& rules, std::string_view typed) {
    constexpr std::size_t longest_compared = 40;
    const std::string wanted = without_spaces(typed);
    if (wanted.empty() || wanted.size() > longest_compared) return {};
    using Near = std::tuple<std::size_t, std::size_t, std::string>;  // how far, place in the list, code
    std::vector<Near> near;
    for (const std::string_view code : codes_of(rules)) {
        const std::size_t far = farness(wanted, folded(code));
        if (far < not_near) near.emplace_back(far, near.size(), code);
    }
    std::sort(near.begin(), near.end());
    near.resize(std::min(near.size(), most_near));
    std::vector<std::string> found;
    found.reserve(near.size());
    for (auto& [far, place, code] : near) found.push_back(std::move(code));
    return found;
}

}  // namespace goldthread
