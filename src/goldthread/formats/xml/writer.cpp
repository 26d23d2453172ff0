#include "goldthread/formats/xml/writer.hpp"

namespace goldthread::xml {

namespace {

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// A carriage return would be read as a line feed if it stood there as it is.
bool append_escaped(std::string& out, std::string_view text) {
    bool whole = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const std::string_view rest = text.substr(at, 3);
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '\r') {
            out += "&#13;";
        } else if (is_control(c)) {
            out += "\xEF\xBF\xBD";
            whole = false;
        } else if (rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {
            out += "\xEF\xBF\xBD";
            at += 2;
            whole = false;
        } else {
            out += c;
        }
    }
    return whole;
}

}  // namespace

Writer::Writer() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void Writer::indent() {
    out_.append(2 * depth_, ' ');
}

void Writer::open(std::string_view name) {
    indent();
    out_ += '<';
    out_ += name;
    out_ += ">\n";
    ++depth_;
}

void Writer::close(std::string_view name) {
    --depth_;
    indent();
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

bool Writer::leaf(std::string_view name, std::string_view text) {
    indent();
    out_ += '<';
    out_ += name;
    if (text.empty()) {
        out_ += "/>\n";
        return true;
    }
    out_ += '>';
    const bool whole = append_escaped(out_, text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
    return whole;
}

}  // namespace goldthread::xml
