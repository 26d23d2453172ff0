#include "goldthread/formats/csv/dialect.hpp"

#include <algorithm>
#include <vector>

#include "goldthread/base/text.hpp"

namespace goldthread::csv {

namespace {

using Counts = std::array<std::size_t, usual_delimiters.size()>;

/// Counts the usual delimiters in the first rows, all at once. A quote opens after any of them, since which one counts
/// is not known yet.
class Sample {
  public:
    explicit Sample(std::string_view text) : text_(text.substr(0, most_bytes)) {
        while (at_ < text_.size() && rows_.size() < most_rows) read_row();
    }

    /// How well a delimiter splits the header and as many of the rows alike; 0 if it is not in the header.
    [[nodiscard]] std::size_t score(std::size_t delimiter) const noexcept {
        if (rows_.empty()) return 0;
        const std::size_t in_header = rows_.front()[delimiter];
        // A row may have one more: a comma at its end is common.
        const auto alike = std::count_if(rows_.begin(), rows_.end(), [&](const Counts& row) {
            return row[delimiter] == in_header || row[delimiter] == in_header + 1;
        });
        return in_header * static_cast<std::size_t>(alike);
    }

  private:
    static constexpr std::size_t most_rows = 20;
    static constexpr std::size_t most_bytes = std::size_t{1} << 20U;

    void read_row() {
        Counts counts{};
        const std::size_t begin = at_;
        bool at_cell_start = true;
        for (; at_ < text_.size() && !newline_at(text_, at_); ++at_) {
            if (text_[at_] == '"' && at_cell_start) pass_quoted();
            if (at_ == text_.size()) break;
            const auto* const found = std::find(usual_delimiters.begin(), usual_delimiters.end(), text_[at_]);
            at_cell_start = found != usual_delimiters.end();
            if (at_cell_start) ++counts[static_cast<std::size_t>(found - usual_delimiters.begin())];
        }
        if (at_ > begin) rows_.push_back(counts);
        if (at_ < text_.size()) ++at_;
    }

    // From the opening quote to the closing one, or to the end of the sample.
    void pass_quoted() noexcept {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') continue;
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') return;
            ++at_;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Counts> rows_;
};

}  // namespace

std::optional<SepLine> sep_line_of(std::string_view text) noexcept {
    constexpr std::string_view opening = "sep=";
    constexpr std::size_t length = opening.size() + 1;
    if (text.size() < length || !same_ignoring_case(text.substr(0, opening.size()), opening)) return std::nullopt;
    const char delimiter = text[opening.size()];
    if (!can_delimit(delimiter) || is_letter(delimiter) || is_digit(delimiter)) return std::nullopt;
    if (text.size() == length) return SepLine{delimiter, length};
    const auto newline = newline_at(text, length);
    if (!newline) return std::nullopt;
    return SepLine{delimiter, length + text_of(*newline).size()};
}

std::optional<char> detect_delimiter(std::string_view text) {
    const Sample sample(text);
    std::optional<char> best;
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < usual_delimiters.size(); ++i) {
        if (sample.score(i) <= best_score) continue;
        best_score = sample.score(i);
        best = usual_delimiters[i];
    }
    return best;
}

std::string name_of_delimiters(char delimiter) {
    switch (delimiter) {
        case ',':
            return "commas";
        case ';':
            return "semicolons";
        case '\t':
            return "tabs";
        case '|':
            return "vertical bars";
        default:
            return {'\'', delimiter, '\''};
    }
}

std::string_view text_of(Newline newline) noexcept {
    switch (newline) {
        case Newline::lf:
            return "\n";
        case Newline::crlf:
            return "\r\n";
        case Newline::cr:
            return "\r";
    }
    return {};
}

std::optional<Newline> newline_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return std::nullopt;
    if (text[at] == '\n') return Newline::lf;
    if (text[at] != '\r') return std::nullopt;
    return at + 1 < text.size() && text[at + 1] == '\n' ? Newline::crlf : Newline::cr;
}

}  // namespace goldthread::csv
