#include "goldthread/thread/threads.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using library::Loan;
using library::Reader;
using library::table_of;

// A return of the library: readers and loans of this year, loans of last year.
struct Library {
    Table readers;
    Table loans;
    Table loans_last_year;

    [[nodiscard]] Threads threads(unsigned jobs = 1) const {
        return {library::collection(), {ModuleTables{&readers, &loans}, ModuleTables{nullptr, &loans_last_year}}, jobs};
    }
};

Library three_readers() {
    return {table_of({"CARD", "KIND"}, {{"A", "CHILD"}, {"B", "ADULT"}}),
            table_of({"CARD", "BOOK"}, {{"B", "1"}, {"A", "2"}, {"B", "3"}}),
            table_of({"CARD", "BOOK"}, {{"C", "4"}, {"A", "5"}})};
}

template <class Range>
std::string books_of(const Range& loans) {
    std::string books;
    for (const Loan& loan : loans) books += loan.book.code().text();
    return books;
}

TEST(AThread, HoldsOneReadersRowsOfAllModulesAndYears) {
    const Library library = three_readers();
    const Threads threads = library.threads();
    const Thread a = threads[threads.find(Id::packed("A")).value()];
    ASSERT_EQ(a.records<Reader>(YearSlot::this_year).size(), 1U);
    EXPECT_TRUE(a.records<Reader>(YearSlot::this_year)[0].kind == "CHILD");
    EXPECT_EQ(books_of(a.records<Loan>(YearSlot::this_year)), "2");
    EXPECT_EQ(books_of(a.records<Loan>(YearSlot::last_year)), "5");
}

TEST(AThread, KeepsTheOrderOfTheFile) {
    const Library library = three_readers();
    const Threads threads = library.threads();
    const Thread b = threads[threads.find(Id::packed("B")).value()];
    EXPECT_EQ(books_of(b.records<Loan>(YearSlot::this_year)), "13");
    EXPECT_TRUE(b.records<Loan>(YearSlot::last_year).empty());
}

TEST(AThread, KnowsWhetherAModuleWasGivenForAnyone) {
    const Library library = three_readers();
    const Threads threads = library.threads();
    EXPECT_TRUE(threads[0].given<Reader>(YearSlot::this_year));
    EXPECT_FALSE(threads[0].given<Reader>(YearSlot::last_year));
    EXPECT_TRUE(threads[1].given<Loan>(YearSlot::last_year));
}

TEST(ThreadsOfAReturn, AreNumberedByFirstAppearance) {
    const Library library = three_readers();
    const Threads threads = library.threads();
    ASSERT_EQ(threads.size(), 3U);
    EXPECT_EQ(threads.id(0), Id::packed("A"));
    EXPECT_EQ(threads.id(1), Id::packed("B"));
    EXPECT_EQ(threads.id(2), Id::packed("C"));
    EXPECT_EQ(threads.find(Id::packed("C")), 2U);
    EXPECT_FALSE(threads.find(Id::packed("D")));
}

TEST(ThreadsOfAReturn, SayToWhomARowBelongs) {
    const Library library = three_readers();
    const Threads threads = library.threads();
    EXPECT_EQ(threads.child_of({1, Loan::module, YearSlot::this_year}), 0U);
    EXPECT_EQ(threads.child_of({2, Loan::module, YearSlot::this_year}), 1U);
    EXPECT_EQ(threads.child_of({0, Loan::module, YearSlot::last_year}), 2U);
}

TEST(ThreadsOfAReturn, SpaceAndLetterCaseOfAnIdentifierDoNotMatter) {
    const Library library{table_of({"CARD"}, {{"ab1"}}), table_of({"CARD", "BOOK"}, {{" AB1 ", "1"}, {"Ab1", "2"}}),
                          table_of({"CARD"}, {})};
    const Threads threads = library.threads();
    ASSERT_EQ(threads.size(), 1U);
    EXPECT_EQ(books_of(threads[0].records<Loan>(YearSlot::this_year)), "12");
}

TEST(ThreadsOfAReturn, LeadingZerosOfAnIdentifierMatter) {
    const Library library{table_of({"CARD"}, {{"01"}, {"1"}}), table_of({"CARD"}, {}), table_of({"CARD"}, {})};
    EXPECT_EQ(library.threads().size(), 2U);
}

TEST(ThreadsOfAReturn, ARowWithoutAnIdentifierStandsAlone) {
    const Library library{table_of({"CARD"}, {{""}, {"A"}}),
                          table_of({"CARD", "BOOK"}, {{"", "1"}, {" ", "2"}, {"A", "3"}}), table_of({"CARD"}, {})};
    const Threads threads = library.threads();
    ASSERT_EQ(threads.size(), 4U);
    EXPECT_FALSE(threads[0].child_known());
    EXPECT_TRUE(threads[0].records<Loan>(YearSlot::this_year).empty());
    EXPECT_TRUE(threads[1].child_known());
    EXPECT_EQ(books_of(threads[1].records<Loan>(YearSlot::this_year)), "3");
    EXPECT_EQ(books_of(threads[2].records<Loan>(YearSlot::this_year)), "1");
    EXPECT_EQ(books_of(threads[3].records<Loan>(YearSlot::this_year)), "2");
    EXPECT_FALSE(threads.find(Id()));
}

TEST(ThreadsOfAReturn, WithoutAColumnOfIdentifiersEveryRowStandsAlone) {
    const Library library{table_of({"KIND"}, {{"CHILD"}, {"CHILD"}}), table_of({"CARD"}, {}), table_of({"CARD"}, {})};
    const Threads threads = library.threads();
    ASSERT_EQ(threads.size(), 2U);
    EXPECT_FALSE(threads[0].child_known() || threads[1].child_known());
}

TEST(ThreadsOfAReturn, OfNoTablesAreNone) {
    const Threads threads(library::collection(), {ModuleTables{nullptr, nullptr}, ModuleTables{nullptr, nullptr}});
    EXPECT_EQ(threads.size(), 0U);
}

TEST(ThreadsOfAReturn, AreTheSameForSeveralJobs) {
    const Library library = three_readers();
    const Threads one = library.threads(1);
    const Threads two = library.threads(2);
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t reader = 0; reader < one.size(); ++reader) {
        EXPECT_EQ(one.id(reader), two.id(reader));
        for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
            EXPECT_EQ(books_of(one[reader].records<Loan>(year)), books_of(two[reader].records<Loan>(year)));
        }
    }
}

RowRef loan(std::uint32_t row) {
    return {row, Loan::module, YearSlot::this_year};
}

TEST(ThreadsThatFollowChanges, ReadACellAgain) {
    Library library = three_readers();
    Threads threads = library.threads();
    library.loans.set_cell(1, 1, "9");
    threads.cell_changed(loan(1), 1, library.loans);
    EXPECT_EQ(books_of(threads[0].records<Loan>(YearSlot::this_year)), "9");
}

TEST(ThreadsThatFollowChanges, GiveARowToAnotherReaderInTheOrderOfTheFile) {
    Library library = three_readers();
    Threads threads = library.threads();
    library.loans.set_cell(1, 0, "b ");
    threads.cell_changed(loan(1), 0, library.loans);
    EXPECT_EQ(books_of(threads[0].records<Loan>(YearSlot::this_year)), "");
    EXPECT_EQ(books_of(threads[1].records<Loan>(YearSlot::this_year)), "123");
    EXPECT_EQ(threads.child_of(loan(1)), 1U);
}

TEST(ThreadsThatFollowChanges, HaveANewReaderAtTheEndAndKeepOneWithoutRows) {
    Library library = three_readers();
    Threads threads = library.threads();
    library.loans.set_cell(1, 0, "NEW");
    threads.cell_changed(loan(1), 0, library.loans);
    ASSERT_EQ(threads.size(), 4U);
    EXPECT_EQ(threads.find(Id::packed("NEW")), 3U);
    EXPECT_EQ(books_of(threads[3].records<Loan>(YearSlot::this_year)), "2");
    EXPECT_TRUE(threads[3].records<Loan>(YearSlot::last_year).empty());
    library.loans.set_cell(1, 0, "A");
    threads.cell_changed(loan(1), 0, library.loans);
    EXPECT_EQ(threads.size(), 4U);
    EXPECT_TRUE(threads[3].records<Loan>(YearSlot::this_year).empty());
}

TEST(ThreadsThatFollowChanges, UseTheThreadOfARowWithoutIdentifierAgain) {
    Library library = three_readers();
    Threads threads = library.threads();
    for (const std::string_view card : {"", "A", " ", "B"}) {
        library.loans.set_cell(1, 0, card);
        threads.cell_changed(loan(1), 0, library.loans);
    }
    EXPECT_EQ(threads.size(), 4U);
    EXPECT_FALSE(threads[3].child_known());
}

TEST(ThreadsThatFollowChanges, NumberRowsAnewWhereOneComesOrGoes) {
    Library library = three_readers();
    Threads threads = library.threads();
    library.loans.insert_row(1, std::vector<std::string_view>{"A", "8"}, {0, 0, 1});
    threads.row_inserted(loan(1), library.loans);
    EXPECT_EQ(books_of(threads[0].records<Loan>(YearSlot::this_year)), "82");
    EXPECT_EQ(threads[1].records<Loan>(YearSlot::this_year)[1].where.row, 3U);
    library.loans.erase_row(0);
    threads.row_erased(loan(0));
    EXPECT_EQ(books_of(threads[1].records<Loan>(YearSlot::this_year)), "3");
    EXPECT_EQ(threads[1].records<Loan>(YearSlot::this_year)[0].where.row, 2U);
    EXPECT_EQ(threads.child_of(loan(2)), 1U);
    EXPECT_TRUE(threads[0].records<Loan>(YearSlot::this_year)[0].lent.absent());
}

}  // namespace
}  // namespace goldthread
