#pragma once
// The words by which the page names the engine's values (apps/web/src/engine/api.ts).

#include <string_view>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/rules/rule.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "json.hpp"

namespace goldthread::page {

[[nodiscard]] std::string_view word_of(YearSlot year) noexcept;
[[nodiscard]] std::string_view word_of(FieldKind kind) noexcept;
[[nodiscard]] std::string_view word_of(AmendmentKind kind) noexcept;
[[nodiscard]] std::string_view word_of(Basis::Kind kind) noexcept;

/// Refuses any other word.
[[nodiscard]] YearSlot year_of(std::string_view word);
[[nodiscard]] Basis::Kind basis_of(std::string_view word);

/// A Remark of the page; `problem` where it kept a file from being used.
[[nodiscard]] json remark_of(const Remark& remark);

}  // namespace goldthread::page
