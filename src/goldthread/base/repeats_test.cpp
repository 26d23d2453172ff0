#include "goldthread/base/repeats.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread {
namespace {

std::vector<bool> repeats_in(const std::vector<std::string>& values) {
    return find_repeats(std::span<const std::string>(values.data(), values.size()));
}

TEST(Repeats, AreFoundAtEveryPlace) {
    EXPECT_EQ(repeats_in({"A", "B", "A", "C", "A"}), (std::vector<bool>{true, false, true, false, true}));
}

TEST(Repeats, AreNotFoundWhereThereAreNone) {
    EXPECT_TRUE(repeats_in({}).empty());
    EXPECT_EQ(repeats_in({"A"}), std::vector<bool>{false});
    EXPECT_EQ(repeats_in({"A", "B", "a", ""}), std::vector<bool>(4));
}

/// All values in one place of the table.
struct Alike {
    int value;
    bool operator==(const Alike&) const = default;
};

}  // namespace
}  // namespace goldthread

template <>
struct std::hash<goldthread::Alike> {
    std::size_t operator()(const goldthread::Alike& /*value*/) const noexcept { return 7; }
};

namespace goldthread {
namespace {

TEST(Repeats, AreToldApartWhereHashesAreAlike) {
    const std::vector<Alike> values = {{1}, {2}, {3}, {2}};
    EXPECT_EQ(find_repeats(std::span<const Alike>(values.data(), values.size())),
              (std::vector<bool>{false, true, false, true}));
}

}  // namespace
}  // namespace goldthread
