#include "goldthread/formats/csv/dialect.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread::csv {
namespace {

TEST(CsvDialect, DelimiterIsTheOneThatSplitsTheHeader) {
    EXPECT_EQ(detect_delimiter("CHILD,DOB\n1,01/02/2010\n"), ',');
    EXPECT_EQ(detect_delimiter("CHILD;DOB\n1;01/02/2010\n"), ';');
    EXPECT_EQ(detect_delimiter("CHILD\tDOB\n1\t01/02/2010\n"), '\t');
    EXPECT_EQ(detect_delimiter("CHILD|DOB\n1|01/02/2010\n"), '|');
}

TEST(CsvDialect, CommasInTheRowsDoNotHideASemicolonHeader) {
    EXPECT_EQ(detect_delimiter("CHILD;SCORE\n1;20,5\n2;18,0\n"), ';');
}

TEST(CsvDialect, DelimitersInQuotesDoNotCount) {
    EXPECT_EQ(detect_delimiter("\"a;b;c;d\",CHILD\n\"1;2;3;4\",1\n"), ',');
    EXPECT_EQ(detect_delimiter("\"a\"\"b;c;d\ne;f\",CHILD\n1,1\n"), ',');
}

TEST(CsvDialect, ACommaInOneNameDoesNotOutweighTheRows) {
    EXPECT_EQ(detect_delimiter("Surname, forename|DOB\nZed|01/02/2010\nWye|03/04/2011\n"), '|');
}

TEST(CsvDialect, ACommaAtTheEndOfEveryRowIsStillTheComma) {
    EXPECT_EQ(detect_delimiter("CHILD,DOB;x\n1,a,\n2,b,\n"), ',');
}

TEST(CsvDialect, OneColumnShowsNoDelimiter) {
    EXPECT_FALSE(detect_delimiter("CHILD\n1\n2\n"));
    EXPECT_FALSE(detect_delimiter(""));
}

TEST(CsvDialect, BlankLinesBeforeTheHeaderArePassedOver) {
    EXPECT_EQ(detect_delimiter("\r\n\r\nCHILD;DOB\r\n"), ';');
}

TEST(CsvDialect, SepLineNamesTheDelimiter) {
    const auto sep = sep_line_of("sep=;\r\nCHILD");
    ASSERT_TRUE(sep);
    EXPECT_EQ(sep->delimiter, ';');
    EXPECT_EQ(sep->length, 7U);
    EXPECT_EQ(sep_line_of("SEP=\t\nCHILD")->delimiter, '\t');
    EXPECT_EQ(sep_line_of("sep=,")->length, 5U);
}

TEST(CsvDialect, WhatOnlyBeginsLikeASepLineIsAHeader) {
    EXPECT_FALSE(sep_line_of("sep=\nCHILD"));
    EXPECT_FALSE(sep_line_of("sep=;;\nCHILD"));
    EXPECT_FALSE(sep_line_of("sep=x\nCHILD"));
    EXPECT_FALSE(sep_line_of("sep=\"\nCHILD"));
    EXPECT_FALSE(sep_line_of("separator"));
    EXPECT_FALSE(sep_line_of(""));
}

TEST(CsvDialect, NewlinesAreToldApart) {
    EXPECT_EQ(newline_at("a\r\n", 1), Newline::crlf);
    EXPECT_EQ(newline_at("a\r\n", 2), Newline::lf);
    EXPECT_EQ(newline_at("a\r", 1), Newline::cr);
    EXPECT_FALSE(newline_at("a", 0));
    EXPECT_FALSE(newline_at("a", 1));
}

TEST(CsvDialect, DelimitersHaveNames) {
    EXPECT_EQ(name_of_delimiters(';'), "semicolons");
    EXPECT_EQ(name_of_delimiters('^'), "'^'");
}

}  // namespace
}  // namespace goldthread::csv
