#include "goldthread/table/cell_budget.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(CellBudget, CellsAreTakenUntilTooManyAreAskedFor) {
    CellBudget cells(10);
    EXPECT_TRUE(cells.take(4));
    EXPECT_TRUE(cells.take(6));
    EXPECT_FALSE(cells.exceeded());
    EXPECT_FALSE(cells.take(1));
    EXPECT_TRUE(cells.exceeded());
    EXPECT_FALSE(cells.take(0)) << "once too many, always too many";
}

}  // namespace
}  // namespace goldthread
