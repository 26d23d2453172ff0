#include "goldthread/base/error.hpp"

#include "goldthread/base/printable.hpp"

namespace goldthread {

std::string Error::message() const {
    std::string text = printable(place.file, longest_sentence);
    const auto add = [&text](const std::string& part) {
        if (part.empty()) return;
        if (!text.empty()) text += ", ";
        text += printable(part);
    };
    if (!place.sheet.empty()) add("sheet " + place.sheet);
    if (place.line != 0) add("line " + std::to_string(place.line));
    add(place.field);
    if (!text.empty()) text += ": ";
    text += printable(what, longest_sentence);
    for (const std::string& detail : details) text += "\n  " + printable(detail, longest_sentence);
    if (!remedy.empty()) text += (details.empty() ? " " : "\n") + printable(remedy, longest_sentence);
    return text;
}

}  // namespace goldthread
