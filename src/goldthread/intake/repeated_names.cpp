#include "goldthread/intake/repeated_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/column_names.hpp"

namespace goldthread {

namespace {

constexpr std::size_t columns_looked_at = 4;
constexpr std::size_t lines_listed = 12;

class Search {
  public:
    Search(const Table& table, const Collection& collection, const ModuleMatch& found)
        : table_(table),
          collection_(collection),
          module_(collection.modules[found.module]),
          found_(found),
          names_(column_names(table.column_names())) {
        choose_columns();
    }

    RowsOfNames run() {
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            if (may_hold_names(row) && holds_names(row)) {
                see_names(row);
            } else if (refusing_) {
                result_.rows.push_back(row);
                ++rows_refused_;
            }
        }
        end_of_part();
        remark_on_repeats();
        return std::move(result_);
    }

  private:
    // That of the child, and others in which words are rare.
    void choose_columns() {
        const auto is_of_words = [this](std::size_t c) {
            const FieldKind kind = module_.fields[*found_.field_of_column[c]].kind;
            return kind == FieldKind::code || kind == FieldKind::flag;
        };
        for (const bool of_words : {false, true}) {
            for (std::size_t c = 0; c < names_.size() && looked_at_.size() < columns_looked_at; ++c) {
                if (found_.field_of_column[c] && is_of_words(c) == of_words) looked_at_.push_back(c);
            }
        }
    }

    // Identifiers and dates have digits among their first characters, names have none.
    static bool may_be_name(std::string_view text) noexcept {
        constexpr std::size_t shortest_name = 2;
        if (text.size() < shortest_name) return false;
        return std::none_of(text.begin(), text.end(), is_digit);
    }

    [[nodiscard]] bool may_hold_names(std::size_t row) const noexcept {
        return std::any_of(looked_at_.begin(), looked_at_.end(),
                           [&](std::size_t c) { return may_be_name(table_.cell(row, c)); });
    }

    [[nodiscard]] bool names_a_field(const ColumnName& name) const {
        return std::any_of(collection_.modules.begin(), collection_.modules.end(), [&](const Module& module) {
            return std::any_of(module.fields.begin(), module.fields.end(),
                               [&](const Field& field) { return fit_of(name, field) != NameFit::none; });
        });
    }

    // At least two cells, and half of those with text, are names.
    [[nodiscard]] bool holds_names(std::size_t row) const {
        std::size_t texts = 0;
        std::size_t names = 0;
        for (std::size_t c = 0; c < names_.size(); ++c) {
            if (trim(table_.cell(row, c)).empty()) continue;
            ++texts;
            const ColumnName name(table_.cell(row, c));
            if (name.squeezed == names_[c].squeezed || names_a_field(name)) ++names;
        }
        return names >= 2 && names * 2 >= texts;
    }

    // Columns of the file that are no fields may be called otherwise; those that a row ends before, too.
    [[nodiscard]] bool fit_their_columns(std::size_t row) const {
        for (std::size_t c = 0; c < names_.size(); ++c) {
            const auto field = found_.field_of_column[c];
            const ColumnName name(table_.cell(row, c));
            if (name.seen.empty() || name.squeezed == names_[c].squeezed) continue;
            if (field ? fit_of(name, module_.fields[*field]) == NameFit::none : names_a_field(name)) return false;
        }
        return true;
    }

    void see_names(std::size_t row) {
        end_of_part();
        result_.rows.push_back(row);
        refusing_ = !fit_their_columns(row);
        if (refusing_) {
            part_begins_ = row;
        } else {
            repeats_.push_back(row);
        }
    }

    void end_of_part() {
        if (!refusing_) return;
        std::vector<std::string> names;
        for (std::size_t c = 0; c < names_.size(); ++c) names.emplace_back(table_.cell(part_begins_, c));
        const auto other = recognise(collection_, names);
        const std::string which = other && other->module != found_.module
                                      ? fmt::format("the column names of {}", collection_.modules[other->module].name)
                                      : "column names in another order";
        add(Remark::Kind::problem, part_begins_,
            fmt::format("Among the rows stand {}. The rows below them ({}) cannot be read by the names at the top of "
                        "the table and were not used: give them as a file of their own.",
                        which, rows_refused_),
            std::max<std::size_t>(rows_refused_, 1));
        rows_refused_ = 0;
    }

    void remark_on_repeats() {
        if (repeats_.empty()) return;
        std::string lines;
        for (std::size_t i = 0; i < std::min(repeats_.size(), lines_listed); ++i) {
            lines += fmt::format("{}{}", i == 0 ? "" : ", ", table_.place(repeats_[i]).line);
        }
        if (repeats_.size() > lines_listed) lines += fmt::format(" and {} more", repeats_.size() - lines_listed);
        add(Remark::Kind::set_aside, repeats_.front(),
            fmt::format("The column names stand again among the rows, in line{} {}: left out, as no record.",
                        repeats_.size() == 1 ? "" : "s", lines),
            repeats_.size());
    }

    void add(Remark::Kind kind, std::size_t row, std::string what, std::size_t count) {
        result_.remarks.push_back({kind, {{}, {}, table_.place(row).line, {}}, std::move(what), count});
    }

    const Table& table_;
    const Collection& collection_;
    const Module& module_;
    const ModuleMatch& found_;
    std::vector<ColumnName> names_;
    std::vector<std::size_t> looked_at_;
    std::vector<std::size_t> repeats_;
    bool refusing_ = false;
    std::size_t part_begins_ = 0;
    std::size_t rows_refused_ = 0;
    RowsOfNames result_;
};

}  // namespace

RowsOfNames find_repeated_names(const Table& table, const Collection& collection, const ModuleMatch& found) {
    return Search(table, collection, found).run();
}

}  // namespace goldthread
