#include "goldthread/reference/postcode_sector.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace goldthread {
namespace {

constexpr int letters = 20;

SectorEntry entry(int first, int second, int authority, std::optional<GridPoint> grid, bool terminated = false) {
    return {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second), static_cast<std::uint16_t>(authority),
            terminated, grid};
}

// Every entry is found as it was packed, and no other slot holds one.
void expect_kept(const std::vector<SectorEntry>& entries, int letter_count = letters) {
    const std::string packed = pack_sector(entries, letter_count);
    std::vector<SectorEntry> found;
    for (int first = 0; first < letter_count; ++first) {
        for (int second = 0; second < letter_count; ++second) {
            const auto one = find_in_sector(packed, static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second),
                                            letter_count);
            if (one) found.push_back(*one);
        }
    }
    EXPECT_EQ(found, entries);
}

TEST(PostcodeSector, KeepsASinglePostcode) {
    expect_kept({entry(3, 7, 12, GridPoint{385386, 801193})});
}

TEST(PostcodeSector, KeepsStreetsFarApartToTheMetre) {
    expect_kept({entry(0, 0, 1, GridPoint{385386, 801193}), entry(0, 1, 1, GridPoint{385177, 801314}),
                 entry(5, 0, 1, GridPoint{400000, 790000}), entry(19, 19, 1, GridPoint{0, 1220000})});
}

TEST(PostcodeSector, KeepsRepeatedCoordinates) {
    expect_kept({entry(0, 0, 1, GridPoint{10, 10}), entry(0, 1, 1, GridPoint{10, 10}),
                 entry(0, 2, 1, GridPoint{11, 10}), entry(0, 3, 1, std::nullopt), entry(0, 4, 1, GridPoint{11, 10})});
}

TEST(PostcodeSector, KeepsPostcodesWithoutCoordinates) {
    expect_kept({entry(0, 0, 0, std::nullopt), entry(0, 9, 0, std::nullopt), entry(1, 0, 0, GridPoint{5, 6})});
}

TEST(PostcodeSector, KeepsStreetsOfOneAndOfSeveralAuthorities) {
    expect_kept({entry(0, 0, 7, GridPoint{1, 2}), entry(0, 1, 300, GridPoint{1, 2}), entry(0, 2, 9, GridPoint{3, 4}),
                 entry(1, 0, 300, GridPoint{1, 2}), entry(1, 1, 300, GridPoint{9, 9})});
}

TEST(PostcodeSector, KeepsWhichAreTerminated) {
    expect_kept({entry(0, 0, 1, GridPoint{1, 2}, true), entry(0, 1, 1, GridPoint{1, 2}, false),
                 entry(1, 0, 1, GridPoint{1, 2}, true), entry(2, 0, 1, std::nullopt, true)});
}

TEST(PostcodeSector, KeepsPointsWestAndSouthOfTheFalseOrigin) {
    expect_kept({entry(0, 0, 1, GridPoint{-250, -30}), entry(0, 1, 1, GridPoint{250, 30})});
}

TEST(PostcodeSector, KeepsAFullSectorOfTwentySixLetters) {
    std::vector<SectorEntry> entries;
    for (int first = 0; first < 26; ++first) {
        for (int second = 0; second < 26; ++second) {
            const GridPoint point{600000 + 37 * first + second * second, 100000 + first * second};
            entries.push_back(entry(first, second, (first + second) % 7, point, second % 3 == 0));
        }
    }
    expect_kept(entries, 26);
}

TEST(PostcodeSector, CutShortAnywhereItFindsNothingOutsideItsBytes) {
    const std::string packed =
        pack_sector(std::vector{entry(0, 0, 7, GridPoint{1, 2}), entry(0, 1, 9, GridPoint{900, 4000}, true),
                                entry(4, 3, 9, GridPoint{77, 88})},
                    letters);
    for (std::size_t length = 0; length < packed.size(); ++length) {
        const std::string cut = packed.substr(0, length);  // its own buffer, so that sanitizers see its end
        for (std::uint8_t first = 0; first < letters; ++first) (void)find_in_sector(cut, first, 1, letters);
    }
    EXPECT_FALSE(find_in_sector(packed.substr(0, packed.size() - 3), 4, 3, letters));
}

}  // namespace
}  // namespace goldthread
