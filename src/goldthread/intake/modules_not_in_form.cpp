#include "goldthread/intake/modules_not_in_form.hpp"

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/intake/rows_of_files.hpp"

namespace goldthread {

namespace {

void remark_on_first_file(ReturnFiles& files, YearSlot year, const Module& module) {
    const auto first = std::find_if(files.files.begin(), files.files.end(), [&](const FileReading& file) {
        return file.outcome == FileReading::Outcome::used && file.year == year && file.form == ReturnForm::xml;
    });
    first->remarks.push_back({Remark::Kind::set_aside,
                              {first->name, {}, 0, {}},
                              std::string(module.name) + " is taken as not given: " + why_not_in_xml(module) + ".",
                              1});
    decisive_first(first->remarks);
}

void take_away(ReturnFiles& files, YearSlot year, std::size_t m) {
    files.tables[static_cast<std::size_t>(year)][m].reset();
    const auto goes = [&](const FileReading& file) {
        return file.outcome == FileReading::Outcome::used && file.year == year && file.module == m;
    };
    for (Overlap& overlap : files.overlaps) {  // none is of a file that goes: those have no rows
        for (std::size_t* place : {&overlap.earlier, &overlap.later}) {
            const auto begin = files.files.begin();
            *place -= static_cast<std::size_t>(std::count_if(begin, begin + static_cast<std::ptrdiff_t>(*place), goes));
        }
    }
    std::erase_if(files.files, goes);
}

}  // namespace

void leave_out_modules_not_in_form(ReturnFiles& files) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        for (std::size_t m = 0; m < files.collection->modules.size(); ++m) {
            const Module& module = files.collection->modules[m];
            const auto& table = files.tables[static_cast<std::size_t>(year)][m];
            if (module.rows_not_in_xml.empty() || !table || table->row_count() > 0) continue;
            const auto readings = readings_of(files, year, m);
            if (any_of(readings, [](const FileReading* file) { return file->form != ReturnForm::xml; })) continue;
            take_away(files, year, m);
            if (module.since <= files.return_year) remark_on_first_file(files, year, module);
        }
    }
}

}  // namespace goldthread
