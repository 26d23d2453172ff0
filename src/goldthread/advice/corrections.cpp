#include "goldthread/advice/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "goldthread/advice/date_advice.hpp"
#include "goldthread/amendments/file_columns.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/base/unseen.hpp"
#include "goldthread/checking/recheck.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

/// What a cell should hold instead, and why.
struct CellCorrection {
    CorrectionKind kind = CorrectionKind::padded;
    Confidence confidence = Confidence::sure;
    std::string why;
    std::string text;
};

/// A column of one file as its cells are looked at.
struct FileColumn {
    const Field* field = nullptr;
    DateColumn dates;                 // of a field of dates
    bool others_month_first = false;  // another column of the file is, and this one cannot tell
};

bool may_be_month_first(const FileColumn& column) {
    return column.dates.order() == DateOrder::month_first || column.others_month_first;
}

// One date alone may be a slip, and a column that cannot tell is suspected only.
Confidence confidence_in_month_first(const FileColumn& column) {
    const bool firm = column.dates.only_month_first.count > 1 || column.dates.either.count == 0;
    return firm && !column.others_month_first ? Confidence::sure : Confidence::choose;
}

std::optional<CellCorrection> month_first(const FileColumn& column, std::string_view raw) {
    if (!holds_dates(*column.field) || !may_be_month_first(column)) return std::nullopt;
    std::string room;
    const std::string_view text = meant_text(raw, room);
    const auto reading = text.empty() ? std::nullopt : read_date_text(text);
    if (!reading || !reading->month_first || reading->year_first) return std::nullopt;
    return CellCorrection{CorrectionKind::month_first, confidence_in_month_first(column), "written month first",
                          reading->month_first->text()};
}

std::optional<CellCorrection> date_form(const FileColumn& column, std::string_view raw) {
    if (!holds_dates(*column.field)) return std::nullopt;
    const auto reading = unaccepted_date(*column.field, raw);
    const auto likely = reading ? likely_date(*reading, column.dates) : std::nullopt;
    if (!likely || likely->meant.other) return std::nullopt;
    return CellCorrection{CorrectionKind::date_form, likely->confidence, likely->why, likely->meant.date->text()};
}

// The bare value, where one is meant.
std::optional<CellCorrection> bare_value(CorrectionKind kind, std::string_view raw, std::string why) {
    std::string room;
    const std::string_view text = meant_text(raw, room);
    if (text.empty()) return std::nullopt;
    return CellCorrection{kind, Confidence::sure, std::move(why), std::string(text)};
}

std::optional<CellCorrection> wrapped(const FileColumn& /*column*/, std::string_view raw) {
    if (without_wrapping(trim(raw)).size() == trim(raw).size()) return std::nullopt;
    return bare_value(CorrectionKind::wrapped, raw, "a wrapping that makes Excel keep the value as text");
}

std::optional<CellCorrection> unseen(const FileColumn& /*column*/, std::string_view raw) {
    if (unseen_in(raw) == 0) return std::nullopt;
    return bare_value(CorrectionKind::unseen, raw, "characters that nobody sees");
}

std::optional<CellCorrection> padded(const FileColumn& /*column*/, std::string_view raw) {
    if (trim(raw).size() == raw.size()) return std::nullopt;
    return bare_value(CorrectionKind::padded, raw, "spaces around the value");
}

// A further kind is one more entry here.
using Corrector = std::optional<CellCorrection> (*)(const FileColumn& column, std::string_view raw);
constexpr Corrector correctors[] = {month_first, date_form, wrapped, unseen, padded};

std::optional<CellCorrection> correction_of(const FileColumn& column, std::string_view raw) {
    for (const Corrector corrector : correctors) {
        auto correction = corrector(column, raw);
        if (correction && correction->text == raw) return std::nullopt;
        if (correction) return correction;
    }
    return std::nullopt;
}

// Most cells need none: nothing around the value nor, in a column of dates, another form.
bool needs_none(const FileColumn& column, std::string_view raw) {
    if (raw.empty()) return true;
    if (holds_dates(*column.field)) return !may_be_month_first(column) && Date::parse(raw).has_value();
    return is_plain(raw);
}

/// Gathers the corrections of one table.
class OfTable {
  public:
    OfTable(const Table& table, const Module& module, std::size_t module_index, YearSlot year,
            std::vector<Correction>& found)
        : table_(table), module_(module), module_index_(module_index), year_(year), found_(found) {}

    void gather() {
        for (const RowsOfFile& part : rows_by_file(table_)) {
            for (std::size_t f = 0; f < module_.fields.size(); ++f) {
                if (const auto column = column_of(f, part)) gather(f, *column, part);
            }
        }
    }

  private:
    [[nodiscard]] std::optional<std::size_t> place_of(const Field& field) const {
        return field.derived ? std::nullopt : table_.find_column(field.name);
    }

    [[nodiscard]] std::optional<FileColumn> column_of(std::size_t f, const RowsOfFile& part) const {
        const Field& field = module_.fields[f];
        const auto place = place_of(field);
        if (!place) return std::nullopt;
        FileColumn column{&field, {}, false};
        if (!holds_dates(field)) return column;
        column.dates = date_column(table_.column(*place), part.first, part.last);
        column.others_month_first =
            column.dates.order() == DateOrder::not_told && column.dates.either.count > 0 && any_month_first(part);
        return column;
    }

    [[nodiscard]] bool any_month_first(const RowsOfFile& part) const {
        return std::any_of(module_.fields.begin(), module_.fields.end(), [&](const Field& field) {
            const auto place = holds_dates(field) ? place_of(field) : std::nullopt;
            return place && date_column(table_.column(*place), part.first, part.last).order() == DateOrder::month_first;
        });
    }

    void gather(std::size_t f, const FileColumn& column, const RowsOfFile& part) {
        const auto cells = table_.column(*place_of(*column.field));
        std::vector<Correction> of_column;
        for (std::size_t row = part.first; row < part.last; ++row) {
            if (needs_none(column, cells[row])) continue;
            auto cell = correction_of(column, cells[row]);
            if (!cell) continue;
            const RowRef where{static_cast<std::uint32_t>(row), static_cast<std::uint8_t>(module_index_), year_};
            Correction& correction = like(*cell, where, f, part.file, of_column);
            correction.cells.push_back({where, f, std::move(cell->text)});
        }
        std::stable_sort(of_column.begin(), of_column.end(),
                         [](const Correction& a, const Correction& b) { return a.kind < b.kind; });
        std::move(of_column.begin(), of_column.end(), std::back_inserter(found_));
    }

    static Correction& like(const CellCorrection& cell, RowRef where, std::size_t field, std::uint32_t file,
                            std::vector<Correction>& all) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Correction& one) {
            return one.kind == cell.kind && one.confidence == cell.confidence && one.why == cell.why;
        });
        if (same != all.end()) return *same;
        Correction& fresh = all.emplace_back();
        fresh.kind = cell.kind;
        fresh.where = where;
        fresh.file = file;
        fresh.field = field;
        fresh.confidence = cell.confidence;
        fresh.why = cell.why;
        return fresh;
    }

    const Table& table_;
    const Module& module_;
    std::size_t module_index_;
    YearSlot year_;
    std::vector<Correction>& found_;
};

// Trimmed text is read as before; that one need not be tried, and may name a child.
bool changes_readings(const Correction& correction) {
    return correction.kind != CorrectionKind::padded;
}

void try_out(CheckedReturn& checked, Correction& correction) {
    if (!changes_readings(correction)) return;
    std::map<std::size_t, std::vector<CellTrial>> by_child;
    for (const SuggestedCell& cell : correction.cells) {
        by_child[checked.threads().child_of(cell.where)].push_back({cell.where, cell.field, cell.text});
    }
    for (const auto& [child, trials] : by_child) {
        const Findings before = checked.findings_if(child, {});
        const FindingChanges changes = compare(before, checked.findings_if(child, trials), {});
        correction.solved += changes.solved.findings.size();
        correction.raised += changes.added.findings.size();
    }
    if (correction.raised > correction.solved) correction.confidence = Confidence::choose;
}

}  // namespace

std::string_view name_of(CorrectionKind kind) noexcept {
    switch (kind) {
        case CorrectionKind::month_first:
            return "month first";
        case CorrectionKind::date_form:
            return "date form";
        case CorrectionKind::padded:
            return "padded";
        case CorrectionKind::wrapped:
            return "wrapped";
        case CorrectionKind::unseen:
            return "unseen characters";
    }
    return {};
}

std::vector<Correction> corrections_of(CheckedReturn& checked, const OnProgress& on_progress) {
    std::vector<Correction> found;
    const auto& modules = checked.rules().collection->modules;
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = checked.files().tables[static_cast<std::size_t>(year)];
        for (std::size_t m = 0; m < tables.size(); ++m) {
            if (tables[m]) OfTable(*tables[m], modules[m], m, year, found).gather();
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        try_out(checked, found[i]);
        report(on_progress, i + 1, found.size());
    }
    return found;
}

std::string correction_in_words(const Correction& correction) {
    const std::size_t count = correction.cells.size();
    const std::string values = count == 1 ? "1 value" : fmt::format("{} values", count);
    switch (correction.kind) {
        case CorrectionKind::month_first:
        case CorrectionKind::date_form:
            break;
        case CorrectionKind::wrapped:
            return fmt::format("{} with {} -> the value alone", values, correction.why);
        case CorrectionKind::unseen:
            return fmt::format("{} with {} -> without them", values, correction.why);
        case CorrectionKind::padded:
            return fmt::format("{} with spaces around {} -> trimmed", values, count == 1 ? "it" : "them");
    }
    return fmt::format("{} {} -> dd/mm/yyyy", count == 1 ? "1 date" : fmt::format("{} dates", count), correction.why);
}

void keep_from(Confidence minimum, std::vector<Correction>& corrections) {
    corrections.erase(std::remove_if(corrections.begin(), corrections.end(),
                                     [minimum](const Correction& one) { return one.confidence < minimum; }),
                      corrections.end());
}

Basis basis_of(const Correction& correction) {
    return {Basis::Kind::bulk, correction.why};
}

Result<CorrectionsMade> make_corrections(AmendmentLog& log, std::span<const Correction> corrections, Confidence minimum,
                                         const std::string& when) {
    CorrectionsMade made;
    for (const Correction& correction : corrections) {
        if (correction.confidence < std::max(minimum, Confidence::likely)) continue;
        std::vector<CellEdit> edits;
        for (const SuggestedCell& cell : correction.cells) edits.push_back({cell.where, cell.field, cell.text});
        if (auto done = log.set_cells(edits, {when, "", basis_of(correction)}); !done) {
            return tl::unexpected(done.error());
        }
        ++made.corrections;
        made.cells += edits.size();
    }
    return made;
}

}  // namespace goldthread
