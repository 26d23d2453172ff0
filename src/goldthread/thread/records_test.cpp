#include "goldthread/thread/records.hpp"

#include <gtest/gtest.h>

#include <array>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using library::Loan;
using library::Reader;
using library::table_of;

const Module& readers() {
    return library::collection().modules[Reader::module];
}
const Module& loans() {
    return library::collection().modules[Loan::module];
}

std::size_t index_of(const Module& module, std::string_view field) {
    return module.find_field(field).value();
}

// The records of readers 0, 1, ..., one row each.
RecordStore one_row_each(const Table& table) {
    std::vector<std::uint32_t> reader_of_row(table.row_count());
    for (std::size_t row = 0; row < reader_of_row.size(); ++row) reader_of_row[row] = static_cast<std::uint32_t>(row);
    return {readers(), Reader::module, YearSlot::this_year, &table, reader_of_row, reader_of_row.size()};
}

TEST(ARecordStore, ReadsEveryKindOfCell) {
    const RecordStore store =
        one_row_each(table_of({"CARD", "BORN", "KIND", "BARRED", "POST", "JOINED", "FEES"},
                              {{"r1", "1/2/1990", " child ", "1.0", "ab1 2cd", "ZZ/05/2021", "2.50"}}));
    ASSERT_EQ(store.size(), 1U);
    const Reader& r = store.all<Reader>().front();
    EXPECT_EQ(r.card.id(), Id::packed("R1"));
    EXPECT_TRUE(r.born == Date::of(1990, 2, 1));
    EXPECT_TRUE(r.kind == "CHILD");
    EXPECT_TRUE(r.barred == "1");
    EXPECT_TRUE(r.post == "AB12CD");
    EXPECT_TRUE(r.joined.earliest() == Date::of(2021, 5, 1));
    EXPECT_TRUE(r.fees == 2.5);
}

TEST(ARecordStore, ReadsBlankCellsOfEveryKindAsBlank) {
    const RecordStore store = one_row_each(
        table_of({"CARD", "BORN", "KIND", "BARRED", "POST", "JOINED", "FEES"}, {{"", " ", "", "", "", "", ""}}));
    const Reader& r = store.all<Reader>().front();
    EXPECT_TRUE(r.card.blank() && r.born.blank() && r.kind.blank() && r.barred.blank() && r.post.blank() &&
                r.joined.blank() && r.fees.blank());
    EXPECT_FALSE(r.card.absent() || r.born.absent() || r.kind.absent() || r.barred.absent() || r.post.absent() ||
                 r.joined.absent() || r.fees.absent());
}

TEST(ARecordStore, ReadsAWordForBlankAsACodeWhereItIsOne) {
    static constexpr CodeMeaning kinds[] = {{"NA", "not asked"}};
    Module module = readers();
    module.fields[index_of(module, "KIND")].codes = kinds;
    const Table table = table_of({"CARD", "KIND", "POST"}, {{"NA", "na", "NA"}, {"--", "--", "=\"#N/A\""}});
    const std::vector<std::uint32_t> reader_of_row = {0, 1};
    const RecordStore store(module, Reader::module, YearSlot::this_year, &table, reader_of_row, 2);
    const auto all = store.all<Reader>();
    EXPECT_TRUE(all[0].kind == "NA");
    EXPECT_TRUE(all[0].post.blank());
    EXPECT_TRUE(all[1].kind.blank() && all[1].post.blank());
    EXPECT_TRUE(all[0].card.provided() && all[1].card.provided()) << "who it is about is taken literally";
}

TEST(ARecordStore, CellsOfAMissingColumnAreAbsentAndBlank) {
    const RecordStore store = one_row_each(table_of({"CARD"}, {{"R1"}, {"R2"}}));
    for (const Reader& r : store.all<Reader>()) {
        EXPECT_FALSE(r.card.absent());
        EXPECT_TRUE(r.born.absent() && r.kind.absent() && r.barred.absent() && r.post.absent() && r.joined.absent() &&
                    r.fees.absent());
        EXPECT_TRUE(r.born.blank() && r.kind.blank() && r.barred.blank() && r.post.blank() && r.joined.blank() &&
                    r.fees.blank());
    }
    EXPECT_TRUE(store.has_field(index_of(readers(), "CARD")));
    EXPECT_FALSE(store.has_field(index_of(readers(), "BORN")));
}

TEST(ARecordStore, ColumnsMayComeInAnyOrderBesideOthers) {
    const RecordStore store = one_row_each(table_of({"NOTES", "KIND", "CARD"}, {{"quiet", "CHILD", "R1"}}));
    EXPECT_TRUE(store.all<Reader>().front().kind == "CHILD");
    EXPECT_EQ(store.all<Reader>().front().card.id(), Id::packed("R1"));
}

TEST(ARecordStore, KeepsTheRowsOfOneReaderTogetherInFileOrder) {
    const Table table = table_of({"CARD", "BOOK"}, {{"B", "1"}, {"A", "2"}, {"B", "3"}, {"A", "4"}, {"B", "5"}});
    const std::array<std::uint32_t, 5> reader_of_row = {0, 1, 0, 1, 0};
    const RecordStore store(loans(), Loan::module, YearSlot::last_year, &table, reader_of_row, 3);

    std::string books;
    for (const Loan& loan : store.of_child<Loan>(0)) books += loan.book.code().text();
    EXPECT_EQ(books, "135");
    EXPECT_EQ(store.count_of_child(0), 3U);
    EXPECT_EQ(store.count_of_child(1), 2U);
    EXPECT_EQ(store.count_of_child(2), 0U);
    EXPECT_TRUE(store.of_child<Loan>(2).empty());
}

TEST(ARecordStore, EveryRecordKnowsItsRow) {
    const Table table = table_of({"CARD", "BOOK"}, {{"B", "1"}, {"A", "2"}, {"B", "3"}});
    const std::array<std::uint32_t, 3> reader_of_row = {0, 1, 0};
    const RecordStore store(loans(), Loan::module, YearSlot::last_year, &table, reader_of_row, 2);

    EXPECT_EQ(store.of_child<Loan>(0)[1].where, (RowRef{2, Loan::module, YearSlot::last_year}));
    EXPECT_EQ(store.of_row(1).where, (RowRef{1, Loan::module, YearSlot::last_year}));
    EXPECT_EQ(&store.of_row(2), &store.of_child<Loan>(0)[1]);
}

TEST(ARecordStore, OfAModuleNotGivenIsEmptyAndSaysSo) {
    const RecordStore store(loans(), Loan::module, YearSlot::this_year, nullptr, {}, 4);
    EXPECT_FALSE(store.present());
    EXPECT_EQ(store.size(), 0U);
    EXPECT_FALSE(store.has_field(0));
    EXPECT_TRUE(store.of_child<Loan>(3).empty());
    EXPECT_EQ(store.count_of_child(3), 0U);
}

TEST(ARecordStore, OfATableWithoutRowsIsPresent) {
    const Table table = table_of({"CARD", "BOOK"}, {});
    const RecordStore store(loans(), Loan::module, YearSlot::this_year, &table, {}, 1);
    EXPECT_TRUE(store.present());
    EXPECT_TRUE(store.has_field(index_of(loans(), "BOOK")));
    EXPECT_TRUE(store.of_child<Loan>(0).empty());
}

TEST(ARecordStore, ReadsOneCellAgain) {
    const Table table = table_of({"CARD", "BOOK", "LENT"}, {{"B", "1", "x"}, {"A", "2", ""}, {"B", "3", "x"}});
    const std::array<std::uint32_t, 3> reader_of_row = {0, 1, 0};
    RecordStore store(loans(), Loan::module, YearSlot::this_year, &table, reader_of_row, 2);

    store.reparse(loans(), 2, index_of(loans(), "LENT"), "01/05/2024");
    EXPECT_TRUE(store.of_child<Loan>(0)[1].lent == Date::of(2024, 5, 1));
    EXPECT_TRUE(store.of_child<Loan>(0)[0].lent.unreadable());
    EXPECT_TRUE(store.of_child<Loan>(1)[0].lent.blank());
    EXPECT_TRUE(store.of_child<Loan>(0)[1].book == "3");

    store.reparse(loans(), 2, index_of(loans(), "LENT"), "");
    EXPECT_TRUE(store.of_child<Loan>(0)[1].lent.blank());
}

TEST(ARecordStore, ADerivedFieldIsThereOnceFilledIn) {
    RecordStore store = one_row_each(table_of({"CARD"}, {{"R1"}, {"R2"}}));
    const std::size_t branch = index_of(readers(), "BRANCH");
    EXPECT_FALSE(store.has_field(branch));

    for (Reader& r : store.all_mutable<Reader>()) r.branch = Code("WEST");
    store.of_child_mutable<Reader>(1)[0].branch = Code("EAST");
    store.mark_field_derived(branch);
    EXPECT_TRUE(store.has_field(branch));
    EXPECT_TRUE(store.is_derived(branch));
    EXPECT_TRUE(store.of_child<Reader>(0)[0].branch == "WEST");
    EXPECT_TRUE(store.of_child<Reader>(1)[0].branch == "EAST");
}

TEST(ARecordStore, ADerivedFieldThatTheFileGivesIsReadFromIt) {
    const RecordStore store = one_row_each(table_of({"CARD", "BRANCH"}, {{"R1", "WEST"}}));
    const std::size_t branch = index_of(readers(), "BRANCH");
    EXPECT_TRUE(store.has_field(branch));
    EXPECT_FALSE(store.is_derived(branch));
    EXPECT_TRUE(store.all<Reader>().front().branch == "WEST");
}

}  // namespace
}  // namespace goldthread
