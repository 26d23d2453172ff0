#include "goldthread/rules/rule_book.hpp"

#include <gtest/gtest.h>

#include "goldthread/testing/lending_library_rules.hpp"

namespace goldthread::library {
namespace {

using goldthread::testing::mismatch;

// The one rule that `write` writes down.
Rule rule_of(void (*write)(Rules&)) {
    return rules_of(write).rules.front();
}

FieldRef field_of(std::uint8_t module, std::string_view name, YearSlot year = YearSlot::this_year) {
    const std::size_t field = collection().modules[module].find_field(name).value();
    return {module, static_cast<std::uint8_t>(field), year};
}

FieldRef reader_field(std::string_view name) {
    return field_of(Reader::module, name);
}
FieldRef loan_field(std::string_view name) {
    return field_of(Loan::module, name);
}
FieldRef last_years_loan_field(std::string_view name) {
    return field_of(Loan::module, name, YearSlot::last_year);
}

TEST(ARuleSentence, SaysWhatTheRuleIs) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "Returned before it was lent")
            .since(2022)
            .until(2023)
            .stage(2)
            .fails_when("BACK is before LENT.")
            .flags(&Loan::back)
            .reads(&Loan::lent)
            .each([](const Loan& l) { return l.back < l.lent; });
    });
    EXPECT_EQ(rule.code, "7");
    EXPECT_EQ(rule.title, "Returned before it was lent");
    EXPECT_EQ(rule.fails_when, "BACK is before LENT.");
    EXPECT_EQ(rule.since, 2022);
    EXPECT_EQ(rule.until, 2023);
    EXPECT_EQ(rule.stage, 2);
}

TEST(ARuleSentence, HoldsForEveryYearUnlessItSays) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).each([](const Loan& l) { return l.back.blank(); });
    });
    EXPECT_TRUE(in_force(rule, collection(), 2022));
    EXPECT_TRUE(in_force(rule, collection(), 2024));
    EXPECT_EQ(rule.stage, 0);
}

TEST(ARuleSentence, WhatItFlagsItReadsOnce) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back, &Loan::lent).reads(&Loan::lent, &Loan::book).each([](const Loan& l) {
            return l.back < l.lent;
        });
    });
    EXPECT_EQ(rule.flags, (std::vector<FieldRef>{loan_field("BACK"), loan_field("LENT")}));
    EXPECT_EQ(rule.reads, (std::vector<FieldRef>{loan_field("BACK"), loan_field("LENT"), loan_field("BOOK")}));
    EXPECT_TRUE(rule.may_read.empty());
}

TEST(ARuleSentence, WhatItMayFlagItNeedNotHave) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).may_flag(&Loan::book).each([](const Loan& l) { return l.back.blank(); });
    });
    EXPECT_EQ(rule.flags, (std::vector<FieldRef>{loan_field("BACK"), loan_field("BOOK")}));
    EXPECT_EQ(rule.reads, (std::vector<FieldRef>{loan_field("BACK")}));
    EXPECT_EQ(rule.may_read, (std::vector<FieldRef>{loan_field("BOOK")}));
}

TEST(ARuleSentence, OfARowReadsNoMoreThanItSays) {
    const Rule by_row = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).each([](const Loan& l) { return l.back.blank(); });
    });
    const Rule by_year = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).each([](const Loan& l, const ReturnYear& y) { return l.back > y.end; });
    });
    const Rule by_setting = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).each([](const Loan& l, const CheckSetting& s) {
            return l.back > s.year.end;
        });
    });
    for (const Rule& rule : {by_row, by_year, by_setting}) {
        EXPECT_EQ(rule.kind, RuleKind::row);
        EXPECT_EQ(rule.reads, (std::vector<FieldRef>{loan_field("BACK")}));
    }
}

TEST(ARuleSentence, ThatJoinsRowsReadsWhoseTheyAre) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).may_read(&Reader::barred).each([](const Loan& l, const Member& member) {
            return l.back.blank() && member.records<Reader>().empty();
        });
    });
    EXPECT_EQ(rule.kind, RuleKind::child);
    EXPECT_EQ(rule.reads, (std::vector<FieldRef>{loan_field("BACK"), loan_field("CARD")}));
    EXPECT_EQ(rule.may_read, (std::vector<FieldRef>{reader_field("BARRED"), reader_field("CARD")}));
}

TEST(ARuleSentence, ThatReadsLastYearIsAcrossYears) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::book).reads_last_year(&Loan::book).child([](const Member&, Flagger&) {});
    });
    EXPECT_EQ(rule.kind, RuleKind::across_years);
    EXPECT_EQ(rule.reads, (std::vector<FieldRef>{loan_field("BOOK"), last_years_loan_field("BOOK"), loan_field("CARD"),
                                                 last_years_loan_field("CARD")}));
}

TEST(ARuleSentence, ThatMayReadLastYearIsAcrossYears) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::book).may_read_last_year(&Loan::book).child([](const Member&, Flagger&) {});
    });
    EXPECT_EQ(rule.kind, RuleKind::across_years);
    EXPECT_EQ(rule.may_read, (std::vector<FieldRef>{last_years_loan_field("BOOK"), last_years_loan_field("CARD")}));
}

TEST(ARuleSentence, MayFlagLastYearsRecords) {
    const Rule rule = rule_of(
        [](Rules& rules) { rules.rule("7", "").flags_last_year(&Loan::book).child([](const Member&, Flagger&) {}); });
    EXPECT_EQ(rule.flags, (std::vector<FieldRef>{last_years_loan_field("BOOK")}));
    EXPECT_EQ(rule.kind, RuleKind::across_years);
}

TEST(ARuleSentence, ThatNeedsASourceIsOfReferenceData) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "")
            .flags(&Reader::post)
            .needs(Source::postcodes)
            .needs(Source::authority)
            .reads_last_year(&Reader::post)
            .each([](const Reader& r) { return r.post.blank(); });
    });
    EXPECT_EQ(rule.kind, RuleKind::reference);
    EXPECT_EQ(rule.needs, 5);
}

TEST(ARuleSentence, OnTheWholeReturnJudgesNoChild) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::book).whole_return([](const Threads&, const CheckSetting&, Flagger&) {});
    });
    EXPECT_EQ(rule.kind, RuleKind::whole_return);
    EXPECT_EQ(rule.judge_child, nullptr);
    EXPECT_NE(rule.judge_return, nullptr);
}

TEST(ARuleSentence, IsMendedInWhatItFlagsUnlessItSays) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "")
            .flags(&Loan::card, &Loan::back, &Loan::lent)
            .flags(&Reader::branch)
            .child([](const Member&, Flagger&) {});
    });
    EXPECT_EQ(rule.mended_in, (std::vector<FieldRef>{loan_field("BACK"), loan_field("LENT")}));
}

TEST(ARuleSentence, SaysWhereItIsMended) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back, &Loan::lent).mended_in(&Loan::back).each([](const Loan& l) {
            return l.back.blank();
        });
    });
    EXPECT_EQ(rule.flags, (std::vector<FieldRef>{loan_field("BACK"), loan_field("LENT")}));
    EXPECT_EQ(rule.mended_in, (std::vector<FieldRef>{loan_field("BACK")}));
}

TEST(ARuleSentence, MayBeMendedInNothingItFlags) {
    const Rule rule = rule_of([](Rules& rules) {
        rules.rule("7", "").flags(&Loan::back).mended_elsewhere().each([](const Loan& l) { return l.back.blank(); });
    });
    EXPECT_TRUE(rule.mended_in.empty());
}

TEST(ARuleBook, KeepsTheOrderInWhichRulesWereWritten) {
    const RuleSet set = rules_of([](Rules& rules) {
        for (const std::string_view code : {"9", "1", "5"}) {
            rules.rule(code, "").flags(&Loan::back).each([](const Loan& l) { return l.back.blank(); });
        }
    });
    ASSERT_EQ(set.rules.size(), 3U);
    EXPECT_EQ(set.rules[0].code, "9");
    EXPECT_EQ(set.rules[2].code, "5");
}

// A predicate takes what it needs: each of these finds the loan of book 1 alone.
void add_each_kind_of_predicate(Rules& rules) {
    rules.rule("record", "").flags(&Loan::book).each([](const Loan& l) { return l.book == "1"; });
    rules.rule("year", "").flags(&Loan::lent).each([](const Loan& l, const ReturnYear& year) {
        return l.lent < year.start;
    });
    rules.rule("setting", "").flags(&Loan::lent).each([](const Loan& l, const CheckSetting& setting) {
        return l.lent < setting.year.start;
    });
    rules.rule("child", "").flags(&Loan::book).each([](const Loan& l, const Member& member) {
        return &l == &member.records<Loan>().front();
    });
    rules.rule("child and year", "")
        .flags(&Loan::book, &Loan::lent)
        .each([](const Loan& l, const Member& member, const ReturnYear& year) {
            return l.lent < year.start && member.records<Loan>().size() == 2;
        });
    rules.rule("judge", "").flags(&Loan::book).child([](const Member& member, Flagger& flag) {
        flag(member.records<Loan>().front());
    });
    rules.rule("judge by year", "")
        .flags(&Loan::lent)
        .child([](const Member& member, const ReturnYear& year, Flagger& flag) {
            for (const Loan& l : member.records<Loan>()) {
                if (l.lent < year.start) flag(l);
            }
        });
}

TEST(APredicate, TakesWhatItNeeds) {
    const RuleSet set = rules_of(add_each_kind_of_predicate);
    for (const Rule& rule : set.rules) {
        EXPECT_EQ(mismatch(set, rule.code, 2024, R"(
            [Loans]
            CARD  BOOK  LENT
            A     1     31/03/2023  <- the first, lent before the year
            A     2     01/04/2023
        )"),
                  "")
            << rule.code;
    }
}

TEST(ARuleKind, HasAName) {
    EXPECT_EQ(name_of(RuleKind::row), "row");
    EXPECT_EQ(name_of(RuleKind::child), "child");
    EXPECT_EQ(name_of(RuleKind::across_years), "across years");
    EXPECT_EQ(name_of(RuleKind::reference), "reference data");
    EXPECT_EQ(name_of(RuleKind::whole_return), "whole return");
}

}  // namespace
}  // namespace goldthread::library
