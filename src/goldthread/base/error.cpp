#include "goldthread/base/error.hpp"

namespace goldthread {

std::string Error::message() const {
    std::string text = place.file;
    const auto add = [&text](const std::string& part) {
        if (part.empty()) return;
        if (!text.empty()) text += ", ";
        text += part;
    };
    if (!place.sheet.empty()) add("sheet " + place.sheet);
    if (place.line != 0) add("line " + std::to_string(place.line));
    add(place.field);
    if (!text.empty()) text += ": ";
    text += what;
    if (!remedy.empty()) text += " " + remedy;
    return text;
}

}  // namespace goldthread
