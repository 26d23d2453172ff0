#include "goldthread/collections/ssda903/ssda903.hpp"

#include "goldthread/collections/ssda903/code_lists.hpp"
#include "goldthread/collections/ssda903/in_xml.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr std::string_view dob_meaning = "date of birth";

// The rules hold the children of most modules against Header's, and so fail on a blank.
template <class Rec>
Field child(IdCell Rec::* member, ToldBy blank_told_by = ToldBy::rule) {
    return required(
        identifier(at_most(10, field("CHILD", member, "the authority's own identifier of the child"), ToldBy::reading)),
        blank_told_by);
}

// Header's date of birth once more. Where it differs a rule fails, but not where it is blank.
template <class Rec>
Field repeated_dob(DateCell Rec::* member) {
    return repeated(required(field("DOB", member, dob_meaning), ToldBy::reading));
}

template <class Rec>
Module module(std::string_view name, std::string_view file_name, std::string_view one_row_per,
              std::vector<Field> fields) {
    Module m;
    m.name = name;
    m.file_name = file_name;
    m.one_row_per = one_row_per;
    m.child_field = 0;
    m.fields = std::move(fields);
    m.record_size = sizeof(Rec);
    return m;
}

Module one_row_per_child(Module m) {
    m.one_row_per_child = true;
    return m;
}

Module from_year(int year, Module m) {
    m.since = year;
    return m;
}

Module not_in_xml(std::string_view rows, Module m) {
    m.rows_not_in_xml = rows;
    return m;
}

Module header() {
    using R = Header;
    return one_row_per_child(module<R>(
        "Header", "header", "child",
        {child(&R::child), required(at_most(1, field("SEX", &R::sex, "sex", sex_codes))),
         required(field("DOB", &R::dob, dob_meaning)),
         required(at_most(4, field("ETHNIC", &R::ethnic, "ethnic group", ethnic_codes))),
         identifier(at_most(13, field("UPN", &R::upn, "unique pupil number, or UN1 to UN5 saying why there is none")),
                    "444"),
         at_most(1, field("MOTHER", &R::mother, "whether she is a mother (girls only)", mother_codes), ToldBy::reading),
         at_most(10, field("MC_DOB", &R::mc_dob, "date of birth of her first child")),
         at_most(1, derived_field("UASC", &R::uasc, "whether unaccompanied and seeking asylum in the year",
                                  "the UASC module"))}));
}

Module episodes() {
    using R = Episode;
    Module described = module<R>(
        "Episodes", "episodes", "episode of care",
        {child(&R::child),
         telling_rows_apart(
             not_after_year(required(field("DECOM", &R::decom, "date the episode began"), ToldBy::reading))),
         required(at_most(1, field("RNE", &R::rne, "reason for the new episode", rne_codes)), ToldBy::reading),
         required(at_most(2, field("LS", &R::ls, "legal status", ls_codes)), ToldBy::reading),
         required(at_most(2, field("CIN", &R::cin, "category of need when the period of care began", cin_codes)),
                  ToldBy::reading),
         required(at_most(3, field("PLACE", &R::place, "placement type", place_codes)), ToldBy::reading),
         at_most(3, field("PLACE_PROVIDER", &R::place_provider, "who provides the placement", place_provider_codes)),
         falling_in_year(at_most(10, field("DEC", &R::dec, "date the episode ended; blank while it is open"))),
         at_most(3, field("REC", &R::rec, "reason the episode ended", rec_codes)),
         at_most(6, field("REASON_PLACE_CHANGE", &R::reason_place_change, "why the placement changed",
                          reason_place_change_codes)),
         at_most(8, field("HOME_POST", &R::home_post, "postcode of home when entering care"), ToldBy::reading),
         at_most(8, field("PL_POST", &R::pl_post, "postcode of the placement"), ToldBy::reading),
         identifier(at_most(
             8, field("URN", &R::urn, "Ofsted number of the setting or agency; XXXXXXX if another body inspects it"),
             ToldBy::reading)),
         derived_field("PL_LA", &R::pl_la, "authority in which the placement is", "a postcode directory"),
         derived_field("PL_LOCATION", &R::pl_location, "whether the placement is in the returning authority",
                       "a postcode directory and the authority making the return"),
         derived_field("PL_DISTANCE", &R::pl_distance, "miles from home to placement", "a postcode directory")});
    return spanning(std::move(described), &R::decom, &R::dec, &R::rne, &R::rec, &R::reason_place_change);
}

Module reviews() {
    using R = Review;
    return module<R>(
        "Reviews", "reviews", "review held",
        {child(&R::child), repeated_dob(&R::dob),
         telling_rows_apart(falling_in_year(required(field("REVIEW", &R::review, "date of the review")))),
         required(at_most(3, field("REVIEW_CODE", &R::review_code, "the child's participation", review_codes)))});
}

Module uasc() {
    using R = Uasc;
    return one_row_per_child(module<R>(
        "UASC", "uasc", "unaccompanied asylum-seeking child",
        {child(&R::child), repeated(required(at_most(1, field("SEX", &R::sex, "sex", sex_codes)), ToldBy::reading)),
         repeated_dob(&R::dob), at_most(10, field("DUC", &R::duc, "date the status ceased or will cease"))}));
}

Module oc2() {
    using R = Oc2;
    return one_row_per_child(module<R>(
        "OC2", "oc2", "child looked after continuously for twelve months",
        {child(&R::child), repeated_dob(&R::dob),
         at_most(2, field("SDQ_SCORE", &R::sdq_score, "strengths and difficulties score, 0 to 40")),
         at_most(4, field("SDQ_REASON", &R::sdq_reason, "why there is no score", sdq_reason_codes)),
         at_most(1, field("CONVICTED", &R::convicted, "convicted, warned or reprimanded in the year", yes_no_codes)),
         at_most(1, field("HEALTH_CHECK", &R::health_check, "child health surveillance up to date", yes_no_codes)),
         at_most(1, field("IMMUNISATIONS", &R::immunisations, "immunisations up to date", yes_no_codes)),
         at_most(1, field("TEETH_CHECK", &R::teeth_check, "teeth checked in the year", yes_no_codes)),
         at_most(1, field("HEALTH_ASSESSMENT", &R::health_assessment, "health assessed in the year", yes_no_codes)),
         at_most(1, field("SUBSTANCE_MISUSE", &R::substance_misuse, "substance misuse identified", yes_no_codes)),
         at_most(1, field("INTERVENTION_RECEIVED", &R::intervention_received, "intervention received", yes_no_codes)),
         at_most(1, field("INTERVENTION_OFFERED", &R::intervention_offered, "intervention offered", yes_no_codes))}));
}

Module oc3() {
    using R = Oc3;
    return one_row_per_child(module<R>(
        "OC3", "oc3", "care leaver",
        {child(&R::child), repeated_dob(&R::dob),
         required(at_most(4, field("IN_TOUCH", &R::in_touch, "whether the authority is in touch", in_touch_codes))),
         required(at_most(2, field("ACTIV", &R::activ, "main activity at the birthday", activ_codes))),
         required(at_most(2, field("ACCOM", &R::accom, "accommodation and whether it is suitable", accom_codes)))}));
}

Module ad1() {
    using R = Ad1;
    return one_row_per_child(module<R>(
        "AD1", "ad1", "adopted child",
        {child(&R::child), repeated_dob(&R::dob),
         not_after_year(at_most(
             10, field("DATE_INT", &R::date_int, "date of the decision that adoption is in the child's interest"))),
         not_after_year(at_most(10, field("DATE_MATCH", &R::date_match, "date matched with these adopters"))),
         at_most(1, field("FOSTER_CARE", &R::foster_care, "adopted by former foster carer", yes_no_codes)),
         at_most(1, field("NB_ADOPTR", &R::nb_adoptr, "number of adopters", nb_adoptr_codes)),
         at_most(2, field("SEX_ADOPTR", &R::sex_adoptr, "sex of the adopters", sex_adoptr_codes)),
         at_most(3, field("LS_ADOPTR", &R::ls_adoptr, "legal status of the adopters", ls_adoptr_codes))}));
}

Module placed_adoption() {
    using R = PlacedAdoption;
    return module<R>(
        "PlacedAdoption", "placed_for_adoption", "decision that the child should be placed for adoption",
        {child(&R::child), repeated_dob(&R::dob),
         telling_rows_apart(not_after_year(at_most(10, field("DATE_PLACED", &R::date_placed, "date of the decision")))),
         not_after_year(
             at_most(10, field("DATE_PLACED_CEASED", &R::date_placed_ceased, "date the decision was reversed"))),
         at_most(3, field("REASON_PLACED_CEASED", &R::reason_placed_ceased, "why it was reversed",
                          reason_placed_ceased_codes))});
}

Module prev_perm() {
    using R = PrevPerm;
    return one_row_per_child(
        module<R>("PrevPerm", "previous_permanence", "child who started to be looked after",
                  {child(&R::child), repeated_dob(&R::dob),
                   at_most(2, field("PREV_PERM", &R::prev_perm, "permanence option by which the child left care before",
                                    prev_perm_codes)),
                   identifier(at_most(3, field("LA_PERM", &R::la_perm, "authority that arranged it"))),
                   at_most(10, field("DATE_PERM", &R::date_perm, "date of the order; ZZ for an unknown part"))}));
}

Module missing() {
    using R = Missing;
    constexpr std::size_t one_a_day = 366;
    Module described = module<R>(
        "Missing", "missing", "period missing or away",
        {child(&R::child), repeated_dob(&R::dob),
         at_most(1, field("MISSING", &R::missing, "missing, or away without authorisation", missing_codes)),
         telling_rows_apart(
             falling_in_year(required(at_most(10, field("MIS_START", &R::mis_start, "date the period began"))))),
         falling_in_year(at_most(10, field("MIS_END", &R::mis_end, "date it ended; blank while still missing")))});
    described.most_rows_of_child = one_a_day;
    return spanning(std::move(described), &R::mis_start, &R::mis_end);
}

Module sw_episodes() {
    using R = SwEpisode;
    Module described = from_year(
        2024,
        not_in_xml("social worker episodes",
                   module<R>("SWEpisodes", "sw_episodes", "social worker episode",
                             {child(&R::child, ToldBy::reading), repeated_dob(&R::dob),
                              identifier(field("SW_ID", &R::sw_id, "registration number of the social worker")),
                              telling_rows_apart(not_after_year(required(field(
                                  "SW_DECOM", &R::sw_decom, "date this worker took over; ZZ for an unknown part")))),
                              not_after_year(field("SW_DEC", &R::sw_dec, "date this worker's time ended")),
                              field("SW_REASON", &R::sw_reason, "why this worker took over", sw_reason_codes)})));
    return spanning(std::move(described), &R::sw_decom, &R::sw_dec, &R::sw_id, &R::sw_reason);
}

Module dolo() {
    using R = DoLo;
    Module described = from_year(
        2027,
        not_in_xml(
            "deprivation of liberty orders",
            module<R>("DoLo", "DoLo", "deprivation of liberty order",
                      {child(&R::child, ToldBy::reading), repeated_dob(&R::dob),
                       telling_rows_apart(
                           not_after_year(required(field("DOLO_START", &R::dolo_start, "date the order began")))),
                       falling_in_year(field("DOLO_END", &R::dolo_end, "date it ended; blank while in force"))})));
    return spanning(std::move(described), &R::dolo_start, &R::dolo_end);
}

// The element that names a field in XML, where it is called otherwise. That which names the child does so for all
// modules.
void take_name_in_xml(Collection& c, const XmlLeaf& leaf) {
    if (leaf.element == leaf.field || leaf.element.empty()) return;
    const Module& own = c.modules[leaf.module];
    const bool names_child = own.find_field(leaf.field) == own.child_field;
    for (Module& m : c.modules) {
        if (!names_child && &m != &own) continue;
        if (const auto known = m.find_field(leaf.field)) m.fields[*known].other_names.push_back(leaf.element);
    }
}

void take_names_in_xml(Collection& c) {
    const auto take_all = [&c](const XmlBlock& block) {
        for (const XmlLeaf& leaf : block.leaves) take_name_in_xml(c, leaf);
    };
    for (const XmlItem& item : xml_form().in_header) {
        take_name_in_xml(c, item.leaf);
        take_all(item.block);
    }
    take_all(xml_form().episode);
}

Collection describe() {
    Collection c;
    c.name = "ssda903";
    c.title = "Children looked after (SSDA903)";
    c.nation = Nation::england;
    c.a_return = "an SSDA903 return";
    c.xml = &in_xml();
    c.first_year = 2023;
    c.latest_year = 2027;
    c.modules = {header(), episodes(),        reviews(),   uasc(),    oc2(),         oc3(),
                 ad1(),    placed_adoption(), prev_perm(), missing(), sw_episodes(), dolo()};
    take_names_in_xml(c);
    return c;
}

}  // namespace

const Collection& collection() {
    static const Collection made = describe();
    return made;
}

}  // namespace goldthread::ssda903
