#include "goldthread/reference/postcodes.hpp"

#include <gtest/gtest.h>

#include <array>

#include "goldthread/reference/postcode_builder.hpp"
#include "goldthread/reference/postcode_file.hpp"

namespace goldthread {
namespace {

constexpr std::array rows{
    PostcodeRow{"AB1 0AA", "S12000033", GridPoint{385386, 801193}, true},
    PostcodeRow{"SW1A 1AA", "E09000033", GridPoint{529090, 179645}},
    PostcodeRow{"SW1A 2AA", "E09000033", GridPoint{530047, 179951}},
    PostcodeRow{"CF10 1EP", "W06000015", GridPoint{318399, 176369}},
    PostcodeRow{"JE2 3AA", "L99999999", std::nullopt},
    PostcodeRow{"IM1 1AA", "M99999999", std::nullopt},
    PostcodeRow{"GIR 0AA", "", std::nullopt},
    PostcodeRow{"W1A 1AA", "E09000033", GridPoint{528887, 181593}},
};

PostcodeDirectory directory() {
    return PostcodeDirectory::of(rows);
}

std::string packed_file() {
    PostcodeFileBuilder builder;
    for (const PostcodeRow& row : rows) builder.add(row, country_of_code(row.authority));
    return builder.finish(Date::from_parts(2025, 11, 1).value());
}

TEST(PostcodeDirectory, GivesAuthorityPlaceAndCountry) {
    const auto entry = directory().find("SW1A1AA");
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->authority.text(), "E09000033");
    EXPECT_EQ(entry->grid, (GridPoint{529090, 179645}));
    EXPECT_EQ(entry->country, Country::england);
    EXPECT_EQ(entry->state, PostcodeState::live);
}

TEST(PostcodeDirectory, FindsPostcodesHoweverTheyAreWritten) {
    for (const char* text : {"SW1A1AA", "SW1A 1AA", "sw1a 1aa", " Sw1A1 aA "}) {
        EXPECT_TRUE(directory().find(text)) << text;
    }
    EXPECT_TRUE(directory().find(Code("SW1A1AA")));
    EXPECT_TRUE(directory().find(Code("SW1A 1AA")));
    EXPECT_TRUE(directory().find(Code("W1A 1AA")));
    EXPECT_TRUE(directory().find(Code("w1a1aa")));
}

TEST(PostcodeDirectory, DoesNotFindWhatItDoesNotHave) {
    for (const char* text : {"", "SW1A", "SW1A 1AB", "SW1A 3AA", "SW1A 1ZA", "ZZ1 1AA", "SW1A 1A1", "SW1AA 1AA", "1AA",
                             "5W1A 1AA", "SW1A 1\xC3\xA9"}) {
        EXPECT_FALSE(directory().find(text)) << text;
        EXPECT_FALSE(directory().find(Code::packed(text))) << text;
    }
    EXPECT_FALSE(directory().find(Code::packed("SW1A 1AA extra")));
}

TEST(PostcodeDirectory, TellsTerminatedPostcodes) {
    EXPECT_EQ(directory().find("AB1 0AA")->state, PostcodeState::terminated);
}

TEST(PostcodeDirectory, IslandsHaveAnAuthorityButNoPlace) {
    const auto jersey = directory().find("JE2 3AA");
    ASSERT_TRUE(jersey);
    EXPECT_EQ(jersey->country, Country::channel_islands);
    EXPECT_FALSE(jersey->grid);
    EXPECT_EQ(directory().find("IM1 1AA")->country, Country::isle_of_man);
}

TEST(PostcodeDirectory, APostcodeMayBeKnownWithoutAnything) {
    const auto entry = directory().find("GIR 0AA");
    ASSERT_TRUE(entry);
    EXPECT_TRUE(entry->authority.empty());
    EXPECT_EQ(entry->country, Country::unknown);
}

TEST(PostcodeDirectory, OfNoPostcodesFindsNothing) {
    const PostcodeDirectory none = PostcodeDirectory::of({});
    EXPECT_EQ(none.size(), 0U);
    EXPECT_FALSE(none.find("SW1A 1AA"));
}

TEST(PostcodeDirectory, OfAPostcodeGivenTwiceTheFirstCounts) {
    const std::array twice{PostcodeRow{"AB1 0AA", "S12000033", GridPoint{1, 2}},
                           PostcodeRow{"AB10AA", "S12000034", GridPoint{3, 4}}};
    const PostcodeDirectory one = PostcodeDirectory::of(twice);
    EXPECT_EQ(one.size(), 1U);
    EXPECT_EQ(one.find("AB1 0AA")->authority.text(), "S12000033");
}

TEST(PostcodeFile, OpensAndTellsItsEdition) {
    const auto opened = PostcodeDirectory::from_bytes(packed_file());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->edition().iso(), "2025-11-01");
    EXPECT_EQ(opened->size(), rows.size());
    EXPECT_TRUE(opened->verify());
}

TEST(PostcodeFile, WithoutTerminationDatesSaysSo) {
    const auto opened = PostcodeDirectory::from_bytes(packed_file());
    EXPECT_FALSE(opened->records_termination());
    EXPECT_EQ(opened->find("AB1 0AA")->state, PostcodeState::not_recorded);
}

std::string why_not(std::string bytes) {
    const auto opened = PostcodeDirectory::from_bytes(std::move(bytes));
    return opened ? "opened" : opened.error().what;
}

TEST(PostcodeFile, OfAnotherKindIsRefused) {
    EXPECT_EQ(why_not(""), "This is not a packed postcode file.");
    EXPECT_EQ(why_not("pcds,oseast1m\nAB1 0AA,385386\n"), "This is not a packed postcode file.");
}

TEST(PostcodeFile, OfAnotherVersionIsRefused) {
    std::string file = packed_file();
    file[8] = 2;
    EXPECT_EQ(why_not(file), "The postcode file is of a version that this program does not read.");
}

TEST(PostcodeFile, CutShortAnywhereIsRefused) {
    const std::string file = packed_file();
    for (std::size_t length = 0; length < file.size(); ++length) {
        EXPECT_NE(why_not(file.substr(0, length)), "opened") << length;
    }
    EXPECT_EQ(why_not(file.substr(0, file.size() - 1)), "The postcode file is cut short.");
    EXPECT_EQ(why_not(file + "x"), "The postcode file is longer than it says.");
}

TEST(PostcodeFile, AChangedByteIsNoticedAtOnceInTheTablesAndByVerifyInTheBody) {
    const std::string file = packed_file();
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        const auto opened = PostcodeDirectory::from_bytes(changed);
        EXPECT_TRUE(!opened || !opened->verify()) << "byte " << at;
    }
}

TEST(PostcodeFile, DamageBehindCorrectChecksumsNeverReadsOutsideTheFile) {
    const std::string file = packed_file();
    for (std::size_t at = 12; at < file.size(); ++at) {
        for (const int flip : {0x01, 0x80, 0xFF}) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ flip);
            correct_checksums(changed);
            const auto opened = PostcodeDirectory::from_bytes(changed);
            if (!opened) continue;
            for (const PostcodeRow& row : rows) (void)opened->find(row.postcode);
        }
    }
}

TEST(PostcodeFile, AMissingFileIsNamed) {
    const auto opened = PostcodeDirectory::open("no/postcodes.gtp");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().place.file, "no/postcodes.gtp");
}

TEST(PostcodeKey, OrdersAsTheText) {
    const auto order = [](const char* text) { return PostcodeKey::parse(text)->order(); };
    EXPECT_LT(order("AB1 0AA"), order("AB1 0AB"));
    EXPECT_LT(order("AB1 0ZZ"), order("AB1 1AA"));
    EXPECT_LT(order("AB1 9ZZ"), order("AB10 0AA"));
    EXPECT_LT(order("E1 1AA"), order("E10 1AA"));
    EXPECT_EQ(PostcodeKey::from_order(order("SW1A 1AA")).order(), order("SW1A 1AA"));
}

TEST(PostcodeKey, OfACodeIsTheOneOfItsText) {
    for (const char* text :
         {"M11AA", "B338TH", "CR26XH", "DN551PT", "W1A1AA", "EC1A1BB", "M1 1AA", "GIR0AA", "EC1A 1BB"}) {
        const auto of_code = PostcodeKey::of(Code::packed(text));
        ASSERT_TRUE(of_code) << text;
        EXPECT_EQ(of_code->order(), PostcodeKey::parse(text)->order()) << text;
    }
}

}  // namespace
}  // namespace goldthread
