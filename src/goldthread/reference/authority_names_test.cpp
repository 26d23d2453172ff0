#include "goldthread/reference/authority_names.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(PlainAuthorityName, IsTheSameForAllSpellings) {
    EXPECT_EQ(plain_authority_name("Telford & Wrekin"), "telford and wrekin");
    EXPECT_EQ(plain_authority_name("TELFORD AND WREKIN COUNCIL"), "telford and wrekin");
    EXPECT_EQ(plain_authority_name("Kingston upon Hull, City of"), "kingston upon hull");
    EXPECT_EQ(plain_authority_name("The City of Kingston-upon-Hull Council"), "kingston upon hull");
    EXPECT_EQ(plain_authority_name("Herefordshire, County of"), "herefordshire");
    EXPECT_EQ(plain_authority_name("Durham County Council"), plain_authority_name("County Durham"));
    EXPECT_EQ(plain_authority_name("St. Helens"), plain_authority_name("St Helens Metropolitan Borough Council"));
    EXPECT_EQ(plain_authority_name("Royal Borough of Windsor and Maidenhead"), "windsor and maidenhead");
    EXPECT_EQ(plain_authority_name("London Borough of Camden"), "camden");
    EXPECT_EQ(plain_authority_name("LB Camden"), "camden");
    EXPECT_EQ(plain_authority_name("Hampshire CC"), "hampshire");
    EXPECT_EQ(plain_authority_name("City of London"), "london");
    EXPECT_EQ(plain_authority_name("Isle of Wight"), plain_authority_name("ISLE OF WIGHT COUNCIL"));
}

TEST(PlainAuthorityName, KeepsApartWhatDiffers) {
    EXPECT_NE(plain_authority_name("Leicester City Council"), plain_authority_name("Leicestershire County Council"));
    EXPECT_NE(plain_authority_name("Bedford"), plain_authority_name("Central Bedfordshire"));
    EXPECT_EQ(plain_authority_name("Council"), "");
}

TEST(NearAuthorityNames, AreThoseThatShareAWordOrNearlyAllLetters) {
    const std::vector<std::string> names{"Kingston upon Hull, City of", "Kingston upon Thames", "Cumbria", "Cumberland",
                                         "Leeds"};
    EXPECT_EQ(near_authority_names("Hull", names), (std::vector<std::string>{"Kingston upon Hull, City of"}));
    EXPECT_EQ(near_authority_names("Cumbira", names), (std::vector<std::string>{"Cumbria"}));
    EXPECT_EQ(near_authority_names("Kingston", names).size(), 2U);
    EXPECT_TRUE(near_authority_names("Mordor", names).empty());
    EXPECT_TRUE(near_authority_names("", names).empty());
}

}  // namespace
}  // namespace goldthread
