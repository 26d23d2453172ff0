#include "made_up.hpp"

#include <utility>

#include "goldthread/collections/ssda903/synthetic/generator.hpp"

std::vector<goldthread::InputFile> made_up_files(std::uint32_t children) {
    auto made = goldthread::synthetic::generate_ssda903({children, 1, 2026, 0.05});
    std::vector<goldthread::InputFile> files;
    for (auto& file : made.this_year) files.push_back({"this/" + file.file_name, std::move(file.text), {}});
    for (auto& file : made.last_year) files.push_back({"last/" + file.file_name, std::move(file.text), {}});
    return files;
}

goldthread::CheckSetting setting_2026() {
    goldthread::CheckSetting setting;
    setting.year = goldthread::ReturnYear::ending(2026);
    setting.form = goldthread::ReturnForm::csv;
    return setting;
}
