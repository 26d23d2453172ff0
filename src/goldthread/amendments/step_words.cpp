#include "goldthread/amendments/step_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/printable.hpp"

namespace goldthread {

namespace {

constexpr std::size_t most_in_words = 40;

std::string value_words(const std::string& text) {
    return text.empty() ? "blank" : printable(text, most_in_words);
}

template <class Get>
bool all_alike(const std::vector<Amendment>& changes, Get get) {
    return std::all_of(changes.begin(), changes.end(),
                       [&](const Amendment& change) { return get(change) == get(changes.front()); });
}

std::string what(const std::vector<Amendment>& changes) {
    const Amendment& first = changes.front();
    if (first.kind == AmendmentKind::add_row) return "the row added to " + first.row.module;
    if (first.kind == AmendmentKind::delete_row) return "the row deleted from " + first.row.module;
    std::string one = fmt::format("{} to {}", first.field, value_words(first.new_text));
    if (changes.size() == 1) return one;
    const bool one_field = all_alike(changes, [](const Amendment& change) { return change.row.module + change.field; });
    const bool one_text = all_alike(changes, [](const Amendment& change) { return change.new_text; });
    if (one_field && one_text) return fmt::format("{} in {} rows", one, changes.size());
    if (one_field) return fmt::format("{} {} in {} rows", first.row.module, first.field, changes.size());
    return fmt::format("{} and {} more change{}", one, changes.size() - 1, changes.size() == 2 ? "" : "s");
}

std::string words_of(const std::vector<Amendment>& changes) {
    const std::string& child = changes.front().child;
    const bool one_child = all_alike(changes, [](const Amendment& change) { return change.child; });
    if (child.empty() || !one_child) return what(changes);
    return fmt::format("{}, child {}", what(changes), printable(child, most_in_words));
}

}  // namespace

std::string words_of_step(const Step& step, const std::vector<KeptChange>& leaving) {
    if (!step.made.empty()) return (leaving.empty() ? "" : "taking the other: ") + words_of(step.made);
    if (!step.taken_back.empty()) return "taking back " + words_of(step.taken_back);
    if (leaving.empty()) return "the last step";
    return "forgetting " + words_of({leaving.front().amendment});
}

}  // namespace goldthread
