#include "corrections_view.hpp"

#include "goldthread/advice/corrections.hpp"
#include "goldthread/reports/correction_rows.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

json described(const CheckedReturn& checked, const Correction& correction) {
    const std::vector<CorrectionRow> rows = correction_rows(checked, correction);
    json cells = json::array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SuggestedCell& cell = correction.cells[i];
        cells.push_back({{"module", cell.where.module},
                         {"year", word_of(cell.where.year)},
                         {"row", cell.where.row},
                         {"field", cell.field},
                         {"text", cell.text},
                         {"present", rows[i].present},
                         {"line", rows[i].line},
                         {"childId", rows[i].child}});
    }
    return {{"words", correction_in_words(correction)},
            {"module", rows.front().module},
            {"field", rows.front().field},
            {"file", rows.front().file},
            {"confidence", name_of(correction.confidence)},
            {"basis", correction.why},
            {"solved", correction.solved},
            {"raised", correction.raised},
            {"cells", std::move(cells)}};
}

}  // namespace

json corrections_of_return(WorkingReturn& work) {
    CheckedReturn& checked = work.checked();
    json all = json::array();
    for (const Correction& correction : corrections_of(checked)) all.push_back(described(checked, correction));
    return all;
}

}  // namespace goldthread::page
