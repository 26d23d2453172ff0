#include "given_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/intake/own_files.hpp"
#include "goldthread/intake/year_in_name.hpp"
#include "goldthread/session/session_changes.hpp"
#include "refusal.hpp"

namespace goldthread::page {

bool lies_in(const std::string& part, const std::string& file) {
    return is_part_of(part, file);
}

std::uint64_t mark_of(const std::string& bytes) {
    const std::uint64_t print = std::hash<std::string>{}(bytes);
    return print * 31 + bytes.size() + 1;
}

std::uint64_t mark_in(const std::map<std::string, std::uint64_t>& marks, const std::string& name) {
    for (const auto& [file, mark] : marks) {
        if (lies_in(name, file)) return mark;
    }
    return 0;
}

MarkOf marks_without(std::set<std::string> replaced, std::map<std::string, std::uint64_t> marks) {
    return [replaced = std::move(replaced), marks = std::move(marks)](const std::string& name) {
        return replaced.contains(name) ? 0 : mark_in(marks, name);
    };
}

bool is_amended_return(const std::string& bytes) {
    if (!archive::looks_like_zip(bytes)) return false;
    auto zip = archive::Zip::open(bytes);
    return zip && holds_amended_return(*zip);
}

namespace {

// What is said of single tables names them by their file, which has another name now.
void rename_tables(InputFile& file, const std::string& was) {
    const auto rename = [&](std::string& title) {
        if (lies_in(title, was)) title.replace(0, was.size(), file.name);
    };
    for (auto& [title, year] : file.years_of_tables) rename(title);
    for (auto& [title, newer] : file.replaced_tables) rename(title);
}

std::optional<YearSlot> year_said(const InputFile& file, const std::string& title) {
    for (const auto& [table, year] : file.years_of_tables) {
        if (table == title) return year;
    }
    return file.year;
}

// `name`: the one that the titles of its tables begin with.
void say_year(InputFile& file, const std::string& name, const std::string& title, YearSlot year) {
    if (title == name) {
        file.year = year;
        return;
    }
    auto& tables = file.years_of_tables;
    std::erase_if(tables, [&](const auto& table) { return table.first == title; });
    tables.emplace_back(title, year);
}

// What the user has said of the older file's tables holds of those in their place.
void take_years(InputFile& after, const std::string& was, const InputFile& before,
                const std::vector<ReplacedTable>& tables) {
    if (after.year) return;
    for (const ReplacedTable& table : tables) {
        if (const auto year = year_said(before, table.older)) say_year(after, was, table.newer, *year);
    }
}

}  // namespace

std::string GivenFiles::free_name(const std::string& wanted) const {
    const auto taken = [&](const std::string& name) {
        return std::any_of(files_.begin(), files_.end(),
                           [&](const GivenFile& given) { return given.file.name == name; });
    };
    if (!taken(wanted)) return wanted;
    const std::size_t folder_end = wanted.find_last_of('/') + 1;  // npos + 1 is 0
    const std::size_t dot = wanted.find_last_of('.');
    const std::size_t stem_end = dot == std::string::npos || dot < folder_end ? wanted.size() : dot;
    for (int number = 2;; ++number) {
        std::string name = fmt::format("{} ({}){}", wanted.substr(0, stem_end), number, wanted.substr(stem_end));
        if (!taken(name)) return name;
    }
}

std::string GivenFiles::add(int id, InputFile file, bool is_amended_return) {
    std::string own = file.name;
    file.name = free_name(own);
    rename_tables(file, own);
    file.occasion += occasion_;
    latest_ = std::max(latest_, file.occasion);
    if (!file.unread) file.unread = told_by_name(file.name);
    const std::uint64_t mark = page::mark_of(file.bytes);
    files_.push_back({id, 0, std::move(file), std::move(own), mark, is_amended_return});
    return files_.back().file.name;
}

int id_in_session(int session, std::size_t place) noexcept {
    constexpr int most_files = 100'000;  // as a zip may hold
    return -(session * most_files + static_cast<int>(place));
}

std::string GivenFiles::add_of_session(int session, std::size_t place, InputFile file) {
    std::string name = add(id_in_session(session, place), std::move(file));
    files_.back().session = session;
    return name;
}

std::string GivenFiles::find_or_add(int session, std::size_t place, InputFile file, std::vector<std::string>& taken) {
    const std::uint64_t mark = page::mark_of(file.bytes);
    const auto find = [&](auto fits) -> const GivenFile* {
        for (const GivenFile& given : files_) {
            const bool is_free = std::find(taken.begin(), taken.end(), given.file.name) == taken.end();
            if (is_free && fits(given)) return &given;
        }
        return nullptr;
    };
    const GivenFile* same = find([&](const GivenFile& g) { return g.mark == mark && g.file.name == file.name; });
    if (same == nullptr) same = find([&](const GivenFile& g) { return g.mark == mark; });
    if (same == nullptr) same = find([&](const GivenFile& g) { return g.file.name == file.name; });
    taken.push_back(same != nullptr ? same->file.name : add_of_session(session, place, std::move(file)));
    return taken.back();
}

bool GivenFiles::has_content(std::uint64_t mark) const {
    return std::any_of(files_.begin(), files_.end(), [&](const GivenFile& given) { return given.mark == mark; });
}

std::uint64_t GivenFiles::mark_of_part(const std::string& name) const {
    for (const GivenFile& given : files_) {
        if (lies_in(name, given.file.name)) return given.mark;
    }
    return 0;
}

void GivenFiles::take_away(int id) {
    for (const GivenFile& given : files_) {
        if (is_of(given, id)) use_again_without(given.file.name);
    }
    std::erase_if(files_, [&](const GivenFile& given) { return is_of(given, id); });
}

void GivenFiles::use_again_without(const std::string& newer) {
    for (GivenFile& given : files_) {
        std::erase_if(given.file.replaced_tables, [&](const auto& table) { return table.second == newer; });
    }
}

std::size_t GivenFiles::place_of(int id) const {
    const auto at = std::find_if(files_.begin(), files_.end(), [&](const GivenFile& given) { return given.id == id; });
    if (at == files_.end()) throw Refusal("That file is not here any more.");
    return static_cast<std::size_t>(at - files_.begin());
}

void GivenFiles::replace(int older, int newer, const std::vector<ReplacedTable>& tables) {
    if (older == newer) return;
    const InputFile before = files_[place_of(older)].file;
    GivenFile after = files_[place_of(newer)];
    const std::string was = after.file.name;
    std::erase_if(files_, [&](const GivenFile& given) { return given.id == newer; });
    GivenFile& place = files_[place_of(older)];
    const std::string folder(folder_in_path(before.name));
    const bool takes_folder = !folder.empty() && folder_in_path(after.own).empty();
    place.file.name.clear();  // its own may be free now
    after.file.name = free_name(takes_folder ? folder + "/" + after.own : after.own);
    after.file.occasion = before.occasion;
    take_years(after.file, was, before, tables);
    rename_tables(after.file, was);
    place = std::move(after);
    const std::string now = place.file.name;
    for (GivenFile& given : files_) {
        for (auto& [title, by] : given.file.replaced_tables) {
            if (by == was || by == before.name) by = now;
        }
    }
}

void GivenFiles::replace_tables(int older, int newer, const std::vector<ReplacedTable>& tables) {
    InputFile& after = files_[place_of(newer)].file;
    auto& aside = files_[place_of(older)].file.replaced_tables;
    for (const ReplacedTable& table : tables) {
        std::erase_if(aside, [&](const auto& entry) { return entry.first == table.older; });
        aside.emplace_back(table.older, after.name);
        say_year(after, after.name, table.newer, table.year);
    }
}

std::set<std::string> GivenFiles::replaced_tables() const {
    std::set<std::string> titles;
    for (const GivenFile& given : files_) {
        for (const auto& [title, newer] : given.file.replaced_tables) titles.insert(title);
    }
    return titles;
}

void GivenFiles::rename_newer(int session, const std::map<std::string, std::string>& names) {
    for (GivenFile& given : files_) {
        if (given.session != session) continue;
        for (auto& [title, newer] : given.file.replaced_tables) {
            if (const auto now = names.find(newer); now != names.end()) newer = now->second;
        }
    }
}

void GivenFiles::keep_beside_others(int id) {
    files_[place_of(id)].file.beside_others = true;
}

void GivenFiles::move_to_year(const std::string& name, YearSlot year) {
    for (GivenFile& given : files_) {
        if (given.file.name != name) continue;
        given.file.year = year;
        return;
    }
    for (GivenFile& given : files_) {
        if (!lies_in(name, given.file.name)) continue;
        auto& tables = given.file.years_of_tables;
        std::erase_if(tables, [&](const auto& table) { return table.first == name; });
        tables.emplace_back(name, year);
        return;
    }
    throw Refusal(fmt::format("There is no file '{}'.", name));
}

std::vector<InputFile> GivenFiles::files() const {
    std::vector<InputFile> files;
    for (const GivenFile& given : files_) files.push_back(given.file);
    return files;
}

}  // namespace goldthread::page
