#pragma once
// What could mend a finding, where it comes from and how sure it is. A suggestion changes nothing by itself: accepting
// it is an amendment like any other.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

struct Provider;

/// How sure a suggestion is. In descending order of trust the numbers descend.
enum class Confidence : std::uint8_t {
    none,    ///< Nothing to suggest; the advice says why.
    choose,  ///< One of several; a person must choose.
    likely,  ///< One answer, by one item.
    sure     ///< One answer, and two independent items agree.
};

/// "sure", "likely", "choose", "none".
[[nodiscard]] std::string_view name_of(Confidence confidence) noexcept;

/// What was not at hand and might have led to an answer: a face can say it once for all findings.
enum class Lack : std::uint8_t { nothing, provider_list };

/// A sentence: "No list of providers is loaded."; empty for nothing.
[[nodiscard]] std::string_view in_words(Lack lack) noexcept;

/// The text a cell would have; empty to make it blank.
struct SuggestedCell {
    RowRef where;
    std::size_t field = 0;
    std::string text;
};

/// One answer.
struct Suggestion {
    std::vector<SuggestedCell> cells;  ///< To be changed together; usually one.
    Confidence confidence = Confidence::choose;
    std::string basis;                   ///< Why, in words: "URN and postcode agree".
    std::vector<std::string> agrees;     ///< Fields of the row that the source agrees with: "URN", "PL_POST".
    const Provider* provider = nullptr;  ///< The list's record it rests on; null where it rests on other data.
};

/// All there is to say about mending one finding.
struct Advice {
    std::vector<Suggestion> suggestions;  ///< Best first.
    /// What to think of where no answer is certain, but for what was lacking; empty where the answer says it all.
    std::string explanation;
    Lack lack = Lack::nothing;  ///< Of what might have made an answer certain.

    /// The lack in words, then the explanation.
    [[nodiscard]] std::string whole_explanation() const;

    /// That of the best suggestion; none without any.
    [[nodiscard]] Confidence confidence() const noexcept {
        return suggestions.empty() ? Confidence::none : suggestions.front().confidence;
    }
};

/// Looks for answers. One is made for each checked return and used for finding after finding.
class Suggester {
  public:
    Suggester() = default;
    Suggester(const Suggester&) = delete;
    Suggester& operator=(const Suggester&) = delete;
    virtual ~Suggester() = default;

    /// Whether there is anything to look for: of most rules always or never, of some where a date is not accepted.
    /// `finding` must be one of the return's present findings, here and below.
    [[nodiscard]] virtual bool advises_on(const Finding& finding) const = 0;
    [[nodiscard]] virtual Advice advise(const Finding& finding) = 0;
};

/// How the suggester of a collection is made.
using MakeSuggester = std::unique_ptr<Suggester> (*)(CheckedReturn& checked);

/// Advises as the collection of `checked` does (`own`; null if it has nobody who does), and on dates that are not
/// accepted. Follows the return through its amendments; `checked` must outlive it.
[[nodiscard]] std::unique_ptr<Suggester> make_suggester(CheckedReturn& checked, MakeSuggester own);

}  // namespace goldthread
