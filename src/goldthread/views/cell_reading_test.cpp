#include "goldthread/views/cell_reading.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

CellReading read(std::string_view module_name, std::string_view field, std::string_view text, int year = 2026) {
    const Collection& collection = ssda903::collection();
    const Module& module = collection.modules[*collection.find_module(module_name)];
    return read_cell(module, *module.find_field(field), text, year);
}

TEST(CellReading, ADateIsSaidInFull) {
    const CellReading reading = read("Episodes", "DECOM", " 3/5/2025 ");
    EXPECT_EQ(reading.state, CellState::value);
    EXPECT_EQ(reading.words, "3 May 2025, a Saturday");
    EXPECT_EQ(reading.date, "2025-05-03");
}

TEST(CellReading, WhatIsNoDateSaysHowToWriteOne) {
    for (const char* text : {"31/06/2025", "2025-05-03", "3/5/25", "soon", "45000"}) {
        const CellReading reading = read("Episodes", "DECOM", text);
        EXPECT_EQ(reading.state, CellState::unreadable) << text;
        EXPECT_EQ(reading.words, "not a date: write day/month/year, as 31/12/2025") << text;
        EXPECT_EQ(reading.date, "");
    }
}

TEST(CellReading, ADatePartlyUnknownIsAValueWhereTheFieldAllowsIt) {
    EXPECT_EQ(read("PrevPerm", "DATE_PERM", "ZZ/05/2019").state, CellState::value);
    EXPECT_EQ(read("PrevPerm", "DATE_PERM", "ZZ/05/2019").date, "");
    EXPECT_EQ(read("PrevPerm", "DATE_PERM", "04/05/2019").date, "2019-05-04");
    EXPECT_EQ(read("PrevPerm", "DATE_PERM", "ZZ/13/2019").state, CellState::unreadable);
    EXPECT_EQ(read("Episodes", "DEC", "ZZ/05/2019").state, CellState::unreadable);
}

TEST(CellReading, ACodeIsSaidByItsMeaningInAnyLetterCase) {
    EXPECT_EQ(read("Header", "ETHNIC", "wbri").words, "White British");
    EXPECT_EQ(read("OC2", "CONVICTED", "1.0").state, CellState::value);
}

TEST(CellReading, ACodeOffTheListSaysWhatIsOnIt) {
    const CellReading reading = read("Header", "SEX", "X");
    EXPECT_EQ(reading.state, CellState::unknown_code);
    EXPECT_EQ(reading.words, "not on the list: write M, F, U");
    EXPECT_TRUE(read("Header", "ETHNIC", "??").words.ends_with(" or another of the list"));
}

TEST(CellReading, ACodeOfAnotherYearSaysOfWhich) {
    EXPECT_EQ(read("Header", "SEX", "1").words, "male, but up to that of 2023/24 only");
    EXPECT_EQ(read("Header", "SEX", "M", 2024).words, "male, but from the return of 2024/25 only");
    EXPECT_EQ(read("Header", "SEX", "1", 2024).state, CellState::value);
}

TEST(CellReading, TextThatStandsForNothingIsBlankButInTheChildsIdentifier) {
    for (const char* text : {"", "  ", "NULL", "n/a", "-"}) {
        EXPECT_EQ(read("Episodes", "DEC", text).state, CellState::blank) << text;
        EXPECT_EQ(read("Episodes", "DEC", text).words, "");
    }
    EXPECT_EQ(read("Episodes", "CHILD", "NA").state, CellState::value);
    EXPECT_EQ(read("Episodes", "CHILD", " ").state, CellState::blank);
}

TEST(CellReading, APostcodeMustHaveTheShapeOfOne) {
    EXPECT_EQ(read("Episodes", "PL_POST", "so23 8uj").state, CellState::value);
    EXPECT_EQ(read("Episodes", "PL_POST", "SO23").state, CellState::unreadable);
    EXPECT_EQ(read("Episodes", "PL_POST", std::string(60, 'A')).state, CellState::unreadable);
}

TEST(CellReading, ANumberIsPlainDigits) {
    EXPECT_EQ(read("Episodes", "PL_DISTANCE", "12.5").state, CellState::value);
    EXPECT_EQ(read("Episodes", "PL_DISTANCE", "1e3").state, CellState::unreadable);
}

TEST(CellReading, TheKindOfACellIsThatOfItsReading) {
    const Collection& collection = ssda903::collection();
    for (const Module& module : collection.modules) {
        for (std::size_t field = 0; field < module.fields.size(); ++field) {
            for (const char* text :
                 {"", "NULL", "X", "1", "1.0", "M", "3/5/2025", "ZZ/05/2019", "soon", "SO23 8UJ", "C2"}) {
                const CellReading reading = read_cell(module, field, text, 2026);
                const CellKind kind = kind_of_cell(module, field, text, 2026);
                EXPECT_EQ(kind.state, reading.state) << module.name << " " << field << " " << text;
                EXPECT_EQ(kind.date, reading.date) << module.name << " " << field << " " << text;
            }
        }
    }
}

}  // namespace
}  // namespace goldthread
