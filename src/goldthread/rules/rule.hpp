#pragma once
// A rule: what it says about itself, and the function that finds where it fails. The engine reads no more than this; it
// knows no collection.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread {

class Flagger;
struct CheckSetting;

/// A field of a module, in this year's return or last year's.
struct FieldRef {
    std::uint8_t module = 0;
    std::uint8_t field = 0;
    YearSlot year = YearSlot::this_year;

    bool operator==(const FieldRef&) const noexcept = default;
};

/// Reference data that a rule may need beside the return. Values are bits of Rule::needs.
enum class Source : std::uint8_t {
    postcodes = 1,  ///< The postcode directory.
    providers = 2,  ///< Ofsted's lists of providers.
    authority = 4   ///< Which authority makes the return.
};

/// What a rule looks at: decides how it is run again after a change, and how it is listed.
enum class RuleKind : std::uint8_t { row, child, across_years, reference, whole_return };

[[nodiscard]] std::string_view name_of(RuleKind kind) noexcept;

/// One definition of a rule. A code may have several, for consecutive ranges of years.
struct Rule {
    std::string_view code;        ///< The Department's: "142", "SW04STG1".
    std::string_view title;       ///< A few words of plain English.
    std::string_view fails_when;  ///< When it fails, in sentences.
    int since = 0;                ///< First and last return year in which this definition holds.
    int until = 9999;
    int stage = 0;  ///< Of the Department's two validation stages; 0 where the rule book names none.
    RuleKind kind = RuleKind::row;

    std::vector<FieldRef> flags;     ///< What is highlighted in a record that fails.
    std::vector<FieldRef> reads;     ///< What it must see to judge, `flags` included. Without them it does not run.
    std::vector<FieldRef> may_read;  ///< What it takes into account when it is there.
    /// Those of `flags` that may be what is wrong, so that another value there mends it. The rest bear witness only:
    /// they are right, and say why the record is looked at. Empty where it is mended elsewhere, as by adding a record.
    std::vector<FieldRef> mended_in;
    std::uint8_t needs = 0;  ///< Bits of Source.

    /// Where the lists above cannot say it: why the rule cannot run on this data, or an empty text.
    std::string (*cannot_run)(const Threads&, const CheckSetting&) = nullptr;

    bool joins_rows = false;     ///< It looks beyond the row: at other records of the child.
    bool judges_crowds = false;  ///< It is run on rows of many children under one identifier all the same.

    /// Judges one child; `child` is what the rule set's ChildLoader made of the thread. Null for whole-return rules.
    void (*judge_child)(const void* child, Flagger& flag) = nullptr;
    /// Judges the return as a whole.
    void (*judge_return)(const Threads& threads, const CheckSetting& setting, Flagger& flag) = nullptr;
};

/// How many children are made ready at a time. Each rule judges all of them before the next rule does, so that its code
/// stays in the processor's cache; their records are few enough to stay there too.
inline constexpr std::size_t children_in_step = 64;

/// Prepares threads for the rules of one collection: orders episodes, works out what many rules ask. One is made for
/// each job and used for step after step.
class ChildLoader {
  public:
    virtual ~ChildLoader() = default;
    ChildLoader() = default;
    ChildLoader(const ChildLoader&) = delete;
    ChildLoader& operator=(const ChildLoader&) = delete;

    /// What Rule::judge_child takes. `place` is below children_in_step; the result is valid until the same place is
    /// loaded again.
    virtual const void* load(const Thread& thread, std::size_t place) = 0;
};

/// All definitions of a collection's rules, in the order of their listing.
struct RuleSet {
    const Collection* collection = nullptr;
    std::vector<Rule> rules;
    std::function<std::unique_ptr<ChildLoader>(const CheckSetting&)> make_loader;

    /// Fills in derived fields that the data did not give, for all children or again for one. May be null.
    void (*derive)(Threads& threads, const CheckSetting& setting, unsigned jobs) = nullptr;
    void (*derive_child)(Threads& threads, const CheckSetting& setting, std::size_t child) = nullptr;
};

/// The return year whose definitions apply: the year itself, or the latest that the collection has definitions for.
[[nodiscard]] int definitions_year(const Collection& collection, int return_year) noexcept;

/// Why a return year cannot be checked, in words; empty if it can. `ground` says how the year of a return in hand is
/// known ("from the dates in the files"); empty where there is none.
[[nodiscard]] std::string why_no_rules(const Collection& collection, int return_year, std::string_view ground);

/// Whether a definition is in force for a return year of its collection.
[[nodiscard]] bool in_force(const Rule& rule, const Collection& collection, int return_year) noexcept;

}  // namespace goldthread
