#include "goldthread/reference/authority_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "goldthread/base/edit_distance.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::array<std::string_view, 17> words_of_form{
    "council", "county", "city", "borough", "metropolitan", "district", "royal", "unitary", "authority",
    "of",      "the",    "mbc",  "mdc",     "lb",           "rb",       "cc",    "bc"};

// Lower-case words parted by single spaces; '&' is "and", an apostrophe vanishes, other punctuation parts words.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    const auto end_word = [&words] {
        if (!words.back().empty()) words.emplace_back();
    };
    for (const char c : trim(name)) {
        if (c == '\'') continue;
        if (c == '&') {
            end_word();
            words.back() = "and";
            end_word();
        } else if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
            words.back() += to_lower(c);
        } else {
            end_word();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_form(const std::string& word) {
    return std::find(words_of_form.begin(), words_of_form.end(), word) != words_of_form.end();
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& word) {
        return word.size() >= 4 && std::find(b.begin(), b.end(), word) != b.end();
    });
}

// Whether a part of the name, from the start of a word on, is that text: "kingston upon hull" holds "hull", but
// "solihull" does not.
bool holds(std::string_view name, std::string_view text) {
    for (std::size_t at = name.find(text); at != std::string_view::npos; at = name.find(text, at + 1)) {
        if (at == 0 || name[at - 1] == ' ') return true;
    }
    return false;
}

// 0 for the nearest; nothing_near and above is not near.
constexpr std::size_t nothing_near = 4;

std::size_t farness(std::string_view wanted, std::string_view name) {
    constexpr std::size_t longest_compared = 100;
    if (wanted.empty() || wanted.size() > longest_compared) return nothing_near;
    const std::size_t edits = edit_distance(wanted, name);
    if (edits <= 2 && edits < wanted.size() / 2) return edits;
    if (wanted.size() >= 3 && (holds(name, wanted) || holds(wanted, name))) return 2;
    return share_a_word(words_of(wanted), words_of(name)) ? 3 : nothing_near;
}

}  // namespace

std::string plain_authority_name(std::string_view name) {
    std::vector<std::string> words = words_of(name);
    // "London Borough of Camden" is Camden, but "City of London" is London.
    if (words.size() > 2 && words[0] == "london" && words[1] == "borough") words.erase(words.begin());
    words.erase(std::remove_if(words.begin(), words.end(), is_form), words.end());
    return joined(words);
}

std::vector<std::string> near_authority_names(std::string_view wanted, const std::vector<std::string>& names) {
    constexpr std::size_t most = 5;
    const std::string plain = plain_authority_name(wanted);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& name : names) {
        const std::size_t far = farness(plain, plain_authority_name(name));
        if (far < nothing_near) near.emplace_back(far, name);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    if (near.size() > most) near.resize(most);
    std::vector<std::string> found;
    found.reserve(near.size());
    for (auto& [far, name] : near) found.push_back(std::move(name));
    return found;
}

}  // namespace goldthread
