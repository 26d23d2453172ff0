#include "goldthread/formats/xml/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/formats/csv/encoding.hpp"
#include "goldthread/formats/xml/declared_encoding.hpp"
#include "goldthread/formats/xml/well_formed.hpp"

namespace goldthread::xml {

namespace {

constexpr const char* check_export = "Check that the export finished, and give the file again.";
constexpr unsigned parse_options = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol | pugi::parse_doctype |
                                   pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single |
                                   pugi::parse_embed_pcdata | pugi::parse_fragment;

bool is_text(pugi::xml_node node) noexcept {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::vector<std::uint32_t> starts_of_lines(std::string_view text) {
    std::vector<std::uint32_t> starts;
    for (std::size_t at = text.find_first_of("\r\n"); at < text.size(); at = text.find_first_of("\r\n", at)) {
        at += csv::text_of(*csv::newline_at(text, at)).size();
        starts.push_back(static_cast<std::uint32_t>(at));
    }
    return starts;
}

std::uint32_t line_at(const std::vector<std::uint32_t>& line_starts, std::size_t position) {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), position);
    return static_cast<std::uint32_t>(after - line_starts.begin()) + 1;
}

std::string what_is_wrong(const pugi::xml_parse_result& result) {
    switch (result.status) {
        case pugi::status_end_element_mismatch:
            return "An element is not closed, or closed by the end of another: the file is not well-formed XML.";
        case pugi::status_bad_start_element:
        case pugi::status_unrecognized_tag:
            return "A '<' begins no element: the file is not well-formed XML.";
        default:
            return fmt::format("The file is not well-formed XML ({}).", result.description());
    }
}

// Goes over the tree without recursion, which a hostile file could make any depth.
pugi::xml_node first_deeper_than(std::size_t deepest, pugi::xml_node top) {
    std::size_t depth = 0;
    for (pugi::xml_node node = top.first_child(); node;) {
        if (depth >= deepest) return node;
        if (const pugi::xml_node inner = node.first_child()) {
            node = inner;
            ++depth;
            continue;
        }
        while (node != top && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == top) break;
        node = node.next_sibling();
    }
    return {};
}

}  // namespace

/// One reading of one file.
class Reading {
  public:
    Reading(std::string name, const Options& options) : options_(options) { document_.name_ = std::move(name); }

    Result<Document> run(std::string bytes) {
        if (bytes.empty()) return refuse("The file is empty.", check_export);
        if (bytes.size() > options_.most_bytes) {
            return refuse("The file is too large to be read.", "Split it into several files of fewer children.");
        }
        auto decoded = csv::decode(std::move(bytes));
        if (!decoded) return refuse(decoded.error().what, decoded.error().remedy);
        if (auto done = note_encoding(*decoded); !done) return refuse(done.error().what, done.error().remedy);
        const std::size_t start = decoded->start;
        text_ = std::make_shared<std::string>(std::move(decoded->text));
        const std::string_view text = std::string_view(*text_).substr(start);
        const auto tags = static_cast<std::size_t>(std::count(text.begin(), text.end(), '<'));
        if (tags / 2 > options_.most_elements) {
            return refuse("The file has too many elements to be read.", "Split it into several files.");
        }
        if (auto sound = check_form(text); !sound) return tl::unexpected(sound.error());
        document_.line_starts_ = starts_of_lines(text);
        return parse(start);
    }

  private:
    [[nodiscard]] tl::unexpected<Error> refuse(std::string what, std::string remedy, std::uint32_t line = 0) const {
        return fail(std::move(what), std::move(remedy), {document_.name_, {}, line, {}});
    }

    void remark(Remark::Kind kind, std::uint32_t line, std::string what, std::size_t count = 1) {
        document_.remarks_.push_back({kind, {document_.name_, {}, line, {}}, std::move(what), count});
    }

    // The parser takes more than XML allows, and than whoever the file is sent to does.
    Result<void> check_form(std::string_view text) {
        const WellFormedness form = check_well_formed(text);
        if (!form.first) return {};
        const TextPlace place = place_in(text, form.first->at);
        std::string more;
        if (form.further == 1) more = " There is one more such fault after it.";
        if (form.further > 1) more = fmt::format(" There are {} more such faults after it.", form.further);
        return refuse(fmt::format("At column {}: {} {}", place.column, form.first->what, form.first->remedy),
                      "The file is not well-formed XML: the portal refuses the whole of it." + more,
                      static_cast<std::uint32_t>(place.line));
    }

    Result<void> note_encoding(const csv::Decoded& decoded) {
        const std::string_view text = std::string_view(decoded.text).substr(decoded.start);
        auto judged = judge_encoding(decoded, declared_encoding(text));
        if (!judged) return tl::unexpected(judged.error());
        if (*judged) remark(Remark::Kind::problem, 0, **judged);
        if (decoded.damaged > 0) {
            remark(
                Remark::Kind::problem, static_cast<std::uint32_t>(decoded.damaged_line),
                "A character is damaged and was read as well as could be; the portal refuses a file with one. Correct "
                "it in the file.",
                decoded.damaged);
        }
        return {};
    }

    // Parses in place: names and texts become views into the buffer.
    Result<Document> parse(std::size_t start) {
        document_.parsed_ = std::make_unique<pugi::xml_document>();
        pugi::xml_document& parsed = *document_.parsed_;
        const auto result = parsed.load_buffer_inplace(text_->data() + start, text_->size() - start, parse_options,
                                                       pugi::encoding_utf8);
        document_.buffer_ = text_;
        if (!result) {
            return refuse(what_is_wrong(result), check_export,
                          line_at(document_.line_starts_, static_cast<std::size_t>(result.offset)));
        }
        for (const pugi::xml_node node : parsed.children()) {
            if (auto done = see_outermost(node); !done) return tl::unexpected(done.error());
        }
        if (!document_.root_) return refuse("The file holds no element, so it is no XML.", check_export);
        if (const pugi::xml_node deep = first_deeper_than(options_.deepest, parsed)) {
            return refuse(fmt::format("Elements lie more than {} deep in one another.", options_.deepest), check_export,
                          document_.line_of(deep.type() == pugi::node_element ? deep : deep.parent()));
        }
        return std::move(document_);
    }

    Result<void> see_outermost(pugi::xml_node node) {
        if (node.type() == pugi::node_doctype) return see_document_type(node.value());
        if (node.type() != pugi::node_element) return {};
        if (document_.root_) {
            return refuse("A second XML document begins in the file.", "Make a file of each, and give both.",
                          document_.line_of(node));
        }
        document_.root_ = node;
        return {};
    }

    Result<void> see_document_type(std::string_view type) {
        if (type.find("<!ENTITY") != std::string_view::npos) {
            return refuse("The file defines entities of its own (<!ENTITY ...>), which are not resolved.",
                          "Take the DOCTYPE out, and write the text itself where the entities stand.");
        }
        remark(Remark::Kind::liberty, 0, "A document type (DOCTYPE) is passed over: nothing is loaded for it.");
        return {};
    }

    Options options_;
    Document document_;
    std::shared_ptr<std::string> text_;
};

std::string_view local_name(pugi::xml_node element) noexcept {
    const std::string_view name = element.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node element_from(pugi::xml_node node) noexcept {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
}

std::uint32_t Document::line_of(pugi::xml_node element) const noexcept {
    return line_at(line_starts_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug(), 0)));
}

std::string_view Document::text_of(pugi::xml_node element, std::string& joined) const {
    std::string_view only = element.value();  // the first text directly behind the start tag
    bool parted = false;
    for (pugi::xml_node node = element.first_child(); node; node = node.next_sibling()) {
        if (!is_text(node)) continue;
        const std::string_view more = node.value();
        if (more.empty()) continue;
        if (only.empty() && !parted) {
            only = more;
            continue;
        }
        if (!parted) joined = only;
        parted = true;
        joined += more;
    }
    return parted ? std::string_view(joined) : only;
}

Result<Document> read(std::string name, std::string bytes, const Options& options) {
    return Reading(std::move(name), options).run(std::move(bytes));
}

bool looks_like_xml(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
    for (const char c : bytes) {
        if (c == '<') return true;
        if (c != '\0' && !is_space(c)) return false;
    }
    return false;
}

}  // namespace goldthread::xml
