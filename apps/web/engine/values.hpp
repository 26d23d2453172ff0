#pragma once
// Between C++ and the page: whole objects travel as JSON, long columns of numbers and files as typed arrays, copied.

#include <emscripten/val.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread::page {

using emscripten::val;
using nlohmann::json;

/// A copy as a typed array of the page's.
template <class Number>
[[nodiscard]] val typed_array(const std::vector<Number>& numbers) {
    return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

/// A copy as an ArrayBuffer.
[[nodiscard]] val array_buffer(std::string_view bytes);

/// The bytes of an ArrayBuffer.
[[nodiscard]] std::string bytes_of(const val& array_buffer);

/// The object that the JSON describes. Text that is not valid UTF-8 has its damaged bytes replaced.
[[nodiscard]] val object_of(const json& described);

/// All texts as one array, however many.
[[nodiscard]] val array_of_texts(const std::vector<std::string>& texts);

}  // namespace goldthread::page
