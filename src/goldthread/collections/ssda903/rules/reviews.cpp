// Reviews.

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// How the child took part, for a child old enough to (PN1 to PN7); PN0 is for one under 4.
bool says_how_child_took_part(const Review& r) {
    return r.review_code.in({"PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"});
}

}  // namespace

void add_reviews(Rules& rules) {
    rules.rule("166", "Review date missing or not a date")
        .fails_when("REVIEW is blank or is not a date.")
        .flags(&Review::review)
        .each([](const Review& r) { return !r.review.known(); });

    rules.rule("167", "Review participation code missing or not recognised")
        .fails_when("REVIEW is given and REVIEW_CODE is not PN0 to PN7; or REVIEW is blank and REVIEW_CODE is given.")
        .flags(&Review::review_code)
        .reads(&Review::review)
        .each([](const Review& r) {
            if (r.review.blank()) return r.review_code.provided();
            return !(r.review_code == "PN0" || says_how_child_took_part(r));
        });

    rules.rule("440", "Reviewed as under 4 but the child is older")
        .fails_when("REVIEW_CODE is PN0 and REVIEW is on or after the child's 4th birthday.")
        .flags(&Review::dob, &Review::review, &Review::review_code)
        .each([](const Review& r) { return r.review_code == "PN0" && r.review >= r.dob.plus_years(4); });

    rules.rule("441", "Participation code for 4 and over but the child is younger")
        .fails_when("REVIEW_CODE is PN1 to PN7 and REVIEW is before the child's 4th birthday.")
        .flags(&Review::dob, &Review::review, &Review::review_code)
        .each([](const Review& r) { return says_how_child_took_part(r) && r.review < r.dob.plus_years(4); });
}

}  // namespace goldthread::ssda903
