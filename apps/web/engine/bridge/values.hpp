#pragma once
// Between C++ and the page: whole objects travel as JSON, long columns of numbers and files as typed arrays, copied.
// This and engine.cpp are all that knows of JavaScript.

#include <emscripten/val.h>

#include <string>
#include <vector>

#include "returns/checked_view.hpp"
#include "returns/downloads.hpp"
#include "returns/json.hpp"
#include "returns/json_text.hpp"
#include "returns/mending.hpp"

namespace goldthread::page {

using emscripten::val;

// What the engine answers.

/// The object that the JSON describes. Text that is not valid UTF-8 has its damaged bytes replaced.
[[nodiscard]] val object_of(const json& described);
[[nodiscard]] val object_of(const JsonText& written);
[[nodiscard]] val object_of(const CheckedColumns& checked);
[[nodiscard]] val object_of(const Changed& changed);
[[nodiscard]] val object_of(const Download& download);

// What the page says.

/// The bytes of an ArrayBuffer.
[[nodiscard]] std::string bytes_of(const val& array_buffer);
/// Of a FindingCell or CellChange.
[[nodiscard]] PageCell cell_of(const val& given);
/// Of CellChanges.
[[nodiscard]] std::vector<CellEdit> edits_of(const val& changes);
/// Of {field, text}.
[[nodiscard]] std::vector<FieldText> texts_of(const val& cells);
/// Of a Basis.
[[nodiscard]] Basis basis_of(const val& given);

}  // namespace goldthread::page
