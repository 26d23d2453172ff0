#include "goldthread/reference/postcode_csv.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace goldthread {
namespace {

const Date november = Date::from_parts(2025, 11, 1).value();

PostcodeRowsReader::Built built_from(std::string_view csv) {
    return build_postcode_file(whole_text(csv), november).value();
}

PostcodeDirectory directory_of(std::string_view csv) {
    return PostcodeDirectory::from_bytes(built_from(csv).bytes).value();
}

TEST(PostcodeCsv, TakesTheLayoutOfFourColumns) {
    const auto directory = directory_of(
        "pcds,oseast1m,osnrth1m,laua\n"
        "AB1 0AA,385386,801193,S12000033\n"
        "GIR 0AA,,,nan\n");
    EXPECT_EQ(directory.size(), 2U);
    EXPECT_EQ(directory.find("AB10AA")->grid, (GridPoint{385386, 801193}));
    EXPECT_EQ(directory.find("AB10AA")->state, PostcodeState::not_recorded);
    EXPECT_TRUE(directory.find("GIR0AA")->authority.empty());
}

TEST(PostcodeCsv, TakesTheOlderPublishedLayout) {
    const auto directory = directory_of(
        "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,ctry\r\n"
        "\"AB1 0AA\",\"AB1  0AA\",\"AB1 0AA\",\"198001\",\"199606\",\"S99999999\",\"S99999999\",\"S12000033\","
        "\"S13002843\",\"S99999999\",\"0\",\"385386\",\"0801193\",\"1\",\"S92000003\"\r\n"
        "\"YO1 7HH\",\"YO1  7HH\",\"YO1 7HH\",\"198001\",\"\",\"E99999999\",\"E99999999\",\"E06000014\","
        "\"E05010315\",\"E04013099\",\"0\",\"460335\",\"0452170\",\"1\",\"E92000001\"\r\n");
    EXPECT_EQ(directory.find("AB1 0AA")->state, PostcodeState::terminated);
    EXPECT_EQ(directory.find("AB1 0AA")->grid, (GridPoint{385386, 801193}));
    EXPECT_EQ(directory.find("YO1 7HH")->state, PostcodeState::live);
}

TEST(PostcodeCsv, TakesTheLayoutOf2025) {
    const auto directory = directory_of(
        "pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,east1m,north1m,gridind,ctry25cd\n"
        "CA3 8NA,CA3  8NA,CA3 8NA,198001,,E99999999,E06000063,E05014175,340090,556120,1,E92000001\n");
    EXPECT_EQ(directory.find("CA3 8NA")->authority.text(), "E06000063");
    EXPECT_EQ(directory.find("CA3 8NA")->country, Country::england);
}

TEST(PostcodeCsv, ACountryMayBeKnownWhereTheAuthorityIsNot) {
    const auto directory = directory_of("pcds,laua,oseast1m,osnrth1m,ctry\nBX1 1LT,,,,E92000001\n");
    EXPECT_EQ(directory.find("BX1 1LT")->country, Country::england);
    EXPECT_TRUE(directory.find("BX1 1LT")->authority.empty());
}

TEST(PostcodeCsv, ConvertsNorthernIrelandFromTheIrishGrid) {
    const auto directory = directory_of("pcds,oseast1m,osnrth1m,laua\nBT1 1AA,334316,374675,N09000003\n");
    const auto entry = directory.find("BT1 1AA");
    ASSERT_TRUE(entry && entry->grid);
    EXPECT_EQ(entry->country, Country::northern_ireland);
    EXPECT_NEAR(entry->grid->easting, 146778, 1);
    EXPECT_NEAR(entry->grid->northing, 530104, 1);
}

TEST(PostcodeCsv, ReadsMetresAsDataFramesWriteThem) {
    const auto directory = directory_of("pcd,oseast1m,osnrth1m,laua\nYO1 7HH,460335.0,452170.0,E06000014\n");
    EXPECT_EQ(directory.find("YO1 7HH")->grid, (GridPoint{460335, 452170}));
}

TEST(PostcodeCsv, ZerosAreNoPlace) {
    const auto directory = directory_of("pcds,oseast1m,osnrth1m,laua\nYO1 7HH,0,0,E06000014\n");
    EXPECT_FALSE(directory.find("YO1 7HH")->grid);
}

TEST(PostcodeCsv, EveryRowNotTakenAsItStandsIsCounted) {
    const auto built = built_from(
        "pcds,oseast1m,osnrth1m,laua\n"
        "YO1 7HH,460335,452170,E06000014\n"
        "YO1 7HH,1,1,E06000014\n"  // again
        "YO1\n"                    // too few cells
        "York,460335,452170,E06000014\n"
        "YO1 7HJ,460335.5,452170,E06000014\n"
        "YO1 7HL,460335,,E06000014\n"
        "YO1 7HN,460335,99999999,E06000014\n"
        "YO1 7HP,460335,452170,E06000014 and more\n");
    EXPECT_EQ(built.rows, 8U);
    EXPECT_EQ(built.kept, 4U);
    std::string remarks;
    for (const Remark& remark : built.remarks) {
        remarks += std::to_string(remark.place.line) + " x" + std::to_string(remark.count) + ": " + remark.what + "\n";
    }
    EXPECT_EQ(remarks,
              "4 x1: Rows with too few columns were left out.\n"
              "5 x1: Rows whose postcode is blank or not in the form of one were left out.\n"
              "9 x1: Rows whose authority is not a code were left out.\n"
              "6 x2: Coordinates that are not whole numbers of metres, or of which one is blank, were left out.\n"
              "8 x1: Coordinates far outside the grid were left out.\n"
              "0 x1: Postcodes given more than once were taken as they stand first.\n");
}

TEST(PostcodeCsv, MissingColumnsAreNamed) {
    const auto built = build_postcode_file(whole_text("pcds,laua,lat,long\nYO1 7HH,E06000014,53.9,-1.1\n"), november);
    ASSERT_FALSE(built);
    EXPECT_EQ(built.error().what,
              "The postcode directory lacks the columns: easting (east1m, oseast1m), northing (north1m, osnrth1m).");
}

TEST(PostcodeCsv, AnEmptyDirectoryIsAnError) {
    EXPECT_FALSE(build_postcode_file(whole_text(""), november));
    EXPECT_FALSE(build_postcode_file(whole_text("pcds,oseast1m,osnrth1m,laua\n"), november));
}

}  // namespace
}  // namespace goldthread
