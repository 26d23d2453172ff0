#pragma once
// Writing a return's files to a folder: those of this year into its folder this/, last year's into last/, so that
// reading the folder finds them again.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "goldthread/base/disk/staged_folder.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/schema/record.hpp"

namespace goldthread::cli {

class ReturnFolder {
  public:
    /// As StagedFolder::create().
    [[nodiscard]] static Result<ReturnFolder> create(const std::string& path, std::string_view written_by);

    /// Writes one file under the last part of its path; of two with the same, but for letter case, the second gets a
    /// number.
    [[nodiscard]] Result<void> write(YearSlot year, std::string_view path, std::string_view bytes);
    /// Writes a file beside the folders of the years.
    [[nodiscard]] Result<void> write_beside(const std::string& name, std::string_view bytes);
    /// As StagedFolder::put_in_place().
    [[nodiscard]] Result<void> put_in_place() &&;

  private:
    explicit ReturnFolder(StagedFolder folder) : folder_(std::move(folder)) {}

    StagedFolder folder_;
    std::set<std::string> taken_;             // in capitals
    std::map<std::string, int> next_number_;  // by name in capitals: the number that its next file may get
};

}  // namespace goldthread::cli
