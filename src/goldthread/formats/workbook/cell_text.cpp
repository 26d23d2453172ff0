#include "goldthread/formats/workbook/cell_text.hpp"

#include "goldthread/formats/workbook/decimal.hpp"
#include "goldthread/formats/workbook/serial_date.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::size_t digits_kept = 15;

bool is_short_whole(std::string_view text) {
    return text.size() <= digits_kept && text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text.size() == 1 || !text.starts_with('0'));
}

class CellText {
  public:
    CellText(const Cell& cell, const Workbook& book, std::uint32_t row, TextStore& texts, LibertyTallies& tallies)
        : cell_(cell), book_(book), row_(row), texts_(texts), tallies_(tallies) {}

    std::string_view read() {
        if (cell_.superscript != 0) count(Liberty::superscript);
        switch (cell_.kind) {
            case CellKind::text:
            case CellKind::error:
                return cell_.text;
            case CellKind::number:
                return number();
            case CellKind::date:
                return date();
            case CellKind::time:
                count(Liberty::time);
                return texts_.keep(time_text(cell_.second));
            case CellKind::boolean:
                count(Liberty::boolean);
                return cell_.text;
            case CellKind::uncalculated:
                count(Liberty::uncalculated);
                return {};
        }
        return {};
    }

  private:
    void count(Liberty liberty) {
        LibertyTally& tally = tallies_[static_cast<std::size_t>(liberty)];
        if (tally.count++ == 0) tally.first_row = row_;
    }

    std::string_view date() {
        count(cell_.second == 0 ? Liberty::date : Liberty::time_dropped);
        return texts_.keep(cell_.day.text());
    }

    std::string_view number() {
        const std::size_t width = book_.formats[cell_.format].zero_padded_to;
        if (is_short_whole(cell_.text) && cell_.text.size() >= width) return cell_.text;
        const auto number = Decimal::parse(cell_.text);
        if (!number) return cell_.text;
        if (number->beyond_precision()) count(Liberty::imprecise);
        std::string text = number->rounded().text();
        const bool whole = text.find_first_not_of("0123456789") == std::string::npos;
        if (whole && text.size() < width) {
            count(Liberty::zeros);
            text.insert(0, width - text.size(), '0');
        }
        return text == cell_.text ? cell_.text : texts_.keep(text);
    }

    const Cell& cell_;
    const Workbook& book_;
    std::uint32_t row_;
    TextStore& texts_;
    LibertyTallies& tallies_;
};

}  // namespace

std::string_view return_text(const Cell& cell, const Workbook& book, std::uint32_t row, TextStore& texts,
                             LibertyTallies& tallies) {
    return CellText(cell, book, row, texts, tallies).read();
}

std::string_view words_for(Liberty liberty) noexcept {
    switch (liberty) {
        case Liberty::date:
            return "Date cells are read as dd/mm/yyyy.";
        case Liberty::time_dropped:
            return "Date cells that also hold a time are read as dd/mm/yyyy; the time of day was left out.";
        case Liberty::time:
            return "Cells that hold a time of day are read as hh:mm:ss.";
        case Liberty::boolean:
            return "Cells that hold true or false are read as TRUE and FALSE.";
        case Liberty::zeros:
            return "Numbers are read with the leading zeros that their cells show.";
        case Liberty::imprecise:
            return "Numbers of more than 15 digits are not exact: a workbook does not keep the rest. If they are "
                   "identifiers, export them again as text.";
        case Liberty::uncalculated:
            return "Cells that hold a formula whose result is not stored in the file are not known. Open the workbook "
                   "in Excel, save it, and give it again.";
        case Liberty::superscript:
            return "Text in superscript, as for footnotes, was left out.";
    }
    return "";
}

bool leaves_out(Liberty liberty) noexcept {
    return liberty == Liberty::time_dropped || liberty == Liberty::uncalculated || liberty == Liberty::superscript;
}

}  // namespace goldthread::workbook
