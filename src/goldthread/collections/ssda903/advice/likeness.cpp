#include "goldthread/collections/ssda903/advice/likeness.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/reference/postcode_key.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::size_t longest_considered = 16;

bool all_digits(std::string_view text) {
    return !text.empty() && all_of(text, is_digit);
}

/// Gathers URNs that are on the lists, each once.
class Gathered {
  public:
    Gathered(const ProviderLookup& providers, std::string given) : providers_(&providers), given_(std::move(given)) {}

    void add(const std::string& urn, std::string_view how) {
        if (urn.empty() || urn.size() > 8 || urn == given_) return;
        add(Code::packed(urn), how);
    }
    void add(Code urn, std::string_view how) {
        const auto same = [urn](const SimilarUrn& known) { return known.urn == urn; };
        if (any_of(found_, same) || providers_->of_urn(urn).empty()) return;
        found_.push_back({urn, how});
    }
    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
    [[nodiscard]] std::vector<SimilarUrn> take() { return std::move(found_); }

  private:
    const ProviderLookup* providers_;
    std::string given_;
    std::vector<SimilarUrn> found_;
};

// The URN without what spreadsheets and hands add to it: a fraction, dashes, the letter O among digits.
std::string tidied(std::string urn) {
    if (urn.ends_with(".0")) urn.resize(urn.size() - 2);
    urn.erase(std::remove_if(urn.begin(), urn.end(), [](char c) { return !is_letter(c) && !is_digit(c); }), urn.end());
    std::replace(urn.begin(), urn.end(), 'O', '0');
    return urn;
}

void add_other_spellings(const std::string& urn, Gathered& gathered) {
    gathered.add(urn, "written otherwise");
    std::string digits = urn;
    digits.erase(std::remove_if(digits.begin(), digits.end(), is_letter), digits.end());
    const std::size_t letters = urn.size() - digits.size();
    const std::string_view with_sc = letters == 0 ? "written without SC" : "SC is misspelt or doubled";
    gathered.add("SC" + digits, with_sc);
    if (letters > 0) gathered.add(digits, "SC does not belong there");
}

void add_linked_schools(const std::string& urn, const ProviderLookup& providers, Gathered& gathered) {
    if (urn.size() != 6 || !all_digits(urn)) return;
    for (const Provider* home : providers.of_linked_school(Code::packed(urn))) {
        gathered.add(home->urn, "the number given is that of its linked school");
    }
}

void add_slips_of_digits(const std::string& urn, Gathered& gathered) {
    for (std::size_t i = 0; i < urn.size(); ++i) {
        if (!is_digit(urn[i])) continue;
        std::string other = urn;
        for (char digit = '0'; digit <= '9'; ++digit) {
            other[i] = digit;
            gathered.add(other, "one digit differs");
        }
        if (i + 1 == urn.size() || !is_digit(urn[i + 1]) || urn[i] == urn[i + 1]) continue;
        other = urn;
        std::swap(other[i], other[i + 1]);
        gathered.add(other, "two digits are swapped");
    }
}

char mistaken_for(char c) {
    constexpr std::string_view pairs = "O00OI11IS55S";
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (pairs[i] == c) return pairs[i + 1];
    }
    return c;
}

void add_postcode(const std::string& text, const std::string& given, std::vector<Code>& found) {
    if (text == given || !PostcodeKey::parse(text)) return;
    const Code code = Code::packed(text);
    if (std::find(found.begin(), found.end(), code) == found.end()) found.push_back(code);
}

// Every choice of characters to read the other way.
void add_mistaken(const std::string& given, std::vector<Code>& found) {
    std::vector<std::string> spellings{given};
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char other = mistaken_for(given[i]);
        if (other == given[i]) continue;
        const std::size_t so_far = spellings.size();
        for (std::size_t k = 0; k < so_far; ++k) {
            spellings.push_back(spellings[k]);
            spellings.back()[i] = other;
        }
    }
    for (const std::string& spelling : spellings) add_postcode(spelling, given, found);
}

void add_completed(const std::string& given, std::vector<Code>& found) {
    constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (std::size_t i = 0; i <= given.size(); ++i) {
        for (const char c : characters) {
            std::string longer = given;
            longer.insert(i, 1, c);
            add_postcode(longer, given, found);
        }
    }
}

}  // namespace

std::vector<SimilarUrn> similar_urns(std::string_view text, const ProviderLookup& providers) {
    const std::string given = without_spaces(text);
    if (!providers.loaded() || given.empty() || given.size() > longest_considered) return {};
    Gathered gathered(providers, folded(text));
    const std::string urn = tidied(given);
    add_other_spellings(urn, gathered);
    add_linked_schools(urn, providers, gathered);
    if (gathered.empty()) add_slips_of_digits(urn, gathered);
    return gathered.take();
}

SimilarPostcodes postcode_spellings(std::string_view text) {
    const std::string given = without_spaces(text);
    SimilarPostcodes spellings;
    if (given.size() < 4 || given.size() > 7) return spellings;
    add_mistaken(given, spellings.mistaken);
    if (given.size() < 7) add_completed(given, spellings.incomplete);
    const auto alphabetic = [](Code a, Code b) { return a.text() < b.text(); };
    std::sort(spellings.mistaken.begin(), spellings.mistaken.end(), alphabetic);
    std::sort(spellings.incomplete.begin(), spellings.incomplete.end(), alphabetic);
    return spellings;
}

std::string written_postcode(Code postcode) {
    std::string text = postcode.text();
    if (text.size() > 4) text.insert(text.size() - 3, 1, ' ');
    return text;
}

}  // namespace goldthread::ssda903
