#include "goldthread/rules/check.hpp"

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/parallel.hpp"

namespace goldthread {

namespace {

// How many children a job takes at a time: enough to keep hand-outs rare, few enough to share the work evenly.
constexpr std::size_t children_at_a_time = 512;

std::string year_words(YearSlot year) {
    return year == YearSlot::last_year ? "last year's " : "";
}

// Adds a reason unless it is there already; one may be the beginning or the end of another.
void add_reason(std::string& reasons, const std::string& reason) {
    const std::string separator = "; ";
    if ((separator + reasons + separator).find(separator + reason + separator) != std::string::npos) return;
    if (!reasons.empty()) reasons += separator;
    reasons += reason;
}

std::string derived_field_reason(const Field& field) {
    return std::string(field.name) + " cannot be worked out without " + std::string(field.derived_from);
}

// A form that has no place for the module says nothing by not having it.
std::string module_reason(const Module& module, YearSlot year, ReturnForm this_years_form) {
    const std::string reason = year_words(year) + std::string(module.name) + " was not given";
    const bool not_in_form = year == YearSlot::this_year && this_years_form == ReturnForm::xml;
    return not_in_form && !module.rows_not_in_xml.empty() ? reason + ": " + why_not_in_xml(module) : reason;
}

bool selected(const Rule& rule, const std::vector<std::string>& only) {
    return only.empty() || std::find(only.begin(), only.end(), rule.code) != only.end();
}

// Adds findings that stand in order of rule, in order of child.
void append_by_child(const Findings& found, Findings& out) {
    std::vector<Finding> order = found.findings;
    std::stable_sort(order.begin(), order.end(), [](const Finding& a, const Finding& b) { return a.child < b.child; });
    for (Finding finding : order) {
        const auto rows = found.rows_of(finding);
        finding.first_row = static_cast<std::uint32_t>(out.rows.size());
        out.rows.insert(out.rows.end(), rows.begin(), rows.end());
        out.findings.push_back(finding);
    }
}

}  // namespace

std::string why_not(const Rule& rule, const Threads& threads, const CheckSetting& setting) {
    std::string reasons;
    for (const FieldRef ref : rule.reads) {
        const Module& module = threads.collection().modules[ref.module];
        const RecordStore& store = threads.store(ref.module, ref.year);
        const Field& field = module.fields[ref.field];
        if (!store.present()) {
            add_reason(reasons, module_reason(module, ref.year, setting.form));
        } else if (!store.has_field(ref.field)) {
            add_reason(reasons, field.derived ? derived_field_reason(field)
                                              : year_words(ref.year) + std::string(module.name) + " has no column " +
                                                    std::string(field.name));
        }
    }
    const auto need = [&](Source source, bool given, const char* reason) {
        if ((rule.needs & static_cast<std::uint8_t>(source)) != 0 && !given) add_reason(reasons, reason);
    };
    need(Source::postcodes, setting.postcodes != nullptr, "no postcode directory was given");
    need(Source::providers, setting.providers != nullptr, "no Ofsted provider list was given");
    need(Source::authority, setting.authority != nullptr, "the authority making the return is not known");
    if (reasons.empty() && rule.cannot_run != nullptr) reasons = rule.cannot_run(threads, setting);
    return reasons;
}

Check::Check(const RuleSet& rules, const Threads& threads, CheckSetting setting, const std::vector<std::string>& only)
    : rules_(&rules), threads_(&threads), setting_(setting) {
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const Rule& rule = rules.rules[i];
        const auto index = static_cast<std::uint16_t>(i);
        if (!in_force(rule, *rules.collection, setting.year.number) || !selected(rule, only)) continue;
        std::string reason = why_not(rule, threads, setting);
        if (!reason.empty()) {
            not_run_.push_back({index, std::move(reason)});
            continue;
        }
        runs_.push_back(index);
        (rule.judge_child != nullptr ? child_rules_ : whole_return_rules_).push_back(index);
    }
}

void Check::run_children(std::size_t begin, std::size_t end, ChildLoader& loader, Findings& out) const {
    std::vector<const void*> loaded(children_in_step);
    std::vector<bool> crowds(children_in_step);
    for (std::size_t first = begin; first < end; first += children_in_step) {
        const std::size_t count = std::min(children_in_step, end - first);
        for (std::size_t i = 0; i < count; ++i) {
            loaded[i] = loader.load((*threads_)[first + i], i);
            crowds[i] = threads_->is_crowd(first + i);
        }
        Findings found;
        Flagger flag(found);
        for (const std::uint16_t rule : child_rules_) {
            const Rule& definition = rules_->rules[rule];
            const bool spares_crowds = definition.joins_rows && !definition.judges_crowds;
            for (std::size_t i = 0; i < count; ++i) {
                if (spares_crowds && crowds[i]) continue;
                flag.begin(rule, static_cast<std::uint32_t>(first + i));
                definition.judge_child(loaded[i], flag);
            }
        }
        append_by_child(found, out);
    }
}

Findings Check::run(unsigned jobs) const {
    const std::size_t parts = (threads_->size() + children_at_a_time - 1) / children_at_a_time;
    std::vector<Findings> found(parts);
    std::vector<std::unique_ptr<ChildLoader>> loaders(std::max(1U, jobs));
    for (auto& loader : loaders) loader = rules_->make_loader(setting_);
    parallel_for(threads_->size(), children_at_a_time, jobs, [&](std::size_t begin, std::size_t end, unsigned job) {
        run_children(begin, end, *loaders[job], found[begin / children_at_a_time]);
    });
    Findings all;
    for (const Findings& part : found) all.append(part);
    all.append(run_whole_return());
    return all;
}

Findings Check::run_child(std::size_t child) const {
    Findings found;
    const auto loader = rules_->make_loader(setting_);
    run_children(child, child + 1, *loader, found);
    return found;
}

bool Check::whole_return_reads(std::size_t module, YearSlot year, std::optional<std::size_t> field) const {
    const auto is_it = [&](const FieldRef& ref) {
        return ref.module == module && ref.year == year && (!field || ref.field == *field);
    };
    return any_of(whole_return_rules_, [&](std::uint16_t index) {
        const Rule& rule = rules_->rules[index];
        return any_of(rule.reads, is_it) || any_of(rule.may_read, is_it);
    });
}

Findings Check::run_whole_return() const {
    Findings found;
    Flagger flag(found);
    for (const std::uint16_t rule : whole_return_rules_) {
        // Each finding names its child through its rows; the thread given here is only that of the last one judged.
        flag.begin(rule, 0);
        rules_->rules[rule].judge_return(*threads_, setting_, flag);
    }
    for (Finding& finding : found.findings)
        finding.child = static_cast<std::uint32_t>(threads_->child_of(found.rows[finding.first_row]));
    return found;
}

}  // namespace goldthread
