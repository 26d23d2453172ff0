// The portal refuses a row for a blank where there must be a value, and for a text that is too long. The description of
// each field says whether a rule fails on that or whether the reading of the files must say so. This holds it to its
// word in every year, on a return of one child: the analyst is told, and is told once.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

// A child in an open episode, with one social worker, without anything that other rules look at.
std::string valid_text(const Field& field, int year) {
    if (field.name == "DEC" || field.name == "REC" || field.name == "SW_DEC") return "";
    if (field.name == "PLACE") return "U1";
    if (field.name == "DATE_PERM") return "01/05/2019";
    const auto code = std::find_if(field.codes.begin(), field.codes.end(), [&](const CodeMeaning& meaning) {
        return meaning.since <= year && year <= meaning.until;
    });
    if (code != field.codes.end()) return code->code.text();
    if (field.name == "CHILD") return "A";
    if (field.name == "DOB") return "01/02/2012";
    if (field.name == "UPN") return "UN4";
    if (field.name == "SW_ID") return "SW1";
    if (field.name == "LA_PERM") return "352";
    switch (field.kind) {
        case FieldKind::date:
        case FieldKind::partial_date:
            return "01/05/" + std::to_string(year - 1);
        case FieldKind::postcode:
            return "M1 1AE";
        case FieldKind::number:
            return "5";
        default:
            return "SC123456";
    }
}

/// One cell of the child's return.
struct Spot {
    std::size_t module = 0;
    std::size_t field = 0;
};

enum class Before : std::uint8_t { nothing, an_episode };

std::string episode_before(int year) {
    return "A,01/05/2020,S,C2,N1,U1,PR1,01/05/" + std::to_string(year - 1) + ",X1,,M1 1AE,M1 1AE,SC123456\n";
}

// A row in every module of the year, with `text` in that spot.
ReturnFiles one_child(int year, Spot spot, const std::string& text, Before before = Before::nothing) {
    std::vector<InputFile> files;
    for (std::size_t m = 0; m < collection().modules.size(); ++m) {
        const Module& module = collection().modules[m];
        if (module.since > year) continue;
        std::string names;
        std::string cells;
        for (std::size_t f = 0; f < module.fields.size(); ++f) {
            if (module.fields[f].derived) continue;
            const bool is_spot = m == spot.module && f == spot.field;
            names += (f == 0 ? "" : ",") + std::string(module.fields[f].name);
            cells += (f == 0 ? "" : ",") + (is_spot ? text : valid_text(module.fields[f], year));
        }
        if (before == Before::an_episode && module.name == "Episodes") cells = episode_before(year) + cells;
        files.push_back({std::string(module.file_name) + ".csv", names + "\n" + cells + "\n", YearSlot::this_year});
    }
    return read_return(collection(), std::move(files), year);
}

bool told_by_reading(const ReturnFiles& files, Spot spot) {
    const std::string_view name = collection().modules[spot.module].fields[spot.field].name;
    for (const FileReading& file : files.files) {
        for (const Remark& remark : file.remarks) {
            const bool about_it = file.module == spot.module && remark.place.field == name;
            if (about_it && remark.kind == Remark::Kind::problem) return true;
        }
    }
    return false;
}

// The rules that fail for that field.
std::set<std::string> told_by_rules(const ReturnFiles& files, Spot spot, int year) {
    const Threads threads(collection(), files.table_pointers());
    const Findings found = Check(rules(), threads, goldthread::testing::csv_setting(year)).run();
    const FieldRef field{static_cast<std::uint8_t>(spot.module), static_cast<std::uint8_t>(spot.field)};
    std::set<std::string> codes;
    for (const Finding& finding : found.findings) {
        const Rule& rule = rules().rules[finding.rule];
        const auto rows = found.rows_of(finding);
        const bool in_module =
            std::any_of(rows.begin(), rows.end(), [&](RowRef row) { return row.module == spot.module; });
        if (in_module && std::find(rule.flags.begin(), rule.flags.end(), field) != rule.flags.end()) {
            codes.insert(std::string(rule.code));
        }
    }
    return codes;
}

// The rules that fail for that text and not for a valid one.
std::set<std::string> rules_against(Spot spot, int year, const std::string& text, Before before) {
    const Field& field = collection().modules[spot.module].fields[spot.field];
    auto codes = told_by_rules(one_child(year, spot, text, before), spot, year);
    for (const std::string& code : told_by_rules(one_child(year, spot, valid_text(field, year), before), spot, year)) {
        codes.erase(code);
    }
    return codes;
}

// A rule tells of a cell if it does so whatever stands beside it: also of a child's first episode, also of a later one.
void expect_told_once(Spot spot, int year, const std::string& text, ToldBy told_by) {
    const Module& module = collection().modules[spot.module];
    const Field& field = module.fields[spot.field];
    const std::string where =
        std::string(module.name) + " " + std::string(field.name) + " '" + text + "' in " + std::to_string(year);
    EXPECT_EQ(told_by_reading(one_child(year, spot, text), spot), told_by == ToldBy::reading) << where;
    const bool first = !rules_against(spot, year, text, Before::nothing).empty();
    const bool later = !rules_against(spot, year, text, Before::an_episode).empty();
    EXPECT_EQ(first && later, told_by == ToldBy::rule) << where;
}

class RefusedFieldsOfYear : public ::testing::TestWithParam<int> {};

TEST_P(RefusedFieldsOfYear, AreToldOnceEitherByARuleOrByTheReading) {
    const int year = GetParam();
    for (std::size_t m = 0; m < collection().modules.size(); ++m) {
        const Module& module = collection().modules[m];
        if (module.since > year) continue;
        for (std::size_t f = 0; f < module.fields.size(); ++f) {
            const Field& field = module.fields[f];
            if (field.derived) continue;
            if (field.required) expect_told_once({m, f}, year, "", field.blank_told_by);
            if (field.required && f != module.child_field) expect_told_once({m, f}, year, "N/A", field.blank_told_by);
            if (field.most_characters == 0) continue;
            const std::string too_long(field.most_characters + 1, 'Q');
            if (f != module.child_field) expect_told_once({m, f}, year, too_long, field.length_told_by);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Years, RefusedFieldsOfYear, ::testing::Range(2023, 2028));

TEST(RefusedFields, ATooLongChildIsToldByTheReading) {
    for (std::size_t m = 0; m < collection().modules.size(); ++m) {
        const Spot spot{m, collection().modules[m].child_field};
        EXPECT_TRUE(told_by_reading(one_child(2027, spot, "ABCDEFGHIJK"), spot)) << collection().modules[m].name;
        EXPECT_FALSE(told_by_reading(one_child(2027, spot, "ABCDEFGHIJ"), spot)) << collection().modules[m].name;
    }
}

TEST(RefusedFields, WhatTheXmlSchemaAsksForTheDescriptionAsksFor) {
    const auto check = [](const XmlLeaf& leaf) {
        const Module& module = collection().modules[leaf.module];
        const Field& field = module.fields[module.find_field(leaf.field).value()];
        const bool must_hold_something = leaf.least > 0 || leaf.text == XmlText::date || leaf.text == XmlText::event;
        EXPECT_TRUE(field.required || !must_hold_something) << module.name << " " << field.name;
        EXPECT_TRUE(leaf.text != XmlText::any || leaf.most > 0 || field.most_characters > 0)
            << module.name << " " << field.name;
    };
    for (const XmlItem& item : xml_form().in_header) {
        if (!item.leaf.element.empty()) check(item.leaf);
        for (const XmlLeaf& leaf : item.block.leaves) check(leaf);
    }
    for (const XmlLeaf& leaf : xml_form().episode.leaves) check(leaf);
}

}  // namespace
}  // namespace goldthread::ssda903
