#include "survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/date_words.hpp"
#include "goldthread/intake/not_read.hpp"
#include "overlaps_view.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

json remarks_of(const Remarks& remarks) {
    json all = json::array();
    for (const Remark& remark : remarks) all.push_back(remark_of(remark));
    return all;
}

json fact(int file, const std::string& name, std::string_view use) {
    return {{"file", file},    {"name", name},     {"use", use}, {"module", nullptr},
            {"year", nullptr}, {"yearGround", ""}, {"rows", 0},  {"remarks", json::array()}};
}

std::string_view use_of(FileReading::Outcome outcome) {
    switch (outcome) {
        case FileReading::Outcome::used:
            return "return";
        case FileReading::Outcome::repeated:
            return "repeated";
        case FileReading::Outcome::replaced:
            return "replaced";
        case FileReading::Outcome::refused:
            return "refused";
        case FileReading::Outcome::reference:
            return "providers";  // postcodes are taken before (WorkingReturn::give)
        case FileReading::Outcome::other:
            return "other";
    }
    return "";
}

json fact_of(const FileReading& reading, int file) {
    json made = fact(file, reading.name, use_of(reading.outcome));
    made["rows"] = reading.rows;
    made["remarks"] = remarks_of(reading.remarks);
    if (reading.outcome == FileReading::Outcome::replaced) made["module"] = reading.module;
    // A table that was not used because it repeats another can be put to the other year.
    if (reading.year_ground.empty()) return made;
    if (reading.has_module()) made["module"] = reading.module;
    made["year"] = word_of(reading.year);
    made["yearGround"] = reading.year_ground;
    return made;
}

// An XML file has all modules, and of most not one row: those are not worth a line.
bool is_worth_a_line(const FileReading& reading) {
    const bool is_replaced = reading.outcome == FileReading::Outcome::replaced;
    return reading.form != ReturnForm::xml || reading.rows > 0 || !(reading.has_module() || is_replaced);
}

/// Gives remarks on provider lists to the list they are about.
class ProviderFacts {
  public:
    explicit ProviderFacts(const ProviderList& list) : remarks_(list.remarks()), taken_(remarks_.size()) {}

    // Beside what the reading of files had to say of it.
    void add_to(json& made, const FileReading& reading, const ProviderList& list) {
        std::size_t rows = 0;
        for (const ProviderSource& source : list.sources()) rows += source.name == reading.name ? source.rows : 0;
        made["rows"] = rows;
        for (std::size_t i = 0; i < remarks_.size(); ++i) {
            const Place& place = remarks_[i].place;
            const std::string about = place.sheet.empty() ? place.file : place.file + ", sheet " + place.sheet;
            // Also what is about the workbook as a whole.
            if (taken_[i] || !(lies_in(about, reading.name) || lies_in(reading.name, about))) continue;
            taken_[i] = true;
            made["remarks"].push_back(remark_of(remarks_[i]));
        }
    }

  private:
    const Remarks& remarks_;
    std::vector<bool> taken_;
};

json facts_of(const WorkingReturn& work) {
    json facts = json::array();
    ProviderFacts providers(work.providers());
    for (const FileReading& reading : work.files().files) {
        if (!is_worth_a_line(reading)) continue;
        facts.push_back(fact_of(reading, work.given.all().at(reading.given).id));
        if (reading.outcome == FileReading::Outcome::reference)
            providers.add_to(facts.back(), reading, work.providers());
    }
    for (const OtherFile& other : work.others()) {
        facts.push_back(fact(other.id, other.name, other.use));
        facts.back()["rows"] = other.rows;
        if (other.problem.empty()) continue;
        facts.back()["remarks"].push_back(remark_of({Remark::Kind::problem, {}, other.problem, 1}));
    }
    return facts;
}

std::string postcodes_of(const WorkingReturn& work) {
    if (!work.postcodes()) return {};
    const Date edition = work.postcodes()->edition();
    return fmt::format("{} {}, {} postcodes", name_of_month(edition.month()), edition.year(),
                       grouped(work.postcodes()->size()));
}

// Who drops the amended files may have meant the session.
void add_remarks_on_amended_files(const WorkingReturn& work, json& remarks) {
    for (const GivenFile& given : work.given.all()) {
        if (!given.is_amended_return) continue;
        const std::string what =
            "These are the amended files of a return, not a saved session: the changes are made in them, and the notes "
            "are not there. They are checked as they are. To go on with saved work instead, remove them and drop the "
            "file whose name ends in -session.zip.";
        remarks.push_back(remark_of({Remark::Kind::liberty, {given.file.name, {}, 0, {}}, what, 1}));
    }
}

}  // namespace

json survey_of(const WorkingReturn& work) {
    const ReturnFiles& files = work.files();
    json survey = {{"files", facts_of(work)},         {"returnYear", nullptr},
                   {"yearGround", files.year_ground}, {"authority", nullptr},
                   {"postcodes", postcodes_of(work)}, {"remarks", json::array()},
                   {"notReady", work.why_not_ready()}};
    if (const std::string words = not_read_in_words(files); !words.empty()) {
        survey["remarks"].push_back(remark_of({Remark::Kind::problem, {}, words, 1}));
    }
    add_remarks_on_amended_files(work, survey["remarks"]);
    if (files.return_year != 0) survey["returnYear"] = files.return_year;
    add_overlaps(survey, work);
    if (!files.year_doubt.empty()) {
        const std::string what = fmt::format(
            "Dates in the files disagree on the return year: {} Choose it beside 'Return year'.", files.year_doubt);
        survey["remarks"].push_back(remark_of({Remark::Kind::problem, {}, what, 1}));
    }
    if (const auto& authority = work.authority()) {
        survey["authority"] = {
            {"code", authority->code.text()}, {"name", authority->name}, {"ground", work.authority_ground()}};
    }
    return survey;
}

}  // namespace goldthread::page
