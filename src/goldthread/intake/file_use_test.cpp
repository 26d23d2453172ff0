#include "goldthread/intake/file_use.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread {
namespace {

FileUse use(std::string bytes) {
    return use_of({"file", std::move(bytes), {}}, ssda903::collection());
}

TEST(FileUse, TheColumnNamesTell) {
    EXPECT_EQ(use("CHILD,DECOM,RNE,URN,PL_POST\nA,01/05/2025,S,,\n"), FileUse::of_return);
    EXPECT_EQ(use("URN,Provider type,Placement code,Postcode\n1,2,3,4\n"), FileUse::providers);
    EXPECT_TRUE(looks_like_postcodes("GTPCODE\nand more"));
    EXPECT_FALSE(looks_like_postcodes("URN,Postcode\n"));
    EXPECT_EQ(use("<?xml version='1.0'?><Message/>"), FileUse::of_return);
}

TEST(FileUse, HeadingsOfAListMayStandBelowATitle) {
    EXPECT_EQ(use("Social care providers,,\nas at 1 April,,\nURN,Placement code,Postcode\n1,K2,SO23 8UJ\n"),
              FileUse::providers);
}

TEST(FileUse, ALongFileIsToldByItsBeginning) {
    std::string bytes = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    for (int i = 0; i < 5000; ++i) bytes += "A,01/02/2010,01/05/2025,PN1\n";
    EXPECT_EQ(use(bytes), FileUse::of_return);
    std::string list = "URN,PLACE_CODES,POSTCODE\n";
    for (int i = 0; i < 5000; ++i) list += "SC000001,K2,SO23 8UJ\n";
    EXPECT_EQ(use(list), FileUse::providers);
}

TEST(FileUse, TextInSixteenBitsIsRead) {
    std::string bytes = "\xFF\xFE";
    std::string text = "URN,PLACE_CODES,POSTCODE\n";
    while (text.size() < 70'000) text += "SC000001,K2,SO23 8UJ\n";
    for (const char c : text) bytes += {c, '\0'};
    EXPECT_EQ(use(bytes), FileUse::providers);
}

TEST(FileUse, AZipIsWhatLiesInIt) {
    EXPECT_EQ(use(archive::zip_of({{"lists/a.csv", "URN,PLACE_CODES,POSTCODE\n"}})), FileUse::providers);
    EXPECT_EQ(
        use(archive::zip_of({{"a.csv", "URN,PLACE_CODES,POSTCODE\n"}, {"b.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n"}})),
        FileUse::of_return);
}

TEST(FileUse, WhatNothingTellsIsLeftToTheReaderOfReturns) {
    EXPECT_EQ(use(""), FileUse::of_return);
    EXPECT_EQ(use("a,b\n1,2\n"), FileUse::of_return);
    EXPECT_EQ(use("PK\x03\x04 cut short"), FileUse::of_return);
    EXPECT_EQ(use(std::string(100'000, 'x')), FileUse::of_return);
}

}  // namespace
}  // namespace goldthread
