// OC2: health, strengths and difficulties, offending and substance misuse of children looked after all year.

#include <cmath>

#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

bool is_whole_score(const NumberCell& score) {
    return score.known() && score.value() >= 0 && score.value() <= 40 && std::floor(score.value()) == score.value();
}

bool is_answer_other_than_0_or_1(const FlagCell& answer) {
    return answer.provided() && !answer.in({"0", "1"});
}

bool lacks_core_item(const Oc2& o) {
    return any_blank(o.immunisations, o.teeth_check, o.health_assessment, o.substance_misuse);
}

bool has_health_or_offending_item(const Oc2& o) {
    return any_provided(o.convicted, o.health_check, o.immunisations, o.teeth_check, o.health_assessment,
                        o.substance_misuse, o.intervention_received, o.intervention_offered);
}

bool has_difficulties_item(const Oc2& o) {
    return any_provided(o.sdq_score, o.sdq_reason);
}

// Whether the child's birthday of that age is this day or earlier. False without a date of birth.
bool is_of_age(const Oc2& o, int age, Date day) {
    return o.dob.plus_years(age) <= day;
}
bool is_under_age(const Oc2& o, int age, Date day) {
    return o.dob.plus_years(age) > day;
}

bool has_birthday_in(const ReturnYear& year, const Oc2& o, int age) {
    return o.dob.plus_years(age).within(year.start, year.end);
}

void judge_191(const Child& child, Flagger& flag) {
    if (!child.continuously_looked_after()) return;
    for (const Oc2& o : child.records<Oc2>()) {
        if (lacks_core_item(o)) flag(o);
    }
    if (child.records<Oc2>().empty()) flag(child.first_episode());
}

// Begins a rule that asks whether the child was looked after all year.
RuleSentence<Child> all_year_rule(Rules& rules, std::string_view code, std::string_view title) {
    RuleSentence<Child> sentence = rules.rule(code, title);
    sentence.reads(&Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec, &Episode::rne);
    return sentence;
}

void add_difficulties_rules(Rules& rules) {
    all_year_rule(rules, "157", "SDQ1 given for a child aged 4 to 16")
        .fails_when(
            "A child looked after all year, aged 4 or over at its start and not 16 before its end, has SDQ_REASON "
            "SDQ1 (too young or too old) and no SDQ_SCORE.")
        .flags(&Oc2::sdq_reason, &Oc2::dob)
        .reads(&Oc2::sdq_score)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            const bool of_age = is_of_age(o, 4, year.start) && o.dob.plus_years(16) >= year.end;
            return of_age && o.sdq_reason == "SDQ1" && o.sdq_score.blank() && child.continuously_looked_after();
        });

    rules.rule("180", "Strengths and difficulties score not a whole number from 0 to 40")
        .fails_when("SDQ_SCORE is given and is not a whole number from 0 to 40.")
        .flags(&Oc2::sdq_score)
        .each([](const Oc2& o) { return o.sdq_score.provided() && !is_whole_score(o.sdq_score); });

    all_year_rule(rules, "185", "Strengths and difficulties score given but not in care all year")
        .fails_when("SDQ_SCORE is given for a child who was not looked after all year.")
        .flags(&Oc2::sdq_score)
        .each([](const Oc2& o, const Child& child) {
            return o.sdq_score.provided() && !child.continuously_looked_after();
        });

    all_year_rule(rules, "186", "Strengths and difficulties score missing")
        .fails_when(
            "A child looked after all year, aged 4 or over at its start and under 17 at its end, has neither "
            "SDQ_SCORE nor SDQ_REASON.")
        .flags(&Oc2::sdq_score)
        .reads(&Oc2::dob, &Oc2::sdq_reason)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            const bool of_age = is_of_age(o, 4, year.start) && is_under_age(o, 17, year.end);
            return of_age && !has_difficulties_item(o) && child.continuously_looked_after();
        });

    rules.rule("188", "Strengths and difficulties data given for a child under 4")
        .fails_when("SDQ_SCORE or SDQ_REASON is given for a child who is under 4 at the end of the year.")
        .flags(&Oc2::sdq_score, &Oc2::sdq_reason)
        .reads(&Oc2::dob)
        .each([](const Oc2& o, const ReturnYear& year) {
            return is_under_age(o, 4, year.end) && has_difficulties_item(o);
        });

    rules.rule("189", "Strengths and difficulties data given for a child past 17")
        .fails_when("SDQ_SCORE or SDQ_REASON is given for a child whose 17th birthday is before the start of the year.")
        .flags(&Oc2::dob, &Oc2::sdq_score, &Oc2::sdq_reason)
        .each([](const Oc2& o, const ReturnYear& year) {
            return o.dob.plus_years(17) < year.start && has_difficulties_item(o);
        });

    rules.rule("196", "Reason for no strengths and difficulties score not recognised")
        .fails_when("SDQ_REASON is given and is not SDQ1 to SDQ5.")
        .flags(&Oc2::sdq_reason)
        .each([](const Oc2& o) {
            return o.sdq_reason.provided() && !o.sdq_reason.in({"SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"});
        });

    rules.rule("197a", "Strengths and difficulties score and reason for none both given")
        .fails_when("SDQ_SCORE and SDQ_REASON are both given. A score of 0 is a score.")
        .flags(&Oc2::sdq_score, &Oc2::sdq_reason)
        .each([](const Oc2& o) { return all_provided(o.sdq_score, o.sdq_reason); });

    all_year_rule(rules, "197B", "Strengths and difficulties data missing in the year of 4 or 17")
        .fails_when(
            "A child looked after all year, whose 4th or 17th birthday is in the year, has neither SDQ_SCORE nor "
            "SDQ_REASON.")
        .flags(&Oc2::sdq_reason, &Oc2::dob)
        .reads(&Oc2::sdq_score)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            const bool of_age = has_birthday_in(year, o, 4) || has_birthday_in(year, o, 17);
            return of_age && !has_difficulties_item(o) && child.continuously_looked_after();
        });

    all_year_rule(rules, "198", "Reason for no score given but not in care all year")
        .fails_when("SDQ_REASON is given for a child who was not looked after all year.")
        .flags(&Oc2::sdq_reason)
        .each([](const Oc2& o, const Child& child) {
            return o.sdq_reason.provided() && !child.continuously_looked_after();
        });
}

void add_substance_misuse_rules(Rules& rules) {
    rules.rule("158", "Intervention received but offer also answered")
        .fails_when("INTERVENTION_RECEIVED is 1 and INTERVENTION_OFFERED is given.")
        .flags(&Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) { return o.intervention_received == "1" && o.intervention_offered.provided(); });

    rules.rule("159", "Intervention not received and offer unanswered")
        .fails_when("SUBSTANCE_MISUSE is 1, INTERVENTION_RECEIVED is 0 and INTERVENTION_OFFERED is blank.")
        .flags(&Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .mended_in(&Oc2::intervention_offered)
        .each([](const Oc2& o) {
            return o.substance_misuse == "1" && o.intervention_received == "0" && o.intervention_offered.blank();
        });

    rules.rule("192", "Substance misuse but intervention unanswered")
        .fails_when("SUBSTANCE_MISUSE is 1 and INTERVENTION_RECEIVED is blank.")
        .flags(&Oc2::substance_misuse, &Oc2::intervention_received)
        .mended_in(&Oc2::intervention_received)
        .each([](const Oc2& o) { return o.substance_misuse == "1" && o.intervention_received.blank(); });

    rules.rule("193", "Intervention answered without substance misuse")
        .fails_when(
            "SUBSTANCE_MISUSE is 0 or blank, and INTERVENTION_RECEIVED or INTERVENTION_OFFERED is given, be it 0.")
        .flags(&Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) {
            const bool no_misuse = o.substance_misuse.blank() || o.substance_misuse == "0";
            return no_misuse && any_provided(o.intervention_received, o.intervention_offered);
        });
}

void add_health_rules(Rules& rules) {
    rules.rule("181", "Outcome item not 0 or 1")
        .fails_when("One of the eight yes-or-no items of OC2 is given and is not 0 or 1.")
        .flags(&Oc2::convicted, &Oc2::health_check, &Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment,
               &Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) {
            return is_answer_other_than_0_or_1(o.convicted) || is_answer_other_than_0_or_1(o.health_check) ||
                   is_answer_other_than_0_or_1(o.immunisations) || is_answer_other_than_0_or_1(o.teeth_check) ||
                   is_answer_other_than_0_or_1(o.health_assessment) ||
                   is_answer_other_than_0_or_1(o.substance_misuse) ||
                   is_answer_other_than_0_or_1(o.intervention_received) ||
                   is_answer_other_than_0_or_1(o.intervention_offered);
        });

    rules.rule("182", "Core health items missing")
        .fails_when(
            "One of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE is blank while one of "
            "CONVICTED, HEALTH_CHECK, INTERVENTION_RECEIVED and INTERVENTION_OFFERED is given.")
        .flags(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse, &Oc2::convicted,
               &Oc2::health_check, &Oc2::intervention_received, &Oc2::intervention_offered)
        .mended_in(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse)
        .each([](const Oc2& o) {
            return lacks_core_item(o) &&
                   any_provided(o.convicted, o.health_check, o.intervention_received, o.intervention_offered);
        });

    all_year_rule(rules, "190", "Outcome items given but not in care all year")
        .fails_when("Any of the eight yes-or-no items of OC2 is given for a child who was not looked after all year.")
        .flags(&Oc2::convicted, &Oc2::health_check, &Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment,
               &Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o, const Child& child) {
            return has_health_or_offending_item(o) && !child.continuously_looked_after();
        });

    all_year_rule(rules, "191", "In care all year but health items missing")
        .fails_when(
            "A child was looked after all year, and one of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and "
            "SUBSTANCE_MISUSE is blank, or the child has no OC2 record at all.")
        .flags(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse)
        .flags(&Episode::child)
        .child([](const Child& child, Flagger& flag) { judge_191(child, flag); });

    rules.rule("542", "Conviction answered for a child under 10")
        .fails_when("CONVICTED is given for a child who is under 10 at the end of the year.")
        .flags(&Oc2::convicted)
        .reads(&Oc2::dob)
        .each([](const Oc2& o, const ReturnYear& year) {
            return is_under_age(o, 10, year.end) && o.convicted.provided();
        });

    all_year_rule(rules, "543", "Conviction unanswered for a child of 10 or over")
        .fails_when("CONVICTED is blank for a child looked after all year who is 10 or over at its end.")
        .flags(&Oc2::dob, &Oc2::convicted)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            return is_of_age(o, 10, year.end) && o.convicted.blank() && child.continuously_looked_after();
        });

    rules.rule("544", "Conviction recorded but health items missing")
        .fails_when(
            "CONVICTED is 1, and one of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE is blank.")
        .flags(&Oc2::convicted, &Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse)
        .mended_in(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse)
        .each([](const Oc2& o) { return o.convicted == "1" && lacks_core_item(o); });

    all_year_rule(rules, "545", "Health surveillance unanswered for a child under 5")
        .fails_when("HEALTH_CHECK is blank for a child looked after all year who is under 5 at its end.")
        .flags(&Oc2::dob, &Oc2::health_check)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            return is_under_age(o, 5, year.end) && o.health_check.blank() && child.continuously_looked_after();
        });

    all_year_rule(rules, "546", "Health surveillance answered for a child of 5 or over")
        .fails_when("HEALTH_CHECK is given for a child looked after all year who is 5 or over at its end.")
        .flags(&Oc2::dob, &Oc2::health_check)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            return is_of_age(o, 5, year.end) && o.health_check.provided() && child.continuously_looked_after();
        });

    rules.rule("547", "Health surveillance up to date but health items missing")
        .fails_when(
            "HEALTH_CHECK is 1, and one of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE is "
            "blank.")
        .flags(&Oc2::health_check, &Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment,
               &Oc2::substance_misuse)
        .mended_in(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse)
        .each([](const Oc2& o) { return o.health_check == "1" && lacks_core_item(o); });
}

}  // namespace

void add_health_outcomes(Rules& rules) {
    add_difficulties_rules(rules);
    add_substance_misuse_rules(rules);
    add_health_rules(rules);
}

}  // namespace goldthread::ssda903
