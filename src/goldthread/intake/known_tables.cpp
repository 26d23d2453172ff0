#include "goldthread/intake/known_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/own_files.hpp"
#include "goldthread/intake/provider_lists.hpp"
#include "goldthread/intake/recognise.hpp"
#include "goldthread/schema/known_returns.hpp"

namespace goldthread {

namespace {

constexpr std::size_t enough_numbered_sheets = 2;
constexpr std::size_t elements_looked_at = 10'000;

using Names = std::vector<std::string_view>;
using Tables = std::span<const OpenedTable>;

// Lower-case letters and digits only.
std::string plain(std::string_view name) {
    std::string text;
    for (const char c : name) {
        if (is_letter(c) || is_digit(c)) text += to_lower(c);
    }
    return text;
}

Names names_of(const OpenedTable& opened) {
    return {opened.table.column_names().begin(), opened.table.column_names().end()};
}

bool has_columns(std::span<const std::string_view> columns, const KnownReturn& known) {
    if (known.columns.empty()) return false;
    std::vector<std::string> given;
    std::transform(columns.begin(), columns.end(), std::back_inserter(given), plain);
    return std::any_of(known.columns.begin(), known.columns.end(), [&](const auto& set) {
        return std::all_of(set.begin(), set.end(), [&](std::string_view name) {
            return std::find(given.begin(), given.end(), plain(name)) != given.end();
        });
    });
}

const KnownReturn* return_with(std::span<const std::string_view> columns) {
    for (const KnownReturn& known : known_returns()) {
        if (has_columns(columns, known)) return &known;
    }
    return nullptr;
}

// "List 1", "list_11 - adopters".
bool is_numbered(std::string_view sheet, std::string_view word) {
    const std::string text = plain(sheet);
    const std::string wanted = plain(word);
    return text.size() > wanted.size() && text.starts_with(wanted) && is_digit(text[wanted.size()]);
}

const KnownReturn* return_of_sheets(Tables tables) {
    for (const KnownReturn& known : known_returns()) {
        if (known.numbered_sheets.empty()) continue;
        const auto numbered = std::count_if(tables.begin(), tables.end(), [&](const OpenedTable& opened) {
            return is_numbered(opened.sheet, known.numbered_sheets);
        });
        if (static_cast<std::size_t>(numbered) >= enough_numbered_sheets) return &known;
    }
    return nullptr;
}

bool is_used_here(const OpenedTable& opened, const Collection& collection) {
    return !opened.error && (recognise(collection, opened.table.column_names()) || is_provider_list(opened.table));
}

// What the tables of one file are together; empty where they are to be taken one by one.
std::string what_they_are(Tables tables, const Collection& collection) {
    for (const OpenedTable& opened : tables) {
        if (const auto own = own_table(names_of(opened))) return std::string(*own);
    }
    const auto used = [&](const OpenedTable& opened) { return is_used_here(opened, collection); };
    if (std::any_of(tables.begin(), tables.end(), used)) return {};
    const KnownReturn* other = return_of_sheets(tables);
    for (const OpenedTable& opened : tables) {
        if (other == nullptr) other = return_with(names_of(opened));
    }
    return other == nullptr ? std::string() : fmt::format("This is {}, not part of the return in hand.", other->what);
}

OpenedTable one_entry(const OpenedTable& first, std::string what) {
    OpenedTable entry;
    entry.name = first.name;
    entry.fingerprint = first.fingerprint;
    entry.error = Error{std::move(what), {}, {first.name, {}, 0, {}}};
    entry.passed_over = true;
    return entry;
}

// The next element in the order of the file, among those within `root`.
pugi::xml_node next_within(pugi::xml_node node, pugi::xml_node root) {
    if (const pugi::xml_node inner = xml::first_element(node)) return inner;
    while (node != root) {
        if (const pugi::xml_node next = xml::next_element(node)) return next;
        node = node.parent();
    }
    return {};
}

bool has_within(pugi::xml_node root, std::string_view name) {
    pugi::xml_node node = root;
    for (std::size_t i = 0; node && i < elements_looked_at; ++i, node = next_within(node, root)) {
        if (xml::local_name(node) == name) return true;
    }
    return false;
}

}  // namespace

IsHeader names_known_table(const Collection& collection) {
    return [of_return = names_a_module(collection)](std::span<const std::string_view> cells) {
        return of_return(cells) || recognise_provider_headings(cells).has_value() || own_table(cells).has_value() ||
               return_with(cells) != nullptr;
    };
}

void name_other_files(std::vector<OpenedTable>& tables, const Collection& collection) {
    std::vector<OpenedTable> kept;
    for (auto begin = tables.begin(); begin != tables.end();) {
        const auto end =
            std::find_if(begin, tables.end(), [&](const OpenedTable& next) { return next.name != begin->name; });
        std::string what;
        // By pointer: not every standard library makes a span of its vector's iterators.
        const Tables together(&*begin, static_cast<std::size_t>(end - begin));
        if (begin->form != ReturnForm::xml) what = what_they_are(together, collection);
        if (what.empty()) {
            std::move(begin, end, std::back_inserter(kept));
        } else {
            kept.push_back(one_entry(*begin, std::move(what)));
        }
        begin = end;
    }
    tables = std::move(kept);
}

std::optional<std::string> known_xml(const xml::Document& document) {
    for (const KnownReturn& known : known_returns()) {
        if (known.outermost.empty() || xml::local_name(document.root()) != known.outermost) continue;
        if (!known.within.empty() && !has_within(document.root(), known.within)) continue;
        return fmt::format("This is {}, not part of the return in hand.", known.what);
    }
    return std::nullopt;
}

}  // namespace goldthread
