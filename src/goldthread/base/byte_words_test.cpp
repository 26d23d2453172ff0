#include "goldthread/base/byte_words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread {
namespace {

bool holds(std::string_view text, unsigned char byte) {
    return 0 != over_words(text, [byte](std::uint64_t bytes) {
               std::uint64_t found = 0;
               for (unsigned place = 0; place < 64; place += 8) found |= (bytes >> place & 0xFFU) == byte ? 1U : 0U;
               return found;
           });
}

TEST(WordsOfBytes, EveryByteOfATextOfAnyLengthIsSeen) {
    for (std::size_t size = 0; size <= 40; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            text[at] = '\xF0';
            EXPECT_TRUE(holds(text, 0xF0)) << size << " bytes, at " << at;
        }
    }
}

TEST(WordsOfBytes, NothingIsSeenButTheTextAndSpaces) {
    const std::string around = "xxxxxxxxaaaaaaaaaaaaaaaaaaaaxxxxxxxx";
    for (std::size_t size = 0; size <= 20; ++size) {
        EXPECT_FALSE(holds(std::string_view(around).substr(8, size), 'x')) << size << " bytes";
    }
}

}  // namespace
}  // namespace goldthread
