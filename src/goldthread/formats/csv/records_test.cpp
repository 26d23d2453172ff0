#include "goldthread/formats/csv/records.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace goldthread::csv {
namespace {

struct Row {
    std::vector<std::string> cells;
    std::size_t line = 0;
    bool left_out = false;

    bool operator==(const Row&) const = default;
};
using RowList = std::vector<Row>;

void PrintTo(const Row& row, std::ostream* out) {
    *out << "line " << row.line << (row.left_out ? " left out" : "");
    for (const auto& cell : row.cells) *out << " [" << cell << "]";
}

RowList read_all(std::string_view text) {
    RowList rows;
    RecordReader reader(text, ',', 0, 1);
    Record record;
    for (;;) {
        const auto outcome = reader.next(record, 1000);
        if (outcome == RecordReader::Outcome::end) return rows;
        Row row{{}, record.line, outcome == RecordReader::Outcome::unclosed_quote};
        if (!row.left_out) {
            row.cells.assign(record.cells.begin(), record.cells.begin() + static_cast<std::ptrdiff_t>(record.kept));
        }
        rows.push_back(row);
    }
}

/// The same reading, one character at a time, as plainly as the rules can be said.
class PlainReading {
  public:
    explicit PlainReading(std::string_view text) : text_(text) {}

    RowList rows() {
        RowList rows;
        while (at_ < text_.size()) rows.push_back(row());
        return rows;
    }

  private:
    [[nodiscard]] bool at_newline() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

    void pass_newline() {
        if (at_ == text_.size()) return;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }

    Row row() {
        Row row{{}, line_, false};
        for (;;) {
            const std::size_t begin = at_;
            const std::size_t begin_line = line_;
            auto cell = this->cell();
            if (!cell) {
                at_ = begin;
                line_ = begin_line;
                while (at_ < text_.size() && !at_newline()) ++at_;
                pass_newline();
                return {{}, row.line, true};
            }
            row.cells.push_back(*cell);
            if (at_ == text_.size() || at_newline()) break;
            ++at_;
        }
        pass_newline();
        return row;
    }

    // Up to the delimiter or newline that ends it; nothing if its quote is never closed.
    std::optional<std::string> cell() {
        std::string cell;
        if (at_ < text_.size() && text_[at_] == '"') {
            for (++at_;; ++at_) {
                if (at_ >= text_.size()) return std::nullopt;
                if (text_.substr(at_, 2) == "\"\"") {
                    ++at_;
                } else if (text_[at_] == '"') {
                    break;
                } else if (text_[at_] == '\r' || (text_[at_] == '\n' && text_[at_ - 1] != '\r')) {
                    ++line_;
                }
                cell += text_[at_];
            }
            ++at_;
        }
        for (; at_ < text_.size() && text_[at_] != ',' && !at_newline(); ++at_) cell += text_[at_];
        return cell;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

RowList plainly(std::string_view text) {
    return PlainReading(text).rows();
}

TEST(CsvRecords, CellsStandBetweenDelimiters) {
    EXPECT_EQ(read_all("a,b\n1,\n,2"), (RowList{{{"a", "b"}, 1}, {{"1", ""}, 2}, {{"", "2"}, 3}}));
}

TEST(CsvRecords, LinesEndInAnyNewlineEvenMixed) {
    EXPECT_EQ(read_all("a\r\nb\nc\rd\n\re"),
              (RowList{{{"a"}, 1}, {{"b"}, 2}, {{"c"}, 3}, {{"d"}, 4}, {{""}, 5}, {{"e"}, 6}}));
}

TEST(CsvRecords, QuotedCellHoldsDelimitersNewlinesAndDoubledQuotes) {
    EXPECT_EQ(read_all("\"a,b\",\"c\nd\",\"e \"\"f\"\" g\"\nnext"),
              (RowList{{{"a,b", "c\nd", "e \"f\" g"}, 1}, {{"next"}, 3}}));
}

TEST(CsvRecords, NewlinesWithinACellCountAsLines) {
    EXPECT_EQ(read_all("\"a\r\nb\rc\nd\",x\ny"), (RowList{{{"a\r\nb\rc\nd", "x"}, 1}, {{"y"}, 5}}));
}

TEST(CsvRecords, QuoteInTheMiddleOfACellIsText) {
    EXPECT_EQ(read_all("5\" tile,a\"b\"c, \"d\"\n"), (RowList{{{"5\" tile", "a\"b\"c", " \"d\""}, 1}}));
}

TEST(CsvRecords, TextAfterAClosingQuoteIsKeptAndCounted) {
    const std::string_view text = "a\n\"Zed\" Street,\"x\"\"y\" \"z\"\n";
    EXPECT_EQ(read_all(text), (RowList{{{"a"}, 1}, {{"Zed Street", "x\"y \"z\""}, 2}}));
    RecordReader reader(text, ',', 0, 1);
    Record record;
    while (reader.next(record, 9) == RecordReader::Outcome::record) {
    }
    EXPECT_EQ(reader.text_after_quote().count, 2U);
    EXPECT_EQ(reader.text_after_quote().first_line, 2U);
    EXPECT_EQ(reader.run_together().count, 0U);
}

TEST(CsvRecords, MissingQuoteThatALaterQuoteEndsIsSeenAsRowsRunTogether) {
    const std::string_view text = "a,b\n\"Zed,1\n\"Wye\",2\n3,4\n";
    EXPECT_EQ(read_all(text), (RowList{{{"a", "b"}, 1}, {{"Zed,1\nWye\"", "2"}, 2}, {{"3", "4"}, 4}}));
    RecordReader reader(text, ',', 0, 1);
    Record record;
    while (reader.next(record, 9) == RecordReader::Outcome::record) {
    }
    EXPECT_EQ(reader.run_together().count, 1U);
    EXPECT_EQ(reader.run_together().first_line, 2U);
}

TEST(CsvRecords, RowWithAnUnclosedQuoteIsLeftOutAndTheNextLineRead) {
    EXPECT_EQ(read_all("1,a\n2,\"b\n3,c\n4,d\n"),
              (RowList{{{"1", "a"}, 1}, {{}, 2, true}, {{"3", "c"}, 3}, {{"4", "d"}, 4}}));
    EXPECT_EQ(read_all("1,a\n\"2\n2\",\"b\n3,c"), (RowList{{{"1", "a"}, 1}, {{}, 2, true}, {{"3", "c"}, 4}}));
    EXPECT_EQ(read_all("1,\""), (RowList{{{}, 1, true}}));
}

TEST(CsvRecords, CellsBeyondThoseAskedForAreCountedAndTheirPlaceKnown) {
    const std::string_view text = "1,2,3,4\n";
    RecordReader reader(text, ',', 0, 1);
    Record record;
    ASSERT_EQ(reader.next(record, 2), RecordReader::Outcome::record);
    EXPECT_EQ(record.kept, 2U);
    EXPECT_EQ(record.field_count, 4U);
    EXPECT_EQ(text.substr(record.surplus_begin, record.end - record.surplus_begin), "3,4");
}

TEST(CsvRecords, DecodedCellsStayWhereTheyAreHoweverManyThereAre) {
    const std::string long_cell(100000, 'x');
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "\"cell \"\"" + std::to_string(i) + "\"\"\"\n";
    text += "\"" + long_cell + "\"\"\"\n";
    RecordReader reader(text, ',', 0, 1);
    Record record;
    std::vector<std::string_view> cells;
    while (reader.next(record, 1) == RecordReader::Outcome::record) cells.push_back(record.cells[0]);
    const auto buffers = reader.take_decoded();
    ASSERT_EQ(cells.size(), 5001U);
    for (std::size_t i = 0; i < 5000; ++i) EXPECT_EQ(cells[i], "cell \"" + std::to_string(i) + "\"");
    EXPECT_EQ(cells[5000], long_cell + "\"");
}

TEST(CsvRecords, AgreeWithAPlainReadingOfEveryShortText) {
    const std::string alphabet = "x,\"\r\n";
    for (std::size_t length = 0; length <= 7; ++length) {
        std::size_t count = 1;
        for (std::size_t i = 0; i < length; ++i) count *= alphabet.size();
        for (std::size_t number = 0; number < count; ++number) {
            std::string text;
            for (std::size_t rest = number; text.size() < length; rest /= alphabet.size()) {
                text += alphabet[rest % alphabet.size()];
            }
            ASSERT_EQ(read_all(text), plainly(text)) << ::testing::PrintToString(text);
        }
    }
}

TEST(CsvRecords, AgreeWithAPlainReadingWhereverABlockOfBytesEnds) {
    for (const std::string row :
         {"a,bb,ccc\r\n1,2,3\r\n", "\"a\"\"b\",c\n", "\"a\r\nb\",\"\",c\rd", "x\"y,\"z\" t\n1\n", "p,\"q\nr,s\nt"}) {
        for (std::size_t padding = 0; padding <= 130; ++padding) {
            const std::string text = std::string(padding, 'x') + "," + row + row;
            ASSERT_EQ(read_all(text), plainly(text)) << padding << " before " << row;
            const std::string in_quotes = "\"" + std::string(padding, 'x') + "\"," + row + row;
            ASSERT_EQ(read_all(in_quotes), plainly(in_quotes)) << padding << " before " << row;
        }
    }
}

TEST(CsvRecords, AgreeWithAPlainReadingOfRandomTexts) {
    std::mt19937 random(903);
    const std::string alphabet = "xxxxxxx,,,\"\r\n\n";
    for (int i = 0; i < 20000; ++i) {
        std::string text(random() % 300, ' ');
        for (char& c : text) c = alphabet[random() % alphabet.size()];
        ASSERT_EQ(read_all(text), plainly(text)) << ::testing::PrintToString(text);
    }
}

TEST(CsvRecords, ManyQuotesThatNothingClosesAreReadInOneGo) {
    // If every one of these sent the reader to the end of the file, this would take hours.
    std::string text;
    for (int i = 0; i < 300000; ++i) text += "\"a\"\"\n";
    text += "\"";
    EXPECT_FALSE(read_all(text).empty());
    text.clear();
    for (int i = 0; i < 300000; ++i) text += "\"\"\"\"a,\"\n";
    EXPECT_FALSE(read_all(text).empty());
}

}  // namespace
}  // namespace goldthread::csv
