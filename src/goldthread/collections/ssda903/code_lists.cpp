#include "goldthread/collections/ssda903/code_lists.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr CodeMeaning sex[] = {
    {"1", "male", 0, 2024}, {"2", "female", 0, 2024}, {"M", "male", 2025},
    {"F", "female", 2025},  {"U", "unknown", 2025},
};

constexpr CodeMeaning ethnic[] = {
    {"WBRI", "White British"},
    {"WIRI", "White Irish"},
    {"WOTH", "any other White background"},
    {"WIRT", "Traveller of Irish heritage"},
    {"WROM", "Gypsy or Roma"},
    {"MWBC", "White and Black Caribbean"},
    {"MWBA", "White and Black African"},
    {"MWAS", "White and Asian"},
    {"MOTH", "any other mixed background"},
    {"AIND", "Indian"},
    {"APKN", "Pakistani"},
    {"ABAN", "Bangladeshi"},
    {"AOTH", "any other Asian background"},
    {"BCRB", "Black Caribbean"},
    {"BAFR", "Black African"},
    {"BOTH", "any other Black background"},
    {"CHNE", "Chinese"},
    {"OOTH", "any other ethnic group"},
    {"REFU", "refused"},
    {"NOBT", "information not yet obtained"},
};

constexpr CodeMeaning mother[] = {
    {"0", "not a mother"},
    {"1", "a mother"},
};

constexpr CodeMeaning yes_no[] = {
    {"0", "no"},
    {"1", "yes"},
};

constexpr CodeMeaning rne[] = {
    {"S", "started to be looked after"},
    {"L", "change of legal status only"},
    {"P", "change of placement and carer"},
    {"T", "change of placement, same carer"},
    {"B", "change of legal status, placement and carer"},
    {"U", "change of legal status and placement, same carer"},
};

constexpr CodeMeaning ls[] = {
    {"C1", "interim care order"},
    {"C2", "full care order"},
    {"D1", "freeing order"},
    {"E1", "placement order"},
    {"V2", "section 20, single period of accommodation"},
    {"V3", "agreed short breaks, each episode recorded"},
    {"V4", "agreed short breaks, agreement recorded"},
    {"L1", "police protection"},
    {"L2", "emergency protection order"},
    {"L3", "child assessment order"},
    {"J1", "remanded to local authority accommodation or youth detention"},
    {"J2", "detained under PACE 1984"},
    {"J3", "youth rehabilitation order with residence or intensive fostering requirement"},
};

constexpr CodeMeaning cin[] = {
    {"N1", "abuse or neglect"},
    {"N2", "disability"},
    {"N3", "parental illness or disability"},
    {"N4", "family in acute stress"},
    {"N5", "family dysfunction"},
    {"N6", "socially unacceptable behaviour"},
    {"N7", "low income"},
    {"N8", "absent parenting"},
};

constexpr CodeMeaning place[] = {
    {"A3", "placed for adoption with consent, current foster carer"},
    {"A4", "placed for adoption with consent, other carer"},
    {"A5", "placed for adoption with placement order, current foster carer"},
    {"A6", "placed for adoption with placement order, other carer"},
    {"H5", "semi-independent living outside children's homes regulations", 0, 2025},
    {"K1", "secure children's home"},
    {"K2", "children's home"},
    {"K3", "registered supported accommodation", 2025},
    {"P1", "placed with parents"},
    {"P2", "independent living", 0, 2025},
    {"P3", "residential employment"},
    {"R1", "residential care home"},
    {"R2", "NHS or other medical establishment"},
    {"R3", "family centre or mother and baby unit"},
    {"R5", "young offender institution"},
    {"S1", "residential school"},
    {"T0", "temporary move (all types)"},
    {"T1", "temporary move, hospital"},
    {"T2", "temporary move, holiday"},
    {"T3", "temporary move while carers are on holiday"},
    {"T4", "temporary move, other"},
    {"U1", "foster carer, relative or friend, long term"},
    {"U2", "foster carer, relative or friend, fostering for adoption"},
    {"U3", "foster carer, relative or friend, neither"},
    {"U4", "foster carer, other, long term"},
    {"U5", "foster carer, other, fostering for adoption"},
    {"U6", "foster carer, other, neither"},
    {"Z1", "other placement", 0, 2025},
    {"Z11", "other placement (first division of Z1)", 2026},
    {"Z12", "other placement (second division of Z1)", 2026},
    {"Z13", "other placement (third division of Z1)", 2026},
    {"Z14", "other placement (fourth division of Z1)", 2026},
};

constexpr CodeMeaning place_provider[] = {
    {"PR0", "parent or person with parental responsibility"},
    {"PR1", "own provision"},
    {"PR2", "another local authority"},
    {"PR3", "other public provision"},
    {"PR4", "private"},
    {"PR5", "voluntary"},
};

constexpr CodeMeaning rec[] = {
    {"X1", "next episode begins the same day"},
    {"E11", "adopted, application unopposed"},
    {"E12", "adopted, consent dispensed with"},
    {"E13", "left to live with parents or others without parental responsibility"},
    {"E2", "died"},
    {"E3", "care taken over by another authority in the United Kingdom"},
    {"E4A", "returned home, planned"},
    {"E4B", "returned home, not planned"},
    {"E41", "residence or child arrangements order"},
    {"E45", "special guardianship to former foster carer, relative or friend"},
    {"E46", "special guardianship to former foster carer, other"},
    {"E47", "special guardianship to another carer, relative or friend"},
    {"E48", "special guardianship to another carer, other"},
    {"E5", "independent living, supported"},
    {"E6", "independent living, unsupported"},
    {"E7", "transferred to adult social care"},
    {"E8", "ceased for any other reason"},
    {"E9", "sentenced to custody"},
    {"E14", "remand ended"},
    {"E15", "age assessment found 18 or over"},
    {"E16", "moved abroad"},
    {"E17", "18 or over and stayed with carers"},
};

constexpr CodeMeaning reason_place_change[] = {
    {"CARPL", "change to or implementation of the care plan"},
    {"CLOSE", "resignation of the carer or closure"},
    {"ALLEG", "allegation (section 47)"},
    {"STAND", "standards of care"},
    {"APPRR", "approval removed"},
    {"CREQB", "carer asked, because of behaviour"},
    {"CREQO", "carer asked, other reason"},
    {"CHILD", "child asked"},
    {"LAREQ", "authority asked"},
    {"PLACE", "change of placement status only"},
    {"CUSTOD", "custody arrangement"},
    {"OTHER", "other"},
};

constexpr CodeMeaning review[] = {
    {"PN0", "under 4 at the time"},
    {"PN1", "attended and spoke"},
    {"PN2", "attended, an advocate spoke"},
    {"PN3", "attended, conveyed views by symbols"},
    {"PN4", "attended, did not convey views"},
    {"PN5", "absent, an advocate briefed"},
    {"PN6", "absent, views sent"},
    {"PN7", "absent, views not conveyed"},
};

constexpr CodeMeaning sdq_reason[] = {
    {"SDQ1", "under 4 or over 16"}, {"SDQ2", "carer refused"}, {"SDQ3", "severity of disability"}, {"SDQ4", "other"},
    {"SDQ5", "child refused"},
};

constexpr CodeMeaning in_touch[] = {
    {"YES", "in touch"},
    {"NO", "not in touch"},
    {"DIED", "died after leaving care"},
    {"REFU", "refuses contact"},
    {"NREQ", "no longer requires services"},
    {"RHOM", "returned home for six months or more"},
};

constexpr CodeMeaning activ[] = {
    {"F1", "full time, higher education"},
    {"P1", "part time, higher education"},
    {"F2", "full time, other education"},
    {"P2", "part time, other education"},
    {"F4", "full time, apprenticeship"},
    {"P4", "part time, apprenticeship"},
    {"F5", "full time, training or employment"},
    {"P5", "part time, training or employment"},
    {"G4", "not in education, employment or training, illness or disability"},
    {"G5", "not in education, employment or training, other"},
    {"G6", "not in education, employment or training, pregnancy or parenting"},
    {"0", "not known or does not apply"},
};

constexpr CodeMeaning accom[] = {
    {"B1", "with parents or relatives, suitable"},
    {"B2", "with parents or relatives, unsuitable"},
    {"C1", "community home or other residential, suitable"},
    {"C2", "community home or other residential, unsuitable"},
    {"D1", "semi-independent, suitable"},
    {"D2", "semi-independent, unsuitable"},
    {"E1", "supported lodgings, suitable"},
    {"E2", "supported lodgings, unsuitable"},
    {"G1", "abroad, suitable"},
    {"G2", "abroad, unsuitable"},
    {"H1", "deported, suitable"},
    {"H2", "deported, unsuitable"},
    {"K1", "ordinary lodgings, suitable"},
    {"K2", "ordinary lodgings, unsuitable"},
    {"R1", "residence not known, suitable"},
    {"R2", "residence not known, unsuitable"},
    {"S2", "no fixed abode, unsuitable"},
    {"T1", "foyer, suitable"},
    {"T2", "foyer, unsuitable"},
    {"U1", "independent living, suitable"},
    {"U2", "independent living, unsuitable"},
    {"V1", "emergency accommodation, suitable"},
    {"V2", "emergency accommodation, unsuitable"},
    {"W1", "bed and breakfast, suitable"},
    {"W2", "bed and breakfast, unsuitable"},
    {"X2", "in custody, unsuitable"},
    {"Y1", "other, suitable"},
    {"Y2", "other, unsuitable"},
    {"Z1", "with former foster carer, suitable"},
    {"Z2", "with former foster carer, unsuitable"},
    {"0", "not known or does not apply"},
};

constexpr CodeMeaning nb_adoptr[] = {
    {"1", "one adopter"},
    {"2", "two adopters"},
};

constexpr CodeMeaning sex_adoptr[] = {
    {"M1", "one man"}, {"F1", "one woman"}, {"MM", "two men"}, {"FF", "two women"}, {"MF", "man and woman"},
};

constexpr CodeMeaning ls_adoptr[] = {
    {"L0", "single"},
    {"L11", "married, different sex"},
    {"L12", "married, same sex"},
    {"L2", "civil partners"},
    {"L3", "unmarried couple, different sex"},
    {"L4", "neither married nor civil partners, same sex"},
};

constexpr CodeMeaning reason_placed_ceased[] = {
    {"RD1", "the child's needs changed"},
    {"RD2", "the court made no placement order"},
    {"RD3", "no adopters found"},
    {"RD4", "other"},
};

constexpr CodeMeaning prev_perm[] = {
    {"P1", "adoption"},
    {"P2", "special guardianship"},
    {"P3", "residence or child arrangements order"},
    {"P4", "unknown"},
    {"Z1", "none"},
};

constexpr CodeMeaning missing[] = {
    {"M", "missing"},
    {"A", "away without authorisation"},
};

constexpr CodeMeaning sw_reason[] = {
    {"MANAGE", "caseload management"}, {"FCONTA", "first contact or re-referral"},
    {"LEFTRL", "predecessor left"},    {"ORGRST", "restructure"},
    {"TSPROC", "standard transfer"},   {"ABSENC", "cover for or return from absence"},
    {"CHCHAN", "child's request"},     {"PCCHAN", "parent's or carer's request"},
    {"SWDIED", "social worker died"},  {"OTHERS", "other"},
};

}  // namespace

const std::span<const CodeMeaning> sex_codes = sex;
const std::span<const CodeMeaning> ethnic_codes = ethnic;
const std::span<const CodeMeaning> mother_codes = mother;
const std::span<const CodeMeaning> yes_no_codes = yes_no;
const std::span<const CodeMeaning> rne_codes = rne;
const std::span<const CodeMeaning> ls_codes = ls;
const std::span<const CodeMeaning> cin_codes = cin;
const std::span<const CodeMeaning> place_codes = place;
const std::span<const CodeMeaning> place_provider_codes = place_provider;
const std::span<const CodeMeaning> rec_codes = rec;
const std::span<const CodeMeaning> reason_place_change_codes = reason_place_change;
const std::span<const CodeMeaning> review_codes = review;
const std::span<const CodeMeaning> sdq_reason_codes = sdq_reason;
const std::span<const CodeMeaning> in_touch_codes = in_touch;
const std::span<const CodeMeaning> activ_codes = activ;
const std::span<const CodeMeaning> accom_codes = accom;
const std::span<const CodeMeaning> nb_adoptr_codes = nb_adoptr;
const std::span<const CodeMeaning> sex_adoptr_codes = sex_adoptr;
const std::span<const CodeMeaning> ls_adoptr_codes = ls_adoptr;
const std::span<const CodeMeaning> reason_placed_ceased_codes = reason_placed_ceased;
const std::span<const CodeMeaning> prev_perm_codes = prev_perm;
const std::span<const CodeMeaning> missing_codes = missing;
const std::span<const CodeMeaning> sw_reason_codes = sw_reason;

}  // namespace goldthread::ssda903
