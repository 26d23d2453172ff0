#include "goldthread/intake/repeated_rows.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/csv/reader.hpp"

namespace goldthread {
namespace {

Table table(std::string text) {
    return csv::read("x.csv", std::move(text)).value().table;
}

// A module of one row a child, or of several told apart by BEGIN.
Module module(bool one_row_per_child) {
    Module made;
    made.name = "Loans";
    made.child_field = 0;
    made.one_row_per_child = one_row_per_child;
    Field child;
    child.name = "CHILD";
    Field begin;
    begin.name = "BEGIN";
    begin.tells_rows_apart = !one_row_per_child;
    Field end;
    end.name = "END";
    made.fields = {child, begin, end};
    return made;
}

RepeatedRows repeated_rows(const Table& before, const Table& added, const Module& of) {
    return RowsByKey(of).repeated_in(before, added);
}

TEST(RepeatedRows, AreFoundInATableThatGrows) {
    const Module several = module(false);
    RowsByKey rows(several);
    Table all = table("CHILD,BEGIN,END\nA,1,\n");
    EXPECT_EQ(rows.repeated_in(all, table("CHILD,BEGIN,END\nB,1,\n")).repeated, 0U);
    all.append(table("CHILD,BEGIN,END\nB,1,\n"));
    EXPECT_EQ(rows.repeated_in(all, table("CHILD,BEGIN,END\nB,1,\nA,1,\n")).repeated, 2U);
    EXPECT_EQ(rows.repeated_in(all, table("CHILD,BEGIN,END\nB,1,\n")).table_row, 1U);
}

TEST(RepeatedRows, AreComparedByTheColumnsThatThereAreThen) {
    const Module several = module(false);
    RowsByKey rows(several);
    Table all = table("CHILD,END\nA,9\n");
    EXPECT_EQ(rows.repeated_in(all, table("CHILD,END\nA,9\n")).repeated, 1U);
    all.append(table("CHILD,BEGIN,END\nB,1,9\n"));
    EXPECT_EQ(rows.repeated_in(all, table("CHILD,BEGIN\nB,1\nA,9\n")).repeated, 1U);
}

TEST(RepeatedRows, AreTheSameByChildAndWhatTellsRowsApart) {
    const Table before = table("CHILD,BEGIN,END\nA,1,\nA,2,\nB,1,\n");
    const Table later = table("END,child,BEGIN\n9,a ,1\n,A,2\n,B,2\n,C,1\n");
    Table renamed = later;
    renamed.rename_column(1, "CHILD");
    const RepeatedRows found = repeated_rows(before, renamed, module(false));
    EXPECT_EQ(found.repeated, 2U);
    EXPECT_EQ(found.table_row, 0U);
    EXPECT_EQ(found.added_row, 0U);
    EXPECT_TRUE(found.most) << "two of three";
}

TEST(RepeatedRows, OfAModuleWithOneRowAChildAreItsChildren) {
    const Table first = table("CHILD,BEGIN\nA,1\nB,1\nC,1\n");
    EXPECT_TRUE(repeated_rows(first, table("CHILD,BEGIN\nA,7\nB,8\n"), module(true)).most);
    EXPECT_FALSE(repeated_rows(first, table("CHILD,BEGIN\nC,1\nD,1\nE,1\n"), module(true)).most);
    EXPECT_EQ(compared_by(module(true)), "CHILD");
    EXPECT_EQ(compared_by(module(false)), "CHILD and BEGIN");
}

TEST(RepeatedRows, AreComparedCellByCellWhereAColumnIsMissing) {
    const Table first = table("CHILD,END\nA,1\nA,2\n");
    EXPECT_TRUE(repeated_rows(first, table("CHILD,END\nA,1\nA,2\nA,3\n"), module(false)).most);
    EXPECT_FALSE(repeated_rows(first, table("CHILD,END\nA,4\nA,5\n"), module(false)).most) << "the same child alone";
    EXPECT_FALSE(repeated_rows(first, table("CHILD\nA\n"), module(false)).most);
}

TEST(RepeatedRows, WithoutAnythingInThemAreNotCounted) {
    EXPECT_FALSE(repeated_rows(table("CHILD,BEGIN\n,\n"), table("CHILD,BEGIN\n,\n"), module(false)).most);
    EXPECT_FALSE(repeated_rows(table("CHILD,BEGIN\n"), table("CHILD,BEGIN\nA,1\n"), module(false)).most);
}

}  // namespace
}  // namespace goldthread
