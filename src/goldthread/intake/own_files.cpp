#include "goldthread/intake/own_files.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

/// Names of columns that stand together in nothing but what is ours.
struct OwnColumns {
    std::array<std::string_view, 4> names;  ///< Empty behind the last.
    std::string_view what;
};

constexpr std::string_view report = "This is a report that this program wrote, not part of the return.";
constexpr std::string_view findings = "This is a list of findings that this program wrote, not part of the return.";
constexpr std::string_view suggestions =
    "This is a list of suggestions that this program wrote, not part of the return.";
constexpr std::string_view change_log =
    "This is a change log of this program, not part of the return. Its changes are not made by reading it here.";
constexpr OwnColumns log_columns = {{"number", "change", "module", "basis"}, change_log};
constexpr std::string_view saved_run = "This is a run that this program saved, not part of the return.";

// Held against what is written by own_files_test.cpp in synthetic/, which may use all that writes.
constexpr std::array<OwnColumns, 12> own_columns = {{
    {{"code", "title", "values", "message"}, findings},
    {{"code", "title", "findings", "children"},
     "This is a list of rules with findings that this program wrote, not part of the return."},
    {{"child", "findings", "codes"},
     "This is a list of children with findings that this program wrote, not part of the return."},
    {{"code", "candidate", "suggested", "explanation"}, suggestions},
    log_columns,
    {{"kind", "expected_rule", "before", "after"},
     "This is a list of errors that this program planted in a made-up return, not part of the return."},
    {{"Code", "What it is about", "Child", "Message"}, report},
    {{"Code", "What it is about", "Module", "Fails when"}, report},
    {{"Child", "All findings of the child", "Code", "Findings"}, report},
    {{"File", "What became of it", "First line", "Remark"}, report},
    {{"Number", "Change", "Before", "After"}, report},
    {{"Code", "Why it did not run", "Module", "Fails when"}, report},
}};

bool has_all(std::span<const std::string_view> columns, const OwnColumns& own) {
    return std::all_of(own.names.begin(), own.names.end(), [&](std::string_view name) {
        return name.empty() ||
               std::any_of(columns.begin(), columns.end(), [&](std::string_view c) { return trim(c) == name; });
    });
}

std::vector<std::string_view> cells_of_first_line(std::string_view text) {
    std::vector<std::string_view> cells;
    text = text.substr(0, text.find_first_of("\r\n"));
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        cells.push_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return cells;
}

// The first of it, however it was laid out.
std::string json_without_spaces(std::string_view beginning) {
    constexpr std::size_t looked_at = 4096;
    std::string text;
    for (const char c : beginning.substr(0, looked_at)) {
        if (!is_space(c)) text += c;
    }
    return text;
}

}  // namespace

std::optional<std::string_view> own_table(std::span<const std::string_view> columns) {
    for (const OwnColumns& own : own_columns) {
        if (has_all(columns, own)) return own.what;
    }
    return std::nullopt;
}

bool is_saved_run(std::string_view beginning) {
    return json_without_spaces(beginning).starts_with(R"({"format":"goldthreadrun")");
}

std::optional<std::string_view> own_json(std::string_view beginning) {
    if (is_saved_run(beginning)) return saved_run;
    const std::string text = json_without_spaces(beginning);
    if (!text.starts_with(R"({"return":{"collection":)")) return std::nullopt;
    return text.find(R"("provider_lists":)") != std::string::npos &&
                   text.find(R"("counts":{"sure")") != std::string::npos
               ? suggestions
               : findings;
}

std::optional<std::string_view> own_zip(const archive::Zip& zip) {
    if (zip.find("goldthread-session.json") == nullptr) return std::nullopt;
    return "This is work that was saved on the page, with its files and changes. Open it there to go on with it.";
}

bool holds_amended_return(archive::Zip& zip) {
    const archive::Entry* log = zip.find("changes.csv");
    const auto is_of_year = [](const archive::Entry& entry) {
        return entry.name.starts_with("this/") || entry.name.starts_with("last/");
    };
    if (log == nullptr || std::none_of(zip.entries().begin(), zip.entries().end(), is_of_year)) return false;
    const auto bytes = zip.read(*log);
    return bytes && has_all(cells_of_first_line(*bytes), log_columns);
}

}  // namespace goldthread
