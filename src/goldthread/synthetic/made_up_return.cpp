#include "goldthread/synthetic/made_up_return.hpp"

namespace goldthread::synthetic {

std::string truth_csv(const std::vector<PlantedError>& planted) {
    std::string text = "year,module,row,CHILD,field,kind,expected_rule,before,after\n";
    for (const PlantedError& error : planted) {
        text += error.last_year ? "last," : "this,";
        text += error.module + ',' + std::to_string(error.row) + ',' + error.child + ',' + error.field + ',' +
                error.kind + ',' + error.expected_rule + ',' + error.before + ',' + error.after + '\n';
    }
    return text;
}

}  // namespace goldthread::synthetic
