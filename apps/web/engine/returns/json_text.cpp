#include "json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace goldthread::page {

namespace {

// What stands in JSON as it is: most of what is in a return.
bool is_plain(char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

}  // namespace

void JsonText::comma() {
    if (needs_comma_) text_ += ',';
    needs_comma_ = true;
}

JsonText& JsonText::open(char bracket) {
    comma();
    text_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    text_ += bracket;
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view word) {
    comma();
    text_.append("\"").append(word).append("\":");
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::number(std::uint64_t value) {
    comma();
    text_ += std::to_string(value);
    return *this;
}

JsonText& JsonText::boolean(bool value) {
    comma();
    text_ += value ? "true" : "false";
    return *this;
}

JsonText& JsonText::null() {
    comma();
    text_ += "null";
    return *this;
}

JsonText& JsonText::string(std::string_view text) {
    comma();
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        text_.append("\"").append(text).append("\"");
    } else {
        text_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    return *this;
}

}  // namespace goldthread::page
