#include "goldthread/formats/xml/well_formed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/xml/characters.hpp"

namespace goldthread::xml {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr const char* take_it_out = "Take it out.";

/// What a byte may begin, where it is not just text.
enum class Sign : std::uint8_t { none, tag, reference, bracket, quote, control, third_byte_block };

constexpr std::array<Sign, 256> make_signs() {
    std::array<Sign, 256> signs{};
    for (std::size_t c = 0; c < 0x20; ++c) signs[c] = Sign::control;
    signs['\t'] = signs['\n'] = signs['\r'] = Sign::none;
    signs['<'] = Sign::tag;
    signs['&'] = Sign::reference;
    signs[']'] = Sign::bracket;
    signs['"'] = signs['\''] = Sign::quote;
    signs[0xEF] = Sign::third_byte_block;  // U+FFFE and U+FFFF begin so
    return signs;
}

constexpr std::array<Sign, 256> signs = make_signs();

Sign sign_of(char c) noexcept {
    return signs[static_cast<unsigned char>(c)];
}

bool is_xml_space(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_known_entity(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 5> known = {"amp", "lt", "gt", "quot", "apos"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

/// An attribute's name, and where it stands.
struct AttributeName {
    std::string_view name;
    std::size_t at = 0;
};

/// One going over one text. Functions that return a bool say whether it can go on.
class Scan {
  public:
    explicit Scan(std::string_view text) : text_(text) {}

    WellFormedness run() {
        if (starts("<?xml") && !take_declaration()) return std::move(found_);
        while (at_ < text_.size()) {
            if (depth_ > 0) {
                take_text();
            } else {
                take_outside();
            }
            if (at_ < text_.size() && !take_markup()) break;
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool starts(std::string_view with) const noexcept { return text_.substr(at_).starts_with(with); }
    [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }

    // Words are made for the first fault only.
    template <class Words>
    void fault_in_words(std::size_t at, Words words) {
        if (found_.first) {
            ++found_.further;
        } else {
            auto [what, remedy] = words();
            found_.first = Fault{at, std::move(what), std::move(remedy)};
        }
    }
    void fault(std::size_t at, const char* what, const char* remedy) {
        fault_in_words(at, [&] { return std::pair<std::string, std::string>(what, remedy); });
    }

    bool skip_spaces() noexcept {
        const std::size_t before = at_;
        while (at_ < text_.size() && is_xml_space(text_[at_])) ++at_;
        return at_ > before;
    }

    // Up to the next '<'.
    void take_text() {
        for (; at_ < text_.size(); ++at_) {
            while (at_ < text_.size() && sign_of(text_[at_]) == Sign::none) ++at_;
            if (at_end()) return;
            switch (sign_of(text_[at_])) {
                case Sign::none:
                case Sign::quote:
                    break;
                case Sign::tag:
                    return;
                case Sign::bracket:
                    if (starts("]]>")) fault(at_, "']]>' stands in a text.", "Write it as ]]&gt;.");
                    break;
                default:
                    take_special();
            }
        }
    }

    void take_special() {
        if (sign_of(text_[at_]) == Sign::reference) {
            take_reference();
        } else {
            check_character();
        }
    }

    void check_character() {
        const Sign sign = sign_of(text_[at_]);
        if (sign == Sign::control) {
            const auto code = static_cast<unsigned>(static_cast<unsigned char>(text_[at_]));
            fault_in_words(at_, [&] {
                return std::pair(
                    fmt::format("A control character (number {}) stands here, which no XML can hold.", code),
                    std::string(take_it_out));
            });
        } else if (sign == Sign::third_byte_block && (starts("\xEF\xBF\xBE") || starts("\xEF\xBF\xBF"))) {
            fault(at_, "A character stands here that no XML can hold.", take_it_out);
        }
    }

    void check_characters(std::size_t end) {
        for (; at_ < end; ++at_) check_character();
    }

    // Leaves the last byte of a sound reference, or the '&' of another, to be passed.
    void take_reference() {
        const std::string_view rest = text_.substr(at_ + 1);
        if (rest.starts_with('#')) {
            take_numeric(rest.substr(1));
            return;
        }
        const std::size_t length = length_of_name(rest);
        if (length == 0 || length == rest.size() || rest[length] != ';') {
            fault(at_, "'&' stands alone.", "Write it as &amp;.");
            return;
        }
        const std::string_view name = rest.substr(0, length);
        if (is_known_entity(name)) {
            at_ += length + 1;
            return;
        }
        fault_in_words(at_, [&] {
            return std::pair(fmt::format("'&{};' is an entity that XML does not know.", name),
                             std::string("Write the character itself; a '&' that is meant as such is written &amp;."));
        });
    }

    void take_numeric(std::string_view rest) {
        const bool hexadecimal = rest.starts_with('x');
        if (hexadecimal) rest.remove_prefix(1);
        const std::size_t end = rest.find_first_not_of(hexadecimal ? "0123456789abcdefABCDEF" : "0123456789");
        if (end == 0 || end == nowhere || rest[end] != ';') {
            fault(at_, "'&#' begins no number of a character.", "Write '&' as &amp;.");
            return;
        }
        char32_t number = 0;
        for (const char c : rest.substr(0, end)) {
            const auto digit = static_cast<char32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
            number = std::min<char32_t>(number * (hexadecimal ? 16 : 10) + digit, 0x110000);  // no overflow
        }
        const std::size_t length = end + 1 + (hexadecimal ? 3 : 2);
        if (is_character(number)) {
            at_ += length - 1;
            return;
        }
        fault_in_words(at_, [&] {
            return std::pair(fmt::format("'{}' stands for a character that no XML can hold, not even written so.",
                                         text_.substr(at_, std::min<std::size_t>(length, 20))),
                             std::string(take_it_out));
        });
    }

    // Up to the next '<', before or behind the outermost element.
    void take_outside() {
        skip_spaces();
        if (at_end() || text_[at_] == '<') return;
        fault(at_, "Text stands outside the outermost element.", take_it_out);
        at_ = std::min(text_.find('<', at_), text_.size());
    }

    bool take_markup() {
        const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
        if (next == '/') return take_end_tag();
        if (next == '?') return take_instruction();
        if (next != '!') return take_start_tag();
        if (starts("<!--")) return take_comment();
        if (starts("<![CDATA[")) return take_section();
        if (starts("<!DOCTYPE")) return take_document_type();
        return take_start_tag();
    }

    bool take_comment() {
        at_ += 4;
        for (;;) {
            const std::size_t dashes = text_.find("--", at_);
            if (dashes == nowhere) return false;
            check_characters(dashes);
            if (text_.substr(dashes).starts_with("-->")) {
                at_ = dashes + 3;
                return true;
            }
            if (dashes + 2 >= text_.size()) return false;
            fault(dashes, "'--' stands within a comment.", "Take one of the dashes out.");
            // The last dash may be the first of the end.
            at_ = dashes + 1;
            while (starts("--") && !starts("-->")) ++at_;
        }
    }

    bool take_section() {
        const std::size_t end = text_.find("]]>", at_);
        if (end == nowhere) return false;
        if (depth_ == 0) fault(at_, "A section of text (CDATA) stands outside the outermost element.", take_it_out);
        at_ += 9;
        check_characters(end);
        at_ = end + 3;
        return true;
    }

    bool take_instruction() {
        const std::size_t begin = at_;
        const std::size_t end = text_.find("?>", at_ + 2);
        if (end == nowhere) return false;
        const std::string_view content = text_.substr(at_ + 2, end - at_ - 2);
        const std::size_t length = length_of_name(content);
        if (same_ignoring_case(content.substr(0, length), "xml")) {
            if (root_done_) return false;  // a second document
            fault(begin, "'<?xml' does not stand at the very beginning of the file.",
                  "Take out what stands before it, blank lines and spaces too.");
        } else if (length == 0 || (length < content.size() && !is_xml_space(content[length]))) {
            fault(begin, "'<?' begins no instruction.", "Take it out, or write '<' as &lt;.");
        }
        check_characters(end);
        at_ = end + 2;
        return true;
    }

    // <?xml version="1.0" encoding="UTF-8" standalone="yes"?>, of which only the version must be there.
    bool take_declaration() {
        const std::size_t end = text_.find("?>");
        if (end == nowhere) return false;
        if (text_.size() > 5 && !is_xml_space(text_[5])) return take_instruction();
        const std::string_view content = text_.substr(0, end);
        at_ = 5;
        constexpr std::array<std::string_view, 3> names = {"version", "encoding", "standalone"};
        bool sound = true;
        for (std::size_t i = 0; i < names.size() && sound; ++i) {
            const std::size_t before = at_;
            const bool spaced = skip_spaces();
            if (starts(names[i])) {
                at_ += names[i].size();
                sound = spaced && take_declared(end);
            } else {
                at_ = before;
                sound = i > 0;
            }
        }
        skip_spaces();
        if (!sound || at_ != content.size()) {
            fault(0, "The first line, '<?xml ...?>', is not as it must be.",
                  R"(Write it as <?xml version="1.0" encoding="UTF-8"?>.)");
        }
        at_ = end + 2;
        return true;
    }

    // = and a value in quotes.
    bool take_declared(std::size_t end) noexcept {
        skip_spaces();
        if (!starts("=")) return false;
        ++at_;
        skip_spaces();
        if (!starts("\"") && !starts("'")) return false;
        const std::size_t close = text_.find(text_[at_], at_ + 1);
        if (close == nowhere || close >= end) return false;
        at_ = close + 1;
        return true;
    }

    // What it holds is not looked at. Where it defines entities, the file is refused for that.
    bool take_document_type() {
        if (root_seen_) {
            fault(at_, "A document type (DOCTYPE) stands behind the beginning of the content.", take_it_out);
        }
        const std::size_t begin = at_;
        std::size_t depth = 0;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (starts("<!--")) {
                at_ = text_.find("-->", at_ + 4);
                if (at_ == nowhere) return false;
                at_ += 2;
            } else if (c == '"' || c == '\'') {
                at_ = text_.find(c, at_ + 1);
                if (at_ == nowhere) return false;
            } else if (c == '[' || c == '<') {
                ++depth;
            } else if (c == ']' || c == '>') {
                if (--depth > 0) continue;
                ++at_;
                return text_.substr(begin, at_ - begin).find("<!ENTITY") == nowhere;
            }
        }
        return false;
    }

    bool take_end_tag() {
        if (depth_ == 0) return false;
        const std::size_t begin = at_;
        at_ += 2;
        const std::size_t length = length_of_name(text_.substr(at_));
        at_ += length;
        skip_spaces();
        if (length == 0 || at_end() || text_[at_] != '>') {
            at_ = text_.find('>', at_);
            if (at_ == nowhere) return false;
            fault(begin, "The end of an element must be '</', its name and '>'.", "Correct it.");
        }
        ++at_;
        if (--depth_ == 0) root_done_ = true;
        return true;
    }

    bool take_start_tag() {
        const std::size_t length = length_of_name(text_.substr(at_ + 1));
        if (length == 0) {
            fault(at_, "'<' begins no element.", "Where it is meant as such, write it as &lt;.");
            ++at_;
            return true;
        }
        if (root_done_) return false;  // a second document
        root_seen_ = true;
        at_ += 1 + length;
        names_.clear();
        for (;;) {
            const bool spaced = skip_spaces();
            if (at_end()) return false;
            if (text_[at_] == '>' || starts("/>")) break;
            if (!take_attribute(spaced)) return false;
        }
        check_repeated_names();
        if (text_[at_] == '>') {
            ++depth_;
            ++at_;
        } else {
            at_ += 2;
            if (depth_ == 0) root_done_ = true;
        }
        return true;
    }

    bool take_attribute(bool spaced) {
        const std::size_t begin = at_;
        const std::size_t length = length_of_name(text_.substr(at_));
        if (length == 0) {
            fault(at_, "What stands here in a tag is no attribute.", "Write attributes as name=\"value\".");
            return skip_to_end_of_tag();
        }
        if (!spaced) fault(at_, "No space stands before this attribute.", "Put one there.");
        names_.push_back({text_.substr(begin, length), begin});
        at_ += length;
        skip_spaces();
        if (!starts("=")) {
            fault(begin, "An attribute has no value.", "Write it as name=\"value\".");
            return true;
        }
        ++at_;
        skip_spaces();
        if (at_end()) return false;
        if (text_[at_] != '"' && text_[at_] != '\'') {
            fault(at_, "The value of an attribute does not stand in quotes.", "Write it as name=\"value\".");
            at_ = std::min(text_.find_first_of(" \t\r\n>", at_), text_.size());
            return true;
        }
        return take_value();
    }

    bool take_value() {
        const char quote = text_[at_];
        for (++at_; at_ < text_.size(); ++at_) {
            switch (sign_of(text_[at_])) {
                case Sign::none:
                case Sign::bracket:
                    break;
                case Sign::quote:
                    if (text_[at_] != quote) break;
                    ++at_;
                    return true;
                case Sign::tag:
                    fault(at_, "'<' stands in the value of an attribute.", "Write it as &lt;.");
                    break;
                default:
                    take_special();
            }
        }
        return false;
    }

    bool skip_to_end_of_tag() noexcept {
        const std::size_t end = text_.find_first_of("<>", at_);
        if (end == nowhere || text_[end] == '<') return false;
        at_ = end;
        return true;
    }

    void check_repeated_names() {
        if (names_.size() < 2) return;
        const auto before = [](const AttributeName& a, const AttributeName& b) {
            return a.name != b.name ? a.name < b.name : a.at < b.at;
        };
        std::sort(names_.begin(), names_.end(), before);
        for (std::size_t i = 1; i < names_.size(); ++i) {
            if (names_[i].name != names_[i - 1].name) continue;
            fault_in_words(names_[i].at, [&] {
                return std::pair(fmt::format("The attribute {} stands twice in one tag.", names_[i].name),
                                 std::string("Take one of them out."));
            });
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;  // of elements that are open
    bool root_seen_ = false;
    bool root_done_ = false;
    std::vector<AttributeName> names_;
    WellFormedness found_;
};

}  // namespace

WellFormedness check_well_formed(std::string_view text) {
    return Scan(text).run();
}

TextPlace place_in(std::string_view text, std::size_t at) noexcept {
    TextPlace place;
    for (std::size_t i = 0; i < std::min(at, text.size()); ++i) {
        const char c = text[i];
        const bool line_end = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (line_end) {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {  // not within a character
            ++place.column;
        }
    }
    return place;
}

}  // namespace goldthread::xml
