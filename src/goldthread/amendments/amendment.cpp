#include "goldthread/amendments/amendment.hpp"

#include <fmt/format.h>

#include <charconv>

namespace goldthread {

namespace {

constexpr std::string_view chosen_from = "chosen from ";
constexpr std::string_view suggestions = " suggestions";
constexpr std::string_view before_text = ": ";

}  // namespace

std::string reason_in_words(const Basis& basis) {
    if (basis.kind != Basis::Kind::suggestion || basis.among < 2) return basis.text;
    std::string words = fmt::format("{}{}{}", chosen_from, basis.among, suggestions);
    if (!basis.text.empty()) words += fmt::format("{}{}", before_text, basis.text);
    return words;
}

Basis basis_in_words(Basis::Kind kind, std::string_view reason) {
    Basis plain{kind, std::string(reason)};
    if (kind != Basis::Kind::suggestion || !reason.starts_with(chosen_from)) return plain;
    std::string_view rest = reason.substr(chosen_from.size());
    std::uint32_t among = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), among);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc() || among < 2 || !rest.starts_with(suggestions)) return plain;
    rest.remove_prefix(suggestions.size());
    if (rest.starts_with(before_text)) rest.remove_prefix(before_text.size());
    Basis basis{kind, std::string(rest), among};
    return reason_in_words(basis) == reason ? basis : plain;
}

bool same_row(const RowName& a, const RowName& b) noexcept {
    return a.module == b.module && a.year == b.year && a.file == b.file && a.line == b.line && a.row == b.row;
}

bool renames_child(const Collection& collection, const Amendment& amendment) noexcept {
    if (amendment.kind != AmendmentKind::set_cell) return false;
    const auto module = collection.find_module(amendment.row.module);
    if (!module) return false;
    const Module& described = collection.modules[*module];
    return described.fields[described.child_field].name == amendment.field;
}

}  // namespace goldthread
