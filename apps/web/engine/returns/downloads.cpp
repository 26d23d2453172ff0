#include "downloads.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/reports/amended_zip.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/overview_csv.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/reports/workbook/return_workbook.hpp"
#include "goldthread/schema/xml_form.hpp"
#include "refusal.hpp"
#include "since_view.hpp"
#include "today.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

struct Made {
    std::string bytes;
    Remarks remarks;
};

// "kingston-upon-hull", for the name of a file.
std::string plain(std::string_view words) {
    std::string name;
    for (const char c : words) {
        if (is_letter(c) || is_digit(c)) {
            name += to_lower(c);
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (name.ends_with('-')) name.pop_back();
    return name;
}

AdviceByFinding advice_on_all(WorkingReturn& work) {
    Suggester* suggester = work.suggester();
    if (suggester == nullptr) return {};
    constexpr std::size_t told_every = 256;
    return advise_all(work.checked(), *suggester, [&](std::size_t done, std::size_t all) {
        if (done % told_every == 0) {
            work.stage("Looking for suggestions", static_cast<double>(done) / static_cast<double>(all));
        }
    });
}

const FindingNotes* notes_of(const WorkingReturn& work) {
    return work.notes.empty() ? nullptr : &work.notes;
}

Made amended(WorkingReturn& work) {
    AmendedFiles files = value_of(amended_files(work.checked().files(), work.given.files()));
    std::string bytes = value_of(amended_zip(files, change_log_csv(work.log().amendments())));
    return {std::move(bytes), std::move(files.remarks)};
}

Made xml(WorkingReturn& work) {
    WrittenXml written = work.collection().xml->write_bare(work.checked().files().table_pointers().front());
    return {std::move(written.bytes), std::move(written.remarks)};
}

std::vector<std::string> sources_of(const WorkingReturn& work) {
    std::vector<std::string> sources;
    if (const auto& postcodes = work.postcodes()) {
        sources.push_back(fmt::format("Postcodes: edition {:02}/{}, {} postcodes", postcodes->edition().month(),
                                      postcodes->edition().year(), postcodes->size()));
    }
    for (const ProviderSource& source : work.providers().sources()) {
        sources.push_back(fmt::format("Providers: {}, {} rows", source.name, source.rows));
    }
    return sources;
}

Made workbook(WorkingReturn& work) {
    WorkbookOptions options;
    options.run_on = today();
    if (const auto& authority = work.authority()) {
        options.authority =
            fmt::format("{} ({}), {}", authority->name, authority->code.text(), work.authority_ground());
    }
    options.sources = sources_of(work);
    options.amendments = work.log().amendments();
    options.advice = advice_on_all(work);
    options.notes = notes_of(work);
    work.stage("Writing the report");
    return {value_of(findings_workbook(work.checked(), options)), {}};
}

Made csv(WorkingReturn& work) {
    return {findings_csv(work.checked(), advice_on_all(work), notes_of(work)), {}};
}

Made rules_list(WorkingReturn& work) {
    return {rules_csv(work.checked()), {}};
}

Made children_list(WorkingReturn& work) {
    return {children_csv(work.checked()), {}};
}

Made whole_return(WorkingReturn& work) {
    work.stage("Writing the workbook");
    ReturnWorkbookOptions options;
    options.made_on = today();
    options.amendments = work.log().amendments();
    return {value_of(return_workbook(work.checked(), options)), {}};
}

Made json_report(WorkingReturn& work) {
    return {findings_json(work.checked(), advice_on_all(work), notes_of(work)), {}};
}

Made change_log(WorkingReturn& work) {
    return {change_log_csv(work.log().amendments()), {}};
}

Made session(WorkingReturn& work) {
    return {value_of(write_session(work.save_session())), {}};
}

Made counts(WorkingReturn& work) {
    return {counts_of(work), {}};
}

struct Kind {
    std::string_view word;
    Made (*make)(WorkingReturn&);
    std::string_view name;  ///< Last part of the file's name.
    std::string_view type;
};

constexpr std::string_view excel_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

constexpr std::array<Kind, 11> kinds = {{
    {"csv", amended, "amended-files.zip", "application/zip"},
    {"xml", xml, "amended.xml", "application/xml"},
    {"return workbook", whole_return, "amended.xlsx", excel_type},
    {"workbook", workbook, "report.xlsx", excel_type},
    {"findings csv", csv, "findings.csv", "text/csv"},
    {"rules csv", rules_list, "rules.csv", "text/csv"},
    {"children csv", children_list, "children.csv", "text/csv"},
    {"findings json", json_report, "findings.json", "application/json"},
    {"change log", change_log, "changes.csv", "text/csv"},
    {"session", session, "session.zip", "application/zip"},
    {"counts", counts, "counts.json", "application/json"},
}};

std::string file_name(const WorkingReturn& work, int year, std::string_view last_part) {
    std::string name(work.collection().name);
    if (const auto& authority = work.authority()) name += "-" + plain(authority->name);
    return fmt::format("{}-{}-{}", name, year, last_part);
}

}  // namespace

Download download_of(WorkingReturn& work, std::string_view word) {
    for (const Kind& kind : kinds) {
        if (kind.word != word) continue;
        const int year = work.year();
        Made made = kind.make(work);
        json remarks = json::array();
        for (const Remark& remark : made.remarks) remarks.push_back(remark_of(remark));
        return {{{"name", file_name(work, year, kind.name)}, {"type", kind.type}, {"remarks", std::move(remarks)}},
                std::move(made.bytes)};
    }
    throw std::logic_error("the page asked for a file of a kind that the engine does not know");
}

}  // namespace goldthread::page
