#include "values.hpp"

#include <emscripten/bind.h>

#include <cstdint>
#include <string_view>

#include "returns/words.hpp"

namespace goldthread::page {

namespace {

template <class Number>
val typed_array(const std::vector<Number>& numbers) {
    return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

val array_buffer(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return val(emscripten::typed_memory_view(bytes.size(), data)).call<val>("slice")["buffer"];
}

val object_of(const FindingColumns& findings) {
    val columns = val::object();
    columns.set("rule", typed_array(findings.rule));
    columns.set("child", typed_array(findings.child));
    columns.set("advisable", typed_array(findings.advisable));
    columns.set("noted", typed_array(findings.noted));
    return columns;
}

val object_of(const ChildColumns& children) {
    val columns = val::object();
    columns.set("ids", page::object_of(json(children.ids)));
    columns.set("inThisYear", typed_array(children.in_this_year));
    columns.set("inLastYear", typed_array(children.in_last_year));
    return columns;
}

}  // namespace

val object_of(const JsonText& written) {
    return val::global("JSON").call<val>("parse", written.text());
}

val object_of(const json& described) {
    return val::global("JSON").call<val>("parse", described.dump(-1, ' ', false, json::error_handler_t::replace));
}

val object_of(const CheckedColumns& checked) {
    val object = object_of(checked.facts);
    object.set("children", object_of(checked.children));
    object.set("findings", object_of(checked.findings));
    return object;
}

val object_of(const Changed& changed) {
    val object = object_of(changed.facts);
    object.set("findings", object_of(changed.findings));
    object.set("children", changed.children ? object_of(*changed.children) : val::null());
    return object;
}

val object_of(const Download& download) {
    val object = object_of(download.facts);
    object.set("bytes", array_buffer(download.bytes));
    return object;
}

std::string bytes_of(const val& array_buffer) {
    const val given = val::global("Uint8Array").new_(array_buffer);
    std::string bytes(given["length"].as<std::size_t>(), '\0');
    val here(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<std::uint8_t*>(bytes.data())));
    here.call<void>("set", given);
    return bytes;
}

PageCell cell_of(const val& given) {
    const RowRef where{given["row"].as<std::uint32_t>(), given["module"].as<std::uint8_t>(),
                       year_of(given["year"].as<std::string>())};
    return {where, given["field"].as<std::size_t>()};
}

std::vector<CellEdit> edits_of(const val& changes) {
    std::vector<CellEdit> cells;
    for (unsigned i = 0, count = changes["length"].as<unsigned>(); i < count; ++i) {
        const PageCell cell = cell_of(changes[i]);
        cells.push_back({cell.where, cell.field, changes[i]["text"].as<std::string>()});
    }
    return cells;
}

std::vector<FieldText> texts_of(const val& cells) {
    std::vector<FieldText> texts;
    for (unsigned i = 0, count = cells["length"].as<unsigned>(); i < count; ++i) {
        texts.push_back({cells[i]["field"].as<std::size_t>(), cells[i]["text"].as<std::string>()});
    }
    return texts;
}

Basis basis_of(const val& given) {
    const val among = given["among"];
    return {basis_of(given["kind"].as<std::string>()), given["text"].as<std::string>(),
            among.isUndefined() ? 0 : among.as<std::uint32_t>()};
}

}  // namespace goldthread::page
