#include "goldthread/formats/csv/block.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace goldthread::csv {
namespace {

// Byte by byte, as plainly as it can be said.
std::uint64_t structural_one_by_one(const std::string& bytes, char delimiter) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        const char c = bytes[i];
        if (c == delimiter || c == '"' || c == '\r' || c == '\n') mask |= std::uint64_t{1} << i;
    }
    return mask;
}

std::string random_block(std::mt19937& random, const std::string& alphabet) {
    std::string bytes(block_size, ' ');
    for (char& c : bytes) c = alphabet[random() % alphabet.size()];
    return bytes;
}

std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    return bytes;
}

template <class AnyBlock>
void expect_true_masks(const std::string& bytes) {
    const AnyBlock block(bytes.data());
    for (const char delimiter : {',', ';', '\t', '|'}) {
        EXPECT_EQ(block.structural(delimiter), structural_one_by_one(bytes, delimiter));
    }
    for (std::size_t i = 0; i < block_size; ++i) EXPECT_NE(block.equal_to(bytes[i]) & (std::uint64_t{1} << i), 0U);
    const bool ascii = bytes.find_first_of(every_byte().substr(128)) == std::string::npos;
    EXPECT_EQ(block.ascii(), ascii);
}

template <class AnyBlock>
void expect_true_masks_of_many_blocks() {
    std::mt19937 random(903);
    for (int i = 0; i < 300; ++i) {
        expect_true_masks<AnyBlock>(random_block(random, every_byte()));
        expect_true_masks<AnyBlock>(random_block(random, "ab,;\t|\"\r\n"));
    }
}

TEST(CsvBlock, PortableBlockFindsEveryStructuralByte) {
    expect_true_masks_of_many_blocks<portable::Block>();
}

TEST(CsvBlock, BlockOfThisTargetFindsEveryStructuralByte) {
    expect_true_masks_of_many_blocks<Block>();
}

TEST(CsvBlock, PortableBlockIsNotMisledByNeighbouringBytes) {
    // One above and one below the byte sought, next to it: where a careless subtraction would carry over.
    std::string bytes(block_size, '-');
    bytes.replace(0, 8, ",-,+,-+,");
    EXPECT_EQ(portable::Block(bytes.data()).equal_to(','), 0b10010101U);
}

TEST(CsvBlock, BytesPastTheEndOfTheTextAreZero) {
    const std::string bytes = "a,b";
    EXPECT_EQ(last_block(bytes.data(), bytes.size()).structural(','), 0b010U);
    EXPECT_EQ(last_block(bytes.data(), bytes.size()).equal_to('\0'), ~std::uint64_t{0b111});
    EXPECT_EQ(last_block(bytes.data(), 0).structural(','), 0U);
}

}  // namespace
}  // namespace goldthread::csv
