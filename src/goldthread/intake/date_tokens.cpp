#include "goldthread/intake/date_tokens.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t most_digits = 8;

bool is_token(char c) {
    return is_digit(c) || is_letter(c);
}

bool starts_ignoring_case(std::string_view whole, std::string_view start) {
    return whole.size() >= start.size() && same_ignoring_case(whole.substr(0, start.size()), start);
}

// The month that a word of three letters or more begins; 0 if none.
int month_of(std::string_view word) {
    constexpr std::string_view names[] = {"JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
                                          "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (starts_ignoring_case(names[i], word)) return static_cast<int>(i) + 1;
    }
    return 0;
}

bool is_weekday(std::string_view word) {
    constexpr std::string_view names[] = {"MONDAY", "TUESDAY",  "WEDNESDAY", "THURSDAY",
                                          "FRIDAY", "SATURDAY", "SUNDAY",    "WEDS"};
    return word.size() >= 3 &&
           any_of(names, [word](std::string_view name) { return starts_ignoring_case(name, word); });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return any_of(words, [word](std::string_view one) { return same_ignoring_case(one, word); });
}

// The digit that a letter was typed for, or the character itself.
char as_digit(char c) {
    if (c == 'O' || c == 'o') return '0';
    return c == 'I' || c == 'l' ? '1' : c;
}

/// Puts tokens to what they say.
class Reader {
  public:
    void read(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size() && tokens_.understood) {
            const auto begin = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_token);
            const auto start = static_cast<std::size_t>(begin - text.begin());
            take_gap(text.substr(at, start - at));
            const auto end = std::find_if_not(begin, text.end(), is_token);
            at = static_cast<std::size_t>(end - text.begin());
            take_chunk(text.substr(start, at - start));
        }
    }
    [[nodiscard]] DateTokens take() && { return std::move(tokens_); }

  private:
    void take_gap(std::string_view gap) {
        if (gap.empty()) return;
        constexpr std::string_view allowed = "/-., ";
        if (gap.find_first_not_of(allowed) != std::string_view::npos) tokens_.understood = false;
        const auto marks = gap.size() - static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ' '));
        const bool comma_and_space = gap == ", " || gap == ". ";
        if (marks > 1 || (marks == 1 && gap.size() > 1 && !comma_and_space)) tokens_.slips = true;
        const std::size_t mark = gap.find_first_not_of(' ');
        gap_ = mark == std::string_view::npos ? ' ' : gap[mark];
        if (gap_ != '/') tokens_.slashes_only = false;
        if (tokens_.separator == '\0') tokens_.separator = gap_;
    }

    // Letters and digits without a gap: a number, a word, or both ("3rd", "03MAR23").
    void take_chunk(std::string_view chunk) {
        std::string digits(chunk);
        std::transform(digits.begin(), digits.end(), digits.begin(), as_digit);
        if (all_of(digits, is_digit) && any_of(chunk, is_digit)) {
            tokens_.slips = tokens_.slips || digits != chunk;
            return take_number(digits);
        }
        for (std::size_t at = 0; at < chunk.size() && tokens_.understood;) {
            const bool number = is_digit(chunk[at]);
            std::size_t end = at;
            while (end < chunk.size() && is_digit(chunk[end]) == number) ++end;
            const std::string_view part = chunk.substr(at, end - at);
            if (number) {
                take_number(part);
            } else {
                take_word(part, at > 0);
            }
            at = end;
        }
        tokens_.slashes_only = false;
    }

    void take_number(std::string_view digits) {
        if (digits.size() > most_digits) {
            tokens_.understood = false;
            return;
        }
        int value = 0;
        for (const char digit : digits) value = value * 10 + (digit - '0');
        tokens_.numbers.push_back({value, digits.size()});
    }

    void take_word(std::string_view word, bool behind_number) {
        if (behind_number && is_one_of(word, {"ST", "ND", "RD", "TH"})) return;
        if (is_weekday(word) || is_one_of(word, {"OF", "THE", "AT"})) return;
        const int month = month_of(word);
        if (month == 0 || tokens_.month != 0) {
            tokens_.understood = false;
            return;
        }
        tokens_.month = month;
        tokens_.month_place = tokens_.numbers.size();
    }

    DateTokens tokens_;
    char gap_ = '\0';
};

std::string_view without_end(std::string_view text, std::string_view marks) {
    return text.substr(0, text.find_last_not_of(marks) + 1);  // npos + 1 is 0
}

// Where "T09:30" begins, which may have no colons: "T0930".
std::size_t iso_time(std::string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if ((text[i] == 'T' || text[i] == 't') && is_digit(text[i - 1]) && is_digit(text[i + 1])) return i;
    }
    return std::string_view::npos;
}

// Where a time with a colon begins.
std::size_t clock_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return colon;
    std::size_t begin = colon;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    return colon - begin > 2 ? colon : begin;  // "05NOV2025:09:30"
}

// Where a time without a colon begins, behind a date without spaces: "05/11/2025 12.30", "20251105 0930".
std::size_t bare_time(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space + 1 == text.size() || !is_digit(text[space + 1])) {
        return std::string_view::npos;
    }
    const std::string_view date = text.substr(0, space);
    const auto separators = std::count_if(date.begin(), date.end(), [](char c) { return !is_token(c); });
    const bool whole = separators == 2 || (date.size() == 8 && all_of(date, is_digit));
    const bool time = text.find_first_not_of("0123456789. aAmMpPzZ", space) == std::string_view::npos;
    return whole && time ? space : std::string_view::npos;
}

}  // namespace

DateTokens date_tokens(std::string_view text) {
    Reader reader;
    reader.read(text);
    return std::move(reader).take();
}

std::string with_plain_separators(std::string_view text) {
    constexpr std::pair<std::string_view, char> others[] = {
        {"\xC2\xA0", ' '},     {"\xE2\x80\xAF", ' '},
        {"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'},
        {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'},
        {"\xE2\x88\x92", '-'}, {"\xE2\x81\x84", '/'},
        {"\\", '/'},           {"_", '-'},
        {"\t", ' '},
    };
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto* const other = std::find_if(std::begin(others), std::end(others),
                                               [text](const auto& entry) { return text.starts_with(entry.first); });
        const bool found = other != std::end(others);
        plain += found ? other->second : text.front();
        text.remove_prefix(found ? other->first.size() : 1);
    }
    return plain;
}

std::string_view before_time(std::string_view text) noexcept {
    std::size_t begin = std::min(iso_time(text), clock_time(text));
    begin = std::min(begin, bare_time(text));
    if (begin != std::string_view::npos) return without_end(text.substr(0, begin), " ,+-Tt");
    const bool zone = text.size() > 1 && text.back() == 'Z' && is_digit(text[text.size() - 2]);
    return zone ? text.substr(0, text.size() - 1) : text;
}

std::string_view without_marks_around(std::string_view text) noexcept {
    constexpr std::string_view marks = " ,.;:'\"`/-";
    const std::size_t begin = text.find_first_not_of(marks);
    return begin == std::string_view::npos ? std::string_view() : without_end(text.substr(begin), marks);
}

}  // namespace goldthread
