#include "goldthread/formats/xlsx/pieces.hpp"

#include <algorithm>

namespace goldthread::xlsx {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// One tag, comment or the like.
struct Markup {
    enum class Kind { open, close, empty, other };
    Kind kind = Kind::other;
    std::size_t begin = 0;      // of its '<'
    std::size_t end = nowhere;  // behind its '>'; nowhere if it never ends
    std::string_view name;      // of an element, without its prefix
};

std::size_t behind(std::string_view text, std::string_view closing, std::size_t from) {
    const std::size_t at = text.find(closing, from);
    return at == nowhere ? nowhere : at + closing.size();
}

// Behind the '>' that ends a tag; one in quotes does not.
std::size_t end_of_tag(std::string_view text, std::size_t from) {
    char quote = 0;
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return nowhere;
}

std::string_view name_at(std::string_view text, std::size_t from) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", from), text.size());
    const std::string_view name = text.substr(from, end - from);
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

// The next markup at or behind `from`; one that begins nowhere if there is none.
Markup next_markup(std::string_view text, std::size_t from) {
    Markup markup;
    markup.begin = text.find('<', from);
    if (markup.begin == nowhere) return markup;
    const std::string_view rest = text.substr(markup.begin);
    if (rest.starts_with("<!--")) {
        markup.end = behind(text, "-->", markup.begin + 4);
    } else if (rest.starts_with("<![CDATA[")) {
        markup.end = behind(text, "]]>", markup.begin);
    } else if (rest.starts_with("<?")) {
        markup.end = behind(text, "?>", markup.begin);
    } else if (rest.starts_with("</")) {
        markup.kind = Markup::Kind::close;
        markup.end = behind(text, ">", markup.begin);
    } else {
        markup.end = end_of_tag(text, markup.begin);
        const bool empty = markup.end != nowhere && text[markup.end - 2] == '/';
        markup.kind = empty ? Markup::Kind::empty : Markup::Kind::open;
        markup.name = name_at(text, markup.begin + 1);
    }
    return markup;
}

}  // namespace

Pieces::Pieces(std::string& text, std::string_view container) : text_(&text) {
    for (std::size_t at = 0;;) {
        const Markup markup = next_markup(text, at);
        if (markup.begin == nowhere || markup.end == nowhere) break;
        at = markup.end;
        if (markup.name != container) continue;
        ended_ = markup.kind == Markup::Kind::empty;
        content_ = at_ = markup.end;
        return;
    }
    broken_ = true;
}

std::optional<std::span<char>> Pieces::next(std::size_t enough) {
    if (broken_ || ended_) return std::nullopt;
    const std::size_t begin = at_;
    std::size_t depth = 0;
    for (;;) {
        const Markup markup = next_markup(*text_, at_);
        if (markup.begin == nowhere || markup.end == nowhere) {
            broken_ = true;
            return std::nullopt;
        }
        if (markup.kind == Markup::Kind::close && depth == 0) {
            ended_ = true;
            at_ = markup.begin;
            break;
        }
        at_ = markup.end;
        if (markup.kind == Markup::Kind::open) ++depth;
        if (markup.kind == Markup::Kind::close) --depth;
        if (depth == 0 && at_ - begin >= enough) break;
    }
    if (at_ == begin) return std::nullopt;
    return std::span(*text_).subspan(begin, at_ - begin);
}

std::string Pieces::without_children() const {
    return text_->substr(0, content_) + text_->substr(at_);
}

}  // namespace goldthread::xlsx
