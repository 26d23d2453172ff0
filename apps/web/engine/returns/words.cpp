#include "words.hpp"

#include <array>

#include "refusal.hpp"

namespace goldthread::page {

namespace {

constexpr std::array<std::string_view, 2> years = {"this", "last"};
constexpr std::array<std::string_view, 7> field_kinds = {"code",     "flag", "date",  "partial date",
                                                         "postcode", "id",   "number"};
constexpr std::array<std::string_view, 3> amendment_kinds = {"set cell", "add row", "delete row"};
constexpr std::array<std::string_view, 3> remark_kinds = {"problem", "warning", "note"};
constexpr std::array<std::string_view, 3> bases = {"typed", "suggestion", "bulk"};

template <class Kind, std::size_t N>
Kind find(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word) return static_cast<Kind>(i);
    }
    throw std::logic_error("the page used a word that the engine does not know");
}

}  // namespace

std::string_view word_of(YearSlot year) noexcept {
    return years[static_cast<std::size_t>(year)];
}

std::string_view word_of(FieldKind kind) noexcept {
    return field_kinds[static_cast<std::size_t>(kind)];
}

std::string_view word_of(AmendmentKind kind) noexcept {
    return amendment_kinds[static_cast<std::size_t>(kind)];
}

std::string_view word_of(Basis::Kind kind) noexcept {
    return bases[static_cast<std::size_t>(kind)];
}

YearSlot year_of(std::string_view word) {
    return find<YearSlot>(years, word);
}

Basis::Kind basis_of(std::string_view word) {
    return find<Basis::Kind>(bases, word);
}

json remark_of(const Remark& remark) {
    return {
        {"kind", remark_kinds.at(static_cast<std::size_t>(remark.kind))},
        {"file", remark.place.sheet.empty() ? remark.place.file : remark.place.file + ", sheet " + remark.place.sheet},
        {"line", remark.place.line},
        {"field", remark.place.field},
        {"text", remark.what},
        {"count", remark.count}};
}

}  // namespace goldthread::page
