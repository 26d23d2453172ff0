#include "goldthread/intake/year_in_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr int earliest_year = 2000;
constexpr int latest_year = 2098;
constexpr std::size_t folders_looked_at = 3;

/// A run of letters and digits, lower-case, with the character that stands before it.
struct Word {
    std::string text;
    char before = '\0';
    bool adjacent = false;  // exactly one character parts it from the word before

    [[nodiscard]] bool is_number() const {
        return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
    }
};

bool is_of_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80;
}

std::vector<Word> words_of(std::string_view name) {
    std::vector<Word> words;
    std::size_t end_before = 0;
    for (std::size_t at = 0; at < name.size();) {
        if (!is_of_word(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && is_of_word(name[end])) ++end;
        Word word{std::string(name.substr(at, end - at)), at == 0 ? '\0' : name[at - 1],
                  !words.empty() && at == end_before + 1};
        std::transform(word.text.begin(), word.text.end(), word.text.begin(), to_lower);
        words.push_back(std::move(word));
        end_before = end;
        at = end;
    }
    return words;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& known, std::string_view text) {
    return std::find(known.begin(), known.end(), text) != known.end();
}

int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_year(int number) {
    return number >= earliest_year && number <= latest_year;
}

// "24" and "25", "2024" and "25": the second is the year after the first.
bool follow_each_other(std::string_view first, std::string_view second) {
    if (first.size() == 4 && !is_year(value_of(first))) return false;
    if (first.size() < second.size()) return false;
    const int next = value_of(first) + 1;
    return second.size() == 4 ? next == value_of(second) : next % 100 == value_of(second);
}

/// What a name says of explicit years, word by word.
class NumbersOfAName {
  public:
    explicit NumbersOfAName(const std::vector<Word>& words) : words_(words) {
        for (std::size_t at = 0; at < words_.size();) at += read(at);
    }

    // Nothing where two different years stand.
    [[nodiscard]] std::optional<int> year() const { return several_ ? std::nullopt : year_; }
    [[nodiscard]] bool stands_alone() const { return alone_; }

  private:
    static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};

    // Reads what begins with a word; returns how many words that was.
    std::size_t read(std::size_t at) {
        if (const std::size_t day = length_of_day(at); day > 0) return day;
        if (is_pair(at)) {
            note(century_of(words_[at].text) + value_of(words_[at + 1].text) % 100, false);
            return 2;
        }
        if (is_month_and_year(at)) return 2;
        if (words_[at].text == "fy" && number_of_size(at + 1, 2, 2) && !is_pair(at + 1)) {
            note(2000 + value_of(words_[at + 1].text), false);
            return 2;
        }
        read_single(at);
        return 1;
    }

    [[nodiscard]] bool number_of_size(std::size_t at, std::size_t least, std::size_t most) const {
        return at < words_.size() && words_[at].is_number() && words_[at].text.size() >= least &&
               words_[at].text.size() <= most;
    }
    [[nodiscard]] bool joined(std::size_t at) const { return at < words_.size() && words_[at].adjacent; }
    [[nodiscard]] bool names_month(std::size_t at) const {
        return at < words_.size() && words_[at].text.size() >= 3 && is_one_of(months, words_[at].text.substr(0, 3)) &&
               !words_[at].is_number();
    }

    // "2026-05-01", "01.05.2026", "1-5-26", "20260501", "1 May 2026", with a time behind: how many words it takes.
    [[nodiscard]] std::size_t length_of_day(std::size_t at) const {
        std::size_t length = 0;
        if (number_of_size(at, 1, 4) && joined(at + 1) && number_of_size(at + 1, 1, 2) && joined(at + 2) &&
            number_of_size(at + 2, 1, 4) && words_[at + 1].before == words_[at + 2].before && is_day(at)) {
            length = 3;
        } else if (number_of_size(at, 1, 2) && names_month(at + 1)) {
            length = number_of_size(at + 2, 2, 4) ? 3 : 2;
        } else if (names_month(at) && number_of_size(at + 1, 2, 4)) {
            length = 2;
        } else if (number_of_size(at, 8, 8) && !is_eight_digit_pair(words_[at].text)) {
            length = 1;
        }
        if (length > 0 && number_of_size(at + length, 4, 6) && joined(at + length)) ++length;  // a time
        return length;
    }

    [[nodiscard]] bool is_day(std::size_t at) const {
        const std::string& first = words_[at].text;
        const std::string& third = words_[at + 2].text;
        const int month = value_of(words_[at + 1].text);
        const int day = value_of(first.size() == 4 ? third : first);
        if (month < 1 || month > 12 || day < 1 || day > 31) return false;
        return first.size() == 4 || third.size() == 4 || (first.size() <= 2 && third.size() == 2);
    }

    [[nodiscard]] bool is_pair(std::size_t at) const {
        constexpr std::string_view parting = "-_/ .";
        if (!joined(at + 1) || parting.find(words_[at + 1].before) == std::string_view::npos) return false;
        const std::string first = without_fy(words_[at].text);
        const std::string& second = words_[at + 1].text;
        if ((first.size() != 2 && first.size() != 4) || !words_[at + 1].is_number()) return false;
        if ((second.size() != 2 && second.size() != 4) || !Word{first}.is_number()) return false;
        return follow_each_other(first, second);
    }

    // "2025-12": a month, as exports are named.
    [[nodiscard]] bool is_month_and_year(std::size_t at) const {
        if (!joined(at + 1) || !number_of_size(at, 1, 4) || !number_of_size(at + 1, 1, 4)) return false;
        const std::string& a = words_[at].text;
        const std::string& b = words_[at + 1].text;
        if (a.size() == 4 && b.size() == 2) return value_of(b) >= 1 && value_of(b) <= 12;
        return a.size() <= 2 && b.size() == 4 && value_of(a) >= 1 && value_of(a) <= 12 && words_[at + 1].before != ' ';
    }

    static bool is_eight_digit_pair(const std::string& text) {
        return follow_each_other(text.substr(0, 4), text.substr(4));
    }

    static std::string without_fy(const std::string& text) { return text.starts_with("fy") ? text.substr(2) : text; }

    static int century_of(const std::string& text) {
        const std::string digits = without_fy(text);
        return digits.size() == 4 ? value_of(digits) / 100 * 100 + (digits.ends_with("99") ? 100 : 0) : 2000;
    }

    // "2025", "2425", "202425", "20242025", "FY25", "episodes2025".
    void read_single(std::size_t at) {
        const std::string& text = words_[at].text;
        const std::size_t letters = text.find_first_of("0123456789");
        if (letters == std::string::npos) return;
        const std::string digits = text.substr(letters);
        const std::string before = text.substr(0, letters);
        if (!Word{digits}.is_number() || before == "v" || before == "version" || before == "r") return;
        if (digits.size() == 2 && before == "fy") return note(2000 + value_of(digits), false);
        if (digits.size() == 6 && follow_each_other(digits.substr(0, 4), digits.substr(4))) {
            return note(value_of(digits.substr(0, 4)) + 1, false);
        }
        if (digits.size() == 8 && is_eight_digit_pair(digits)) return note(value_of(digits.substr(4)), false);
        if (digits.size() != 4) return;
        if (is_year(value_of(digits))) return note(value_of(digits), true);
        if (follow_each_other(digits.substr(0, 2), digits.substr(2))) note(2000 + value_of(digits.substr(2)), false);
    }

    void note(int year, bool alone) {
        if (!is_year(year)) return;
        if (year_ && *year_ != year) several_ = true;
        alone_ = year_ ? alone_ && alone : alone;
        year_ = year;
    }

    const std::vector<Word>& words_;
    std::optional<int> year_;
    bool alone_ = false;
    bool several_ = false;
};

// Words that may follow "last" without making it the last of something else: "last return", "last 903 data".
bool is_neutral(const std::string& word) {
    constexpr std::array<std::string_view, 28> neutral = {
        "return", "returns", "submission", "submissions", "submitted", "data",   "file",
        "files",  "export",  "exports",    "extract",     "extracts",  "folder", "final",
        "census", "upload",  "annual",     "s",           "the",       "of",     "la",
        "lac",    "cla",     "cin",        "csv",         "xml",       "xls",    "xlsx"};
    return std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); }) || is_one_of(neutral, word);
}

bool is_year_word(std::string_view text) {
    constexpr std::array<std::string_view, 4> year_words = {"year", "years", "yr", "yrs"};
    return is_one_of(year_words, text);
}

std::optional<YearSlot> meaning_of(std::string_view text) {
    constexpr std::array<std::string_view, 5> last = {"last", "previous", "prior", "prev", "ly"};
    constexpr std::array<std::string_view, 2> current = {"this", "current"};
    if (is_one_of(last, text)) return YearSlot::last_year;
    if (is_one_of(current, text)) return YearSlot::this_year;
    return std::nullopt;
}

// "lastyear", "prevyr".
std::optional<YearSlot> meaning_with_year(std::string_view text) {
    for (const std::string_view ending :
         {std::string_view("years"), std::string_view("year"), std::string_view("yr")}) {
        if (text.ends_with(ending)) return meaning_of(text.substr(0, text.size() - ending.size()));
    }
    return std::nullopt;
}

/// The words of the names that the table has anyhow: "previous", "permanence", "prevperm".
class OwnWords {
  public:
    explicit OwnWords(const std::vector<std::string_view>& names) {
        for (const std::string_view name : names) {
            for (Word& word : words_of(name)) words_.push_back(std::move(word.text));
        }
    }

    [[nodiscard]] bool has(const std::string& word) const {
        return std::find(words_.begin(), words_.end(), word) != words_.end();
    }
    // "prev" of "prevperm".
    [[nodiscard]] bool begin_with(const std::string& word) const {
        return std::any_of(words_.begin(), words_.end(), [&](const std::string& own) { return own.starts_with(word); });
    }

  private:
    std::vector<std::string> words_;
};

// What is behind the word decides: nothing, or "year", or words that change nothing. A word of the table's own name
// says something only with "year".
bool stands_for_a_year(const std::vector<Word>& words, std::size_t at, const OwnWords& own) {
    for (std::size_t i = at + 1; i < words.size(); ++i) {
        if (is_year_word(words[i].text)) return true;
        if (!is_neutral(words[i].text) && !own.has(words[i].text)) return false;
    }
    return !own.begin_with(words[at].text);
}

std::optional<YearSlot> slot_in(const std::vector<Word>& words, const OwnWords& own) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto meaning = meaning_with_year(words[at].text)) return meaning;
        const auto meaning = meaning_of(words[at].text);
        if (meaning && stands_for_a_year(words, at, own)) return meaning;
    }
    return std::nullopt;
}

}  // namespace

YearSign year_in_name(std::string_view name, const std::vector<std::string_view>& own_names) {
    const std::vector<Word> words = words_of(name);
    const NumbersOfAName numbers(words);
    YearSign sign;
    sign.year = numbers.year();
    sign.stands_alone = sign.year && numbers.stands_alone();
    if (!sign.year) sign.slot = slot_in(words, OwnWords(own_names));
    return sign;
}

YearSign year_in_folders(std::string_view path) {
    std::size_t end = path.find_last_of("/\\");
    for (std::size_t looked = 0; looked < folders_looked_at && end != std::string_view::npos; ++looked) {
        const std::size_t begin = end == 0 ? std::string_view::npos : path.find_last_of("/\\", end - 1);
        const std::string_view folder = path.substr(begin + 1, end - begin - 1);  // npos + 1 is 0
        if (const YearSign sign = year_in_name(folder); sign.says_something()) return sign;
        end = begin;
    }
    return {};
}

std::string_view name_in_path(std::string_view path) noexcept {
    const std::string_view name = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
    return name.substr(0, name.find_last_of('.'));
}

std::string_view folder_in_path(std::string_view path) noexcept {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace goldthread
