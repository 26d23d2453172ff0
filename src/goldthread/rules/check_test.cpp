#include "goldthread/rules/check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/testing/lending_library_rules.hpp"

namespace goldthread::library {
namespace {

using goldthread::testing::csv_setting;
using goldthread::testing::given_tables;
using goldthread::testing::mismatch;
using goldthread::testing::read_case;
using goldthread::testing::RuleCase;

// One rule of each kind.

void judge_book_lent_twice(const Threads& threads, const CheckSetting& /*setting*/, Flagger& flag) {
    const auto loans = threads.store(Loan::module, YearSlot::this_year).all<Loan>();
    for (const Loan& l : loans) {
        const bool twice = any_of(loans, [&](const Loan& other) { return &other != &l && other.book == l.book; });
        if (l.book.provided() && twice) flag(l);
    }
}

void add_library_rules(Rules& rules) {
    rules.rule("back", "Returned before it was lent").flags(&Loan::back, &Loan::lent).each([](const Loan& l) {
        return l.back < l.lent;
    });

    rules.rule("barred", "Lent to a barred reader")
        .flags(&Reader::barred)
        .flags(&Loan::lent)
        .child([](const Member& member, Flagger& flag) {
            for (const Reader& r : member.records<Reader>()) {
                for (const Loan& l : member.records<Loan>()) {
                    if (r.barred == "1" && l.lent.provided()) flag(r, l);
                }
            }
        });

    rules.rule("forgotten", "Loan of last year left out")
        .flags_last_year(&Loan::book)
        .reads(&Loan::book)
        .child([](const Member& member, Flagger& flag) {
            for (const Loan& last : member.last_year<Loan>()) {
                if (none_of(member.records<Loan>(), [&](const Loan& l) { return l.book == last.book; })) flag(last);
            }
        });

    rules.rule("twice", "Book lent twice").flags(&Loan::book).whole_return(judge_book_lent_twice);
}

const RuleSet& library_rules() {
    static const RuleSet set = rules_of(add_library_rules);
    return set;
}

TEST(ACheck, JudgesARowByItself) {
    EXPECT_EQ(mismatch(library_rules(), "back", 2024, R"(
        [Loans]
        CARD  LENT        BACK
        A     02/05/2023  01/05/2023  <- fails
        A     02/05/2023  02/05/2023
        A     .           01/05/2023
        .     02/05/2023  01/05/2023  <- of nobody
    )"),
              "");
}

TEST(ACheck, JudgesAReadersRecordsTogether) {
    EXPECT_EQ(mismatch(library_rules(), "barred", 2024, R"(
        [Readers]
        CARD  BARRED
        A     1       <- has a loan
        B     0
        C     1
        .     1
        [Loans]
        CARD  LENT
        B     01/05/2023
        A     02/05/2023  <- of a barred reader
        .     03/05/2023
    )"),
              "");
}

TEST(ACheck, JudgesThisYearAgainstLast) {
    EXPECT_EQ(mismatch(library_rules(), "forgotten", 2024, R"(
        [Loans]
        CARD  BOOK
        A     1
        B     2
        [Loans last year]
        CARD  BOOK
        A     1
        A     2     <- B has it now
        C     3     <- C is gone
    )"),
              "");
}

TEST(ACheck, JudgesTheReturnAsAWhole) {
    EXPECT_EQ(mismatch(library_rules(), "twice", 2024, R"(
        [Loans]
        CARD  BOOK
        A     1     <- B has it too
        B     2
        B     1     <- A has it too
        C     .
        D     .
    )"),
              "");
}

// A code whose definition changes: blank fails to 2022, given fails from 2023; one that came in 2024, one gone by then.
void add_changing_rules(Rules& rules) {
    rules.rule("changed", "").until(2022).flags(&Loan::back).each([](const Loan& l) { return l.back.blank(); });
    rules.rule("changed", "").since(2023).flags(&Loan::back).each([](const Loan& l) { return l.back.provided(); });
    rules.rule("new", "").since(2024).flags(&Loan::back).each([](const Loan& l) { return l.back.blank(); });
    rules.rule("gone", "").since(2022).until(2023).flags(&Loan::back).each([](const Loan& l) {
        return l.back.blank();
    });
}

constexpr const char* open_and_closed_loan = R"(
    [Loans]
    CARD  BACK
    A     .
    A     01/05/2023
)";

TEST(ADefinition, HoldsFromAYearUntilAnother) {
    const RuleSet set = rules_of(add_changing_rules);
    EXPECT_EQ(mismatch(set, "changed", 2022, open_and_closed_loan), "Loans row 0 should pass; ");
    EXPECT_EQ(mismatch(set, "changed", 2023, open_and_closed_loan), "Loans row 1 should pass; ");
    EXPECT_EQ(mismatch(set, "changed", 2024, open_and_closed_loan), "Loans row 1 should pass; ");
    EXPECT_EQ(mismatch(set, "new", 2023, open_and_closed_loan), "no definition of new is in force");
    EXPECT_EQ(mismatch(set, "gone", 2023, open_and_closed_loan), "Loans row 0 should pass; ");
    EXPECT_EQ(mismatch(set, "gone", 2024, open_and_closed_loan), "no definition of gone is in force");
}

TEST(ADefinition, OfTheLatestYearHoldsForYearsToCome) {
    const RuleSet set = rules_of(add_changing_rules);
    EXPECT_EQ(definitions_year(collection(), 2023), 2023);
    EXPECT_EQ(definitions_year(collection(), 2030), 2024);
    EXPECT_EQ(mismatch(set, "new", 2030, open_and_closed_loan), "Loans row 0 should pass; ");
    EXPECT_EQ(mismatch(set, "gone", 2030, open_and_closed_loan), "no definition of gone is in force");
}

TEST(ARuleNotRun, SaysWhichModuleIsMissing) {
    EXPECT_EQ(mismatch(library_rules(), "barred", 2024, R"(
        [Readers]
        CARD  BARRED
        A     1
    )"),
              "not run: Loans was not given");
    EXPECT_EQ(mismatch(library_rules(), "forgotten", 2024, R"(
        [Loans]
        CARD  BOOK
        A     1
    )"),
              "not run: last year's Loans was not given");
}

TEST(ARuleNotRun, SaysWhichColumnIsMissing) {
    EXPECT_EQ(mismatch(library_rules(), "back", 2024, R"(
        [Loans]
        CARD  LENT
        A     01/05/2023
    )"),
              "not run: Loans has no column BACK");
    EXPECT_EQ(mismatch(library_rules(), "forgotten", 2024, R"(
        [Loans]
        CARD  BOOK
        A     1
        [Loans last year]
        CARD  LENT
        A     01/05/2022
    )"),
              "not run: last year's Loans has no column BOOK");
}

TEST(ARuleNotRun, ThatJoinsRowsMissesWhoseTheyAre) {
    EXPECT_EQ(mismatch(library_rules(), "barred", 2024, R"(
        [Readers]
        BARRED
        1
        [Loans]
        CARD  LENT
        A     01/05/2023
    )"),
              "not run: Readers has no column CARD");
}

TEST(ARuleNotRun, GivesEveryReasonOnce) {
    EXPECT_EQ(mismatch(library_rules(), "forgotten", 2024, R"(
        [Readers]
        CARD
        A
    )"),
              "not run: last year's Loans was not given; Loans was not given");
    EXPECT_EQ(mismatch(library_rules(), "barred", 2024, R"(
        [Loans]
        CARD  BOOK
        A     1
    )"),
              "not run: Readers was not given; Loans has no column LENT");
}

TEST(ARule, RunsOverAModuleWithoutRows) {
    EXPECT_EQ(mismatch(library_rules(), "back", 2024, R"(
        [Loans]
        CARD  LENT  BACK
    )"),
              "");
}

std::string shut_in_2023(const Threads& /*threads*/, const CheckSetting& setting) {
    return setting.year.number == 2023 ? "the library was shut" : "";
}

void add_conditional_rules(Rules& rules) {
    rules.rule("postcode", "").needs(Source::postcodes).flags(&Reader::post).each([](const Reader& r) {
        return r.post.blank();
    });
    rules.rule("provider", "").needs(Source::providers).flags(&Reader::post).each([](const Reader& r) {
        return r.post.blank();
    });
    rules.rule("authority", "").needs(Source::authority).flags(&Reader::post).each([](const Reader& r) {
        return r.post.blank();
    });
    rules.rule("branch", "").flags(&Reader::branch).each([](const Reader& r) { return r.branch.blank(); });
    rules.rule("shut", "").cannot_run(shut_in_2023).flags(&Reader::post).each([](const Reader& r) {
        return r.post.blank();
    });
    rules.rule("may", "").flags(&Reader::post).may_read(&Loan::book).each([](const Reader& r, const Member& member) {
        return r.post.blank() && member.records<Loan>().empty();
    });
}

constexpr const char* reader_without_postcode = R"(
    [Readers]
    CARD  POST
    A     .     <- blank
)";

TEST(ARuleNotRun, SaysWhichReferenceDataAreMissing) {
    const RuleSet set = rules_of(add_conditional_rules);
    EXPECT_EQ(mismatch(set, "postcode", 2024, reader_without_postcode), "not run: no postcode directory was given");
    EXPECT_EQ(mismatch(set, "provider", 2024, reader_without_postcode), "not run: no Ofsted provider list was given");
    EXPECT_EQ(mismatch(set, "authority", 2024, reader_without_postcode),
              "not run: the authority making the return is not known");
}

TEST(ARuleNotRun, SaysThatAFieldCouldNotBeDerived) {
    const RuleSet set = rules_of(add_conditional_rules);
    EXPECT_EQ(mismatch(set, "branch", 2024, reader_without_postcode),
              "not run: BRANCH cannot be worked out without a map");
    EXPECT_EQ(mismatch(set, "branch", 2024, R"(
        [Readers]
        CARD  BRANCH
        A     .       <- given all the same
        B     WEST
    )"),
              "");
}

TEST(ARuleNotRun, MayHaveAReasonOfItsOwnOnceItHasItsData) {
    const RuleSet set = rules_of(add_conditional_rules);
    EXPECT_EQ(mismatch(set, "shut", 2023, reader_without_postcode), "not run: the library was shut");
    EXPECT_EQ(mismatch(set, "shut", 2024, reader_without_postcode), "");
    EXPECT_EQ(mismatch(set, "shut", 2023, ""), "not run: Readers was not given");
}

TEST(ARule, RunsWithoutWhatItMayRead) {
    const RuleSet set = rules_of(add_conditional_rules);
    EXPECT_EQ(mismatch(set, "may", 2024, reader_without_postcode), "");
    EXPECT_EQ(mismatch(set, "may", 2024, R"(
        [Readers]
        CARD  POST
        A     .
        [Loans]
        CARD  BOOK
        A     1
    )"),
              "");
}

// A pictured return made ready, kept alive for a check of it.
struct Pictured {
    RuleCase tables;
    Threads threads;

    explicit Pictured(std::string_view picture)
        : tables(read_case(collection(), picture)), threads(collection(), given_tables(tables)) {}
};

// "A barred: Readers 0, Loans 1" for each finding.
std::vector<std::string> lines_of(const Findings& found, const Threads& threads, const RuleSet& rules) {
    std::vector<std::string> lines;
    for (const Finding& finding : found.findings) {
        std::string line = threads.id(finding.child).text() + " " + std::string(rules.rules[finding.rule].code) + ":";
        for (const RowRef row : found.rows_of(finding)) {
            line.append(" ").append(collection().modules[row.module].name).append(" ").append(std::to_string(row.row));
        }
        lines.push_back(line);
    }
    return lines;
}

constexpr const char* busy_library = R"(
    [Readers]
    CARD  BARRED
    A     1
    B     0
    C     1
    [Loans]
    CARD  BOOK  LENT        BACK
    C     1     02/05/2023  01/05/2023
    A     2     02/05/2023  .
    A     1     03/05/2023  01/05/2023
    B     2     04/05/2023  .
    [Loans last year]
    CARD  BOOK
    B     9
)";

TEST(ACheck, ReportsByReaderThenByRuleAndOnTheWholeReturnLast) {
    const Pictured library(busy_library);
    const Check check(library_rules(), library.threads, csv_setting(2024));
    EXPECT_EQ(lines_of(check.run(), library.threads, library_rules()),
              (std::vector<std::string>{
                  "A back: Loans 2",
                  "A barred: Readers 0 Loans 1",
                  "A barred: Loans 2",  // the reader has been flagged
                  "B forgotten: Loans 0",
                  "C back: Loans 0",
                  "C barred: Readers 2 Loans 0",
                  "A twice: Loans 1",
                  "A twice: Loans 2",
                  "B twice: Loans 3",
                  "C twice: Loans 0",
              }));
}

TEST(ACheck, MayBeRestrictedToSomeRules) {
    const Pictured library(busy_library);
    const Check check(library_rules(), library.threads, csv_setting(2024), {"back", "postcode"});
    EXPECT_EQ(check.rules_run(), std::vector<std::uint16_t>{0});
    EXPECT_TRUE(check.rules_not_run().empty());
    EXPECT_EQ(lines_of(check.run(), library.threads, library_rules()),
              (std::vector<std::string>{"A back: Loans 2", "C back: Loans 0"}));
}

TEST(ACheck, ListsWhatRunsAndWhatDoesNot) {
    const Pictured library(R"(
        [Loans]
        CARD  BOOK  LENT        BACK
        A     2     02/05/2023  .
    )");
    const Check check(library_rules(), library.threads, csv_setting(2024));
    EXPECT_EQ(check.rules_run(), (std::vector<std::uint16_t>{0, 3}));
    ASSERT_EQ(check.rules_not_run().size(), 2U);
    EXPECT_EQ(check.rules_not_run()[0].rule, 1);
    EXPECT_EQ(check.rules_not_run()[0].reason, "Readers was not given");
    EXPECT_EQ(check.rules_not_run()[1].rule, 2);
    EXPECT_EQ(check.rules_not_run()[1].reason, "last year's Loans was not given");
}

TEST(ACheck, OfNothingFindsNothing) {
    const Pictured library("");
    const Check check(library_rules(), library.threads, csv_setting(2024));
    EXPECT_TRUE(check.rules_run().empty());
    EXPECT_TRUE(check.run().findings.empty());
}

// Enough readers that jobs share them: every third is barred, every fifth returns a book too early.
std::string large_library() {
    std::string readers = "[Readers]\nCARD BARRED\n";
    std::string loans = "[Loans]\nCARD BOOK LENT BACK\n";
    for (int i = 0; i < 2000; ++i) {
        const std::string card = "R" + std::to_string(i);
        readers += card + (i % 3 == 0 ? " 1\n" : " 0\n");
        loans += card + " " + std::to_string(i % 1500) + " 02/05/2023 " + (i % 5 == 0 ? "01" : "03") + "/05/2023\n";
    }
    return readers + loans;
}

TEST(ACheck, FindsTheSameWithSeveralJobs) {
    const Pictured library(large_library());
    const Check check(library_rules(), library.threads, csv_setting(2024));
    const auto by_one = lines_of(check.run(1), library.threads, library_rules());
    const auto by_two = lines_of(check.run(2), library.threads, library_rules());
    EXPECT_EQ(by_one.size(), 400U + 667U + 1000U);  // too early; barred; the first and last 500 share their books
    EXPECT_EQ(by_one, by_two);
}

TEST(ACheck, OfOneReaderFindsThatReadersPart) {
    for (const std::string& picture : {std::string(busy_library), large_library()}) {
        const Pictured library(picture);
        const Check check(library_rules(), library.threads, csv_setting(2024));
        Findings by_reader;
        for (std::size_t reader = 0; reader < library.threads.size(); ++reader) {
            by_reader.append(check.run_child(reader));
        }
        by_reader.append(check.run_whole_return());
        EXPECT_EQ(lines_of(by_reader, library.threads, library_rules()),
                  lines_of(check.run(), library.threads, library_rules()));
    }
}

// The codes of rules that fail for a barred reader with so many loans, all returned before they were lent.
std::vector<std::string> codes_found_in(std::size_t loans) {
    Table readers({"CARD", "BARRED"});
    const std::vector<std::string_view> reader = {"UNKNOWN", "1"};
    readers.add_row(reader, {readers.add_file("readers.csv"), 2});
    Table lent({"CARD", "BOOK", "LENT", "BACK"});
    const std::uint32_t file = lent.add_file("loans.csv");
    const std::vector<std::string_view> loan = {"UNKNOWN", "B", "02/05/2023", "01/05/2023"};
    for (std::uint32_t i = 0; i < loans; ++i) lent.add_row(loan, {file, i + 2});
    const ModuleTables now = {&readers, &lent};
    const Threads threads(collection(), {now, ModuleTables(2, nullptr)});
    const Check check(library_rules(), threads, csv_setting(2024), {"back", "barred"});
    std::vector<std::string> codes;
    for (const Finding& finding : check.run().findings) {
        const std::string code(library_rules().rules[finding.rule].code);
        if (codes.empty() || codes.back() != code) codes.push_back(code);
    }
    return codes;
}

TEST(ACheck, JoinsNoRowsOfMoreThanAChildCanHave) {
    EXPECT_EQ(codes_found_in(200), (std::vector<std::string>{"back", "barred"}));
    EXPECT_EQ(codes_found_in(201), (std::vector<std::string>{"back"})) << "each row is judged by itself all the same";
}

}  // namespace
}  // namespace goldthread::library
