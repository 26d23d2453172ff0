#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "forms.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::dirty {

namespace {

using synthetic::Random;

std::string quoted(const std::string& cell, char delimiter) {
    const bool needed = cell.find_first_of("\"\r\n") != std::string::npos || cell.find(delimiter) != std::string::npos;
    if (!needed) return cell;
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

std::string line_of(const Row& row, char delimiter) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c)
        line += (c == 0 ? "" : std::string(1, delimiter)) + quoted(row[c], delimiter);
    return line;
}

/// The lines of a file, and the ends that stand behind each.
class Writing {
  public:
    Writing(const DirtyTable& table, Random& random) : random_(&random), width_(table.header.size()) {
        delimiter_ = synthetic::choose(random, {',', ',', ',', ';', '\t', '|'});
        for (const Row& row : table.titles) lines_.push_back(line_of(row, delimiter_));
        first_row_ = lines_.size() + 1;
        lines_.push_back(line_of(table.header, delimiter_));
        for (const Row& row : table.rows) lines_.push_back(line_of(row, delimiter_));
    }

    /// A quote that somebody typed, at the beginning of a cell or within it. Some open a text that ends nowhere. What a
    /// quote swallows can be known to be rows where one of them is full, so the next one is.
    void add_stray_quotes() {
        std::vector<std::size_t> places;
        for (std::size_t i = first_row_; i + 1 < lines_.size(); ++i) {
            if (is_full(lines_[i]) && is_full(lines_[i + 1])) places.push_back(i);
        }
        if (places.empty()) return;
        for (std::size_t i = 1 + random_->below(2); i > 0; --i) {
            std::string& line = lines_[places[random_->below(static_cast<std::uint32_t>(places.size()))]];
            line.insert(random_->chance(700) ? line.find(delimiter_) + 1 : line.size(), 1, '"');
        }
    }

    [[nodiscard]] std::string text() {
        constexpr std::array<std::string_view, 3> ends = {"\r\n", "\n", "\r"};
        const bool mixed = random_->chance(250);
        std::string_view end = ends.at(random_->below(3));
        std::string text;
        for (const std::string& line : lines_) {
            if (mixed && end != "\r") end = ends.at(random_->below(2));
            text += line;
            text += end;
        }
        return text;
    }

  private:
    [[nodiscard]] bool is_full(const std::string& line) const {
        const auto cells = static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter_)) + 1;
        return cells >= width_ && cells > 1 && line.front() != delimiter_;
    }

    Random* random_;
    std::size_t width_;
    char delimiter_ = ',';
    std::vector<std::string> lines_;
    std::size_t first_row_ = 0;
};

std::string as_utf16(std::string_view text, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = csv::take_utf8(text, at);
        const auto high = static_cast<char>(character >> 8U);
        const auto low = static_cast<char>(character);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

std::string as_windows_1252(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) bytes += csv::to_windows_1252(csv::take_utf8(text, at)).value_or('?');
    return bytes;
}

std::string encoded(std::string text, Random& random, std::string& damage) {
    switch (random.below(10)) {
        case 0:
            return "\xEF\xBB\xBF" + text;
        case 1:
            damage += ", UTF-16";
            return as_utf16(text, random.chance(500));
        case 2:
            damage += ", Windows-1252";
            return as_windows_1252(text);
        case 3:
            damage += ", two encodings";
            if (const std::size_t at = text.find_last_of("0123456789"); at != std::string::npos) text[at] = '\x92';
            return text;
        default:
            return text;
    }
}

}  // namespace

DirtyFile as_csv(const DirtyTable& table, Random& random) {
    DirtyFile file{"this/" + table.header.front() + ".csv", {}, table.data_rows(), table.damage};
    Writing writing(table, random);
    if (table.plain_rows && random.chance(400)) {
        writing.add_stray_quotes();
        file.damage += ", stray quotes";
    }
    std::string text = writing.text();
    if (random.chance(100)) {
        text.resize(text.find_last_not_of("\r\n,;|\t ") + 1);  // the last row without its end
        if (table.plain_rows) text.resize(text.size() - random.below(2));
        file.damage += ", cut off";
    } else if (random.chance(50)) {
        text[text.size() / 2] = '\0';
        file.damage += ", zero byte";
    } else if (random.chance(100)) {
        text += '\x1A';  // as programs of old end a file
        ++file.data_rows;
        file.damage += ", end-of-file mark";
    }
    file.bytes = encoded(std::move(text), random, file.damage);
    return file;
}

}  // namespace goldthread::dirty
