#include "goldthread/intake/given_together.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/year_in_name.hpp"

namespace goldthread {

namespace {

using Members = std::vector<std::size_t>;

bool has_module_twice(const Members& members, const std::vector<GivenTable>& tables) {
    std::set<std::size_t> seen;
    for (const std::size_t member : members) {
        for (const std::size_t module : tables[member].modules) {
            if (!seen.insert(module).second) return true;
        }
    }
    return false;
}

template <class Key>
std::vector<Members> parted_by(const Members& members, Key key) {
    std::map<decltype(key(std::size_t{})), Members> parts;
    for (const std::size_t member : members) parts[key(member)].push_back(member);
    std::vector<Members> all;
    all.reserve(parts.size());
    for (auto& [_, part] : parts) all.push_back(std::move(part));
    return all;
}

/// Numbers the sets as they are found.
class Sets {
  public:
    explicit Sets(const std::vector<GivenTable>& tables) : tables_(tables), set_of_(tables.size()) {}

    // A file of several tables is one set as such, whatever its sheets are called.
    void add(const Members& members) {
        if (!has_module_twice(members, tables_)) return number(members);
        std::map<std::string_view, std::size_t> tables_in;
        for (const std::size_t member : members) ++tables_in[tables_[member].path];
        const auto name_of = [&](std::size_t member) {
            const GivenTable& table = tables_[member];
            return tables_in[table.path] > 1 ? std::pair(table.path, std::string_view{})
                                             : std::pair(std::string_view{}, table.series);
        };
        for (const Members& part : parted_by(members, name_of)) {
            if (has_module_twice(part, tables_)) {
                for (const std::size_t member : part) number({member});
            } else {
                number(part);
            }
        }
    }

    std::vector<std::size_t> take() { return std::move(set_of_); }

  private:
    void number(const Members& members) {
        for (const std::size_t member : members) set_of_[member] = next_;
        ++next_;
    }

    const std::vector<GivenTable>& tables_;
    std::vector<std::size_t> set_of_;
    std::size_t next_ = 0;
};

bool is_of_word(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (is_of_word(c)) {
            words.back() += to_lower(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

std::vector<std::size_t> sets_of(const std::vector<GivenTable>& tables) {
    Sets sets(tables);
    Members following;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (tables[i].tells) {
            sets.add({i});
        } else {
            following.push_back(i);
        }
    }
    const auto folder = [&](std::size_t member) {
        return std::pair(tables[member].occasion, folder_in_path(tables[member].path));
    };
    for (const Members& part : parted_by(following, folder)) sets.add(part);
    return sets.take();
}

std::string series_of(std::string_view name, const std::vector<std::string_view>& own_names) {
    std::set<std::string> own;
    for (const std::string_view own_name : own_names) {
        for (std::string& word : words_of(own_name)) own.insert(std::move(word));
    }
    std::string series;
    for (const std::string& word : words_of(name)) {
        if (own.contains(word)) continue;
        series += (series.empty() ? "" : " ") + word;
    }
    return series;
}

}  // namespace goldthread
