#include "suggest_text.hpp"

#include <fmt/format.h>

#include <map>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/reports/correction_rows.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/suggestion_rows.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "goldthread/views/advice_words.hpp"

namespace goldthread::cli {

namespace {

std::string count_of(const AdviceByFinding& advice) {
    const ConfidenceCounts counts = count_by_confidence(advice);
    const auto of = [&](Confidence confidence) { return grouped(counts[static_cast<std::size_t>(confidence)]); };
    const std::size_t all = counts[0] + counts[1] + counts[2] + counts[3];
    return fmt::format("{}: {} sure, {} likely, {} to choose from, {} none", counted(all, "finding", "findings"),
                       of(Confidence::sure), of(Confidence::likely), of(Confidence::choose), of(Confidence::none));
}

std::string head(const CheckedReturn& checked, const AdviceByFinding& advice, const SuggestTextFacts& facts,
                 const Style& style) {
    std::string out = style.bold(count_of(advice)) + "\n";
    if (facts.minimum > Confidence::none) {
        out += fmt::format("Only those that are at least '{}' are listed.\n", name_of(facts.minimum));
    }
    out += fmt::format("{}, return year {}. Authority: {}\n", checked.rules().collection->title,
                       return_year_in_words(checked.setting().year.number),
                       facts.authority.empty() ? "not given (--authority: PR1 and PR2 cannot be told apart without it)"
                                               : printable(facts.authority));
    if (checked.setting().providers == nullptr) {
        out += fmt::format("{} Give Ofsted's (--providers): until then suggestions come from the return itself.\n",
                           in_words(Lack::provider_list));
    }
    for (const std::string& source : facts.sources) out += printable(source, longest_sentence) + "\n";
    return out;
}

std::string value_in_words(std::string_view value) {
    return value.empty() ? "blank" : printable(value);
}

// "URN blank -> SC123456, PLACE K1 -> K2"
std::string change_in_words(const SuggestionRow& row) {
    std::string words;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        words += fmt::format("{}{} {} -> {}", i == 0 ? "" : ", ", row.fields[i], value_in_words(row.present[i]),
                             value_in_words(row.suggested[i]));
    }
    return words;
}

// Only where the suggestion changes another record than the finding's heading names.
std::string place_of(const SuggestionRow& row, const FindingRow& heading) {
    if (row.year == heading.year && row.module == heading.module && row.line == heading.line) return {};
    return fmt::format("{} {} line {}: ", row.year, row.module, row.line);
}

std::string provider_line(const CheckedReturn& checked, const Provider& provider, const Style& style) {
    const std::string list = list_in_words(checked, provider);
    const std::string words = provider_in_words(provider) + (list.empty() ? "" : "; list " + list);
    return fmt::format("              {}\n", style.faint(printable(words, longest_sentence)));
}

std::string candidate_text(const SuggestionRow& row, const FindingRow& heading, const Style& style) {
    const std::string word = fmt::format("{:<8}", name_of(row.confidence));
    return fmt::format("      {}{}{}  ({})\n", row.confidence == Confidence::sure ? style.green(word) : word,
                       place_of(row, heading), change_in_words(row), printable(row.basis, longest_sentence));
}

std::string last_part(std::string_view path) {
    return std::string(path.substr(path.find_last_of("/\\") + 1));  // npos + 1 is 0
}

// "Episodes line 12 (episodes.csv)"
std::string place_in_words(const CheckedReturn& checked, const FindingRow& row) {
    const bool this_year = row.year == checked.setting().year.number;
    return fmt::format("{}{} {} ({})", this_year ? "" : fmt::format("{} ", return_year_in_words(row.year)), row.module,
                       row.line == 0 ? "added row" : fmt::format("line {}", row.line), printable(last_part(row.file)));
}

/// What has been said of the present child: the same is not said twice.
using Said = std::map<std::string, std::string>;

std::string explanation_of(const Advice& advice, const FindingRow& heading, Said& said) {
    const std::string words = advice.explanation;
    if (words.empty()) return advice.suggestions.empty() ? "nothing to suggest" : "";
    const auto [before, is_new] =
        said.try_emplace(words, fmt::format("as for {}, line {}", heading.code, heading.line));
    return is_new ? words : before->second;
}

std::string finding_text(const CheckedReturn& checked, const Finding& finding, const Advice& advice, Said& said,
                         const Style& style) {
    const FindingRow heading = rows_of(checked, finding).front();
    std::string out = fmt::format("  {}  {}: {}\n", style.bold(heading.code), place_in_words(checked, heading),
                                  printable(heading.message, longest_sentence));
    const Provider* provider = nullptr;  // of the candidate before
    for (const SuggestionRow& row : suggestion_rows(checked, finding, advice)) {
        if (row.candidate == 0) continue;
        if (row.candidate > candidates_named) {
            out += fmt::format("              and {} more: --format csv lists them all\n",
                               row.candidates - candidates_named);
            break;
        }
        out += candidate_text(row, heading, style);
        if (row.provider != nullptr && row.provider != provider) out += provider_line(checked, *row.provider, style);
        provider = row.provider;
    }
    const std::string explanation = explanation_of(advice, heading, said);
    if (explanation.empty()) return out;
    return out + fmt::format("      {:<8}{}\n", advice.suggestions.empty() ? "none" : "",
                             printable(explanation, longest_sentence));
}

}  // namespace

std::string suggest_text(const CheckedReturn& checked, const AdviceByFinding& advice, const SuggestTextFacts& facts,
                         const Style& style) {
    std::string out = head(checked, advice, facts, style);
    const auto& findings = checked.findings().findings;
    std::string child;
    Said said;
    bool first = true;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Advice* one = advice_on(advice, i);
        if (one == nullptr) continue;
        const std::string whose = rows_of(checked, findings[i]).front().child;
        if (first || whose != child) {
            said.clear();
            out +=
                fmt::format("\n{}\n", style.bold(whose.empty() ? "No child identifier" : "Child " + printable(whose)));
        }
        child = whose;
        first = false;
        out += finding_text(checked, findings[i], *one, said, style);
    }
    return out;
}

std::string corrections_text(const CheckedReturn& checked, const std::vector<Correction>& corrections,
                             const Style& style) {
    if (corrections.empty()) return {};
    std::string out = "\n" + style.bold("Corrections of whole columns, whether or not a rule fails") + "\n";
    for (const Correction& correction : corrections) {
        out += "  " + printable(correction_line(checked, correction), longest_sentence) + "\n";
    }
    return out;
}

}  // namespace goldthread::cli
