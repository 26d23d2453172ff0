#include "goldthread/intake/joined_table.hpp"

#include <gtest/gtest.h>

#include <string>

#include "goldthread/formats/csv/reader.hpp"

namespace goldthread {
namespace {

Table table(std::string text) {
    return csv::read("x.csv", std::move(text)).value().table;
}

Module loans() {
    Module made;
    made.name = "Loans";
    made.child_field = 0;
    Field child;
    child.name = "CHILD";
    made.fields = {child};
    return made;
}

TEST(ChildrenByFile, NamesTheFilesThatShareMostInTheirOrder) {
    const Module module = loans();
    ChildrenByFile children(module);
    Table all = table("CHILD\nA\nB\nC\n");
    EXPECT_TRUE(children.sharing_most(all, {"A", "X", "Y", "Z"}).empty()) << "one of three, and one of four";
    all.append(table("CHILD\na\nA\n\n"));
    const auto sharing = children.sharing_most(all, {"A", "B", "X"});
    ASSERT_EQ(sharing.size(), 2U);
    EXPECT_EQ(sharing[0].file, 0U);
    EXPECT_EQ(sharing[0].shared, 2U);
    EXPECT_EQ(sharing[0].all, 3U);
    EXPECT_EQ(sharing[1].file, 1U);
    EXPECT_EQ(sharing[1].all, 1U) << "in any letter case; a blank is no child";
}

TEST(ChildrenByFile, AChildOfVeryManyFilesCountsInTheFirstOfThem) {
    const Module module = loans();
    ChildrenByFile children(module);
    Table all = table("CHILD\nUNKNOWN\n");
    for (int file = 1; file < 1000; ++file) all.append(table("CHILD\nUNKNOWN\n"));
    EXPECT_EQ(children.sharing_most(all, {"UNKNOWN"}).size(), 64U);
}

TEST(RowsByCells, AreCountedInATableThatGrows) {
    RowsByCells rows;
    Table all = table("CHILD,BEGIN\nA,1\nA,1\n");
    EXPECT_EQ(rows.count_in(all, table("CHILD,BEGIN\nA,1\nA,1\nA,2\n")), 2U);
    EXPECT_EQ(rows.count_in(all, table("BEGIN,CHILD\n1,A\n")), 0U) << "other columns";
    all.append(table("CHILD,BEGIN\nA,2\n"));
    EXPECT_EQ(rows.count_in(all, table("CHILD,BEGIN\nA,2\n")), 1U);
    all.append(table("CHILD,BEGIN,END\nA,1,9\n"));
    EXPECT_EQ(rows.count_in(all, table("CHILD,BEGIN,END\nA,1,\nA,1,9\nA,2,9\n")), 2U);
}

}  // namespace
}  // namespace goldthread
