#pragma once
// JSON written as it comes, for what is large and asked for often: a tree of values in between costs more than all
// else.

#include <cstdint>
#include <string>
#include <string_view>

namespace goldthread::page {

/// Appends values one after the other; commas are its own. Who begins an object or a list must end it.
///
///     text.begin_object().key("row").number(3).key("cells").begin_list().string("A").end_list().end_object();
class JsonText {
  public:
    JsonText& begin_object() { return open('{'); }
    JsonText& end_object() { return close('}'); }
    JsonText& begin_list() { return open('['); }
    JsonText& end_list() { return close(']'); }
    /// Of the value that follows. Must be a word of our own, without anything to escape.
    JsonText& key(std::string_view word);
    JsonText& number(std::uint64_t value);
    JsonText& boolean(bool value);
    JsonText& null();
    /// Bytes that are no UTF-8 are replaced, as object_of() does.
    JsonText& string(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

  private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    void comma();

    std::string text_;
    bool needs_comma_ = false;
};

}  // namespace goldthread::page
