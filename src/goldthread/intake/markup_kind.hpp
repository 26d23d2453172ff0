#pragma once
// What markup is, told by its first element: a web page, the XML of old Excel, a picture in XML.

#include <string>
#include <string_view>

namespace goldthread {

/// The name of the first element, without prefix and in lower case; "html" too where a document type says so. Comments
/// and instructions before it are passed over, and text may be in 16 bits. Empty if the bytes begin otherwise.
[[nodiscard]] std::string first_element(std::string_view bytes);

/// Whether web pages begin with an element of that name, also such that begin in their middle.
[[nodiscard]] bool is_of_web_page(std::string_view element) noexcept;

/// The text in lower case and 8 bits, as far as it is ASCII; for looking for words.
[[nodiscard]] std::string plain_beginning(std::string_view bytes, std::size_t most);

}  // namespace goldthread
