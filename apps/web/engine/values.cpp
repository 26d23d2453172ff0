#include "values.hpp"

#include <emscripten/bind.h>

#include <cstdint>

namespace goldthread::page {

val array_buffer(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return val(emscripten::typed_memory_view(bytes.size(), data)).call<val>("slice")["buffer"];
}

std::string bytes_of(const val& array_buffer) {
    const val given = val::global("Uint8Array").new_(array_buffer);
    std::string bytes(given["length"].as<std::size_t>(), '\0');
    val here(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<std::uint8_t*>(bytes.data())));
    here.call<void>("set", given);
    return bytes;
}

val object_of(const json& described) {
    const std::string text = described.dump(-1, ' ', false, json::error_handler_t::replace);
    return val::global("JSON").call<val>("parse", text);
}

val array_of_texts(const std::vector<std::string>& texts) {
    return object_of(json(texts));
}

}  // namespace goldthread::page
