#include "goldthread/formats/xlsx/pieces.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace goldthread::xlsx {
namespace {

struct Parted {
    std::vector<std::string> pieces;
    std::string rest;
    bool broken = false;
};

Parted part(std::string text, std::size_t enough = 1) {
    Pieces pieces(text, "rows");
    Parted parted;
    while (const auto piece = pieces.next(enough)) {
        parted.pieces.emplace_back(piece->begin(), piece->end());
        std::fill(piece->begin(), piece->end(), '#');
    }
    parted.broken = pieces.broken();
    if (!parted.broken) parted.rest = pieces.without_children();
    return parted;
}

TEST(Pieces, ChildrenComeWholeAndTheRestStaysApart) {
    const auto parted = part("<s><c a='1'/><rows><r>1<v/></r><r/><r><v>2</v></r></rows><m/></s>");
    EXPECT_EQ(parted.pieces, (std::vector<std::string>{"<r>1<v/></r>", "<r/>", "<r><v>2</v></r>"}));
    EXPECT_EQ(parted.rest, "<s><c a='1'/><rows></rows><m/></s>");
    EXPECT_FALSE(parted.broken);
}

TEST(Pieces, SeveralComeTogetherUntilThereIsEnough) {
    const auto parted = part("<rows><r>1</r><r>2</r><r>3</r></rows>", 9);
    EXPECT_EQ(parted.pieces, (std::vector<std::string>{"<r>1</r><r>2</r>", "<r>3</r>"}));
}

TEST(Pieces, PrefixesCommentsAndQuotesDoNotMislead) {
    const auto parted = part(
        "<?xml version='1.0'?><!-- <rows> --><x:s><x:rows n=\"</x:rows>\"><x:r a='>'><![CDATA[</x:rows>]]></x:r>"
        "<!-- </x:rows> --><x:r/></x:rows></x:s>");
    EXPECT_EQ(parted.pieces,
              (std::vector<std::string>{"<x:r a='>'><![CDATA[</x:rows>]]></x:r>", "<!-- </x:rows> -->", "<x:r/>"}));
    EXPECT_FALSE(parted.broken);
}

TEST(Pieces, AnEmptyContainerHasNone) {
    EXPECT_TRUE(part("<s><rows/></s>").pieces.empty());
    EXPECT_EQ(part("<s><rows/></s>").rest, "<s><rows/></s>");
    EXPECT_TRUE(part("<s><rows></rows></s>").pieces.empty());
    EXPECT_FALSE(part("<s><rows></rows></s>").broken);
}

TEST(Pieces, WhatIsCutOffIsBroken) {
    const std::string whole = "<s><rows><r a='1'><v>2</v></r><!-- x --></rows></s>";
    for (std::size_t length = 0; length < whole.find("</rows>") + 7; ++length) {
        EXPECT_TRUE(part(whole.substr(0, length)).broken) << length;
    }
    EXPECT_FALSE(part(whole).broken);
    EXPECT_TRUE(part("<s></s>").broken) << "no container";
}

}  // namespace
}  // namespace goldthread::xlsx
