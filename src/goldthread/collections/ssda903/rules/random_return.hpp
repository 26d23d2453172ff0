#pragma once
// For tests: a return of children whose cells are drawn at random from few values, valid and blank, so that every
// comparison that a rule makes comes out either way in some child. No council has such a return.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::ssda903 {

/// Draws the cells of one return year.
class RandomCells {
  public:
    RandomCells(int year, std::uint64_t seed) : year_(year), random_(seed) {}

    [[nodiscard]] int below(int bound) { return static_cast<int>(random_.below(static_cast<std::uint32_t>(bound))); }

    /// One of few days of the year, so that birthdays and other days meet.
    [[nodiscard]] std::string birthday() {
        static constexpr std::array days = {"31/03/", "01/04/", "01/05/", "20/10/"};
        return any_of(days) + std::to_string(year_ - below(28));
    }

    /// A day at a turn of the year or in it, of this year or last, rarely of an earlier one; or the day on which one
    /// born on `birthday` comes of age.
    [[nodiscard]] std::string day(int years_back, const std::string& birthday) {
        if (below(8) == 0) return birthday.substr(0, 6) + std::to_string(std::stoi(birthday.substr(6)) + 18);
        static constexpr std::array days = {"31/03/", "01/04/", "02/04/", "01/05/", "05/05/", "01/06/", "20/10/"};
        const int back = below(6) == 0 ? below(40) : below(2);
        return any_of(days) + std::to_string(year_ - years_back - back);
    }

    [[nodiscard]] std::string code(const Field& field, int year) {
        for (;;) {
            const CodeMeaning& drawn =
                field.codes[static_cast<std::size_t>(below(static_cast<int>(field.codes.size())))];
            if (drawn.since <= year && year <= drawn.until) return drawn.code.text();
        }
    }

    [[nodiscard]] std::string text(const Field& field, int years_back, const std::string& birthday) {
        static constexpr std::array postcodes = {"M1 1AE", "M2 5PD"};
        static constexpr std::array providers = {"SC123456", "1234567", "XXXXXXX"};
        static constexpr std::array authorities = {"352", "WAL"};
        static constexpr std::array pupils = {"UN1", "UN2", "UN3", "UN4", "A123456789012", "A123456789013"};
        static constexpr std::array workers = {"SW1", "SW2"};
        if (below(40) == 0) return "?";
        if (field.kind == FieldKind::flag && below(4) == 0) return "0";
        if (!field.codes.empty()) return repeated(field, code(field, year_ - years_back));
        if (field.name == "UPN") return any_of(pupils);
        if (field.name == "SW_ID") return any_of(workers);
        if (field.name == "LA_PERM") return any_of(authorities);
        switch (field.kind) {
            case FieldKind::date:
            case FieldKind::partial_date:
                return day(years_back, birthday);
            case FieldKind::postcode:
                return any_of(postcodes);
            case FieldKind::number:
                return std::to_string(below(45));
            default:
                return any_of(providers);
        }
    }

  private:
    // Now and then what the field had before, so that a child has the same several times.
    std::string repeated(const Field& field, std::string drawn) {
        std::string& before = before_[field.name];
        if (before.empty() || below(3) != 0) before = std::move(drawn);
        return before;
    }

    template <std::size_t N>
    [[nodiscard]] std::string any_of(const std::array<const char*, N>& texts) {
        return texts[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

    int year_;
    synthetic::Random random_;
    std::map<std::string_view, std::string> before_;
};

inline int random_rows(const Module& module, RandomCells& cells) {
    if (module.name == "Header") return cells.below(8) == 0 ? 0 : 1;
    return cells.below(module.one_row_per_child ? 2 : 5);
}

// One row in three is nearly all blank, so that rules that ask for any of several fields see each of them alone.
inline std::string random_row(const Module& module, const std::string& child, const std::string& birthday,
                              int years_back, RandomCells& cells) {
    const int blank_of_ten = cells.below(3) == 0 ? 8 : 2;
    std::string row;
    for (const Field& field : module.fields) {
        if (field.derived) continue;
        if (field.name == "CHILD") {
            row += child;
            continue;
        }
        row += ",";
        if (field.name == "DOB" && cells.below(12) != 0) {
            row += birthday;
        } else if (cells.below(10) >= blank_of_ten) {
            row += cells.text(field, years_back, birthday);
        }
    }
    return row;
}

/// This year's return and last year's, every module of that year, so many children.
inline ReturnFiles random_return(int year, int children, std::uint64_t seed) {
    RandomCells cells(year, seed);
    std::vector<std::string> birthdays;
    for (int child = 0; child < children; ++child) birthdays.push_back(cells.birthday());
    std::vector<InputFile> files;
    for (const YearSlot slot : {YearSlot::this_year, YearSlot::last_year}) {
        const int years_back = static_cast<int>(slot);
        for (const Module& module : collection().modules) {
            if (module.since > year) continue;
            std::string text;
            for (const Field& field : module.fields) {
                if (!field.derived) text += (text.empty() ? "" : ",") + std::string(field.name);
            }
            for (int child = 0; child < children; ++child) {
                const int rows = random_rows(module, cells);
                for (int row = 0; row < rows; ++row) {
                    text += "\n" + random_row(module, "C" + std::to_string(child),
                                              birthdays[static_cast<std::size_t>(child)], years_back, cells);
                }
            }
            files.push_back({std::string(module.name) + ".csv", std::move(text), slot});
        }
    }
    return read_return(collection(), std::move(files), year);
}

}  // namespace goldthread::ssda903
