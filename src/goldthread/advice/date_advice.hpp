#pragma once
// Advice on findings at dates that are not accepted: the date that each probably means. Of any collection, as what a
// date looks like is the same in all.

#include <optional>
#include <string>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/advice/trials.hpp"
#include "goldthread/amendments/file_columns.hpp"

namespace goldthread {

/// What the text of a cell probably means.
struct LikelyDate {
    MeantDate meant;
    Confidence confidence = Confidence::choose;  ///< Sure where no other reading is possible.
    std::string why;                             ///< "written year first"
};

/// Of a text that is not accepted, in its column. Nothing where it means no day.
[[nodiscard]] std::optional<LikelyDate> likely_date(const DateReading& reading, const DateColumn& column);

class DateAdviser {
  public:
    /// `checked` must outlive it.
    explicit DateAdviser(CheckedReturn& checked);

    /// Whether the finding is at a date that is not accepted and of which there is something to say.
    [[nodiscard]] bool advises_on(const Finding& finding) const;
    [[nodiscard]] Advice advise(const Finding& finding);

  private:
    struct DateAt {
        RowRef where;
        std::size_t field = 0;
        DateReading reading;
    };
    [[nodiscard]] std::vector<DateAt> dates_of(const Finding& finding) const;
    void add(const Finding& finding, std::vector<SuggestedCell> cells, Confidence confidence, std::string basis,
             Advice& advice);

    CheckedReturn* checked_;
    Trials trials_;
    DateColumns columns_;
    std::vector<std::vector<FieldRef>> dates_of_rule_;  // the date fields that each rule points at
};

}  // namespace goldthread
