#pragma once
// For tests of changes that are kept: a return on which they are made, put aside and made again.

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/kept_changes.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread::testing {

inline constexpr std::size_t episodes = 1;
inline constexpr auto columns = "CHILD,DECOM,RNE,DEC\n";

inline std::size_t field(std::string_view name) {
    return *ssda903::collection().modules[episodes].find_field(name);
}

inline MarkOf marks_of(const std::vector<InputFile>& files) {
    return [files](const std::string& name) -> std::uint64_t {
        for (const InputFile& file : files) {
            if (file.name == name) return std::hash<std::string>{}(file.bytes);
        }
        return 0;
    };
}

inline std::vector<InputFile> episodes_of(const std::string& rows, const std::string& name = "episodes.csv") {
    return {{name, columns + rows, {}}};
}

/// A return on which changes are made, put aside, and made again on other files.
class Work {
  public:
    explicit Work(std::vector<InputFile> files) { give(std::move(files)); }

    void give(std::vector<InputFile> files, int year = 2026) {
        if (log) kept.put_aside(*log, marks_of(files_));
        log.reset();
        files_ = std::move(files);
        ReturnFiles read = read_return(ssda903::collection(), files_, year);
        CheckSetting setting;
        setting.year = ReturnYear::ending(year);
        setting.form = read.form();
        checked = std::make_unique<CheckedReturn>(ssda903::rules(), std::move(read), setting, CheckOptions{});
        log = std::make_unique<AmendmentLog>(*checked);
        kept.make_again(*log, marks_of(files_));
    }

    void set(std::uint32_t row, std::string_view name, std::string_view text, const Occasion& occasion = {}) {
        ASSERT_TRUE(log->set_cell({row, episodes, YearSlot::this_year}, field(name), text, occasion));
    }

    [[nodiscard]] std::string cell(std::size_t row, std::string_view name) const {
        const Table& table = *checked->files().tables[0][episodes];
        return std::string(table.cell(row, table.find_column(name).value()));
    }
    [[nodiscard]] std::size_t rows() const { return checked->files().tables[0][episodes]->row_count(); }

    std::unique_ptr<CheckedReturn> checked;
    std::unique_ptr<AmendmentLog> log;
    KeptChanges kept;

  private:
    std::vector<InputFile> files_;
};

inline const std::string a_and_b = "A,01/04/2025,S,\nB,02/04/2025,S,\n";

/// What another person did on the same file, as her session has it.
inline std::vector<KeptChange> others_work(const std::string& rows, const std::function<void(Work&)>& work_on) {
    Work other(episodes_of(rows));
    work_on(other);
    std::vector<KeptChange> changes = other.kept.all();
    for (KeptChange& change : changes) change.made_on = marks_of(episodes_of(rows))("episodes.csv");
    return changes;
}

}  // namespace goldthread::testing
